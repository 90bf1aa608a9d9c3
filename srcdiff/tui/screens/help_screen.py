"""The help screen: the symbols and keys of the screen below it, then all other keys; a search keeps what is wanted."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from srcdiff.actions import BUILT_IN, SCOPE_TITLES, Actions, Scope
from srcdiff.browse.symbols import legend
from srcdiff.tui.bindings import key_list
from srcdiff.tui.widgets.search_bar import SearchBar

KEY_WIDTH = 14
"""Cells for the keys of one action."""
NO_KEY = "no key"
"""Shown where a settings file leaves an action without a key: the palette still has it."""
EDITS = "[-only left-] {+only right+}; where the articles are stacked, the left one is above"
"""How differing words are shown in the details of a comparison."""

HelpRow = tuple[str, str]
"""A key or symbol, and its meaning."""


def help_groups(actions: Actions, scope: Scope) -> Iterator[tuple[str, tuple[HelpRow, ...]]]:
    """Yield the headings of the help screen with their rows, those of the screen ``scope`` first."""
    scopes: list[Scope] = list(dict.fromkeys([scope, "everywhere", *SCOPE_TITLES]))
    for number, one in enumerate(scopes):
        if legend(one):
            yield f"Symbols: {SCOPE_TITLES[one].lower()}" if number else "Symbols", (*legend(one), *_edits(one))
        yield SCOPE_TITLES[one], tuple((action.key_text or NO_KEY, action.meaning) for action in actions.of(one))


def _edits(scope: Scope) -> tuple[HelpRow, ...]:
    return (("", EDITS),) if scope == "compare" else ()


def help_lines(actions: Actions, scope: Scope, query: str = "") -> Iterator[Content]:
    """Yield the lines of the help screen that contain ``query``, each group under its heading."""
    for title, rows in help_groups(actions, scope):
        kept = [row for row in rows if query.casefold() in " ".join((*row, title)).casefold()]
        if kept:
            yield Content.styled(title, "bold underline")
            yield from (Content.assemble((f"{mark:<{KEY_WIDTH}}", "bold"), meaning) for mark, meaning in kept)
            yield Content("")


def help_bindings() -> list[BindingType]:
    """Return the keys of the help screen: those that move and quit elsewhere, and some that always work here."""
    named = {
        "everywhere.help": "dismiss",
        "everywhere.quit": "dismiss",
        "compare.next_sentence": "scroll(1)",
        "compare.previous_sentence": "scroll(-1)",
        "compare.next_page": "page(1)",
        "compare.previous_page": "page(-1)",
        "compare.search": "search",
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

    AUTO_FOCUS = ""
    """Nothing: the line of the search takes the keys only while it is shown."""

    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;

        & > #help-box {
            width: 90%;
            max-width: 100;
            height: 90%;
            background: $surface;
            border: round $primary;
            padding: 0 1;
        }

        & #help { scrollbar-size-vertical: 1; height: 1fr; }
        & SearchBar { height: 1; border: none; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = help_bindings()

    def __init__(self, actions: Actions, scope: Scope) -> None:
        super().__init__()
        self._actions = actions
        self._scope = scope

    def compose(self) -> ComposeResult:
        """Lay out the one scrolling text above the line of the search."""
        with Vertical(id="help-box") as box:
            box.border_title = "Help"
            box.border_subtitle = f"{self._actions.hint('{} searches, ', 'compare.search')}Esc closes"
            with VerticalScroll(id="help", can_focus=False):
                yield Static("", id="help-text", markup=False)
            yield SearchBar(placeholder="keep the lines with this text; Enter keeps them, Esc shows all", id="query")

    def on_mount(self) -> None:
        """Show all of it."""
        self._show("")

    def _show(self, query: str) -> None:
        lines = list(help_lines(self._actions, self._scope, query))
        self.query_one("#help-text", Static).update(Content("\n").join(lines) if lines else f"No line has “{query}”.")
        self.query_one("#help").scroll_home(animate=False)

    def action_scroll(self, lines: int) -> None:
        """Scroll by a line."""
        self.query_one("#help").scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll by a page."""
        box = self.query_one("#help")
        box.scroll_relative(y=pages * max(box.size.height - 1, 1), animate=False)

    def action_search(self) -> None:
        """Ask for a text."""
        self.query_one(SearchBar).open()

    @on(SearchBar.Asked)
    def _search(self, message: SearchBar.Asked) -> None:
        self._show(message.text)

    @on(SearchBar.Kept)
    def _keep(self) -> None:
        """Keep the lines, and give the keys back to the screen."""
        self.query_one(SearchBar).display = False
        self.set_focus(None)

    @on(SearchBar.Left)
    def _end_search(self) -> None:
        self.query_one(SearchBar).close()
        self.set_focus(None)
        self._show("")
