"""The list of the events screen, one line an entry; only the lines on screen are drawn."""

from dataclasses import dataclass, replace
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
from srcdiff.browse.list_cursor import ListCursor
from srcdiff.browse.symbols import CURSOR, MARKED
from srcdiff.tui.render.cells import cropped_label, fitted
from srcdiff.tui.render.list_rows import first_row

JOINED = " ↔ "
"""Between the two articles of a pair."""
LEAST_COLUMN = 12
"""Cells that the first of two columns keeps on a narrow screen."""


def entry_line(entry: Entry, width: int, facts: str = "") -> str:
    """Return an entry in exactly ``width`` cells, with what is known of its event beside its title."""
    if facts:
        entry = replace(entry, columns=(*entry.columns, facts))
    if len(entry.columns) == 1:
        return fitted(entry.lead + cropped_label(entry.columns[0], width - cell_len(entry.lead)), width)
    first, second = entry.columns
    joined = JOINED if entry.kind == "pair" else "  "
    room = width - cell_len(entry.lead + joined)
    first_room = max(room // 2, room - cell_len(second), LEAST_COLUMN)
    first = cropped_label(first, first_room)
    second = cropped_label(second, width - cell_len(entry.lead + first + joined))
    return fitted(f"{entry.lead}{first}{joined}{second}", width)


class EntryList(ScrollView, can_focus=True, inherit_bindings=False):
    """Draws the list at a cursor, which is set from outside; clicks post messages."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "entries--event",
        "entries--heading",
        "entries--article",
        "entries--pair",
        "entries--warning",
        "entries--cursor",
    }

    DEFAULT_CSS = """
    EntryList {
        height: 2fr;
        min-height: 4;
        scrollbar-size-vertical: 1;
        overflow-x: hidden;

        & > .entries--event { text-style: bold; color: $text-primary; }
        & > .entries--warning { color: $text-warning; }
        & > .entries--heading { text-style: bold; }
        & > .entries--cursor { text-style: bold reverse; }
    }
    """

    cursor: reactive[ListCursor | None] = reactive(None, init=False)
    """The entries and the current one; ``None`` until there is a study."""

    @dataclass
    class Clicked(Message):
        """The reader clicked an entry."""

        position: int
        was_current: bool
        """Whether the entry was the current one already."""

    @property
    def page_entries(self) -> int:
        """How many entries a page has."""
        return max(self.size.height - 1, 1)

    def watch_cursor(self) -> None:
        """Bring the current entry on screen."""
        self._fit()
        self.refresh()

    def on_resize(self) -> None:
        """Fit the lines to the new size."""
        self._fit()

    def _fit(self) -> None:
        if self.cursor is None:
            return
        self.virtual_size = Size(self.size.width, len(self.cursor.entries))
        first = first_row(self.scroll_offset.y, self.cursor.position, max(self.size.height, 1))
        self.scroll_to(y=first, animate=False, force=True)

    def on_click(self, event: events.Click) -> None:
        """Report which entry was clicked."""
        clicked = self.scroll_offset.y + event.y
        if self.cursor is not None and clicked < len(self.cursor.entries):
            self.post_message(self.Clicked(clicked, was_current=clicked == self.cursor.position))

    def render_line(self, y: int) -> Strip:
        """Return one line on screen."""
        number = self.scroll_offset.y + y
        width = self.scrollable_content_region.width
        if self.cursor is None or number >= len(self.cursor.entries):
            return Strip.blank(width, self.rich_style)
        entry, is_current = self.cursor.entries[number], number == self.cursor.position
        style = self.rich_style + self.get_component_rich_style(f"entries--{entry.kind}", partial=True)
        if is_current:
            style += self.get_component_rich_style("entries--cursor", partial=True)
        line = entry_line(entry, width - 1, self.cursor.listed.facts_of(entry))
        if entry.article is not None and entry.article.id in self.cursor.marked:
            line = MARKED.character + line[1:]
        return Strip([Segment((CURSOR if is_current else " ") + line, style)], width)
