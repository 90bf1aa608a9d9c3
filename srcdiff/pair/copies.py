"""Which articles are copies of one text: wire copy in several outlets, or one article read several times.

Two articles are copies when nearly all of their phrases are the same. The phrases with the smallest marks, a random
sample that is the same for both (Broder 1997), lead from an article to those that it may copy, so that the work grows
with the articles and not with their pairs.
"""

from collections.abc import Iterator, Sequence

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
    found: list[int] = []
    by_phrase: dict[int, list[int]] = {}
    phrases = [frozenset(one.phrases) for one in traits]
    for position, own in enumerate(phrases):
        sample = sorted(own)[:SAMPLE]
        tried = dict.fromkeys(candidate for mark in sample for candidate in by_phrase.get(mark, ())[:MOST_TRIED])
        copies = (other for other in tried if _are_copies(own, phrases[other], traits[position], traits[other]))
        original = next(copies, position)
        found.append(original)
        if original == position:
            for mark in sample:
                by_phrase.setdefault(mark, []).append(position)
    return tuple(found)


def copy_groups(texts: Sequence[int]) -> Iterator[list[int]]:
    """Yield the positions of the articles of each text that has two or more; ``texts`` gives each article's text."""
    groups: dict[int, list[int]] = {}
    for position, original in enumerate(texts):
        groups.setdefault(original, []).append(position)
    return (group for group in groups.values() if len(group) > 1)


def _are_copies(left: frozenset[int], right: frozenset[int], one: Traits, other: Traits) -> bool:
    if not left or _days_apart(one, other) > MOST_DAYS:
        return False
    if min(len(left), len(right)) < LEAST_PHRASES:
        return left == right
    return len(left & right) >= COPY_JACCARD * len(left | right)


def _days_apart(one: Traits, other: Traits) -> int:
    """Return the days between two publications; 0 where one of the days is not known."""
    if one.dates.day is None or other.dates.day is None:
        return 0
    return abs((one.dates.day - other.dates.day).days)
