"""The longest row of words that two articles share, as printed."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from srcdiff.model import Article
from srcdiff.pair.profile import Profile
from srcdiff.text.words import Spelling, Word

BEFORE, AFTER = 30, 90
"""Characters around the start of a row of shared phrases in which its words are looked for: enough for those shown."""
LONGEST = 12
"""Words shown; more end in an ellipsis."""
NEXT = 40
"""Characters between the starts of two phrases of one row, at most."""
SHIFT = 3
"""Characters by which a step along a row may differ between two articles, for other marks or spellings."""


class ProfiledArticle(NamedTuple):
    """One article of a pair."""

    article: Article
    profile: Profile


def longest_shared(left: ProfiledArticle, right: ProfiledArticle, phrases: Iterable[int], spelling: Spelling) -> str:
    """Return the longest row of words around one of the shared ``phrases``, as the left article prints it.

    Of equal rows the first in the left article. There must be at least one phrase. Linear in the phrases.
    """
    starts = sorted((left.profile.phrases[phrase], right.profile.phrases[phrase]) for phrase in phrases)
    left_start, right_start = _longest_row(starts)
    return _shown(
        left.article.text, _shared_row(left.article.text, left_start, right.article.text, right_start, spelling)
    )


def _longest_row(starts: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return where the longest row of phrases begins that follow one another in both articles."""
    longest, row_start = 0, starts[0]
    best = row_start
    for before, place in pairwise(starts):
        left_step, right_step = place[0] - before[0], place[1] - before[1]
        if left_step > NEXT or abs(left_step - right_step) > SHIFT:
            row_start = place
        if place[0] - row_start[0] > longest:
            longest, best = place[0] - row_start[0], row_start
    return best


def _shared_row(left: str, left_start: int, right: str, right_start: int, spelling: Spelling) -> list[Word]:
    """Return the words around ``left_start`` that the right text has too around ``right_start``."""
    before = _agreeing(_before(left, left_start, spelling), _before(right, right_start, spelling))
    after = _agreeing(_after(left, left_start, spelling), _after(right, right_start, spelling))
    return [*reversed(list(before)), *after]


def _agreeing(left: Sequence[Word], right: Sequence[Word]) -> Iterator[Word]:
    both = takewhile(lambda pair: pair[0].key == pair[1].key, zip(left, right, strict=False))
    return (word for word, _ in both)


def _before(text: str, position: int, spelling: Spelling) -> list[Word]:
    """Return the words of the line up to ``position``, the last first."""
    line = max(text.rfind("\n", 0, position), text.rfind(" ", 0, max(0, position - BEFORE)), 0)
    return spelling.words(text, line, position)[::-1]


def _after(text: str, position: int, spelling: Spelling) -> list[Word]:
    """Return the words from ``position`` on."""
    return spelling.words(text, position, min(len(text), position + AFTER))


def _shown(text: str, row: Sequence[Word]) -> str:
    shown = row[:LONGEST]
    printed = " ".join(text[shown[0].start : shown[-1].end].split())
    return f"{printed} …" if len(row) > LONGEST else printed
