"""Search: where the asked words stand in both articles.

A letter can have a hundred thousand matches. Only their starts are kept; what is shown of one is worked out when it is
asked for.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.browse.pair_view import ComparedPair, Side, folded


@dataclass(frozen=True, slots=True)
class Match:
    """One place where the query stands."""

    side: Side
    position: int
    """Of the sentence in which it begins."""
    start: int
    end: int
    """Offsets into the article's text."""


@dataclass(frozen=True, slots=True)
class Searched:
    """One article and where the query stands in it."""

    text: str
    """Folded."""
    sentences: Sequence[int]
    """Where the sentences begin."""
    starts: Sequence[int] = ()
    """Where the matches begin, ascending."""


NOT_SEARCHED = Searched("", ())
NO_PATTERN = re.compile(r"(?!)")
"""Matches nothing."""


@dataclass(frozen=True, slots=True)
class Found:
    """What one search found. The left article's matches come before the right one's."""

    query: str = ""
    pattern: re.Pattern[str] = NO_PATTERN
    searched: tuple[Searched, Searched] = (NOT_SEARCHED, NOT_SEARCHED)

    @property
    def count(self) -> int:
        """How many matches there are."""
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
        """Yield the matches of which at least one sign lies in ``start`` to ``end``, the bounds of a sentence."""
        searched = self.searched[side]
        first = max(bisect_left(searched.starts, start) - 1, 0)
        for number in range(first, bisect_left(searched.starts, end)):
            match = self._match(number + self._before(side))
            if match.end > start:
                yield match

    def number(self, match: Match) -> int:
        """Return which of the matches ``match`` is, counted from 1."""
        return self._before(match.side) + bisect_right(self.searched[match.side].starts, match.start)

    def count_words(self, current: Match | None) -> str:
        """Return the count for the status line, such as ``3 of 12 matches for "pact"``."""
        if not self.count:
            return f'no match for "{self.query}"'
        number = f"{self.number(current)} of " if current is not None else ""
        noun = "match" if self.count == 1 else "matches"
        return f'{number}{self.count} {noun} for "{self.query}"'

    def _before(self, side: Side) -> int:
        """Return how many matches stand in the articles before this one."""
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
"""Before the first search, and after it was cleared."""


def pattern(query: str) -> re.Pattern[str] | None:
    """Return what ``query`` looks for in folded text, whatever the width of blank space; ``None`` for a blank one.

    >>> bool(pattern("Europe's  plan").search(folded("EUROPE’S plan")))
    True
    """
    joined = r"\s+".join(map(re.escape, folded(query).split()))
    return re.compile(joined) if joined else None


def find(pair: ComparedPair, query: str) -> Found:
    """Return where ``query`` stands in both articles, furniture too. Linear in the texts.

    Case and the kind of apostrophe and quotation mark do not count.
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
