"""The help screen: every key and every symbol, from the tables that the rest of the UI uses."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from srcdiff.actions import BUILT_IN, SCOPE_TITLES, Actions
from srcdiff.browse.symbols import legend
from srcdiff.tui.bindings import key_list

KEY_WIDTH = 14
"""Cells for the keys of one action."""
NO_KEY = "no key"
"""Shown where a settings file leaves an action without a key: the palette still has it."""


def help_lines(actions: Actions) -> Iterator[Content]:
    """Yield the lines of the help screen."""
    for scope, title in SCOPE_TITLES.items():
        yield Content.styled(title, "bold underline")
        for action in actions.of(scope):
            yield Content.assemble((f"{action.key_text or NO_KEY:<{KEY_WIDTH}}", "bold"), action.meaning)
        yield Content("")
    yield Content.styled("Symbols", "bold underline")
    for mark, meaning in legend():
        yield Content.assemble((f"{mark:<{KEY_WIDTH}}", "bold"), meaning)
    yield Content("")
    yield Content("[-only left-] {+only right+}; where the articles are stacked, the left one is above")


def help_bindings() -> list[BindingType]:
    """Return the keys of the help screen: those that move and quit elsewhere, and some that always work here."""
    named = {
        "everywhere.help": "dismiss",
        "everywhere.quit": "dismiss",
        "compare.next_sentence": "scroll(1)",
        "compare.previous_sentence": "scroll(-1)",
        "compare.next_page": "page(1)",
        "compare.previous_page": "page(-1)",
    }
    fixed = {
        "escape,enter": "dismiss",
        "down": "scroll(1)",
        "up": "scroll(-1)",
        "pagedown": "page(1)",
        "pageup": "page(-1)",
    }
    return [
        *(Binding(keys, call, show=False) for keys, call in fixed.items()),
        *(Binding(key_list(BUILT_IN.keys(name)), call, show=False, id=name) for name, call in named.items()),
    ]


class HelpScreen(ModalScreen[None]):
    """Lists keys and symbols; Escape, Enter and the keys of help and of quitting close it."""

    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;

        & > #help {
            width: 90%;
            max-width: 100;
            height: 90%;
            background: $surface;
            border: round $primary;
            padding: 0 1;
            scrollbar-size-vertical: 1;
        }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = help_bindings()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions

    def compose(self) -> ComposeResult:
        """Lay out the one scrolling text."""
        with VerticalScroll(id="help", can_focus=False) as box:
            box.border_title = "Help"
            box.border_subtitle = "Esc closes"
            yield Static(Content("\n").join(help_lines(self._actions)), id="help-text")

    def action_scroll(self, lines: int) -> None:
        """Scroll by a line."""
        self.query_one("#help").scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll by a page."""
        box = self.query_one("#help")
        box.scroll_relative(y=pages * max(box.size.height - 1, 1), animate=False)
