"""Which articles are copies of one text: wire copy in several outlets, or one article read several times.

Two articles are copies when nearly all of their phrases are the same. The phrases with the smallest marks, a random
sample that is the same for both (Broder 1997), lead from an article to those that it may copy, so that the work grows
with the articles and not with their pairs.
"""

from collections.abc import Callable, Iterator, Sequence

from srcdiff.pair.dates import days_apart
from srcdiff.pair.traits import Traits

COPY_JACCARD = 0.8
"""Of the phrases of two articles together, the share that copies have in common: so much that in 60 words no more than
two are others. By hand; in the development sets all pairs above it are of one event."""
LEAST_PHRASES = 20
"""Phrases of the shorter article; briefs with fewer are copies only when all of their phrases are the same."""
SAMPLE = 8
"""Phrases by which an article is looked up: two with 0.8 of them in common share none of 8 once in a million times."""
MOST_TRIED = 20
"""Originals that are looked at for each phrase of the sample: the first ones."""
COPY_SCORE = 0.999
"""The score of a pair of copies."""
MOST_DAYS = 7
"""Days between the publication of copies; a text that comes again later is of another event, as a yearly notice is."""


def originals(traits: Sequence[Traits]) -> tuple[int, ...]:
    """Return for each article the position of the one that it copies: its own where it copies none.

    An original copies none itself. The first article of each text is the original, so sort the articles first where
    their order must not matter. Linear in the phrases.
    """
    texts = KnownTexts(traits.__getitem__)
    return tuple(texts.original(position, sample(own)) for position, own in enumerate(traits))


def sample(traits: Traits) -> list[int]:
    """Return the phrases by which an article is looked up: those with the smallest marks, ascending."""
    return sorted(set(traits.phrases))[:SAMPLE]


class KnownTexts:
    """Texts that are not copies of one another, each known by a number."""

    def __init__(self, traits_of: Callable[[int], Traits]) -> None:
        """``traits_of`` is asked only for texts that share a phrase of their samples."""
        self._traits_of = traits_of
        self._by_phrase: dict[int, list[int]] = {}

    def original(self, number: int, marks: Sequence[int]) -> int:
        """Return the known text that an article copies; else the article becomes known, and its own number is returned.

        ``marks`` are the ``sample`` of the article.
        """
        tried = self.candidates(marks)
        if tried:
            own = self._traits_of(number)
            phrases = frozenset(own.phrases)
            for other in tried:
                if _are_copies(phrases, own, self._traits_of(other)):
                    return other
        self.add(number, marks)
        return number

    def candidates(self, marks: Sequence[int]) -> list[int]:
        """Return the known texts that share a phrase of the sample, those found first before others."""
        return list(dict.fromkeys(each for mark in marks for each in self._by_phrase.get(mark, ())[:MOST_TRIED]))

    def add(self, number: int, marks: Sequence[int]) -> None:
        """Let a text be known that is not a copy."""
        for mark in marks:
            self._by_phrase.setdefault(mark, []).append(number)


def copy_groups(texts: Sequence[int]) -> Iterator[list[int]]:
    """Yield the positions of the articles of each text that has two or more; ``texts`` gives each article's text."""
    groups: dict[int, list[int]] = {}
    for position, original in enumerate(texts):
        groups.setdefault(original, []).append(position)
    return (group for group in groups.values() if len(group) > 1)


def _are_copies(left: frozenset[int], one: Traits, other: Traits) -> bool:
    """Return whether two articles are copies; ``left`` are the phrases of the first."""
    if not left or (days_apart(one.dates, other.dates) or 0) > MOST_DAYS:
        return False
    right = frozenset(other.phrases)
    if min(len(left), len(right)) < LEAST_PHRASES:
        return left == right
    return len(left & right) >= COPY_JACCARD * len(left | right)
