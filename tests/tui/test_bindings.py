"""Keys that a settings file gives to actions: they work, the built-in ones do not, and every screen shows them."""

import pytest

from srcdiff.actions import remapped
from srcdiff.errors import InputError
from srcdiff.model import Progress
from srcdiff.session.values import LoadedStudy
from srcdiff.settings import DEFAULTS
from srcdiff.tui.app import SrcdiffApp
from srcdiff.tui.screens.compare_screen import CompareScreen
from srcdiff.tui.screens.events_screen import EventsScreen
from srcdiff.tui.screens.help_screen import HelpScreen
from tests.builders import ScriptedSource
from tests.tui.driving import driven, made_app, on_screen, press, screen_text, words_of

MOVED_AWAY = {"compare.next": (";", "ctrl+n"), "compare.previous": (",",)}


async def test_the_new_keys_work_and_the_old_ones_do_nothing() -> None:
    async with driven(made_app(keys=MOVED_AWAY), "=", "semicolon", "ctrl+n") as pilot:
        assert "3 of 8 differences" in words_of(pilot, "#status")
        await press(pilot, "]", "n", "[", "p")
        assert "3 of 8 differences" in words_of(pilot, "#status")
        await press(pilot, "comma")
        assert "2 of 8 differences" in words_of(pilot, "#status")


async def test_footer_help_and_palette_show_the_new_keys() -> None:
    async with driven(made_app(keys=MOVED_AWAY), "=") as pilot:
        footer = screen_text(pilot).splitlines()[-1]
        assert "; Next  , Previous" in footer
        await press(pilot, "?")
        assert "; Ctrl+N      next difference" in screen_text(pilot)
        await press(pilot, "escape", "ctrl+p", *"Next")
        assert "next difference, or next of the chosen kind (; Ctrl+N)" in screen_text(pilot)


async def test_an_action_without_a_key_leaves_the_footer_and_stays_in_the_palette() -> None:
    async with driven(made_app(keys={"compare.view": ()}), "=", "v") as pilot:
        assert "View" not in screen_text(pilot).splitlines()[-1]
        assert "Side by side" not in words_of(pilot, "#status")
        await press(pilot, "?")
        assert "no key        side by side" in words_of(pilot, "#help-text")
        await press(pilot, "escape", "ctrl+p", *"View", "enter")
        assert "One above the other" in words_of(pilot, "#status")


async def test_keys_that_always_work_can_be_replaced_too() -> None:
    app = made_app(keys={"everywhere.palette": ("f2",), "everywhere.quit_now": ("ctrl+x",), "everywhere.quit": ("Q",)})
    async with driven(app, "q", "ctrl+q", "ctrl+c", "ctrl+p") as pilot:
        assert app.is_running
        assert isinstance(app.screen, EventsScreen)
        await press(pilot, "f2", "escape", "/")
        await pilot.press("ctrl+x")
    assert app.return_code == 0


async def test_one_key_may_go_to_the_next_match_and_else_to_the_next_difference() -> None:
    keys = {"compare.next": ("ö",), "compare.next_match": ("ö",), "compare.previous_match": ("p",)}
    async with driven(made_app(keys=keys), "=", "ö") as pilot:
        assert "2 of 8 differences" in words_of(pilot, "#status")
        await press(pilot, "/", "type:hull", "enter", "ö")
        assert '1 of 2 matches for "hull"' in words_of(pilot, "#status")
        await press(pilot, "p")
        assert '2 of 2 matches for "hull"' in words_of(pilot, "#status")


async def test_help_moves_and_closes_by_the_new_keys_and_always_by_escape() -> None:
    keys = {"everywhere.help": ("ü",), "everywhere.quit": ("Q",), "compare.next_page": ("ä",)}
    for closing in ("ü", "Q", "escape", "enter"):
        async with driven(made_app(keys=keys), "ü", "ä") as pilot:
            assert isinstance(pilot.app.screen, HelpScreen)
            assert pilot.app.screen.query_one("#help").scroll_offset.y > 0
            await press(pilot, closing)
            assert on_screen(pilot, EventsScreen)


async def test_escape_ends_the_typing_whatever_leads_back() -> None:
    keys = {"compare.back": ("ö",), "events.all_entries": ()}
    async with driven(made_app(keys=keys), "/", "type:zebra", "escape", "=", "/", "ö", "escape") as pilot:
        assert on_screen(pilot, CompareScreen)
        assert "matches" not in words_of(pilot, "#status")
        await press(pilot, "escape")
        assert on_screen(pilot, CompareScreen)
        await press(pilot, "ö")
        assert on_screen(pilot, EventsScreen)


async def test_messages_name_the_new_keys() -> None:
    keys = {"events.refused": ("f5",), "events.all_entries": ("ctrl+u",)}
    async with driven(made_app(keys=keys)) as pilot:
        assert "2 refused (F5 shows them)" in words_of(pilot, "#title")
        await press(pilot, "/", "type:zebra", "enter")
        assert words_of(pilot, "#reasons-text") == "No entry contains this text. Ctrl+U shows all."
        await press(pilot, "ctrl+u", "G", "enter")
        assert "Press F5 for" in screen_text(pilot)


async def test_messages_name_no_key_that_is_not_there() -> None:
    async with driven(made_app(keys={"events.refused": (), "events.all_entries": ()})) as pilot:
        assert "2 refused · by event" in words_of(pilot, "#title")
        await press(pilot, "/", "type:zebra", "enter")
        assert words_of(pilot, "#reasons-text").strip() == "No entry contains this text."


@pytest.mark.parametrize(("quit_keys", "hint"), [(("Q",), "Press Q to quit"), ((), "Press Ctrl+C to quit")])
async def test_a_failure_names_the_key_that_quits(quit_keys: tuple[str, ...], hint: str) -> None:
    def load(_: Progress) -> LoadedStudy:
        raise InputError("a.txt: no such file")

    app = SrcdiffApp(ScriptedSource(load), DEFAULTS.ui, remapped({"everywhere.quit": quit_keys}))
    async with driven(app) as pilot:
        assert hint in screen_text(pilot)
