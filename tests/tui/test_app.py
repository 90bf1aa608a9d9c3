"""What every screen can do: help, palette, themes and quitting."""

import pytest
from rich.color import Color

from srcdiff.settings import DEFAULTS, UiSettings
from srcdiff.tui.screens.events_screen import EventsScreen
from srcdiff.tui.screens.help_screen import HelpScreen
from srcdiff.tui.themes import CYCLE
from srcdiff.tui.widgets.comparison_view import ComparisonView
from tests.tui.driving import driven, made_app, press, screen_text, settled, words_of


async def test_help_opens_over_the_list_and_closes() -> None:
    async with driven(made_app(), "?", "j", "space", "b", "k") as pilot:
        assert isinstance(pilot.app.screen, HelpScreen)
        assert "List of events and pairs" in screen_text(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, EventsScreen)


async def test_help_opens_over_a_comparison_and_closes() -> None:
    async with driven(made_app(), "=") as pilot:
        comparison = pilot.app.screen
        await press(pilot, "?", "j", "space", "b", "k")
        assert isinstance(pilot.app.screen, HelpScreen)
        assert "Comparing two articles" in screen_text(pilot)
        await press(pilot, "escape")
        assert pilot.app.screen is comparison


async def test_the_palette_offers_the_actions_of_the_screen() -> None:
    async with driven(made_app(), "=", "ctrl+p", *"Confl") as pilot:
        assert "step through conflicts" in screen_text(pilot)
        await press(pilot, "enter")
        await settled(pilot)
        assert "conflicts" in words_of(pilot, "#status")


async def test_the_theme_key_changes_the_theme_and_says_which() -> None:
    async with driven(made_app(), "t") as pilot:
        assert pilot.app.theme == "textual-light"
        assert "Theme textual-light" in screen_text(pilot)


async def test_an_unknown_theme_is_reported_and_replaced() -> None:
    async with driven(made_app(settings=UiSettings(theme="[/foo]"))) as pilot:
        assert "There is no theme “[/foo]”" in screen_text(pilot)
        assert pilot.app.theme == DEFAULTS.ui.theme


async def test_without_colour_the_screen_has_the_same_text(monkeypatch: pytest.MonkeyPatch) -> None:
    async with driven(made_app(), "=", "]", "]") as pilot:
        coloured = screen_text(pilot)
    monkeypatch.setenv("NO_COLOR", "1")
    async with driven(made_app(), "=", "]", "]") as pilot:
        assert screen_text(pilot) == coloured
        assert pilot.app.no_color


@pytest.mark.parametrize("key", ["q", "ctrl+c", "ctrl+q"])
async def test_quit_ends_the_program_quietly(key: str) -> None:
    app = made_app()
    async with driven(app, "=") as pilot:
        await pilot.press(key)
    assert app.return_code == 0


async def test_control_c_quits_while_text_is_typed_and_q_does_not() -> None:
    app = made_app()
    async with driven(app, "=", "/", "q") as pilot:
        assert app.is_running
        await pilot.press("ctrl+c")
    assert app.return_code == 0


@pytest.mark.parametrize("theme", [name for name in CYCLE if not name.startswith("ansi")])
async def test_text_has_enough_contrast_in_every_theme_with_its_own_colours(theme: str) -> None:
    """The terminal chooses the colours of the others. 4.5 is what WCAG 2.2 asks of text."""
    async with driven(made_app(settings=UiSettings(theme=theme)), "=") as pilot:
        view = pilot.app.screen.query_one(ComparisonView)
        base = view.get_component_rich_style("comparison--text")
        grounds = [view.get_component_rich_style(f"comparison--{name}", partial=True) for name in ("text", "current")]
        for name in view.COMPONENT_CLASSES:
            style = base + view.get_component_rich_style(name, partial=True)
            for ground in grounds if "-text-" in name or "-symbol-" in name else ():
                assert contrast((base + ground).bgcolor, style.color) >= 4.5, name


def contrast(one: Color | None, other: Color | None) -> float:
    """Return the contrast of two colours, 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted(luminance(colour) for colour in (one, other) if colour is not None)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Color) -> float:
    parts = [part / 255 for part in colour.get_truecolor()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
