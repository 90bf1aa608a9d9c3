"""The longest row of words that two articles share, as printed."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from srcdiff.model import Article
from srcdiff.pair.profile import Profile
from srcdiff.text.matcher import SequenceMatcher
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
    places = zip((left.article.text, right.article.text), _longest_row(starts), strict=True)
    row, other = (_around(text, start, spelling) for text, start in places)
    keys, other_keys = ([word.key for word in words] for words in (row, other))
    match = SequenceMatcher(None, keys, other_keys, autojunk=False).find_longest_match()
    return _shown(left.article.text, row[match.a : match.a + match.size])


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


def _around(text: str, position: int, spelling: Spelling) -> list[Word]:
    """Return the words of the line around a position that are near enough."""
    line = max(text.rfind("\n", 0, position), text.rfind(" ", 0, max(0, position - BEFORE)), 0)
    return spelling.words(text, line, min(len(text), position + AFTER))


def _shown(text: str, row: Sequence[Word]) -> str:
    shown = row[:LONGEST]
    printed = " ".join(text[shown[0].start : shown[-1].end].split())
    return f"{printed} …" if len(row) > LONGEST else printed
