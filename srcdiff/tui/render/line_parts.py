"""The parts of one line of the comparison: the marks on its text, and the symbols of the gutter."""

from typing import Literal

from srcdiff.browse.pair_view import SentenceState
from srcdiff.browse.symbols import CONFLICT, JUDGEMENTS, MOVED, NOTE, STATE_SYMBOLS
from srcdiff.model import Span

MarkName = Literal["changed", "shared", "match", "current-match", "selected"]
Mark = tuple[Span, MarkName]
"""A span of an article's text, and what is marked there."""

CURSOR_BAR, OTHER_END_BAR = "▌", "│"


def gutter(state: SentenceState, bar: str, other_end: str) -> str:
    """Return the eight cells before a sentence's first line."""
    moved = MOVED.character if state.moved else " "
    conflict = CONFLICT.character if state.conflict else " "
    judged = JUDGEMENTS[state.judged].character if state.judged else " "
    note = NOTE.character if state.note else " "
    return f"{bar}{STATE_SYMBOLS[state.state].character}{moved}{other_end}{conflict}{judged}{note} "
