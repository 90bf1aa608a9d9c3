"""What the applications have in common: keys and theme of the settings, help, notices, and how they end."""

import sys
from collections.abc import Callable, Iterable
from typing import ClassVar, TypeVar

from rich.console import RenderableType
from rich.text import Text
from textual import events
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.widgets import Input

from srcdiff.actions import BUILT_IN, Actions
from srcdiff.browse.failures import failure_message
from srcdiff.settings import UiSettings
from srcdiff.text.safe import screen_safe
from srcdiff.tui.bindings import action_commands, bindings_of, keymap_of
from srcdiff.tui.screens.help_screen import HelpScreen
from srcdiff.tui.themes import following, readable, use_theme
from srcdiff.tui.type_ahead import TypeAhead

FAILURE_STATUS = 2
"""What the command returns when nothing could be loaded, or after a bug: as diff(1) for trouble."""

Chosen = TypeVar("Chosen")
"""What an application returns."""


class BaseApp(App[Chosen]):
    """An application; its screens send what is possible everywhere here."""

    TITLE = "srcdiff"
    CSS_PATH = "srcdiff.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("everywhere")

    def __init__(self, settings: UiSettings, actions: Actions) -> None:
        super().__init__()
        self._settings = settings
        self._actions = actions
        self._commands: dict[str, Callable[[], None]] = {
            "everywhere.help": self._show_help,
            "everywhere.theme": self._show_next_theme,
            "everywhere.palette": self.action_command_palette,
            "everywhere.quit": self._quit,
            "everywhere.quit_now": self._quit,
        }
        self._type_ahead = TypeAhead()
        self._failed = False
        """Whether nothing could be loaded."""
        self._exit_status: int | None = None
        """The status that the program ends with; ``None`` while it goes on."""

    def get_css_variables(self) -> dict[str, str]:
        """Return the colours of the theme, made fit to read."""
        self.theme_variables = readable(self.current_theme, super().get_css_variables())
        return self.theme_variables

    def on_mount(self) -> None:
        """Take keys and theme from the settings. Textual calls this beside the method of a subclass."""
        if self._actions != BUILT_IN:
            self.set_keymap(keymap_of(self._actions))
        use_theme(self, self._settings.theme)

    def on_key(self, event: events.Key) -> None:
        """Give a key to the text field that took the focus while the key was on its way."""
        if isinstance(self.focused, Input):
            self._type_ahead.redirect(event, self.focused)

    def action_do(self, name: str) -> None:
        """Do an action that is possible everywhere; one that this application does not have does nothing."""
        if name in self._commands:
            self._commands[name]()

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a notice, always as safe text: markup would be what a file or an error says."""
        del markup
        safe = "\n".join(map(screen_safe, message.split("\n")))
        super().notify(safe, title=title, severity=severity, timeout=timeout, markup=False)

    def _show_help(self) -> None:
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self._actions, getattr(self.screen, "SCOPE", "everywhere")))

    def _show_next_theme(self) -> None:
        self.theme = following(self.theme)
        self.notify(f"Theme {self.theme}", timeout=2)

    def _quit(self) -> None:
        self.exit(return_code=FAILURE_STATUS if self._failed else 0)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield what the palette offers."""
        yield from action_commands(self, screen, self._actions)

    def exit(self, result: Chosen | None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """End the program with an exit status; the first one counts."""
        if self._exit_status is None:
            self._exit_status = return_code
        super().exit(result, self._exit_status, message)

    def _fatal_error(self) -> None:
        """End after a bug. Overrides Textual's own, which prints local variables and so the text of articles.

        Textual has no public hook for this; test_terminal.py fails where it calls another method. A screen that was
        about to open when the program ended is not composed any more and finds none of its widgets: that is not a bug.
        """
        if self._exit_status is not None:
            self.exit()
            return
        self.exit(return_code=FAILURE_STATUS)
        self.panic(Text(failure_message("showing the screen", sys.exception())))
