"""Groups of articles as events: their articles, the possible ones, and the headline that is the title."""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, product

from srcdiff.model import Article, Event
from srcdiff.pair.clusters import Linkage, Pair
from srcdiff.pair.copies import COPY_SCORE, copy_groups
from srcdiff.pair.versions import version_groups

POSSIBLE = 0.9
"""An article alone that scores the threshold with one member of an event, and this share of it with all of them on
average, possibly belongs there. By hand."""


class Grouped:
    """The groups that a linkage of texts ended with, each with the copies of its texts.

    ``of`` gives the position of each article's text: its own, or for a copy that of the original.
    """

    def __init__(self, linkage: Linkage, of: Sequence[int]) -> None:
        self._of = of
        copies: dict[int, list[int]] = {}
        for position, text in enumerate(of):
            copies.setdefault(text, []).append(position)
        self.texts = [group for group in linkage.groups if group[0] in copies]
        """Positions of texts, without copies."""
        self.articles = [tuple(sorted(each for text in group for each in copies[text])) for group in self.texts]
        """The same groups with all articles."""
        self._group_of = {text: group for group in self.texts for text in group}
        self._joined_at = {
            (min(pair), max(pair)): merge.mean for merge in linkage.merges for pair in product(merge.left, merge.right)
        }

    def text_pair(self, pair: Pair) -> Pair:
        """Return the positions of the texts of two articles, the smaller first; equal for copies of one text."""
        left, right = self._of[pair[0]], self._of[pair[1]]
        return min(left, right), max(left, right)

    def are_copies(self, pair: Pair) -> bool:
        """Whether two articles are copies of one text."""
        return self._of[pair[0]] == self._of[pair[1]]

    def same(self, pair: Pair) -> bool:
        """Return whether both articles are in one group."""
        return self.are_copies(pair) or self.text_pair(pair) in self._joined_at

    def together(self) -> Iterator[Pair]:
        """Yield the pairs of texts in one group, and each copy with its original."""
        yield from self._joined_at
        yield from ((min(pair), max(pair)) for pair in enumerate(self._of) if pair[0] != pair[1])

    def joined_at(self, pair: Pair) -> float:
        """Return the mean score at which the groups of two articles became one; ``KeyError`` where they did not."""
        return COPY_SCORE if self.are_copies(pair) else self._joined_at[self.text_pair(pair)]

    def between(self, pair: Pair, scores: Mapping[Pair, float]) -> list[Pair]:
        """Return the pairs of texts between the groups of two articles, the worst score first; an unscored pair has 0.

        Each pair names the member of the left article's group first.
        """
        pairs = product(self._group_of[self._of[pair[0]]], self._group_of[self._of[pair[1]]])
        return sorted(pairs, key=lambda texts: (score_in(scores, *texts), texts))


def score_in(scores: Mapping[Pair, float], first: int, second: int) -> float:
    """Return the score of two articles in either order; 0 where there is none."""
    return scores.get((min(first, second), max(first, second)), 0.0)


def mean_score(pairs: Collection[Pair], scores: Mapping[Pair, float]) -> float:
    """Return the mean score of one pair or more, each in either order."""
    return math.fsum(score_in(scores, *pair) for pair in pairs) / len(pairs)


def events_of(
    articles: Sequence[Article],
    places: Sequence[int],
    grouped: Grouped,
    scores: Mapping[Pair, float],
    threshold: float,
) -> tuple[Event, ...]:
    """Return the events of groups of two articles or more, numbered in the order of their first article.

    ``places`` give each article's place in the order read. ``scores`` hold a negative number for two articles kept
    apart.
    """
    read = places.__getitem__
    possible = _possible(grouped.texts, scores, threshold)
    events: list[Event] = []
    groups = (sorted(group, key=read) for group in grouped.articles if len(group) > 1)
    for group in sorted(groups, key=lambda group: read(group[0])):
        texts = {grouped.text_pair((position, position))[0] for position in group}
        copies = tuple(_copies(articles, group, grouped))
        event = Event(
            id=str(len(events) + 1),
            title=articles[_most_central(group, scores)].title,
            articles=tuple(articles[position].id for position in group),
            possible=tuple(articles[position].id for position in sorted(possible.get(min(texts), ()), key=read)),
            copies=copies,
            versions=tuple(version_groups([articles[position] for position in group], copies)),
        )
        events.append(event)
    return tuple(events)


def _copies(articles: Sequence[Article], group: Sequence[int], grouped: Grouped) -> Iterator[tuple[str, ...]]:
    """Yield the ids of the copies of each text of a group, in the order of the group."""
    texts = [grouped.text_pair((position, position))[0] for position in group]
    for places in copy_groups(texts):
        yield tuple(articles[group[place]].id for place in places)


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
