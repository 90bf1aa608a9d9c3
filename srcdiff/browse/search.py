"""Search in both articles.

A single letter can have a hundred thousand matches, so only their starts are kept; the rest of a match is worked out
when it is needed.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.browse.pair_view import ComparedPair, Side, folded
from srcdiff.model import Span
from srcdiff.text.safe import screen_safe


@dataclass(frozen=True, slots=True)
class Match:
    """One occurrence of the query."""

    side: Side
    position: int
    """The sentence in which it begins."""
    start: int
    end: int
    """Offsets into the article's text."""


@dataclass(frozen=True, slots=True)
class Searched:
    """One article and the matches in it."""

    text: str
    """As ``folded`` returns it."""
    sentences: Sequence[int]
    """The offsets at which the sentences begin."""
    starts: Sequence[int] = ()
    """The offsets at which the matches begin, ascending."""


NOT_SEARCHED = Searched("", ())
NO_PATTERN = re.compile(r"(?!)")
"""Matches nothing."""


@dataclass(frozen=True, slots=True)
class Found:
    """The matches of one search: those in the left article, then those in the right one."""

    query: str = ""
    pattern: re.Pattern[str] = NO_PATTERN
    searched: tuple[Searched, Searched] = (NOT_SEARCHED, NOT_SEARCHED)

    @property
    def count(self) -> int:
        """The number of matches."""
        return sum(len(searched.starts) for searched in self.searched)

    def next(self, side: Side, offset: int, *, forward: bool) -> tuple[Match, bool] | None:
        """Return the match after or before an offset and whether the search wrapped; ``None`` without any."""
        if not self.count:
            return None
        starts = self.searched[side].starts
        number = bisect_right(starts, offset) if forward else bisect_left(starts, offset) - 1
        number += self._before(side)
        return self._match(number % self.count), not 0 <= number < self.count

    def in_sentence(self, side: Side, start: int, end: int) -> Iterator[Match]:
        """Yield the matches that overlap ``start`` to ``end``, the bounds of a sentence."""
        searched = self.searched[side]
        first = max(bisect_left(searched.starts, start) - 1, 0)
        for number in range(first, bisect_left(searched.starts, end)):
            match = self._match(number + self._before(side))
            if match.end > start:
                yield match

    def number(self, match: Match) -> int:
        """Return the number of a match, counted from 1."""
        return self._before(match.side) + bisect_right(self.searched[match.side].starts, match.start)

    def count_text(self, current: Match | None) -> str:
        """Return the count for the status line, such as ``3 of 12 matches for "pact"``."""
        query = screen_safe(self.query)
        if not self.count:
            return f'no match for "{query}"'
        number = f"{self.number(current)} of " if current is not None else ""
        noun = "match" if self.count == 1 else "matches"
        return f'{number}{self.count} {noun} for "{query}"'

    def _before(self, side: Side) -> int:
        """Return the number of matches in the articles before this one."""
        return len(self.searched[Side.LEFT].starts) if side is Side.RIGHT else 0

    def _match(self, number: int) -> Match:
        """Return a match by its number, counted from 0."""
        side = Side.LEFT if number < self._before(Side.RIGHT) else Side.RIGHT
        searched = self.searched[side]
        start = searched.starts[number - self._before(side)]
        found = self.pattern.match(searched.text, start)
        end = found.end() if found else start
        return Match(side, max(bisect_right(searched.sentences, start) - 1, 0), start, end)


NOTHING_FOUND = Found()
"""Before the first search, and after a search has ended."""


def pattern(query: str) -> re.Pattern[str] | None:
    """Return the pattern of ``query`` in folded text, with any white space between words; ``None`` for a blank one.

    >>> bool(pattern("Europe's  plan").search(folded("EUROPE’S plan")))
    True
    """
    joined = r"\s+".join(map(re.escape, folded(query).split()))
    return re.compile(joined) if joined else None


def matches(text: str, span: Span, query: str) -> list[Span]:
    """Return where a stretch of a text contains ``query``, in order; empty for a blank one. Linear in the stretch."""
    wanted, start = pattern(query), span[0]
    found = wanted.finditer(folded(text[slice(*span)])) if wanted else ()
    return [(start + match.start(), start + match.end()) for match in found]


def find(pair: ComparedPair, query: str) -> Found:
    """Return the matches of ``query`` in both articles, furniture included. Linear in the texts.

    Case and the kind of apostrophe or quotation mark do not matter.
    """
    wanted = pattern(query)
    if wanted is None:
        return NOTHING_FOUND
    left, right = (_searched(pair, side, wanted) for side in Side)
    return Found(query, wanted, (left, right))


def _searched(pair: ComparedPair, side: Side, wanted: re.Pattern[str]) -> Searched:
    text = pair.folded_texts[side]
    sentences = [sentence.start for sentence in pair.articles[side].sentences]
    return Searched(text, sentences, [found.start() for found in wanted.finditer(text)])
