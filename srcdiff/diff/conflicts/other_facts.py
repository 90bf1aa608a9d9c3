"""Signs that two values are of two facts though their verbs are one: another day, another amount, a part or a plan.

The lists were written with invented pairs of sentences, and tried on pairs of articles that nobody has labelled.
"""

from collections.abc import Sequence
from itertools import pairwise, product

from srcdiff.diff.conflicts.amount_index import heads
from srcdiff.diff.conflicts.slots import NEARLY_EQUAL, Slot
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.english.counts import EVERYWHERE, PARTS_OF_SUMS, PLANNED_WORDS
from srcdiff.text.amount_agreement import agree
from srcdiff.text.dates import CalendarMention, compatible, date_mentions
from srcdiff.text.quantities import Quantity, quantities

DENIALS = frozenset(("not", "never"))
NEAR_UNITS = 2
"""How far behind an amount a word such as ``worldwide`` is of it."""


def have_rival_days(one: Slot, other: Slot, diff: LinkDiff) -> bool:
    """Return whether the clauses of two amounts name days, and not the same one.

    Not in nearly equal sentences, where one day is put for the other.
    """
    if diff.ordered_likeness >= NEARLY_EQUAL:
        return False
    ours, theirs = _days(diff.left, one), _days(diff.right, other)
    return bool(ours and theirs) and not any(compatible(*both) for both in product(ours, theirs))


def have_rival_amounts(one: Slot, other: Slot, diff: LinkDiff, but_kind: str = "") -> bool:
    """Return whether the clauses of two values have amounts of one thing of which none agree: 80 hurt, 200 hurt.

    Amounts of ``but_kind`` do not count. Not in nearly equal sentences.
    """
    if diff.ordered_likeness >= NEARLY_EQUAL:
        return False
    pairs = [
        both
        for both in product(_amounts(diff.left, one), _amounts(diff.right, other))
        if both[0].kind != but_kind and _are_of_one_thing(*both)
    ]
    return bool(pairs) and not any(agree(*both) for both in pairs)


def are_restricted_apart(one: Slot, other: Slot, diff: LinkDiff) -> bool:
    """Return whether one clause alone is denied, planned or restricted: ``core inflation``, ``jobs worldwide``."""
    return _signs(diff.left, one) != _signs(diff.right, other)


def _signs(side: LinkSide, slot: Slot) -> frozenset[str]:
    """Return what restricts a value in its clause, and whether that is denied or planned."""
    start, end = _clause(side, slot)
    keys = [unit.key for unit in side.units[start:end]]
    signs = {key for key in keys if key in PARTS_OF_SUMS}
    signs.update(key for key in keys[slot.units[1] - start :][:NEAR_UNITS] if key in EVERYWHERE)
    if any(key in DENIALS or key.endswith("n't") for key in keys):
        signs.add("not")
    if not PLANNED_WORDS.isdisjoint(pairwise(keys)):
        signs.add("planned")
    return frozenset(signs)


def _clause(side: LinkSide, slot: Slot) -> tuple[int, int]:
    return side.grammar.clause(min(slot.units[0], len(side.units) - 1))


def _span(side: LinkSide, slot: Slot) -> tuple[int, int]:
    start, end = _clause(side, slot)
    return side.units[start].word_start, side.units[end - 1].word_end


def _days(side: LinkSide, slot: Slot) -> Sequence[CalendarMention]:
    """Return the weekdays and dates with a month in the clause of a value."""
    found = date_mentions(side.article.text, *_span(side, slot))
    return [day for day in found if day.weekday is not None or day.month is not None]


def _amounts(side: LinkSide, slot: Slot) -> Sequence[Quantity]:
    return quantities(side.article.text, *_span(side, slot))


def _are_of_one_thing(one: Quantity, other: Quantity) -> bool:
    if one.kind == other.kind and one.kind in ("count", "ordinal"):
        return bool(heads(one) & heads(other))
    return one.kind == other.kind and one.unit == other.unit
