"""The help screen."""

from pathlib import Path

from srcdiff.actions import ACTIONS, BUILT_IN
from srcdiff.tui.screens.events_screen import EventsScreen
from srcdiff.tui.screens.help_screen import HelpScreen, help_lines
from tests.tui.driving import driven, made_app, on_screen, press, words_of


def test_the_help_and_the_key_list_name_every_action() -> None:
    helped = "\n".join(line.plain for line in help_lines(BUILT_IN, "event"))
    listed = (Path(__file__).parents[3] / "docs" / "keys.md").read_text(encoding="utf-8")
    for action in ACTIONS:
        assert action.meaning in helped
        assert action.meaning in listed


async def test_the_help_starts_with_the_symbols_and_keys_of_the_screen_below_it() -> None:
    for keys, symbols, title in (
        ((), "paired: one event", "List of events and pairs"),
        (("=",), "only this article says it", "Comparing two articles"),
        (("enter",), "this source makes the claim", "One event: claims and sources"),
    ):
        async with driven(made_app(), *keys, "?") as pilot:
            text = words_of(pilot, "#help-text")
            headings = [line for line in text.splitlines() if not line.startswith(" ") and "  " not in line and line]
            assert headings[:3] == ["Symbols", title, "Everywhere"]
            assert symbols in text[: text.index(title)]


async def test_the_help_is_searched_and_shows_everything_again() -> None:
    async with driven(made_app(), "?", "/", "type:clipboard") as pilot:
        await press(pilot, "escape", "/", "type:COPY the")
        assert [line for line in words_of(pilot, "#help-text").splitlines() if line] == [
            "One event: claims and sources",
            "y             copy the claim in the words of every source",
            "Comparing two articles",
            "y             copy the selection, else the sentence with its other end",
            "Y             copy the sentence alone",
        ]
        await press(pilot, "enter", "j")
        assert on_screen(pilot, HelpScreen)
        await press(pilot, "/", "type:[/zebra]")
        assert words_of(pilot, "#help-text") == "No line has “[/zebra]”."
        await press(pilot, "escape")
        assert "quit" in words_of(pilot, "#help-text")
        await press(pilot, "escape")
        assert on_screen(pilot, EventsScreen)
