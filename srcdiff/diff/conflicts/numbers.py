"""Amounts that cannot both be true of one thing, rounding and "more than" understood.

``FAR`` was set on 938 linked sentences of news, 68 of them with a conflict marked by readers.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.model import Conflict
from srcdiff.text.numbers import Quantity, agree, quantities, same_kind

ALIGNED_GRADE = 0.9
"""Two numbers that replace each other between equal words."""
LOOSE_GRADE = 0.6
"""Two numbers of one kind somewhere in the linked sentences."""
FAR = 1.3
"""Numbers more than so many times apart count different things, unless they replace each other."""


def number_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the pairs of amounts that disagree, in the order of the left side; each amount at most once."""
    left, right = side_quantities(diff.left), side_quantities(diff.right)
    left_open, right_open = _without_agreeing(left, right), _without_agreeing(right, left)
    for one in left_open:
        other = _nearest(one, [rival for rival in right_open if _comparable(one, rival, diff)])
        if other and _nearest(other, [rival for rival in left_open if _comparable(rival, other, diff)]) == one:
            grade = ALIGNED_GRADE if _opposite(one, other, diff) else LOOSE_GRADE
            yield diff.conflict_of_spans("number", (one.start, one.end), (other.start, other.end), grade)


def _nearest(one: Quantity, rivals: Sequence[Quantity]) -> Quantity | None:
    """Return the rival that is nearest in value, the first of two equally near ones; ``None`` without rivals."""
    return min(rivals, key=lambda rival: abs(rival.value - one.value), default=None)


def side_quantities(side: LinkSide) -> list[Quantity]:
    """Return the quantities of a side's sentences, in order."""
    return [quantity for span in side.sentences for quantity in _sentence_quantities(side.article.text, *span)]


@lru_cache(maxsize=1 << 10)
def _sentence_quantities(text: str, start: int, end: int) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence; remembered, since every link of it asks again."""
    return tuple(quantities(text, start, end))


def _without_agreeing(these: Sequence[Quantity], those: Sequence[Quantity]) -> list[Quantity]:
    """Return these quantities without the ones that some of those agree with, or state as well."""
    return [
        this
        for this in these
        if not any(this.value == that.value or (same_kind(this, that) and agree(this, that)) for that in those)
    ]


def _comparable(left: Quantity, right: Quantity, diff: LinkDiff) -> bool:
    """Return whether the two state the amount of one thing, as far as can be told."""
    if _opposite(left, right, diff):
        return same_kind(left, right) or not (left.units and right.units)
    near = max(left.value, right.value) <= FAR * min(left.value, right.value)
    return near and same_kind(left, right)


def _opposite(left: Quantity, right: Quantity, diff: LinkDiff) -> bool:
    """Return whether the two replace each other."""
    return diff.opposite((left.start, left.end), (right.start, right.end))
