"""Notices to the reader, where the reader looks."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from srcdiff.text.safe import screen_safe

if TYPE_CHECKING:
    from textual.app import App

    from srcdiff.tui.screens.compare_screen import CompareScreen
    from srcdiff.tui.screens.event_screen import EventScreen

UNCHANGED = "What is on screen stays as it was."


def show_notice(
    app: "App[None]", screens: "Sequence[CompareScreen | EventScreen]", notice: str, *, added: bool = False
) -> None:
    """Show a notice in the status line of the one of ``screens`` that is on top, else beside it.

    It is ``added`` after the notice that is there, or replaces that.
    """
    shown = next((screen for screen in screens if screen is app.screen), None)
    if shown is None:
        app.notify(notice)
        return
    before = shown.cursor.notice if added and shown.cursor else ""
    shown.show_notice(f"{before}; {notice}" if before else notice)


def safe_lines(message: str) -> str:
    """Return a notice that is safe to show, with its line ends."""
    return "\n".join(map(screen_safe, message.split("\n")))
