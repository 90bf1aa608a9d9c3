"""What the screens with a list have in common: its steps, its pages, its filter, and clicks on it."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.reactive import reactive
from textual.screen import Screen

from srcdiff.actions import Actions, Scope
from srcdiff.browse.list_cursor import ListCursor
from srcdiff.tui.bindings import bindings_of
from srcdiff.tui.widgets.entry_list import EntryList
from srcdiff.tui.widgets.search_bar import SearchBar


class ListScreen(Screen[None]):
    """A screen with an ``EntryList`` and a ``SearchBar``."""

    SCOPE: ClassVar[Scope] = "events"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("events")

    cursor: reactive[ListCursor | None] = reactive(None, init=False)
    """Where the reader is in the list; ``None`` until it is known."""

    def __init__(self, actions: Actions, steps: Mapping[str, Callable[[ListCursor], ListCursor]]) -> None:
        super().__init__()
        self._actions = actions
        self._steps = steps
        """Where the actions lead that are a step of the cursor."""
        self._commands: dict[str, Callable[[], None]] = {
            "events.open": self._open,
            "events.next_page": lambda: self._turn_page(1),
            "events.previous_page": lambda: self._turn_page(-1),
            "events.filter": lambda: self.query_one(SearchBar).open(),
            "events.all_entries": self._end_filter,
        }
        """The other actions."""

    def action_do(self, name: str) -> None:
        """Do an action of this screen."""
        if name in self._commands:
            self._commands[name]()
        elif self.cursor is not None:
            self.cursor = self._steps[name](self.cursor)

    def _open(self) -> None:
        """Open the current entry."""
        raise NotImplementedError

    def _turn_page(self, pages: int) -> None:
        if self.cursor is not None:
            self.cursor = self.cursor.moved(pages * self.query_one(EntryList).page_entries)

    @on(EntryList.Clicked)
    def _clicked(self, message: EntryList.Clicked) -> None:
        """Go to the clicked entry; open it where it was the current one already."""
        if self.cursor is not None:
            self.cursor = self.cursor.at(message.position)
        if message.was_current:
            self._open()

    @on(SearchBar.Asked)
    def _filter(self, message: SearchBar.Asked) -> None:
        """Filter while text is typed."""
        if self.cursor is not None:
            self.cursor = self.cursor.filtered(message.text)

    @on(SearchBar.Kept)
    def _keep_filter(self) -> None:
        """Keep the filter, and its text in sight, and go back to the list."""
        self.query_one(SearchBar).display = bool(self.cursor and self.cursor.query)
        self.query_one(EntryList).focus()

    @on(SearchBar.Left)
    def _end_filter(self) -> None:
        """Show all entries again."""
        self.query_one(SearchBar).close()
        if self.cursor is not None:
            self.cursor = self.cursor.filtered("")
        self.query_one(EntryList).focus()
