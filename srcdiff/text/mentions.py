"""What several patterns find in one text, where a longer find contains shorter ones."""

from collections.abc import Iterable
from typing import Protocol, TypeVar


class SpannedMention(Protocol):
    """Something found in a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


Found = TypeVar("Found", bound=SpannedMention)


def overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Return whether two half-open spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def without_overlap(found: Iterable[Found]) -> list[Found]:
    """Return mentions in order, without those that begin inside another; of two that begin together the longer counts.

    Time n log n.
    """
    kept: list[Found] = []
    for mention in sorted(found, key=lambda mention: (mention.start, -mention.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
