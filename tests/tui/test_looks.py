"""Pictures of every screen at the sizes and in the themes people use; `pytest --snapshot-update` takes new ones."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from srcdiff.model import Comparison, Note
from srcdiff.settings import UiSettings
from tests.stories import COMPARISON, LINKS
from tests.tui.driving import made_app, press, settled

Compare = Callable[..., bool]
SIZES = [(60, 20), (80, 24), (120, 40)]
EVENTS: tuple[str, ...] = ("r",)
COMPARING = ("enter", "]", "]")


CORRECTED = replace(
    COMPARISON,
    links=(replace(LINKS[0], origin="verdict", score=1.0, parts=()), *LINKS[1:]),
    rejected=(((5,), (3,)),),
    notes_left=(Note(2, "The coast guard says 221."),),
)


def looks_as_before(
    snap_compare: Compare,
    keys: tuple[str, ...],
    size: tuple[int, int],
    theme: str,
    comparison: Comparison = COMPARISON,
) -> bool:
    async def prepare(pilot: Pilot[None]) -> None:
        await settled(pilot)
        await press(pilot, *keys)

    app = made_app(
        comparison=comparison, settings=UiSettings(theme=theme), warnings=("seeds/empty.txt: the file is empty",)
    )
    return snap_compare(app, terminal_size=size, run_before=prepare)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("keys", [EVENTS, COMPARING], ids=["events", "comparing"])
def test_each_screen_at_each_size(snap_compare: Compare, keys: tuple[str, ...], size: tuple[int, int]) -> None:
    assert looks_as_before(snap_compare, keys, size, "textual-dark")


@pytest.mark.parametrize("theme", ["textual-light", "ansi-dark", "high-contrast"])
@pytest.mark.parametrize("keys", [EVENTS, COMPARING], ids=["events", "comparing"])
def test_each_screen_in_other_themes(snap_compare: Compare, keys: tuple[str, ...], theme: str) -> None:
    assert looks_as_before(snap_compare, keys, (80, 24), theme)


@pytest.mark.parametrize(
    "keys",
    [("?",), (*COMPARING, "v", "v"), (*COMPARING, "/", "type:hull", "enter"), (*COMPARING, "5")],
    ids=["help", "differences", "search", "conflicts"],
)
def test_help_the_differences_alone_matches_and_a_filter(snap_compare: Compare, keys: tuple[str, ...]) -> None:
    assert looks_as_before(snap_compare, keys, (100, 30), "textual-dark")


def test_the_name_of_a_file_is_asked_for(snap_compare: Compare) -> None:
    assert looks_as_before(snap_compare, (*COMPARING, "e"), (60, 20), "textual-dark")


def test_the_widest_screen_puts_the_details_beside_the_articles(snap_compare: Compare) -> None:
    assert looks_as_before(snap_compare, COMPARING, (200, 50), "textual-dark")


def test_without_colour(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert looks_as_before(snap_compare, COMPARING, (80, 24), "textual-dark")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)], ids=str)
@pytest.mark.parametrize("keys", [("enter", "}"), ("enter", "8", "]", "]")], ids=["accepted", "rejected"])
def test_verdicts_and_a_note(snap_compare: Compare, keys: tuple[str, ...], size: tuple[int, int]) -> None:
    assert looks_as_before(snap_compare, keys, size, "textual-dark", CORRECTED)


def test_a_note_is_asked_for(snap_compare: Compare) -> None:
    assert looks_as_before(snap_compare, ("enter", "}", "c"), (80, 24), "textual-light", CORRECTED)
