"""The list of the events of an index."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Static

from srcdiff.actions import Actions
from srcdiff.browse.index_list import INDEX_COMMANDS, index_title
from srcdiff.browse.list_cursor import ListCursor
from srcdiff.text.safe import screen_safe
from srcdiff.tui.render.list_texts import failure_text
from srcdiff.tui.screens.list_screen import ListScreen
from srcdiff.tui.widgets.entry_list import EntryList
from srcdiff.tui.widgets.key_bar import KeyBar
from srcdiff.tui.widgets.search_bar import SearchBar

NOTHING = "No event has several articles."
NOTHING_KEPT = "No event contains this text."


class IndexScreen(ListScreen):
    """Lists the events of an index. Its keys are those of the list of events and pairs, except for those on pairs."""

    @dataclass
    class Chosen(Message):
        """The reader wants to open an event."""

        event: str
        """Its id."""

    def __init__(self, index: str, actions: Actions) -> None:
        super().__init__(actions, INDEX_COMMANDS)
        self._index = screen_safe(index)

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield Static(f"srcdiff · {self._index} · opening …", id="title", markup=False)
        yield Static("", id="message", markup=False)
        yield EntryList(id="entries")
        yield SearchBar(placeholder="keep events with this text; Enter keeps them, Esc shows all", id="query")
        yield KeyBar(self._actions, self.SCOPE)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action is possible in this list."""
        name = parameters[0] if action == "do" and parameters else None
        return name is None or name in self._commands or name in self._steps

    def show_failure(self, message: str) -> None:
        """Show what failed, in place of the list."""
        self._show_message(failure_text(message, self._actions))

    def watch_cursor(self, cursor: ListCursor | None) -> None:
        """Show the list, or that it is empty."""
        if cursor is None:
            return
        self.query_one("#title", Static).update(f"srcdiff · {self._index} · {index_title(cursor)}")
        self.query_one(EntryList).cursor = cursor
        empty = NOTHING_KEPT if cursor.query else NOTHING
        self._show_message("" if cursor.entries else empty)

    def _show_message(self, message: str) -> None:
        widget, entries = self.query_one("#message", Static), self.query_one(EntryList)
        widget.update(message)
        widget.display, entries.display = bool(message), not message
        if not message and not isinstance(self.focused, EntryList) and not self.query_one(SearchBar).display:
            entries.focus()

    def _open(self) -> None:
        entry = self.cursor.entry if self.cursor else None
        if entry is not None and isinstance(entry.of, str):
            self.post_message(self.Chosen(entry.of))
