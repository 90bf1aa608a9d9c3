"""The parts of one line of the comparison: pieces of text with their marks, and the symbols of the gutter."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal

from srcdiff.browse.pair_view import SentenceState
from srcdiff.browse.symbols import CONFLICT, JUDGEMENTS, MOVED, NOTE, STATE_SYMBOLS
from srcdiff.model import Span

MarkName = Literal["changed", "shared", "match", "current-match", "selected"]
Mark = tuple[int, int, MarkName]
"""Start and end in an article's text, and what is marked there."""
Piece = tuple[int, int, tuple[MarkName, ...]]
"""Start and end in an article's text, and the names of all marks on it, in the order in which they were given."""

CURSOR_BAR, OTHER_END_BAR = "▌", "│"


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
    judged = JUDGEMENTS[state.judged].character if state.judged else " "
    note = NOTE.character if state.note else " "
    return f"{bar}{STATE_SYMBOLS[state.state].character}{moved}{other_end}{conflict}{judged}{note} "


def marks_of(spans: Iterable[Span], name: MarkName) -> list[Mark]:
    """Return the spans as marks of one name."""
    return [(start, end, name) for start, end in spans]
