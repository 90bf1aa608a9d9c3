"""Amounts of which one alone is put for the other in two sentences that are otherwise nearly equal.

The numbers were set on half of the pairs of ``conflicts``, which are sentences and edited versions of them.
"""

from srcdiff.diff.conflicts.amounts import Amount
from srcdiff.diff.conflicts.slots import EDITED
from srcdiff.diff.link_diff import LinkDiff
from srcdiff.text.amount_agreement import agree

MORE_UNITS = 1
"""Units beside an amount that may differ as well: ``about 30``, ``only 10``."""
BOUNDS_APART = 1.1
"""The least ratio of two bounds that differ: up to 30, up to 50."""


def is_put_for(one: Amount, other: Amount, diff: LinkDiff) -> bool:
    """Return whether hardly anything else differs where one amount is put for another one that disagrees with it."""
    if diff.ordered_likeness < EDITED or not _disagree(one, other):
        return False
    left, right = (
        set(changes[slice(*amount.slot.units)]) - {None}
        for changes, amount in zip(diff.changes_of_units, (one, other), strict=True)
    )
    return any(
        change.amid and change.left_size <= _size(one) and change.right_size <= _size(other)
        for change in (diff.changes[index] for index in left & right if index is not None)
    )


def _size(amount: Amount) -> int:
    return amount.slot.units[1] - amount.slot.units[0] + MORE_UNITS


def _disagree(one: Amount, other: Amount) -> bool:
    """Return whether two amounts of one kind and unit disagree, or are two bounds of one direction that are apart."""
    left, right = one.quantity, other.quantity
    if (left.kind, left.unit) != (right.kind, right.unit):
        return False
    if left.precision == right.precision and left.precision in ("over", "under"):
        low, high = sorted((left.low * left.factor, right.low * right.factor))
        return float(high) >= BOUNDS_APART * float(low)
    return not agree(left, right)
