"""Groups of articles as events: who belongs, who perhaps does, and which headline stands for all."""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, product

from srcdiff.model import Article, Event
from srcdiff.pair.grouping import Linkage, Pair

POSSIBLE = 0.9
"""An article alone that scores the threshold with one member of an event, and this share of it with all of them on
average, possibly belongs there. By hand."""


class Grouped:
    """The groups that a linkage ended with."""

    def __init__(self, linkage: Linkage) -> None:
        self.groups = linkage.groups
        self._group_of = {position: group for group in self.groups for position in group}
        self._joined_at = {
            (min(pair), max(pair)): merge.mean for merge in linkage.merges for pair in product(merge.left, merge.right)
        }

    def same(self, pair: Pair) -> bool:
        """Return whether both articles are in one group."""
        return pair in self._joined_at

    def together(self) -> Iterator[Pair]:
        """Yield the pairs of articles in one group."""
        return iter(self._joined_at)

    def joined_at(self, pair: Pair) -> float:
        """Return the mean score at which the groups of two articles became one; ``KeyError`` where they did not."""
        return self._joined_at[pair]

    def between(self, left: int, right: int, scores: Mapping[Pair, float]) -> list[Pair]:
        """Return the pairs between the groups of two articles, the worst score first; an unscored pair has 0.

        Each pair names the member of the left article's group first.
        """
        pairs = product(self._group_of[left], self._group_of[right])
        return sorted(pairs, key=lambda pair: (score_in(scores, *pair), pair))


def score_in(scores: Mapping[Pair, float], first: int, second: int) -> float:
    """Return the score of two articles in either order; 0 where there is none."""
    return scores.get((min(first, second), max(first, second)), 0.0)


def mean_score(pairs: Collection[Pair], scores: Mapping[Pair, float]) -> float:
    """Return the mean score of one pair or more, each in either order."""
    return math.fsum(score_in(scores, *pair) for pair in pairs) / len(pairs)


def events_of(
    articles: Sequence[Article],
    places: Sequence[int],
    groups: Sequence[tuple[int, ...]],
    scores: Mapping[Pair, float],
    threshold: float,
) -> tuple[Event, ...]:
    """Return the events of ``groups``, numbered in the order of their first article.

    ``places`` tells when each article was read. ``scores`` hold a negative number for two articles kept apart.
    """
    read = places.__getitem__
    possible = _possible(groups, scores, threshold)
    events: list[Event] = []
    for group in sorted((sorted(group, key=read) for group in groups), key=lambda group: read(group[0])):
        event = Event(
            id=str(len(events) + 1),
            title=articles[_most_central(group, scores)].title,
            articles=tuple(articles[position].id for position in group),
            possible=tuple(articles[position].id for position in sorted(possible.get(min(group), ()), key=read)),
        )
        events.append(event)
    return tuple(events)


def _most_central(group: Sequence[int], scores: Mapping[Pair, float]) -> int:
    """Return the article with the best scores among a group in the order read; of equal ones the first read."""
    totals = dict.fromkeys(group, 0.0)
    for first, second in combinations(group, 2):
        score = score_in(scores, first, second)
        totals[first] += score
        totals[second] += score
    return max(group, key=lambda position: round(totals[position], 9))


def _possible(
    groups: Sequence[tuple[int, ...]], scores: Mapping[Pair, float], threshold: float
) -> dict[int, list[int]]:
    """Return, by the smallest member of a group, the single articles that hang on it by one weak chain."""
    group_of = {position: group for group in groups for position in group}
    nearest: dict[int, tuple[float, int]] = {}
    for pair, score in sorted(scores.items()):
        for single, member in (pair, pair[::-1]) if score >= threshold else ():
            group = group_of[member]
            if len(group_of[single]) == 1 and len(group) > 1:
                mean = mean_score([(single, other) for other in group], scores)
                nearest[single] = max(nearest.get(single, (POSSIBLE * threshold, -1)), (mean, group[0]))
    found: dict[int, list[int]] = {}
    for single, (_, first) in nearest.items():
        if first >= 0:
            found.setdefault(first, []).append(single)
    return found
