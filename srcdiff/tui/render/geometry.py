"""How the comparison divides its cells: two panes, side by side or stacked, with their gutters."""

from dataclasses import dataclass
from typing import Literal

from srcdiff.browse.pair_view import Side

View = Literal["auto", "columns", "stacked", "differences"]
"""``auto`` is ``columns`` (side by side) where the width allows it, else ``stacked``. ``differences`` is laid out
likewise, without the sentences that do not differ."""

PanePart = Literal["gutter", "text", "overview"]
"""Of a pane, from left to right."""

COLUMNS_FROM = 90
"""Cells from which two articles side by side read well: some 38 of text each, as in a newspaper."""
GUTTER = 8
"""Cells before the text: the bar, the state's symbol, moved, where the other end is, conflict, verdict, note, space."""
MARGIN = 2
"""Cells after the text: a space and the overview."""
JUMP_TO = 3
"""A sentence that was off screen appears this part of the window below its top: a third."""
LEAST_TEXT = 8
"""Cells of text in a pane; a narrower pane is cut off instead of wrapped further."""


@dataclass(frozen=True, slots=True)
class Geometry:
    """The panes of one size of the widget."""

    width: int
    height: int
    """Cells of the whole widget, without its scroll bar."""
    stacked: bool
    """One article above the other."""
    blocks: bool
    """Whether only the differences are shown, as blocks of rows under both heads."""

    def pane_width(self, side: Side) -> int:
        """Return the cells from the left edge of a pane to its right edge."""
        if self.stacked:
            return self.width
        left = (self.width - 1) // 2
        return left if side is Side.LEFT else self.width - 1 - left

    def text_width(self, side: Side) -> int:
        """Return the cells of text in a pane, ``LEAST_TEXT`` or more."""
        return max(self.pane_width(side) - GUTTER - MARGIN, LEAST_TEXT)

    def text_left(self, side: Side) -> int:
        """Return the first cell of text in a pane, counted from the left edge of the widget."""
        return GUTTER if self.stacked or side is Side.LEFT else self.pane_width(Side.LEFT) + 1 + GUTTER

    def side_and_row(self, x: int, y: int) -> tuple[Side, int]:
        """Return the side and the row on screen at a cell; the row is negative in a head."""
        if not self.stacked:
            return (Side.LEFT if x <= self.pane_width(Side.LEFT) else Side.RIGHT), y - self.heads
        if self.blocks:
            return Side.LEFT, y - self.heads
        below = y > self.window
        return (Side.RIGHT if below else Side.LEFT), y - 1 - (self.window + 1) * below

    def part_at(self, side: Side, x: int) -> PanePart:
        """Return the part of a pane at a cell of the widget."""
        inside = x - self.text_left(side) + GUTTER
        if inside < GUTTER:
            return "gutter"
        return "overview" if inside >= self.pane_width(side) - 1 and not self.blocks else "text"

    @property
    def heads(self) -> int:
        """How many lines at the top name the articles."""
        return 2 if self.stacked and self.blocks else 1

    @property
    def window(self) -> int:
        """How many rows are on screen, 1 or more; with two panes of odd height, in the smaller one."""
        if self.stacked and not self.blocks:
            return max(self.height // 2 - 1, 1)
        return max(self.height - self.heads, 1)


@dataclass(frozen=True, slots=True)
class Window:
    """The rows on screen."""

    top: int
    height: int

    def sees(self, row: int) -> bool:
        """Whether ``row`` is on screen."""
        return self.top <= row < self.top + self.height

    def direction(self, row: int, beside: str) -> str:
        """Return the arrow that points to ``row``: up, down, or ``beside`` when it is on screen."""
        if row < self.top:
            return "↑"
        return beside if self.sees(row) else "↓"


def geometry(width: int, height: int, view: View) -> Geometry:
    """Return the panes for a size; the articles are side by side from ``COLUMNS_FROM`` cells on."""
    narrow = width < COLUMNS_FROM and view != "columns"
    return Geometry(width, height, stacked=view == "stacked" or narrow, blocks=view == "differences")
