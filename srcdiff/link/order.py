"""Which links cross the common order of two articles: those outside the longest chain that runs forward in both.

Links that begin with the same sentence on one side do not cross. Of several longest chains the one with the higher
scores counts; if these are equal too, only links that all of them have are in order, so that neither side is preferred.
"""

from bisect import bisect_right
from collections.abc import Sequence

LINK_WEIGHT = 10**12
"""A chain with more links outweighs any scores; scores only decide between chains of one length."""
SCORE_WEIGHT = 10**6
"""Scores are compared to this many parts of 1."""

ScoredLink = tuple[int, int, float]
"""The first left and right sentence of a link, and its score."""
_Best = tuple[int, int]
"""The weight of the heaviest chains and their number: integers, so that sums are exact."""


def moved(links: Sequence[ScoredLink]) -> list[bool]:
    """Return, for each link, whether it crosses the common order. O(n log n) additions for n links.

    >>> moved([(0, 2, 0.9), (1, 0, 0.9), (2, 1, 0.9)])
    [True, False, False]
    """
    order = sorted(range(len(links)), key=lambda number: links[number][:2])
    forward = _chains([links[number] for number in order])
    back = _chains([(-left, -right, score) for left, right, score in (links[number] for number in reversed(order))])
    heaviest = max((weight for weight, _ in forward), default=0)
    total = sum(count for weight, count in forward if weight == heaviest)
    crossing = [True] * len(links)
    for number, ending, starting in zip(order, forward, reversed(back), strict=True):
        in_heaviest = ending[0] + starting[0] - _weight(links[number]) == heaviest
        crossing[number] = not (in_heaviest and ending[1] * starting[1] == total)
    return crossing


def _weight(link: ScoredLink) -> int:
    return LINK_WEIGHT + round(link[2] * SCORE_WEIGHT)


def _chains(links: Sequence[ScoredLink]) -> list[_Best]:
    """Return, for each of the sorted links, the heaviest chains that end with it.

    The best chains by the right sentence of their last link are kept in a Fenwick tree (Fenwick 1994).
    """
    places = sorted({right for _, right, _ in links})
    tree: list[_Best] = [(0, 0)] * (len(places) + 1)
    found: list[_Best] = []
    for link in links:
        place = bisect_right(places, link[1])
        weight, count = _best_up_to(tree, place)
        ending = (weight + _weight(link), count or 1)
        found.append(ending)
        while place < len(tree):
            tree[place] = _better(tree[place], ending)
            place += place & -place
    return found


def _best_up_to(tree: Sequence[_Best], place: int) -> _Best:
    best: _Best = (0, 0)
    while place:
        best = _better(best, tree[place])
        place -= place & -place
    return best


def _better(one: _Best, other: _Best) -> _Best:
    """Return the heavier of two, or both together."""
    return (one[0], one[1] + other[1]) if one[0] == other[0] else max(one, other)
