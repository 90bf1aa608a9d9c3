"""Snapshots of every screen at three sizes, and of two in each theme; `pytest --snapshot-update` replaces them."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from srcdiff.model import Comparison, Note
from srcdiff.session.values import LoadedStudy
from srcdiff.settings import DEFAULTS, UiSettings
from srcdiff.tui.app import SrcdiffApp
from tests.builders import COMPARISON, LINKS, StudyInMemory
from tests.ferry_event import FERRY_STUDY, ferry_comparison
from tests.tui.driving import made_app, press, settled

Compare = Callable[..., bool]
SIZES = {"60x20": (60, 20), "80x24": (80, 24), "120x40": (120, 40)}
COMPARING = ("=", "]", "]")
DIFFERENCES = {"60x20": ("v",), "80x24": ("v",), "120x40": ("v", "v")}
"""The keys to the differences alone: on a narrow screen they follow the view that opens."""


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
    theme: str = "textual-dark",
    comparison: Comparison = COMPARISON,
) -> bool:
    app = made_app(
        comparison=comparison, settings=UiSettings(theme=theme), warnings=("seeds/empty.txt: the file is empty",)
    )
    return snap_compare(app, terminal_size=size, run_before=pressing(*keys))


def pressing(*keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Return what presses keys once the articles are loaded."""

    async def prepare(pilot: Pilot[None]) -> None:
        await settled(pilot)
        await press(pilot, *keys)

    return prepare


def screen_keys(screen: str, size: str) -> tuple[str, ...]:
    """Return the keys that lead to one of the screens."""
    return {
        "events": ("r",),
        "comparing": COMPARING,
        "help": ("?",),
        "differences": (*COMPARING, *DIFFERENCES[size]),
        "search": (*COMPARING, "/", "type:hull", "enter"),
    }[screen]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", ["events", "comparing", "help", "differences", "search"])
def test_each_screen_at_each_size(snap_compare: Compare, screen: str, size: str) -> None:
    assert looks_as_before(snap_compare, screen_keys(screen, size), SIZES[size])


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (140, 42), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(
    "keys", [("enter",), ("enter", "j", "right", "right"), ("enter", "7")], ids=["words", "article", "sources"]
)
def test_an_event_at_each_size(snap_compare: Compare, keys: tuple[str, ...], size: tuple[int, int]) -> None:
    app = SrcdiffApp(StudyInMemory(LoadedStudy(FERRY_STUDY), ferry_comparison), DEFAULTS.ui)
    assert snap_compare(app, terminal_size=size, run_before=pressing(*keys))


def test_the_words_of_a_claim_on_the_smallest_screen_without_colour(
    snap_compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = SrcdiffApp(StudyInMemory(LoadedStudy(FERRY_STUDY), ferry_comparison), DEFAULTS.ui)
    assert snap_compare(app, terminal_size=(40, 15), run_before=pressing("enter", "tab"))


@pytest.mark.parametrize("theme", ["textual-light", "high-contrast", "ansi-dark", "ansi-light"])
@pytest.mark.parametrize("screen", ["events", "comparing"])
def test_two_screens_in_each_other_theme(snap_compare: Compare, screen: str, theme: str) -> None:
    assert looks_as_before(snap_compare, screen_keys(screen, "80x24"), SIZES["80x24"], theme)


def test_a_filter_dims_the_rest(snap_compare: Compare) -> None:
    assert looks_as_before(snap_compare, (*COMPARING, "5"), (100, 30))


def test_the_smallest_screen_leaves_the_room_to_the_articles(snap_compare: Compare) -> None:
    assert looks_as_before(snap_compare, COMPARING, (40, 15))


def test_the_list_on_the_smallest_screen(snap_compare: Compare) -> None:
    assert looks_as_before(snap_compare, ("r",), (40, 15))


def test_the_widest_screen_puts_the_details_beside_the_articles(snap_compare: Compare) -> None:
    assert looks_as_before(snap_compare, COMPARING, (200, 50))


def test_the_name_of_a_file_is_asked_for(snap_compare: Compare) -> None:
    assert looks_as_before(snap_compare, (*COMPARING, "e"), (60, 20))


def test_without_colour(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert looks_as_before(snap_compare, COMPARING, (80, 24))


@pytest.mark.parametrize("size", ["60x20", "120x40"])
@pytest.mark.parametrize("keys", [("=", "}"), ("=", "8", "]", "]")], ids=["accepted", "rejected"])
def test_verdicts_and_a_note(snap_compare: Compare, keys: tuple[str, ...], size: str) -> None:
    assert looks_as_before(snap_compare, keys, SIZES[size], comparison=CORRECTED)


def test_a_note_is_asked_for(snap_compare: Compare) -> None:
    assert looks_as_before(snap_compare, ("=", "}", "c"), (80, 24), comparison=CORRECTED)
