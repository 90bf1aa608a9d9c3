"""The mouse does what the keys do."""

from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from textual.events import MouseScrollDown

from srcdiff.browse.pair_view import Place, Side
from srcdiff.model import Comparison
from srcdiff.settings import UiSettings
from srcdiff.tui.screens.compare_screen import CompareScreen
from srcdiff.tui.widgets.comparison_view import ComparisonView
from srcdiff.tui.widgets.entry_list import EntryList
from tests.builders import HARBOUR, ISLES, STUDY, article
from tests.tui.driving import Driver, cursor, driven, list_cursor, made_app, press, screen_text, settled, words_of


async def test_a_click_goes_to_a_sentence_of_either_article() -> None:
    async with driven(made_app(), "=") as pilot:
        rows = screen_text(pilot).splitlines()
        row = next(number for number, text in enumerate(rows) if "The vessel had left" in text)
        await pilot.click(offset=(100, row))
        await settled(pilot)
        assert cursor(pilot).place == Place(Side.RIGHT, 3)


@pytest.mark.parametrize("size", [(120, 40), (70, 60)], ids=["columns", "stacked"])
async def test_a_click_in_the_gutter_leads_to_the_other_end(size: tuple[int, int]) -> None:
    async with driven(made_app(), "=", size=size) as pilot:
        row = cell_of(pilot, "Divers will look")[1]
        await pilot.click(offset=(3, row))
        await settled(pilot)
        assert cursor(pilot).place == Place(Side.RIGHT, 1, 3)


async def test_a_click_on_the_overview_leads_to_what_its_symbol_represents() -> None:
    long = article("long", "It began.", *["Nothing happened then."] * 300, "A bridge fell.", *["And on."] * 100)
    furniture = tuple(replace(sentence, kind="furniture") for sentence in long.sentences)
    story = replace(long, sentences=(*furniture[:301], long.sentences[301], *furniture[302:]))
    study = replace(STUDY, articles=(replace(story, id="harbour-post"), *STUDY.articles[1:]))
    comparison = Comparison("harbour-post", "isles-daily", (), (301,), (0,))
    async with driven(made_app(study, comparison), "=") as pilot:
        rows = screen_text(pilot).splitlines()
        left = pilot.app.screen.query_one(ComparisonView).scrollable_content_region.width // 2
        column, row = next((text.index("*"), number) for number, text in enumerate(rows) if "*" in text[:left])
        assert row > 15
        await pilot.click(offset=(column, row))
        await settled(pilot)
        assert cursor(pilot).place == Place(Side.LEFT, 301)
        assert "A bridge fell" in screen_text(pilot)


async def test_the_wheel_scrolls_the_articles_and_leaves_the_cursor_where_it_is() -> None:
    async with driven(made_app(), "=", size=(100, 18)) as pilot:
        place, before = cursor(pilot).place, screen_text(pilot)
        view = pilot.app.screen.query_one(ComparisonView)
        await pilot._post_mouse_events([MouseScrollDown], view, offset=(10, 5))
        await settled(pilot)
        assert view.scroll_offset.y > 0
        assert screen_text(pilot) != before
        assert cursor(pilot).place == place


async def test_a_click_selects_an_entry_and_a_second_one_opens_it() -> None:
    async with driven(made_app(), "g") as pilot:
        await pilot.click(EntryList, offset=(5, 3))
        await settled(pilot)
        assert list_cursor(pilot).position == 3
        await pilot.click(EntryList, offset=(5, 3))
        await settled(pilot)
        assert isinstance(pilot.app.screen, CompareScreen)


async def test_a_click_on_the_footer_does_what_the_key_does() -> None:
    async with driven(made_app(), "=") as pilot:
        row = screen_text(pilot).splitlines()[-1]
        await pilot.click(offset=(row.index("] Next") + 1, 39))
        await settled(pilot)
        assert "2 of 8 differences" in words_of(pilot, "#status")


async def drag(pilot: Driver, first: str, last: str) -> None:
    """Press the mouse on the first character of one text, and release it on the first character of another."""
    await pilot.mouse_down(offset=cell_of(pilot, first))
    await pilot.hover(offset=cell_of(pilot, last))
    await pilot.mouse_up(offset=cell_of(pilot, last))
    await settled(pilot)


def cell_of(pilot: Driver, text: str) -> tuple[int, int]:
    rows = screen_text(pilot).splitlines()
    return next((line.index(text), row) for row, line in enumerate(rows) if text in line)


@pytest.mark.parametrize("view", ["columns", "stacked"])
async def test_the_mouse_selects_text_of_one_article_and_y_copies_it(view: Literal["columns", "stacked"]) -> None:
    async with driven(made_app(settings=UiSettings(view=view)), "=") as pilot:
        place = cursor(pilot).place
        await drag(pilot, "thick fog", "rs are to")
        assert cursor(pilot).place == place
        await press(pilot, "y")
        start, end = ISLES.text.index("rs are to"), ISLES.text.index("hick fog")
        assert pilot.app.clipboard == ISLES.text[start:end]


async def test_a_selection_is_visible_and_ends_with_a_click_or_escape() -> None:
    async with driven(made_app(), "=") as pilot:
        view = pilot.app.screen.query_one(ComparisonView)
        await drag(pilot, "Nobody", "t, the coast")
        assert view.selected_text == "Nobody was hurt"
        row = cell_of(pilot, "Nobody was hurt")[1]
        styles = {segment.text: segment.style for segment in view.render_line(row)}
        assert styles["Nobody was hurt"] != styles[", the coast guard said."]
        await press(pilot, "escape")
        assert view.selected_text == ""
        await drag(pilot, "Nobody", "t, the coast")
        await pilot.click(offset=cell_of(pilot, "Divers will"))
        await settled(pilot)
        assert view.selected_text == ""
        assert cursor(pilot).place.position == 6


async def test_where_only_differences_are_shown_a_selection_stays_in_its_sentence() -> None:
    async with driven(made_app(), "=", "v", "v") as pilot:
        await drag(pilot, "with 212", "full refund")
        assert pilot.app.screen.query_one(ComparisonView).selected_text.endswith("Tern Island on Monday.")


async def test_text_selected_in_the_details_is_copied_too() -> None:
    async with driven(made_app(), "=", "]", "]") as pilot:
        await drag(pilot, "212 people” ", "1 people”  score")
        await press(pilot, "y")
        assert pilot.app.clipboard == "212 people”  right “221"


async def test_what_was_copied_goes_to_a_file_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with driven(made_app(), "=", "]", "]", "Y") as pilot:
        assert "Sent to clipboard; w: to a file" in words_of(pilot, "#status")
        await press(pilot, "w")
        assert "Write the copied text to a file" in words_of(pilot, "#file-message")
        await press(pilot, "enter")
        assert (tmp_path / "harbour-isles-text.txt").read_text(encoding="utf-8") == f"{HARBOUR.text_of(2)}\n"
        await press(pilot, "w", "name:other", "enter")
        assert (tmp_path / "other").read_text(encoding="utf-8") == f"{HARBOUR.text_of(2)}\n"
        await press(pilot, "]", "w", "enter")
        assert "is there already" in words_of(pilot, "#file-message")
        await press(pilot, "y")
        assert (tmp_path / "harbour-isles-text.txt").read_text(encoding="utf-8").startswith("Isles Daily: The vessel")
