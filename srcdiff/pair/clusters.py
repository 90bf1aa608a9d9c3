"""Average-linkage clustering: two groups are merged while their pairs score well on average.

One high score does not merge two groups whose other pairs score low; that keeps a long story apart from the next one.
The method is that of Sokal and Michener (1958), over the pairs that were scored; any other pair counts as 0.
"""

import heapq
import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

Pair = tuple[int, int]
"""Positions of two articles, the smaller first."""
QueuedMerge = tuple[float, int, int, int]
"""A merge that may come next: the negative mean score, both groups, and the one of them that it was looked for."""
ROUNDED = 1 - 1e-9
"""What a product that floating point has rounded is at least of the true one."""
APART = -1e9
"""The score of two articles that must not be in one group: no average of scores outweighs it."""


class Merge(NamedTuple):
    """One step: two groups were merged."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    mean: float
    """The mean score of the pairs between them."""


class Linkage:
    """The clustering while it runs. Time n log n in the scored pairs."""

    def __init__(self, count: int, scores: Mapping[Pair, float]) -> None:
        self._members: dict[int, tuple[int, ...]] = {position: (position,) for position in range(count)}
        self._sizes = [1] * count
        """The members of each group, by its smallest one."""
        self._sums: list[dict[int, float]] = [{} for _ in range(count)]
        for (left, right), score in scores.items():  # their order changes nothing: each sum is made pair by pair
            self._sums[left][right] = self._sums[right][left] = score
        self.merges: list[Merge] = []

    @property
    def groups(self) -> list[tuple[int, ...]]:
        """The groups in the order of their first members, members ascending."""
        return sorted(tuple(sorted(members)) for members in self._members.values())

    def mean(self, left: int, right: int) -> float:
        """Return the mean score between two groups, each named by its smallest member."""
        return self._sums[left].get(right, 0.0) / (self._sizes[left] * self._sizes[right])

    def join(self, pairs: Iterable[Pair]) -> None:
        """Put the two articles of each pair into one group, whatever their score."""
        for pair in pairs:
            left, right = sorted(self._group_of(position) for position in pair)
            if left != right:
                self._merge(left, right)

    def link(self, threshold: float, largest: int | None = None) -> None:
        """Merge the two groups with the best mean score, again and again, while that reaches ``threshold``.

        No merged group has more than ``largest`` members. Of equal means the groups with the smaller members come
        first, so the result is deterministic.
        """
        best: dict[int, QueuedMerge] = {}
        """The best merge of each group when it was last looked for; that of two groups is known to one of them."""
        waiting: list[QueuedMerge] = []

        def look(group: int) -> None:
            if entry := self._best(group, threshold, largest):
                best[group] = entry
                heapq.heappush(waiting, entry)

        for group in sorted(self._members):
            look(group)
        while waiting:
            entry = heapq.heappop(waiting)
            negative, left, right, group = entry
            if group not in self._members or best[group] is not entry:
                continue
            if self._is_current(left, right, -negative) and self._fits(left, right, largest):
                self._merge(left, right)
                look(left)
            else:
                look(group)

    def _is_current(self, left: int, right: int, mean: float) -> bool:
        """Return whether neither of two groups was merged since their mean score was taken."""
        return left in self._members and right in self._members and self.mean(left, right) == mean

    def _fits(self, left: int, right: int, largest: int | None) -> bool:
        return largest is None or self._sizes[left] + self._sizes[right] <= largest

    def _best(self, group: int, threshold: float, largest: int | None) -> QueuedMerge | None:
        """Return the entry of the group that ``group`` would be merged with first; ``None`` where there is none.

        Most groups are too far to be compared exactly: one product says so. Thresholds are not negative.
        """
        sizes = self._sizes
        size, found, highest = sizes[group], -1, threshold
        room = math.inf if largest is None else largest - size
        least = highest * size * ROUNDED
        for other, total in self._sums[group].items():
            if total < least * sizes[other]:
                continue
            mean = total / (size * sizes[other])
            if mean < highest or (mean == highest and -1 < found < other):
                continue
            if sizes[other] <= room:
                found, highest = other, mean
                least = highest * size * ROUNDED
        return (-highest, min(group, found), max(group, found), group) if found >= 0 else None

    def _group_of(self, position: int) -> int:
        return next(group for group, members in self._members.items() if position in members)

    def _merge(self, left: int, right: int) -> None:
        """Make ``right`` part of ``left``."""
        self.merges.append(Merge(self._members[left], self._members[right], self.mean(left, right)))
        self._members[left] += self._members.pop(right)
        self._sizes[left] += self._sizes[right]
        sums, own = self._sums, self._sums[left]
        own.pop(right, None)
        for other, total in sums[right].items():
            if other != left:
                del sums[other][right]
                own[other] = sums[other][left] = own.get(other, 0.0) + total
        self._sums[right] = {}


def components(count: int, linked: Iterable[Pair]) -> list[list[int]]:
    """Return the articles that chains of pairs connect: lists of two or more, ascending, by their first."""
    parent = list(range(count))

    def root(position: int) -> int:
        while parent[position] != position:
            parent[position] = parent[parent[position]]
            position = parent[position]
        return position

    for left, right in linked:
        first, second = sorted((root(left), root(right)))
        parent[second] = first
    found: dict[int, list[int]] = {}
    for position in range(count):
        found.setdefault(root(position), []).append(position)
    return [members for members in found.values() if len(members) > 1]
