"""What every screen can do: help, palette, themes and quitting."""

import pytest

from srcdiff.settings import DEFAULTS, UiSettings
from srcdiff.tui.events_screen import EventsScreen
from srcdiff.tui.help import HelpScreen
from tests.tui.driving import driven, made_app, press, screen_text, settled, words_of


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


async def test_an_unknown_theme_is_told_and_replaced() -> None:
    async with driven(made_app(settings=UiSettings(theme="[/foo]"))) as pilot:
        assert "There is no theme '[/foo]'" in screen_text(pilot)
        assert pilot.app.theme == DEFAULTS.ui.theme


async def test_without_colour_the_signs_still_tell_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    async with driven(made_app(), "enter", "]", "]") as pilot:
        coloured = screen_text(pilot)
    monkeypatch.setenv("NO_COLOR", "1")
    async with driven(made_app(), "enter", "]", "]") as pilot:
        assert screen_text(pilot) == coloured
        assert pilot.app.no_color


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
