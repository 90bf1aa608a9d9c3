"""The list of the events screen: one line an entry, only those on screen drawn, so that its length costs nothing."""

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from srcdiff.browse.event_list import Entry
from srcdiff.browse.symbols import MARKED
from srcdiff.tui.cells import cropped, fitted

CURSOR = "▶"
JOINED = " ↔ "
"""Between the two articles of a pair."""
LEAST_COLUMN = 12
"""Cells that the first of two columns keeps on a narrow screen."""


def entry_line(entry: Entry, width: int) -> str:
    """Return an entry in exactly ``width`` cells."""
    if len(entry.columns) == 1:
        return fitted(entry.lead + entry.columns[0], width)
    first, second = entry.columns
    joined = JOINED if entry.kind == "pair" else "  "
    room = width - cell_len(entry.lead + joined)
    first_room = max(room // 2, room - cell_len(second), LEAST_COLUMN)
    return fitted(f"{entry.lead}{cropped(first, first_room)}{joined}{second}", width)


def subject(entry: Entry) -> tuple[str, ...]:
    """Return what an entry is of: it stays when the list is made anew."""
    if entry.pairing is not None:
        return ("pair", entry.pairing.left, entry.pairing.right)
    if entry.article is not None:
        return ("article", entry.article.id)
    return (entry.kind, *(entry.event.articles[:1] if entry.event else entry.columns))


class EntryList(ScrollView, can_focus=True, inherit_bindings=False):
    """Entries with a cursor. ``entries`` and ``cursor`` are set from outside; messages tell of changes."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "entries--event",
        "entries--heading",
        "entries--article",
        "entries--pair",
        "entries--warning",
        "entries--cursor",
    }

    entries: reactive[tuple[Entry, ...]] = reactive((), init=False)
    cursor: reactive[int] = reactive(0, init=False, always_update=True)

    marked: reactive[tuple[str, ...]] = reactive((), init=False)
    """The ids of the articles that the reader marked, at most two."""

    class Highlighted(Message):
        """The cursor came to an entry."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

    class Opened(Message):
        """The reader clicked the entry at the cursor."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

    @property
    def selected(self) -> Entry | None:
        """The entry at the cursor; ``None`` in an empty list."""
        return self.entries[self.cursor] if self.entries else None

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor inside the list."""
        return min(max(cursor, 0), max(len(self.entries) - 1, 0))

    def watch_entries(self, before: tuple[Entry, ...]) -> None:
        """Keep the cursor on the entry it was on, where that is still listed."""
        selected = subject(before[self.cursor]) if self.cursor < len(before) else None
        self.virtual_size = Size(self.size.width, len(self.entries))
        same = (number for number, entry in enumerate(self.entries) if subject(entry) == selected)
        self.cursor = next(same, 0 if selected is None else self.cursor)

    def watch_cursor(self) -> None:
        """Bring the cursor on screen and tell where it is."""
        self._scroll_to_cursor()
        self.refresh()
        if self.selected is not None:
            self.post_message(self.Highlighted(self.selected))

    def on_resize(self) -> None:
        """Fit the lines to the new width."""
        self.virtual_size = Size(self.size.width, len(self.entries))
        self._scroll_to_cursor()

    def _scroll_to_cursor(self) -> None:
        top, height = self.scroll_offset.y, max(self.size.height, 1)
        wanted = min(max(top, self.cursor - height + 1), self.cursor)
        self.scroll_to(y=wanted, animate=False, force=True)

    def turn_page(self, *, forward: bool) -> None:
        """Move the cursor by the height of the list."""
        self.cursor += max(self.size.height - 1, 1) * (1 if forward else -1)

    def step_pair(self, step: int) -> None:
        """Move the cursor to the next or previous pair, where there is one."""
        position = self.cursor + step
        while 0 <= position < len(self.entries):
            if self.entries[position].pairing is not None:
                self.cursor = position
                return
            position += step

    def on_click(self, event: events.Click) -> None:
        """Select the clicked entry; open it when it is selected already."""
        clicked = self.scroll_offset.y + event.y
        if clicked >= len(self.entries):
            return
        if clicked == self.cursor and self.selected is not None:
            self.post_message(self.Opened(self.selected))
        self.cursor = clicked

    def render_line(self, y: int) -> Strip:
        """Return one line on screen."""
        number = self.scroll_offset.y + y
        width = self.scrollable_content_region.width
        if number >= len(self.entries):
            return Strip.blank(width, self.rich_style)
        entry = self.entries[number]
        style = self.rich_style + self.get_component_rich_style(f"entries--{entry.kind}", partial=True)
        if number == self.cursor:
            style += self.get_component_rich_style("entries--cursor", partial=True)
        mark = CURSOR if number == self.cursor else " "
        line = entry_line(entry, width - 1)
        if entry.article is not None and entry.article.id in self.marked:
            line = MARKED.mark + line[1:]
        return Strip([Segment(mark + line, style)], width)
