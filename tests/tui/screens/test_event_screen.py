"""The screen of an event, driven by keys and clicks at every width."""

from pathlib import Path

import pytest

from srcdiff.browse.event_cursor import EventCursor
from srcdiff.browse.pair_view import Place, Side
from srcdiff.model import Article, Comparison, Study
from srcdiff.session.study_files import StudyFiles
from srcdiff.session.values import LoadedStudy
from srcdiff.settings import DEFAULTS
from srcdiff.tui.app import SrcdiffApp
from srcdiff.tui.screens.compare_screen import CompareScreen
from srcdiff.tui.screens.event_screen import EventScreen
from srcdiff.tui.screens.events_screen import EventsScreen
from srcdiff.tui.widgets.source_pane import SourcePane
from tests.builders import HARBOUR, ScriptedSource, StudyInMemory
from tests.ferry_event import FERRY_STUDY, ferry_comparison
from tests.tui.driving import Driver, cursor, driven, made_app, on_screen, press, screen_text, settled, words_of

ROOT = Path(__file__).parents[3]


def event_app(study: Study = FERRY_STUDY) -> SrcdiffApp:
    return SrcdiffApp(StudyInMemory(LoadedStudy(study), ferry_comparison), DEFAULTS.ui)


def event_cursor(pilot: Driver) -> EventCursor:
    screen = pilot.app.screen
    assert isinstance(screen, EventScreen)
    assert screen.cursor is not None
    return screen.cursor


def rows(pilot: Driver, text: str) -> list[str]:
    return [row for row in screen_text(pilot).splitlines() if text in row]


async def test_enter_opens_the_event_with_claims_by_source_beside_the_words_of_all() -> None:
    async with driven(event_app(), "enter", size=(160, 40)) as pilot:
        assert on_screen(pilot, EventScreen)
        text = screen_text(pilot)
        assert "Event 1  Ferry runs aground off Tern Island" in text
        assert "1 All 1 │ 2 Most 0 │ 3 Two 3" in text
        assert any("! ! ●" in row for row in rows(pilot, "A ferry"))
        assert "Claim 1" not in text.splitlines()[0]
        assert "“212 people”" in text
        assert "“221 people”" in text
        assert len(rows(pilot, "“212 people”")) == 1
        assert "“221 people”" in rows(pilot, "“212 people”")[0]


async def test_the_four_questions_and_conflicts_have_keys_and_the_same_key_shows_everything() -> None:
    async with driven(event_app(), "enter", "4") as pilot:
        assert "ALL THREE" not in screen_text(pilot)
        assert "ONLY A Harbour Post" in screen_text(pilot)
        await press(pilot, "5")
        assert event_cursor(pilot).question.name == "conflicts"
        await press(pilot, "5")
        assert event_cursor(pilot).question.name == "everything"
        await press(pilot, "2")
        assert "Nothing here: reported by most" in words_of(pilot, "#status")


async def test_a_count_is_clicked_to_ask_its_question() -> None:
    async with driven(event_app(), "enter", size=(140, 40)) as pilot:
        row = screen_text(pilot).splitlines()[0]
        await pilot.click(offset=(row.index("5 Conflicts"), 0))
        await settled(pilot)
        assert event_cursor(pilot).question.name == "conflicts"


async def test_a_source_leads_to_its_article_with_what_others_report_dimmed_and_claims_in_the_margin() -> None:
    async with driven(event_app(), "enter", "right") as pilot:
        assert "A Harbour Post · 2024-03-05 · 6 sentences · 2 only here" in screen_text(pilot)
        assert any("▌   1  A ferry with 212" in row for row in rows(pilot, "on board"))
        assert any(" *  The ship's owner promised" in row for row in rows(pilot, "full refund"))
        assert any(" ·  Photo" in row for row in rows(pilot, "Okafor"))
        pane = pilot.app.screen.query_one(SourcePane)
        styles = {segment.text: segment.style for y in range(pane.size.height) for segment in pane.render_line(y)}
        dimmed = {text.strip() for text, style in styles.items() if style and style.dim}
        assert any("Nobody was hurt" in text for text in dimmed)
        assert not any("promised a full refund" in text for text in dimmed)
        await press(pilot, "right", "right", "right")
        assert event_cursor(pilot).source == 2
        await press(pilot, "left", "left", "left")
        assert event_cursor(pilot).source is None


async def test_a_claim_that_is_not_found_in_the_source_is_said_so() -> None:
    async with driven(event_app(), "enter", "j", "right", "right", "right") as pilot:
        assert "Not found in C Ferry runs aground" in screen_text(pilot)
        await press(pilot, "c")
        assert "This source has no sentence here" in words_of(pilot, "#status")


async def test_enter_on_a_cell_opens_the_comparison_at_that_sentence_and_escape_leads_back() -> None:
    async with driven(event_app(), "enter", "j", "right", "right", "enter") as pilot:
        assert on_screen(pilot, CompareScreen)
        assert cursor(pilot).place == Place(Side.RIGHT, 4, 1)
        await press(pilot, "escape")
        assert on_screen(pilot, EventScreen)
        assert event_cursor(pilot).source == 1
        await press(pilot, "escape")
        assert event_cursor(pilot).source is None
        await press(pilot, "escape")
        assert on_screen(pilot, EventsScreen)


async def test_two_marked_sources_are_compared() -> None:
    async with driven(event_app(), "enter", "right", "m", "right", "right", "m") as pilot:
        assert "Marked: A and C" in words_of(pilot, "#status")
        assert rows(pilot, "A+B C+")
        await press(pilot, "left", "enter")
        assert (cursor(pilot).pair.comparison.left, cursor(pilot).pair.comparison.right) == ("harbour-post", "tern")


async def test_a_search_keeps_the_claims_with_a_text_and_escape_shows_all() -> None:
    async with driven(event_app(), "enter", "/", "type:carrying 221", "enter") as pilot:
        assert [item.number for item in event_cursor(pilot).items] == ["", "1"]
        assert "with “carrying 221”" in words_of(pilot, "#status")
        await press(pilot, "escape")
        assert len(event_cursor(pilot).items) > 2
        await press(pilot, "/", "type:[/zebra]")
        assert "Nothing here" in words_of(pilot, "#status")
        await press(pilot, "escape")
        assert on_screen(pilot, EventScreen)


async def test_a_narrow_screen_shows_claims_or_words() -> None:
    async with driven(event_app(), "enter", size=(44, 16)) as pilot:
        assert rows(pilot, "ALL THREE")
        assert not rows(pilot, "sentence 3")
        assert rows(pilot, "Tab Words")
        await press(pilot, "tab")
        assert not rows(pilot, "ALL THREE")
        assert rows(pilot, "sentence 3")
        await press(pilot, "escape")
        assert rows(pilot, "ALL THREE")
        await press(pilot, "right")
        assert rows(pilot, "6 sentences")
        await press(pilot, "space")
        assert pilot.app.screen.query_one(SourcePane).scroll_offset.y > 0
        await press(pilot, "escape", "escape")
        assert on_screen(pilot, EventsScreen)


@pytest.mark.parametrize("size", [(40, 15), (60, 20), (80, 24), (100, 30), (140, 42), (200, 60)])
async def test_every_size_shows_the_current_claim_after_every_walk(size: tuple[int, int]) -> None:
    async with driven(event_app(), "enter", *["j"] * 6, "b", "G", size=size) as pilot:
        assert any(row.startswith("▶") for row in screen_text(pilot).splitlines())
        await press(pilot, "g", "]", "[", "p", "n", "space", "J", "K")
        assert any(row.startswith("▶") for row in screen_text(pilot).splitlines())
        await press(pilot, "right", "space", "b", "J", "left")
        assert all(len(row) <= size[0] for row in screen_text(pilot).splitlines())


async def test_an_article_of_the_list_opens_its_event_at_that_source() -> None:
    async with driven(event_app(), "j", "j", "enter") as pilot:
        assert event_cursor(pilot).source == 1


async def test_clicks_choose_claims_sources_and_sentences() -> None:
    async with driven(event_app(), "enter", size=(120, 40)) as pilot:
        lines = screen_text(pilot).splitlines()
        row = next(number for number, line in enumerate(lines) if "   2  " in line)
        await pilot.click(offset=(20, row))
        await settled(pilot)
        assert (event_cursor(pilot).item or event_cursor(pilot).items[0]).number == "2"
        await pilot.click(offset=(3, 1))
        await settled(pilot)
        assert event_cursor(pilot).source == 1
        line = next(
            number for number, text in enumerate(screen_text(pilot).splitlines()) if "Divers are to inspect" in text
        )
        await pilot.click(offset=(90, line))
        await settled(pilot)
        item = event_cursor(pilot).item
        assert item is not None
        assert ("isles-daily", 1) in item.sentences()
        await pilot.click(offset=(20, row))
        await pilot.click(offset=(20, row))
        await settled(pilot)
        assert on_screen(pilot, CompareScreen)


async def test_a_claim_is_copied_in_the_words_of_every_source() -> None:
    async with driven(event_app(), "enter", "y") as pilot:
        assert pilot.app.clipboard.splitlines()[0] == f"Harbour Post: {HARBOUR.text_of(2)}"
        assert pilot.app.clipboard.splitlines()[1].startswith("Isles Daily: A ferry carrying 221")


async def test_a_comparison_that_fails_is_reported_and_the_list_is_one_key_away() -> None:
    def compare(_left: Article, _right: Article) -> Comparison:
        raise ValueError("secret")

    app = SrcdiffApp(ScriptedSource(compare=compare), DEFAULTS.ui)
    async with driven(app, "enter") as pilot:
        assert "failed while finding the claims of an event (ValueError" in screen_text(pilot)
        assert "secret" not in screen_text(pilot)
        await press(pilot, "j", "5", "enter", "escape")
        assert on_screen(pilot, EventsScreen)


async def test_an_event_of_two_articles_opens_too() -> None:
    async with driven(made_app(), "enter") as pilot:
        assert "BOTH" in screen_text(pilot)


async def test_enter_on_an_event_of_copies_says_that_it_has_one_source(tmp_path: Path) -> None:
    for name in ("post", "wire"):
        text = "Ferry aground\n\nA ferry with 80 people on board ran aground off Bergen on Friday, police said.\n"
        (tmp_path / f"{name}.txt").write_text(text)
    async with driven(SrcdiffApp(StudyFiles([tmp_path]), DEFAULTS.ui), "enter") as pilot:
        assert rows(pilot, "1 source ")
        await press(pilot, "enter")
        assert rows(pilot, "The event has one source; the list compares its copies.")
        assert on_screen(pilot, EventScreen)


async def test_the_sources_show_credits_and_closeness_and_the_same_key_or_escape_the_words_again() -> None:
    files = StudyFiles([ROOT / "seeds"], config=ROOT / "config" / "seeds.yaml")
    async with driven(SrcdiffApp(files, files.settings.ui), "enter", "7", size=(140, 42)) as pilot:
        text = screen_text(pilot)
        assert "4 sources: who credits whom, how close they are" in text
        assert "credits C in 6 “as reported by POLITICO”" in text
        assert "CLOSENESS" in text
        assert "36 (0)" in text
        await press(pilot, "7")
        assert "CLOSENESS" not in screen_text(pilot)
        await press(pilot, "7", "escape")
        assert on_screen(pilot, EventScreen)
        assert "CLOSENESS" not in screen_text(pilot)
        await press(pilot, "7", "j")
        assert "Claim " in screen_text(pilot)
        assert "CLOSENESS" not in screen_text(pilot)


async def test_the_sources_of_a_narrow_screen_take_the_place_of_the_claims() -> None:
    async with driven(event_app(), "enter", "7", size=(44, 16)) as pilot:
        assert rows(pilot, "3 sources: who credits whom")
        assert rows(pilot, "CLOSENESS")
        await press(pilot, "escape")
        assert rows(pilot, "ALL THREE")


async def test_of_many_sources_the_closest_are_listed_where_no_table_fits() -> None:
    async with driven(event_app(), "enter", "7", size=(24, 40)) as pilot:
        pane = pilot.app.screen.query_one(SourcePane)
        text = " ".join(segment.text for y in range(pane.size.height) for segment in pane.render_line(y))
        assert "A and B: " in text
