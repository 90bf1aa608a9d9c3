"""The help screen: every key and every sign, from the tables that the rest of the UI uses."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from srcdiff.stepping.signs import legend
from srcdiff.tui.actions import SCOPE_TITLES, actions_of, key_words

KEY_WIDTH = 14
"""Cells for the keys of one action."""


def help_lines() -> Iterator[Content]:
    """Yield the lines of the help screen."""
    for scope, title in SCOPE_TITLES.items():
        yield Content.styled(title, "bold underline")
        for action in actions_of(scope):
            yield Content.assemble((f"{key_words(action):<{KEY_WIDTH}}", "bold"), action.meaning)
        yield Content("")
    yield Content.styled("Signs", "bold underline")
    for mark, meaning in legend():
        yield Content.assemble((f"{mark:<{KEY_WIDTH}}", "bold"), meaning)
    yield Content("")
    yield Content("A is the article on the left or above, B the other. Difference signs: [-only in A-] {+only in B+}")


class HelpScreen(ModalScreen[None]):
    """Lists keys and signs; any of ``?``, Escape and q closes it."""

    BINDINGS = [  # noqa: RUF012 - Textual reads it from the class
        Binding("escape,question_mark,q,f1,enter", "dismiss", "Close", key_display="Esc"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "page(1)", show=False),
        Binding("b,pageup", "page(-1)", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Lay out the one scrolling text."""
        with VerticalScroll(id="help", can_focus=False) as box:
            box.border_title = "Help"
            box.border_subtitle = "Esc closes"
            yield Static(Content("\n").join(help_lines()), id="help-text")

    def action_scroll(self, lines: int) -> None:
        """Scroll by a line."""
        self.query_one("#help").scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll by a page."""
        box = self.query_one("#help")
        box.scroll_relative(y=pages * max(box.size.height - 1, 1), animate=False)
