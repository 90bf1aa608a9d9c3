"""The list of the events of an index."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Static

from srcdiff.actions import Actions, Scope
from srcdiff.browse.index_list import INDEX_COMMANDS, IndexCursor
from srcdiff.text.safe import screen_safe
from srcdiff.tui.bindings import bindings_of
from srcdiff.tui.render.list_texts import failure_text
from srcdiff.tui.widgets.entry_list import EntryList
from srcdiff.tui.widgets.key_bar import KeyBar
from srcdiff.tui.widgets.search_bar import SearchBar

NOTHING = "No event has several articles."
NOTHING_KEPT = "No event contains this text."


class IndexScreen(Screen[None]):
    """Lists the events of an index. Its keys are those of the list of events and pairs, except for those on pairs."""

    SCOPE: ClassVar[Scope] = "events"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("events")

    cursor: reactive[IndexCursor | None] = reactive(None, init=False)
    """Where the reader is; ``None`` until the events are known."""

    class Chosen(Message):
        """The reader wants to open the current event."""

        def __init__(self, event: str) -> None:
            super().__init__()
            self.event = event

    def __init__(self, index: str, actions: Actions) -> None:
        super().__init__()
        self._index = screen_safe(index)
        self._actions = actions
        self._commands: dict[str, Callable[[], None]] = {
            "events.open": self._open,
            "events.next_page": lambda: self._turn_page(1),
            "events.previous_page": lambda: self._turn_page(-1),
            "events.filter": self._open_filter,
            "events.all_entries": self._end_filter,
        }

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
        return name is None or name in self._commands or name in INDEX_COMMANDS

    def action_do(self, name: str) -> None:
        """Do an action of this screen."""
        if name in self._commands:
            self._commands[name]()
        elif self.cursor is not None:
            self.cursor = self.cursor.at(INDEX_COMMANDS[name](self.cursor.list))

    def show_failure(self, message: str) -> None:
        """Show what failed, in place of the list."""
        self._show_message(failure_text(message, self._actions))

    def watch_cursor(self, cursor: IndexCursor | None) -> None:
        """Show the list, or that it is empty."""
        if cursor is None:
            return
        self.query_one("#title", Static).update(f"srcdiff · {self._index} · {cursor.title}")
        self.query_one(EntryList).cursor = cursor.list
        empty = NOTHING_KEPT if cursor.list.query else NOTHING
        self._show_message("" if cursor.list.entries else empty)

    def _show_message(self, message: str) -> None:
        widget, entries = self.query_one("#message", Static), self.query_one(EntryList)
        widget.update(message)
        widget.display, entries.display = bool(message), not message
        if not message and not isinstance(self.focused, EntryList) and not self.query_one(SearchBar).display:
            entries.focus()

    @on(EntryList.Clicked)
    def _clicked(self, message: EntryList.Clicked) -> None:
        """Go to the clicked event; open it where it was the current one already."""
        if self.cursor is not None:
            self.cursor = self.cursor.at(self.cursor.list.at(message.position))
        if message.was_current:
            self._open()

    def _open(self) -> None:
        if self.cursor is not None and self.cursor.event is not None:
            self.post_message(self.Chosen(self.cursor.event))

    def _turn_page(self, pages: int) -> None:
        if self.cursor is not None:
            moved = self.cursor.list.moved(pages * self.query_one(EntryList).page_entries)
            self.cursor = self.cursor.at(moved)

    def _open_filter(self) -> None:
        self.query_one(SearchBar).open()

    @on(SearchBar.Asked)
    def _filter(self, message: SearchBar.Asked) -> None:
        """Filter while text is typed."""
        if self.cursor is not None:
            self.cursor = self.cursor.at(self.cursor.list.filtered(message.text))

    @on(SearchBar.Kept)
    def _keep_filter(self) -> None:
        """Keep the filter, and its text in sight, and go back to the list."""
        self.query_one(SearchBar).display = bool(self.cursor and self.cursor.list.query)
        self.query_one(EntryList).focus()

    @on(SearchBar.Left)
    def _end_filter(self) -> None:
        """List all events again."""
        self.query_one(SearchBar).close()
        if self.cursor is not None:
            self.cursor = self.cursor.at(self.cursor.list.filtered(""))
        self.query_one(EntryList).focus()
