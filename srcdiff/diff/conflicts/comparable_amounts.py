"""Whether two amounts can be of one thing at one moment: nothing says that they are of two persons, things or acts.

The rules were set by reading half of the pairs of ``disagreements`` and the links of ``links`` and ``links_more``;
those for an amount alone put for another on half of the pairs of ``conflicts``, sentences and edited versions of them.
"""

from srcdiff.diff.conflicts.amounts import REMAINING, Amount
from srcdiff.diff.conflicts.opposites import are_opposite_verbs
from srcdiff.diff.conflicts.slots import (
    EDITED,
    ONE_SENTENCE,
    are_of_other_periods,
    event_verb,
    have_rival_names,
    have_rival_subjects,
)
from srcdiff.diff.link_diff import LinkDiff
from srcdiff.english.events import CHARGING, HARMING, REQUESTING, TREATING
from srcdiff.english.number_words import DOLLARS
from srcdiff.text.amount_agreement import agree

MORE_UNITS = 1
"""Units beside an amount that may differ as well: ``about 30``, ``only 10``."""
BOUNDS_APART = 1.1
"""The least ratio of two bounds that differ: up to 30, up to 50."""
ASKING = frozenset(map(event_verb, REQUESTING))
"""What is asked for or needed is not what came: ``needed nine points`` and ``had 20``."""
COUNTING_VERBS = frozenset(map(event_verb, HARMING | TREATING | CHARGING))
"""Verbs that count different people each: fourteen killed are not thirty wounded."""
THINGS = ("share", "money", "measure")
"""Kinds of amounts that are of a thing, which both reports name: ``profit fell 5 %``, ``sales fell 9 %``."""


def are_comparable(one: Amount, other: Amount, diff: LinkDiff) -> bool:
    """Return whether two amounts are of one kind, and nothing says that they are of two persons or acts."""
    left, right = one.quantity, other.quantity
    if left.kind != right.kind or (left.kind == "measure" and left.unit != right.unit):
        return False
    if one.slot.owners and other.slot.owners and not one.slot.owners & other.slot.owners:
        return False
    if left.kind in THINGS and have_rival_subjects(one.slot, other.slot, diff):
        return False
    if have_rival_names(one.slot, other.slot, diff) or not _are_of_one_moment(one, other, diff):
        return False
    if are_opposite_verbs(one.slot.clause_verb, other.slot.clause_verb):  # an offer accepted, one rejected
        return False
    counting = one.slot.verbs & COUNTING_VERBS, other.slot.verbs & COUNTING_VERBS
    return not (all(counting) and not one.slot.verbs & other.slot.verbs)


def _may_be_reported_later(one: Amount, other: Amount) -> bool:
    """Return whether ``had`` may only be that of a later report: a count of one thing, or a time spent in one act."""
    if one.quantity.kind == "count":
        return bool(one.heads & other.heads)
    return one.quantity.unit == "duration" and bool(one.slot.verbs & other.slot.verbs)


def _are_of_one_moment(one: Amount, other: Amount, diff: LinkDiff) -> bool:
    """Return whether nothing says that two amounts are of two times, or one of them of a wish or an addition."""
    if one.is_added != other.is_added or one.offset != other.offset:
        return False
    if one.slot.is_earlier != other.slot.is_earlier and not _may_be_reported_later(one, other):
        return False
    if one.quantity.kind != "ordinal" and are_of_other_periods(one.slot, other.slot):
        return False
    if one.offset == REMAINING and diff.likeness < ONE_SENTENCE:  # a game has many moments
        return False
    return (one.slot.clause_verb in ASKING) == (other.slot.clause_verb in ASKING)


def is_put_for(one: Amount, other: Amount, diff: LinkDiff) -> bool:
    """Return whether hardly anything else differs where one amount is put for another one that disagrees with it."""
    if diff.ordered_likeness < EDITED or not (_disagree(one, other) or _are_two_dollars(one, other, diff)):
        return False
    left, right = (
        set(changes[slice(*amount.slot.units)]) - {None}
        for changes, amount in zip(diff.changes_of_units, (one, other), strict=True)
    )
    return any(
        change.amid and change.left_size <= _size(one) and change.right_size <= _size(other)
        for change in (diff.changes[index] for index in left & right if index is not None)
    )


def _are_two_dollars(one: Amount, other: Amount, diff: LinkDiff) -> bool:
    """Return whether two sums are of two countries' dollars, each named: ``A$15``, ``US$15``, not ``$15``."""
    units = {one.quantity.unit, other.quantity.unit}
    printed = (diff.left.article.text[slice(*one.quantity.span)], diff.right.article.text[slice(*other.quantity.span)])
    return len(units) > 1 and units <= DOLLARS and all(text[:1].isalpha() for text in printed)


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
