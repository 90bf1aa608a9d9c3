"""The claims of an event, one line each, with a cell for each source; only the lines on screen are drawn."""

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from srcdiff.browse.event_cursor import EventCursor
from srcdiff.tui.render.claim_lines import StyledPiece, claim_line, column_at, head_line
from srcdiff.tui.render.list_rows import first_row

HEAD = 1
"""Lines above the list: the letters of the sources."""


class ClaimList(ScrollView, can_focus=True, inherit_bindings=False):
    """Draws the list at a cursor, which is set from outside; clicks post messages."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "claims--head",
        "claims--head-source",
        "claims--heading",
        "claims--current",
        "claims--cell-source",
        "claims--cell-reported",
        "claims--cell-possible",
        "claims--cell-conflict",
        "claims--cell-none",
    }

    DEFAULT_CSS = """
    ClaimList {
        height: 1fr;
        scrollbar-size-vertical: 1;
        overflow-x: hidden;

        & > .claims--head { background: $panel; text-style: bold; }
        & > .claims--head-source { background: $panel; text-style: bold reverse; }
        & > .claims--heading { text-style: bold; color: $text-primary; }
        & > .claims--current { background: $panel; text-style: bold; }
        & > .claims--cell-source { text-style: bold reverse; }
        & > .claims--cell-reported { color: $text-success; }
        & > .claims--cell-possible { color: $text-warning; }
        & > .claims--cell-conflict { color: $text-error; text-style: bold; }
        & > .claims--cell-none { text-style: dim; }
    }
    """

    cursor: reactive[EventCursor | None] = reactive(None, init=False)
    """The claims and the current one; ``None`` until the event is there."""

    @dataclass
    class Clicked(Message):
        """The reader clicked a line of the list or a letter above it."""

        position: int | None
        """Of the item; ``None`` for the letters."""
        column: int | None
        """Of the source; ``None`` beside the matrix."""

    @property
    def page_lines(self) -> int:
        """How many items a page has."""
        return max(self._rows - 1, 1)

    @property
    def _rows(self) -> int:
        return max(self.size.height - HEAD, 1)

    def watch_cursor(self) -> None:
        """Bring the current item on screen, with its heading where that is just above."""
        self._fit()
        self.refresh()

    def on_resize(self) -> None:
        """Fit the lines to the new size."""
        self._fit()

    def _fit(self) -> None:
        if self.cursor is None:
            return
        self.virtual_size = Size(self.size.width, len(self.cursor.items) + HEAD)
        position = self.cursor.position
        headed = position > 0 and self.cursor.items[position - 1].is_heading if self.cursor.items else False
        first = first_row(self.scroll_offset.y, position, self._rows, headed=headed)
        self.scroll_to(y=first, animate=False, force=True)

    def on_click(self, event: events.Click) -> None:
        """Report what was clicked."""
        if self.cursor is None:
            return
        column = column_at(self.cursor, event.x, self._width)
        number = self.scroll_offset.y + event.y - HEAD
        if event.y < HEAD:
            self.post_message(self.Clicked(None, column))
        elif number < len(self.cursor.items) and not self.cursor.items[number].is_heading:
            self.post_message(self.Clicked(number, column))

    @property
    def _width(self) -> int:
        return self.scrollable_content_region.width

    def render_line(self, y: int) -> Strip:
        """Return one line on screen."""
        number, width = self.scroll_offset.y + y - HEAD, self._width
        if self.cursor is None or (y >= HEAD and number >= len(self.cursor.items)):
            return Strip.blank(width, self.rich_style)
        if y < HEAD:
            return self._strip(head_line(self.cursor, width), width, self._named("head"))
        base = self._named("current") if number == self.cursor.position else self.rich_style
        return self._strip(claim_line(self.cursor, number, width), width, base)

    def _strip(self, pieces: list[StyledPiece], width: int, base: Style) -> Strip:
        segments = [Segment(text, base if name == "text" else base + self._part(name)) for text, name in pieces]
        return Strip(segments).adjust_cell_length(width, base)

    def _named(self, name: str) -> Style:
        return self.rich_style + self._part(name)

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"claims--{name}", partial=True)
