"""The rows of the comparison: which lines of the two articles are in each row, for whole articles and for differences.

A layout is a value, replaced when the width, the filter or the current link changes; the widget asks it for the few
rows on screen.
"""

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate, zip_longest
from typing import Protocol

from srcdiff.browse.pair_view import ComparedPair, Place, Side
from srcdiff.tui.render.lines import Column, Line

Row = tuple[Line | None, Line | None]
"""A line of the left article and one of the right; ``None`` where that side has nothing."""

EMPTY_ROW: Row = (None, None)


class Layout(Protocol):
    """The rows as the widget asks for them."""

    @property
    def height(self) -> int:
        """How many rows there are."""

    def row(self, number: int) -> Row:
        """Return one row; an empty one outside."""

    def row_of(self, place: Place) -> int | None:
        """Return the first row of the sentence at ``place``; ``None`` where it is not shown."""

    def place_at(self, side: Side, row: int, pair: ComparedPair) -> Place | None:
        """Return the place in ``row``, or nearest above it, on one side; ``None`` where nothing is shown."""

    def levelled(self, left: int, right: int) -> "Layout":
        """Return the layout in which these two linked sentences begin in one row."""


@dataclass(frozen=True, slots=True)
class WholeLayout:
    """Both whole articles in their own order, with blank rows above one of them to bring two sentences level."""

    columns: tuple[Column, Column]
    above: tuple[int, int] = (0, 0)
    """Blank rows above each article; one of the two is always 0."""

    @property
    def height(self) -> int:
        """How many rows there are, to the end of the article that ends lower."""
        return max(self.columns[side].height + self.above[side] for side in Side)

    def row(self, number: int) -> Row:
        """Return one row; an empty one outside. Constant time."""
        left, right = (self.columns[side].line(number - self.above[side]) for side in Side)
        return left, right

    def row_of(self, place: Place) -> int | None:
        """Return the first row of the sentence at ``place``."""
        return self.columns[place.side].first_lines[place.position] + self.above[place.side]

    def place_at(self, side: Side, row: int, pair: ComparedPair) -> Place | None:
        """Return the sentence in ``row``, or the nearest above it, else the first one. Constant time."""
        column = self.columns[side]
        number = min(max(row - self.above[side], 0), column.height - 1)
        line = column.line(number) or column.line(number - 1)
        return None if line is None else pair.place(side, line.position)

    def levelled(self, left: int, right: int) -> "WholeLayout":
        """Return the layout in which these two sentences begin in one row."""
        shift = self.columns[Side.LEFT].first_lines[left] - self.columns[Side.RIGHT].first_lines[right]
        return replace(self, above=(max(-shift, 0), max(shift, 0)))


@dataclass(frozen=True, slots=True)
class DifferencesLayout:
    """Only the places of one filter, each a block of rows with an empty row after it."""

    pair: ComparedPair
    columns: tuple[Column, Column]
    stacked: bool
    """Whether the two sides of a link are one below the other."""
    places: tuple[Place, ...]
    """One for each block."""
    first_rows: tuple[int, ...]
    """Of the blocks, ascending; then the height of all."""

    @property
    def height(self) -> int:
        """How many rows there are."""
        return self.first_rows[-1]

    def row(self, number: int) -> Row:
        """Return one row; an empty one outside. Logarithmic in the blocks."""
        block = self._block(number)
        if not 0 <= block < len(self.places):
            return EMPTY_ROW
        left, right = (self._lines(self.places[block], side) for side in Side)
        rows = [*zip_longest(left, []), *zip_longest([], right)] if self.stacked else [*zip_longest(left, right)]
        inside = number - self.first_rows[block]
        return rows[inside] if inside < len(rows) else EMPTY_ROW

    def row_of(self, place: Place) -> int | None:
        """Return the first row of the block that shows ``place``: its link where it has one. Linear in the blocks."""
        for block, first_row in zip(self.places, self.first_rows, strict=False):
            same_link = place.link is not None and place.link == block.link
            same_rejected = place.rejected is not None and place.rejected == block.rejected
            if same_link or same_rejected or (block.side, block.position) == (place.side, place.position):
                return first_row
        return None

    def place_at(self, side: Side, row: int, pair: ComparedPair) -> Place | None:  # noqa: ARG002 - a block has one place
        """Return the place whose block holds ``row``; ``None`` without any block. Logarithmic in the blocks."""
        if not self.places:
            return None
        return self.places[min(max(self._block(row), 0), len(self.places) - 1)]

    def levelled(self, left: int, right: int) -> "DifferencesLayout":  # noqa: ARG002 - links are level as they are
        """Return the layout itself."""
        return self

    def _block(self, row: int) -> int:
        """Return the number of the block that holds ``row``."""
        return bisect_right(self.first_rows, row) - 1

    def _lines(self, place: Place, side: Side) -> list[Line | None]:
        positions = _positions(self.pair, place, side)
        return [line for position in positions for line in self.columns[side].lines_of(position)]


def differences_layout(
    pair: ComparedPair, columns: tuple[Column, Column], places: tuple[Place, ...], stacked: bool
) -> DifferencesLayout:
    """Return the blocks of ``places``, both sides of a link side by side or, ``stacked``, one below the other."""
    heights = (_block_height(pair, columns, place, stacked) for place in places)
    first_rows = accumulate((height + 1 for height in heights), initial=0)
    return DifferencesLayout(pair, columns, stacked, places, tuple(first_rows))


def _block_height(pair: ComparedPair, columns: tuple[Column, Column], place: Place, stacked: bool) -> int:
    ends = pair.ends_at(place)
    if ends is None:
        return columns[place.side].heights[place.position]
    left, right = (sum(map(columns[side].heights.__getitem__, ends[side])) for side in Side)
    return left + right if stacked else max(left, right)


def _positions(pair: ComparedPair, place: Place, side: Side) -> tuple[int, ...]:
    """Return the sentences that the block of ``place`` shows on one side."""
    ends = pair.ends_at(place)
    if ends is not None:
        return ends[side]
    return (place.position,) if place.side is side else ()
