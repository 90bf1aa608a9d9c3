"""The application driven by keys and the mouse, from its first screen to its last."""

import threading
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from srcdiff.errors import InputError
from srcdiff.model import Article, Comparison, Event, Progress, Study
from srcdiff.settings import DEFAULTS, UiSettings
from srcdiff.tui.app import Loaded, SrcdiffApp
from srcdiff.tui.compare_screen import CompareScreen
from srcdiff.tui.comparison_view import ComparisonView
from srcdiff.tui.entry_list import EntryList
from srcdiff.tui.events_screen import EventsScreen
from srcdiff.tui.help import HelpScreen
from srcdiff.tui.sides import Place, Side
from tests.making import article
from tests.stories import COMPARISON, HARBOUR, ISLES, STUDY
from tests.tui.driving import driven, made_app, press, reading, screen_text, settled, words_of


async def test_the_list_opens_on_the_first_pair_with_its_reasons() -> None:
    async with driven(made_app()) as pilot:
        assert "Event 1 (2 articles, 1 pair)" in screen_text(pilot)
        assert "▶  ✓ 0.93 Harbour Post ↔ Isles Daily" in screen_text(pilot)
        assert "published 1 day apart" in words_of(pilot, "#reasons-text")


async def test_one_key_shows_the_refused_pairs_and_hides_them_again() -> None:
    async with driven(made_app()) as pilot:
        assert "Orchard Weekly\n" not in screen_text(pilot).replace("Alone", "")
        await press(pilot, "r", "]")
        assert "✗ 0.04 Harbour Post ↔ Orchard Weekly" in screen_text(pilot)
        assert "few words in common [/foo]" in words_of(pilot, "#reasons-text")
        await press(pilot, "r")
        assert "✗" not in screen_text(pilot)


async def test_without_any_pair_the_refused_ones_are_shown_at_once() -> None:
    refused = replace(STUDY, pairings=STUDY.pairings[1:])
    async with driven(made_app(refused)) as pilot:
        assert "✗ 0.04" in screen_text(pilot)


async def test_the_list_is_sorted_and_filtered() -> None:
    async with driven(made_app(), "s") as pilot:
        assert "Pairs (1), the surest first" in screen_text(pilot)
        await press(pilot, "s", "s", "/", "type:frost")
        assert "Harbour" not in words_of(pilot, "#title")
        assert [entry.kind for entry in pilot.app.screen.query_one(EntryList).entries] == ["heading", "article"]
        await press(pilot, "enter", "escape")
        assert len(pilot.app.screen.query_one(EntryList).entries) == 6


async def test_a_filter_that_keeps_nothing_says_so_and_opens_nothing() -> None:
    async with driven(made_app(), "/", "type:zebra", "enter", "enter", "j") as pilot:
        assert "No entry holds these words" in screen_text(pilot)
        assert isinstance(pilot.app.screen, EventsScreen)


async def test_enter_opens_a_pair_and_escape_leads_back_to_it() -> None:
    async with driven(made_app(), "enter") as pilot:
        assert isinstance(pilot.app.screen, CompareScreen)
        assert "A  Harbour Post · 2024-03-05" in screen_text(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, EventsScreen)
        assert "▶  ✓ 0.93" in screen_text(pilot)


async def test_an_event_and_an_article_open_their_surest_pair() -> None:
    for keys in (("g", "enter"), ("g", "j", "enter")):
        async with driven(made_app(), *keys) as pilot:
            assert isinstance(pilot.app.screen, CompareScreen)


async def test_an_article_that_pairs_with_nothing_says_so() -> None:
    async with driven(made_app(), "G", "enter") as pilot:
        assert isinstance(pilot.app.screen, EventsScreen)
        assert "Nothing is paired with it" in screen_text(pilot)


async def test_stepping_shows_each_difference_with_its_words_and_the_position() -> None:
    async with driven(made_app(), "enter", "]", "]") as pilot:
        assert "3 of 8 differences" in words_of(pilot, "#status")
        assert "[-with 212-]{+carrying 221+}" in words_of(pilot, "#detail-text")
        await press(pilot, "p")
        assert "2 of 8 differences" in words_of(pilot, "#status")
        await press(pilot, "p", "p")
        assert "8 of 8 differences" in words_of(pilot, "#status")
        assert "Past the beginning" in screen_text(pilot)


async def test_both_ends_of_the_current_link_stand_in_one_row_of_the_screen() -> None:
    async with driven(made_app(), "enter", "7", "]") as pilot:
        rows = [row for row in screen_text(pilot).splitlines() if "≈↕" in row]
        assert len(rows) == 1
        assert "Divers will look" in rows[0]
        assert "Divers are to inspect" in rows[0]


async def test_every_sentence_carries_its_sign() -> None:
    async with driven(made_app(), "enter", "]", "]") as pilot:
        text = screen_text(pilot)
        for sign, words in (
            ("=", "Nobody was hurt"),
            ("~ →!", "A ferry with"),
            ('"', "“We heard"),
            ("≈↕", "Divers"),
            ("*", "The ship's owner"),
            ("·", "Photo: M. Okafor"),
        ):
            assert any(row.lstrip("▌ ").startswith(sign) and words in row for row in text.splitlines()), sign


async def test_enter_jumps_to_the_other_end_and_tab_to_the_other_article() -> None:
    async with driven(made_app(), "enter", "G", "enter") as pilot:
        assert reading(pilot).place == Place(Side.RIGHT, 1, 3)
        await press(pilot, "enter")
        assert reading(pilot).place == Place(Side.LEFT, 6, 3)
        await press(pilot, "k", "tab")
        assert reading(pilot).place.side is Side.RIGHT
        await press(pilot, "tab")
        assert reading(pilot).place.side is Side.LEFT


async def test_filters_choose_what_the_step_keys_stop_at() -> None:
    async with driven(made_app(), "enter", "3", "]") as pilot:
        assert "2 of 5 unique sentences" in words_of(pilot, "#status")
        await press(pilot, "5", "]")
        assert "1 of 1 conflicts" in words_of(pilot, "#status")


async def test_search_counts_while_words_are_typed_and_n_goes_on() -> None:
    async with driven(made_app(), "enter", "/", "h", "u", "l") as pilot:
        assert '1 of 2 matches for "hul"' in words_of(pilot, "#status")
        await press(pilot, "l", "enter", "n")
        assert '2 of 2 matches for "hull"' in words_of(pilot, "#status")
        await press(pilot, "N")
        assert reading(pilot).place.side is Side.LEFT
        await press(pilot, "escape", "n")
        assert "matches" not in words_of(pilot, "#status")
        assert isinstance(pilot.app.screen, CompareScreen)


async def test_escape_while_typing_leads_back_to_where_the_search_began() -> None:
    async with driven(made_app(), "enter", "]", "/", "type:hull", "escape") as pilot:
        assert "2 of 8 differences" in words_of(pilot, "#status")


async def test_a_search_without_a_match_says_so() -> None:
    async with driven(made_app(), "enter", "/", "type:zebra", "enter") as pilot:
        assert 'no match for "zebra"' in words_of(pilot, "#status")


def view(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(ComparisonView).shown_view


async def test_the_view_key_goes_through_side_by_side_stacked_and_only_differences() -> None:
    async with driven(made_app(), "enter") as pilot:
        assert view(pilot) == "columns"
        await press(pilot, "v")
        assert view(pilot) == "stacked"
        await press(pilot, "v")
        assert "Photo: M. Okafor" not in screen_text(pilot)
        await press(pilot, "j")
        assert "differences" in words_of(pilot, "#status")
        await press(pilot, "v")
        assert "Photo: M. Okafor" in screen_text(pilot)


async def test_only_differences_are_stepped_through_where_only_those_are_shown() -> None:
    async with driven(made_app(), "enter", "v", "v", "G") as pilot:
        assert "8 of 8 differences" in words_of(pilot, "#status")
        await press(pilot, "g", "j")
        assert "2 of 8 differences" in words_of(pilot, "#status")
        await press(pilot, "3")
        assert "unique sentences" in words_of(pilot, "#status")
        assert not words_of(pilot, "#status").startswith("after")


async def test_a_match_outside_of_the_differences_shows_the_whole_articles() -> None:
    async with driven(made_app(), "enter", "v", "v", "/", "type:okafor", "enter") as pilot:
        assert view(pilot) == "columns"
        assert "Photo: M. Okafor" in screen_text(pilot)


async def test_the_setting_chooses_the_first_view_and_theme() -> None:
    settings = UiSettings(theme="textual-light", view="stacked")
    async with driven(made_app(settings=settings), "enter") as pilot:
        assert view(pilot) == "stacked"
        assert pilot.app.theme == "textual-light"


async def test_an_unknown_theme_is_told_and_replaced() -> None:
    async with driven(made_app(settings=UiSettings(theme="[/foo]"))) as pilot:
        assert "There is no theme '[/foo]'" in screen_text(pilot)
        assert pilot.app.theme == DEFAULTS.ui.theme


@pytest.mark.parametrize("size", [(40, 15), (60, 20), (80, 24), (200, 50)])
async def test_every_size_shows_the_current_sentence_and_the_position(size: tuple[int, int]) -> None:
    async with driven(made_app(), "enter", size=size) as pilot:
        for key in ("]", "[", "["):
            await press(pilot, key)
            assert "▌" in screen_text(pilot)
            assert "of 8 differences" in screen_text(pilot)
            assert "q Quit" in screen_text(pilot)


async def test_turning_the_size_keeps_the_place_on_screen() -> None:
    async with driven(made_app(), "enter", "]", "]", "]") as pilot:
        place = reading(pilot).place
        await pilot.resize_terminal(50, 20)
        await settled(pilot)
        assert reading(pilot).place == place
        assert "▌" in screen_text(pilot)


async def test_pages_go_through_the_article_and_stop_at_its_ends() -> None:
    async with driven(made_app(), "enter", size=(100, 18)) as pilot:
        await press(pilot, *["space"] * 5)
        assert reading(pilot).place.position == len(HARBOUR.sentences) - 1
        await press(pilot, *["b"] * 5)
        assert reading(pilot).place == Place(Side.LEFT, 0)


async def test_a_click_goes_to_a_sentence_of_either_article() -> None:
    async with driven(made_app(), "enter") as pilot:
        rows = screen_text(pilot).splitlines()
        row = next(number for number, text in enumerate(rows) if "The vessel had left" in text)
        await pilot.click(offset=(100, row))
        await settled(pilot)
        assert reading(pilot).place == Place(Side.RIGHT, 3)


async def test_a_click_selects_an_entry_and_a_second_one_opens_it() -> None:
    async with driven(made_app(), "g") as pilot:
        await pilot.click(EntryList, offset=(5, 3))
        await settled(pilot)
        assert pilot.app.screen.query_one(EntryList).cursor == 3
        await pilot.click(EntryList, offset=(5, 3))
        await settled(pilot)
        assert isinstance(pilot.app.screen, CompareScreen)


async def test_a_click_on_the_footer_does_what_the_key_does() -> None:
    async with driven(made_app(), "enter") as pilot:
        row = screen_text(pilot).splitlines()[-1]
        await pilot.click(offset=(row.index("] Next") + 1, 39))
        await settled(pilot)
        assert "2 of 8 differences" in words_of(pilot, "#status")


async def test_the_detail_pane_hides_and_comes_back() -> None:
    async with driven(made_app(), "enter", "d") as pilot:
        assert not pilot.app.screen.query_one("#detail").display
        await press(pilot, "d", "J", "K")
        assert pilot.app.screen.query_one("#detail").display


async def test_what_is_copied_goes_to_the_clipboard() -> None:
    async with driven(made_app(), "enter", "]", "]", "y") as pilot:
        assert pilot.app.clipboard.startswith("Harbour Post: A ferry with 212 people")
        await press(pilot, "Y")
        assert pilot.app.clipboard == HARBOUR.text_of(2)


async def test_help_opens_over_either_screen_and_closes() -> None:
    async with driven(made_app(), "?", "j", "space", "b", "k") as pilot:
        assert isinstance(pilot.app.screen, HelpScreen)
        assert "Comparing two articles" in screen_text(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, EventsScreen)


async def test_the_palette_offers_the_actions_of_the_screen() -> None:
    async with driven(made_app(), "enter", "ctrl+p", *"Confl") as pilot:
        assert "step through conflicts" in screen_text(pilot)
        await press(pilot, "enter")
        await settled(pilot)
        assert "conflicts" in words_of(pilot, "#status")


async def test_the_theme_key_changes_the_theme_and_says_which() -> None:
    async with driven(made_app(), "t") as pilot:
        assert pilot.app.theme == "textual-light"
        assert "Theme textual-light" in screen_text(pilot)


@pytest.mark.parametrize("key", ["q", "ctrl+c", "ctrl+q"])
async def test_quit_ends_the_program_quietly(key: str) -> None:
    app = made_app()
    async with driven(app, "enter") as pilot:
        await pilot.press(key)
    assert app.return_code == 0


async def test_control_c_quits_while_words_are_typed_and_q_does_not() -> None:
    app = made_app()
    async with driven(app, "enter", "/", "q") as pilot:
        assert app.is_running
        await pilot.press("ctrl+c")
    assert app.return_code == 0


async def test_the_first_screen_is_there_before_anything_is_read() -> None:
    reading_on = threading.Event()

    def load(progress: Progress) -> Loaded:
        progress("pairing", 3, 10)
        reading_on.wait(5)
        return Loaded(STUDY)

    app = SrcdiffApp(load, lambda left, right: COMPARISON, DEFAULTS.ui)  # noqa: ARG005 - made in memory
    async with app.run_test() as pilot:
        await _until(pilot, "Pairing 3 of 10")
        reading_on.set()
        await settled(pilot)
        assert "Event 1" in screen_text(pilot)


async def _until(pilot: Pilot[None], words: str) -> None:
    """Wait at most 5 seconds until ``words`` are on screen."""
    for _ in range(100):
        if words in screen_text(pilot):
            return
        await pilot.pause(0.05)
    raise AssertionError(f"{words!r} is not on screen")


async def test_a_comparison_says_that_it_is_computed_and_is_computed_once() -> None:
    asked = []
    computing = threading.Event()

    def compare(left: Article, right: Article) -> Comparison:
        asked.append((left.id, right.id))
        computing.wait(5)
        return COMPARISON

    app = SrcdiffApp(lambda _: Loaded(STUDY), compare, DEFAULTS.ui)
    async with driven(app) as pilot:
        await pilot.press("enter")
        await _until(pilot, "Comparing Harbour Post and Isles Daily")
        await pilot.press("]", "d", "v", "/", "tab", "y", "space", "escape", "enter")
        computing.set()
        await settled(pilot)
        assert "1 of 8 differences" in words_of(pilot, "#status")
        await press(pilot, "escape", "enter")
        assert asked == [("harbour-post", "isles-daily")]


def test_quitting_does_not_wait_for_what_is_still_being_read() -> None:
    never = threading.Event()

    def load(_: Progress) -> Loaded:
        never.wait()
        return Loaded(STUDY)

    async def quit_at_once(pilot: Pilot[object]) -> None:
        await pilot.press("q")

    app = SrcdiffApp(load, lambda left, right: COMPARISON, DEFAULTS.ui)  # noqa: ARG005 - never asked
    app.run(headless=True, auto_pilot=quit_at_once)
    assert app.return_code == 0
    never.set()


async def test_what_was_compared_already_is_not_compared_again() -> None:
    def compare(left: Article, right: Article) -> Comparison:
        raise AssertionError(f"{left.id} and {right.id} are compared already")

    app = SrcdiffApp(lambda _: Loaded(replace(STUDY, comparisons=(COMPARISON,))), compare, DEFAULTS.ui)
    async with driven(app, "enter") as pilot:
        assert "1 of 8 differences" in words_of(pilot, "#status")


async def test_what_cannot_be_loaded_is_told_in_words_and_ends_with_trouble() -> None:
    def load(_: Progress) -> Loaded:
        raise InputError("seeds/[/foo]: no such file; check the path")

    app = SrcdiffApp(load, lambda left, right: COMPARISON, DEFAULTS.ui)  # noqa: ARG005 - never asked
    async with driven(app, "enter", "j", "r") as pilot:
        assert "seeds/[/foo]: no such file; check the path" in screen_text(pilot)
        assert "Press q to quit" in screen_text(pilot)
        await pilot.press("q")
    assert app.return_code == 2


async def test_a_comparison_that_fails_is_told_without_article_text_and_the_others_still_open() -> None:
    def compare(left: Article, right: Article) -> Comparison:
        raise ValueError(left.text + right.text)

    app = SrcdiffApp(lambda _: Loaded(STUDY), compare, DEFAULTS.ui)
    async with driven(app, "enter") as pilot:
        assert "failed while comparing two articles (ValueError" in screen_text(pilot)
        assert "Ferry runs aground" not in screen_text(pilot)
        await press(pilot, "]", "escape")
        assert "▶  ✓ 0.93" in screen_text(pilot)


async def test_an_article_without_sentences_is_told() -> None:
    study = replace(STUDY, articles=(article("harbour-post"), *STUDY.articles[1:]))
    async with driven(made_app(study, Comparison("harbour-post", "isles-daily", (), (), ())), "enter") as pilot:
        assert "has no sentence" in screen_text(pilot)


HOSTILE = "Red [/foo] [bold]x[/] \x1b]52;c;aGk=\x07 \x1b[2J \u202eabc"


async def test_hostile_text_is_shown_literally_everywhere() -> None:
    left = article("left\x1b[2J", HOSTILE, title=HOSTILE, source=HOSTILE)
    right = article("right[/foo]", HOSTILE, title=HOSTILE)
    study = Study(
        (left, right),
        tuple(replace(STUDY.pairings[0], left=left.id, right=right.id, name=HOSTILE) for _ in range(1)),
        (Event("1", HOSTILE, (left.id, right.id)),),
    )
    comparison = Comparison(left.id, right.id, (), (0,), (0,))
    async with driven(made_app(study, comparison, warnings=(HOSTILE,)), size=(160, 40)) as pilot:
        for keys in (
            ("g",),
            ("j",),
            ("j",),
            ("]",),
            ("/", "[", "enter"),
            ("enter", "]", "/", "type:[/foo]", "enter"),
            ("y",),
        ):
            await press(pilot, *keys)
            text = screen_text(pilot)
            assert "[/foo]" in text
            assert "\x1b" not in text
            assert "\x07" not in text
            assert "\u202e" not in text


async def test_without_colour_the_signs_still_tell_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    async with driven(made_app(), "enter", "]", "]") as pilot:
        coloured = screen_text(pilot)
    monkeypatch.setenv("NO_COLOR", "1")
    async with driven(made_app(), "enter", "]", "]") as pilot:
        assert screen_text(pilot) == coloured
        assert pilot.app.no_color


def test_a_fault_of_the_screen_ends_sanely_and_prints_no_article_text(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: SrcdiffApp) -> None:
        raise ValueError(ISLES.text)

    async def press_the_faulty_key(pilot: Pilot[object]) -> None:
        await pilot.app.workers.wait_for_complete()
        await pilot.press("t")

    monkeypatch.setattr(SrcdiffApp, "action_next_theme", fail)
    app = made_app()
    app.run(headless=True, auto_pilot=press_the_faulty_key)
    assert app.return_code == 2
    printed = "".join(capsys.readouterr())
    assert "ValueError" in printed
    assert "Passengers" not in printed
