"""What one line of the comparison is made of: pieces of text with their marks, and the gutter's signs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from srcdiff.browse.pair_view import SentenceState
from srcdiff.browse.symbols import CONFLICT, JUDGED, MOVED, NOTE, STATE_SYMBOLS
from srcdiff.model import Span
from srcdiff.tui.render.lines import Column

MarkName = Literal["changed", "match", "current-match", "selected"]
Mark = tuple[int, int, MarkName]
"""A stretch of an article's text and what it is marked as."""
Piece = tuple[int, int, tuple[MarkName, ...]]
"""A stretch of a line with all the marks that lie on it, in the order they were given."""

CURSOR_BAR, OTHER_END_BAR = "▌", "│"
PLAIN_STRIP, SEEN_STRIP = "│", "┃"
"""The overview outside and inside of what is on screen."""


def pieces(span: Span, marks: Sequence[Mark]) -> list[Piece]:
    """Return ``span`` cut wherever a mark begins or ends; the pieces joined are the span."""
    start, end = span
    inside = [mark for mark in marks if mark[0] < end and mark[1] > start]
    bounds = {bound for mark in inside for bound in mark[:2] if start < bound < end}
    cuts = [start, *sorted(bounds), end]
    return [
        (cut, after, tuple(name for begins, ends, name in inside if begins <= cut and after <= ends))
        for cut, after in pairwise(cuts)
    ]


def gutter(state: SentenceState, bar: str, other_end: str) -> str:
    """Return the eight cells before a sentence's first line."""
    moved = MOVED.character if state.moved else " "
    conflict = CONFLICT.character if state.conflict else " "
    judged = JUDGED.character if state.judged else " "
    note = NOTE.character if state.note else " "
    return f"{bar}{STATE_SYMBOLS[state.state].character}{moved}{other_end}{conflict}{judged}{note} "


@dataclass(frozen=True, slots=True)
class Window:
    """The rows on screen."""

    top: int
    height: int

    def sees(self, row: int) -> bool:
        """Whether ``row`` is on screen."""
        return self.top <= row < self.top + self.height

    def direction(self, row: int, beside: str) -> str:
        """Return the sign for where ``row`` is: above, below, or ``beside`` when it is on screen."""
        if row < self.top:
            return "↑"
        return beside if self.sees(row) else "↓"


def overview(column: Column, states: Sequence[SentenceState], height: int) -> tuple[str, ...]:
    """Return one sign for each of ``height`` equal parts of an article: ``!`` a conflict, ``*`` something unique.

    Parts with neither, and parts beyond an article shorter than ``height`` lines, are a space. Linear in the sentences.
    """
    signs = [" "] * height
    scale = max(column.height, height)
    for state, first, lines in zip(states, column.first_lines, column.heights, strict=True):
        if state.conflict or state.state == "unique":
            for part in range(first * height // scale, (first + lines - 1) * height // scale + 1):
                signs[part] = _stronger(signs[part], state)
    return tuple(signs)


def overview_position(column: Column, states: Sequence[SentenceState], height: int, part: int) -> int | None:
    """Return the sentence that the sign of one part stands for, else the first one there; ``None`` past the end."""
    scale = max(column.height, height)
    numbers = range(-(-part * scale // height), -(-(part + 1) * scale // height))
    positions = [line.position for line in map(column.line, numbers) if line is not None]
    signs = [_stronger(" ", states[position]) for position in positions]
    strongest = next((sign for sign in (CONFLICT.character, STATE_SYMBOLS["unique"].character) if sign in signs), " ")
    return positions[signs.index(strongest)] if positions else None


def _stronger(sign: str, state: SentenceState) -> str:
    if state.conflict or sign == CONFLICT.character:
        return CONFLICT.character
    return STATE_SYMBOLS["unique"].character if state.state == "unique" else sign


def marks_of(spans: Iterable[Span], name: MarkName) -> list[Mark]:
    """Return the spans as marks of one name."""
    return [(start, end, name) for start, end in spans]
