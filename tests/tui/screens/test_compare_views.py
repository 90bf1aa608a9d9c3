"""The three views and every size of the terminal."""

from dataclasses import replace

import pytest

from srcdiff.model import Comparison, Link
from srcdiff.settings import UiSettings
from tests.builders import COMPARISON, HARBOUR, LINKS, ORCHARD, STUDY
from tests.tui.driving import cursor, driven, made_app, press, screen_text, settled, shown_view, words_of


async def test_the_view_key_goes_through_side_by_side_stacked_and_only_differences() -> None:
    async with driven(made_app(), "=") as pilot:
        assert shown_view(pilot) == "columns"
        await press(pilot, "v")
        assert shown_view(pilot) == "stacked"
        await press(pilot, "v")
        assert "Photo: M. Okafor" not in screen_text(pilot)
        await press(pilot, "j")
        assert "differences" in words_of(pilot, "#status")
        await press(pilot, "v")
        assert "Photo: M. Okafor" in screen_text(pilot)


async def test_only_differences_are_stepped_through_where_only_those_are_shown() -> None:
    async with driven(made_app(), "=", "v", "v", "G") as pilot:
        assert "8 of 8 differences" in words_of(pilot, "#status")
        await press(pilot, "g", "j")
        assert "2 of 8 differences" in words_of(pilot, "#status")
        await press(pilot, "3")
        assert "unique sentences" in words_of(pilot, "#status")
        assert not words_of(pilot, "#status").startswith("after")


async def test_the_setting_chooses_the_first_view_and_theme() -> None:
    settings = UiSettings(theme="textual-light", view="stacked")
    async with driven(made_app(settings=settings), "=") as pilot:
        assert shown_view(pilot) == "stacked"
        assert pilot.app.theme == "textual-light"


@pytest.mark.parametrize("size", [(40, 15), (60, 20), (80, 24), (200, 50)])
async def test_every_size_shows_the_current_sentence_and_the_position(size: tuple[int, int]) -> None:
    async with driven(made_app(), "=", size=size) as pilot:
        for key in ("]", "[", "["):
            await press(pilot, key)
            assert "▌" in screen_text(pilot)
            assert "of 8 differences" in screen_text(pilot)
            assert "q Quit" in screen_text(pilot)


async def test_resizing_keeps_the_place_on_screen() -> None:
    async with driven(made_app(), "=", "]", "]", "]") as pilot:
        place = cursor(pilot).place
        await pilot.resize_terminal(50, 20)
        await settled(pilot)
        assert cursor(pilot).place == place
        assert "▌" in screen_text(pilot)


@pytest.mark.parametrize("size", [(120, 40), (60, 20)], ids=["columns", "stacked"])
async def test_identical_articles_have_no_differences_in_any_view(size: tuple[int, int]) -> None:
    twin = replace(HARBOUR, id="isles-daily")
    compared = [position for position, sentence in enumerate(HARBOUR.sentences) if sentence.compared]
    same = tuple(Link((position,), (position,), "same", 1.0) for position in compared)
    beside = Link((compared[0],), (compared[1],), "partial", 0.4)
    comparison = Comparison(HARBOUR.id, twin.id, (same[0], beside, *same[1:]), (), ())
    study = replace(STUDY, articles=(HARBOUR, twin, ORCHARD))
    async with driven(made_app(study, comparison), "=", "]", size=size) as pilot:
        assert words_of(pilot, "#status").startswith("no differences")
        assert words_of(pilot, "#status").endswith(f"={len(same)} *0+0")
        while shown_view(pilot) != "differences":
            await press(pilot, "v")
        assert "No differences" in screen_text(pilot)
        assert "Nobody was hurt" not in screen_text(pilot)


async def test_in_only_differences_each_row_has_the_symbol_and_marks_of_its_own_link() -> None:
    again = replace(LINKS[0], right=(1,), relation="reworded", score=0.6, edits=(), conflicts=())
    comparison = replace(COMPARISON, links=(LINKS[0], again, *LINKS[1:]))
    async with driven(made_app(comparison=comparison), "=", "v", "v", "G") as pilot:
        rows = [row for row in screen_text(pilot).splitlines() if "A ferry with 212" in row]
        assert [row.lstrip("▌│ ")[0] for row in rows] == ["~", "≈"]
        assert [("!" in row[:8]) for row in rows] == [True, False]
