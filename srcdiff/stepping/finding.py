"""Search: where the asked words stand in both articles."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from srcdiff.stepping.sides import ComparedPair, Side

_APOSTROPHES = "'’‘"
_QUOTATION_MARKS = '"“”„«»'


@dataclass(frozen=True, slots=True)
class Match:
    """One place where the query stands."""

    side: Side
    position: int
    """Of the sentence."""
    start: int
    end: int
    """Offsets into the article's text."""


Sentence = tuple[Side, int]


@dataclass(frozen=True, slots=True)
class Found:
    """What one search found."""

    query: str = ""
    matches: tuple[Match, ...] = ()
    """The left article's places first, each article's in order."""
    by_sentence: Mapping[Sentence, tuple[Match, ...]] = field(default_factory=dict)

    def next(self, side: Side, offset: int, *, forward: bool) -> tuple[Match, bool] | None:
        """Return the match after or before an offset and whether the search wrapped; ``None`` without any."""
        if not self.matches:
            return None
        places = [(match.side, match.start) for match in self.matches]
        index = bisect_right(places, (side, offset)) if forward else bisect_left(places, (side, offset)) - 1
        return self.matches[index % len(places)], not 0 <= index < len(places)

    def count_words(self, current: Match | None) -> str:
        """Return the count for the status line, such as ``3 of 12 matches for "pact"``."""
        if not self.matches:
            return f'no match for "{self.query}"'
        number = f"{self.matches.index(current) + 1} of " if current in self.matches else ""
        noun = "match" if len(self.matches) == 1 else "matches"
        return f'{number}{len(self.matches)} {noun} for "{self.query}"'


NOTHING_FOUND = Found()
"""Before the first search, and after it was cleared."""


def pattern(query: str) -> re.Pattern[str] | None:
    """Return what ``query`` looks for; ``None`` for a blank one.

    Case, the kind of apostrophe and quotation mark, and the width of blank space do not count.

    >>> bool(pattern("europe's  plan").search("EUROPE’S plan"))
    True
    """
    words = ("".join(_sign_pattern(sign) for sign in word) for word in query.split())
    joined = r"\s+".join(words)
    return re.compile(joined, re.IGNORECASE) if joined else None


def _sign_pattern(sign: str) -> str:
    for alike in (_APOSTROPHES, _QUOTATION_MARKS):
        if sign in alike:
            return f"[{alike}]"
    return re.escape(sign)


def find(pair: ComparedPair, query: str) -> Found:
    """Return where ``query`` stands inside the sentences of both articles, furniture too. Linear in the texts."""
    wanted = pattern(query)
    if wanted is None:
        return NOTHING_FOUND
    by_sentence = dict(_found_sentences(pair, wanted))
    return Found(query, tuple(match for found in by_sentence.values() for match in found), by_sentence)


def _found_sentences(pair: ComparedPair, wanted: re.Pattern[str]) -> Iterator[tuple[Sentence, tuple[Match, ...]]]:
    for side in Side:
        for position, sentence in enumerate(pair.articles[side].sentences):
            spans = wanted.finditer(pair.texts[side], sentence.start, sentence.end)
            found = tuple(Match(side, position, *span.span()) for span in spans)
            if found:
                yield (side, position), found
