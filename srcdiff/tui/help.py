"""The help screen: every key and every sign, from the tables that the rest of the UI uses."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.binding import Binding, BindingsMap
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from srcdiff.actions import SCOPE_TITLES, Actions
from srcdiff.browse.symbols import legend
from srcdiff.tui.bindings import bound

KEY_WIDTH = 14
"""Cells for the keys of one action."""
NO_KEY = "no key"
"""Stands where a settings file took all keys away: the palette still has the action."""


def help_lines(actions: Actions) -> Iterator[Content]:
    """Yield the lines of the help screen."""
    for scope, title in SCOPE_TITLES.items():
        yield Content.styled(title, "bold underline")
        for action in actions.of(scope):
            yield Content.assemble((f"{action.key_words or NO_KEY:<{KEY_WIDTH}}", "bold"), action.meaning)
        yield Content("")
    yield Content.styled("Signs", "bold underline")
    for mark, meaning in legend():
        yield Content.assemble((f"{mark:<{KEY_WIDTH}}", "bold"), meaning)
    yield Content("")
    yield Content("A is the article on the left or above, B the other. Difference signs: [-only in A-] {+only in B+}")


def help_bindings(actions: Actions) -> BindingsMap:
    """Return the keys of the help screen: those that move and quit elsewhere, and some that always work here."""
    keys = {
        "dismiss": ("escape", "enter", *actions.keys("everywhere.help", "everywhere.quit")),
        "scroll(1)": ("down", *actions.keys("compare.next_sentence")),
        "scroll(-1)": ("up", *actions.keys("compare.previous_sentence")),
        "page(1)": ("pagedown", *actions.keys("compare.next_page")),
        "page(-1)": ("pageup", *actions.keys("compare.previous_page")),
    }
    return BindingsMap(Binding(bound(key), call) for call, several in keys.items() for key in several)


class HelpScreen(ModalScreen[None]):
    """Lists keys and signs; Escape, Enter and the keys of help and of quitting close it."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self._bindings = help_bindings(actions)

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
