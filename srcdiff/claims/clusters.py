"""Clusters of mentions: complete links, average scores.

Two clusters are merged only if every two mentions of different articles in them are tied, by a link of their own or by
an inferred one, and while those ties score well on average (average linkage: Sokal and Michener 1958). A weak link
therefore never chains two statements. Since half of the sentences of an event make several statements, each cluster
then takes every mention that fits it, wherever else that is, and a good link that no cluster has begins another one.
"""

import heapq
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

Tie = tuple[int, int]
"""Indices of two mentions, the smaller first."""
LEAST_MEAN = 0.25
"""Mean score, 0 to 1, of the ties between two clusters that are merged. Like the next two numbers set on the seven
development events: claims right one to one F1 .573, pairs of sentences .520, sources right .42. Steps of .05 and .1 to
either side change these by .04 at most."""
LEAST_MEMBER = 0.45
"""Mean score of the ties between a cluster and a mention that joins it besides its own cluster."""
LEAST_SEED = 0.4
"""Score of a tie that begins a cluster where no cluster has both of its mentions."""


class _Ties(NamedTuple):
    """The ties between two clusters."""

    total: float
    """The sum of their scores."""
    number: int

    @property
    def mean(self) -> float:
        """Their mean score."""
        return self.total / self.number

    def with_those(self, other: "_Ties") -> "_Ties":
        """Return these ties and the others."""
        return _Ties(self.total + other.total, self.number + other.number)


def overlapping_clusters(articles: Sequence[str], ties: Mapping[Tie, float]) -> list[tuple[int, ...]]:
    """Return the clusters of mentions, members ascending; a mention can be in several, one cluster inside another.

    ``articles`` gives the article of each mention; ``ties`` the score, 0 to 1, of each two that are tied. Two mentions
    of one article need no tie. Near linear in the ties for clusters of a bounded size.
    """
    growth = _Growth(articles, ties)
    found = [growth.grown(cluster, LEAST_MEMBER) for cluster in clusters(articles, ties, LEAST_MEAN)]
    together = {pair for cluster in found for pair in combinations(cluster, 2)}
    for tie, score in sorted(ties.items(), key=lambda one: (-one[1], one[0])):
        if score >= LEAST_SEED and tie not in together:
            found.append(growth.grown(tie, LEAST_MEMBER))
            together.update(combinations(found[-1], 2))
    return found


def clusters(articles: Sequence[str], ties: Mapping[Tie, float], threshold: float) -> list[tuple[int, ...]]:
    """Return disjoint clusters of all mentions, ascending and in the order of their first members.

    Of equal means the clusters with the smaller members come first. Time n log n in the ties for clusters of a bounded
    size.
    """
    merging = _Merging(articles, ties)
    merging.run(threshold)
    return sorted(tuple(sorted(members)) for members in merging.clusters.values())


class _Growth:
    """Adds mentions to clusters, whether or not they are in another one."""

    def __init__(self, articles: Sequence[str], ties: Mapping[Tie, float]) -> None:
        self._articles = articles
        self._scores: dict[int, dict[int, float]] = {}
        for (left, right), score in sorted(ties.items()):
            self._scores.setdefault(left, {})[right] = score
            self._scores.setdefault(right, {})[left] = score

    def grown(self, cluster: Sequence[int], threshold: float) -> tuple[int, ...]:
        """Return a cluster with every mention that is tied to all of its mentions of other articles, the best first.

        The mean score of these ties must reach ``threshold``. Cost: the ties of the cluster, and for each mention added
        the mentions that are tied to all.
        """
        members = list(cluster)
        sizes = Counter(self._articles[member] for member in members)
        sums = self._complete(members, sizes)
        while best := self._best(sums, len(members), sizes, threshold):
            (added,) = best
            was_of_one_article = len(sizes) == 1  # then further mentions of it had no tie that would show them
            members.append(added)
            sizes[self._articles[added]] += 1
            still = None if was_of_one_article else self._still_complete(sums, added)
            sums = self._complete(members, sizes) if still is None else dict(still)
        return tuple(sorted(members))

    def _complete(self, members: Sequence[int], sizes: Counter[str]) -> dict[int, float]:
        """Return the sum of the scores of each mention that is tied to all members of other articles."""
        sums: dict[int, float] = {}
        counts: Counter[int] = Counter()
        for member in members:
            for other, score in self._scores.get(member, {}).items():
                sums[other] = sums.get(other, 0.0) + score
                counts[other] += 1
        known = set(members)
        return {
            other: total
            for other, total in sums.items()
            if other not in known and counts[other] == len(members) - sizes[self._articles[other]]
        }

    def _still_complete(self, sums: Mapping[int, float], added: int) -> Iterator[tuple[int, float]]:
        """Yield the sums of those that are tied to a mention just added too, or are of its article."""
        scores = self._scores[added]
        for other, total in sums.items():
            if other in scores:
                yield other, total + scores[other]
            elif other != added and self._articles[other] == self._articles[added]:
                yield other, total

    def _best(self, sums: Mapping[int, float], size: int, sizes: Counter[str], threshold: float) -> list[int]:
        """Return the mention with the best mean score, if one reaches the threshold."""
        means = ((total / (size - sizes[self._articles[other]]), -other) for other, total in sums.items())
        mean, other = max(means, default=(0.0, 0))
        return [-other] if mean >= threshold else []


class _Merging:
    """The clustering while it runs; a cluster is named by its first member.

    Two clusters with mentions of different articles that are not tied never become one: their ties are forgotten.
    """

    def __init__(self, articles: Sequence[str], ties: Mapping[Tie, float]) -> None:
        self.clusters: dict[int, tuple[int, ...]] = {index: (index,) for index in range(len(articles))}
        self._articles = articles
        self._ties: dict[int, dict[int, _Ties]] = {index: {} for index in self.clusters}
        for (left, right), score in sorted(ties.items()):
            self._ties[left][right] = self._ties[right][left] = _Ties(score, 1)

    def run(self, threshold: float) -> None:
        waiting = [entry for left in self.clusters for entry in self._entries(left, threshold) if left < entry[2]]
        heapq.heapify(waiting)
        while waiting:
            negative, left, right = heapq.heappop(waiting)
            ties = self._ties.get(left, {}).get(right)
            if ties and ties.mean == -negative:
                self._merge(left, right)
                for entry in self._entries(left, threshold):
                    heapq.heappush(waiting, entry)

    def _entries(self, cluster: int, threshold: float) -> list[tuple[float, int, int]]:
        means = ((ties.mean, other) for other, ties in self._ties[cluster].items())
        return [(-mean, min(cluster, other), max(cluster, other)) for mean, other in means if mean >= threshold]

    def _merge(self, left: int, right: int) -> None:
        """Make ``right`` part of ``left``."""
        others = (self._ties[left].keys() | self._ties[right].keys()) - {left, right}
        together = {other: ties for other in others if (ties := self._of_both(left, right, other))}
        for other in others:
            self._ties[other].pop(left, None)
            self._ties[other].pop(right, None)
        for other, ties in together.items():
            self._ties[other][left] = ties
        del self._ties[right]
        self._ties[left] = together
        self.clusters[left] += self.clusters.pop(right)

    def _of_both(self, left: int, right: int, other: int) -> _Ties | None:
        """Return the ties of two clusters to another one; ``None`` if one is missing."""
        first, second = self._ties[left].get(other), self._ties[right].get(other)
        if first and second:
            return first.with_those(second)
        untied = right if first else left
        return (first or second) if self._needs_no_tie(untied, other) else None

    def _needs_no_tie(self, one: int, other: int) -> bool:
        """Return whether two clusters are of one article: then each is a single mention, for want of ties."""
        return (
            len(self.clusters[one]) == len(self.clusters[other]) == 1 and self._articles[one] == self._articles[other]
        )
