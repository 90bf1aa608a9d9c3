"""Signs that two values are of two facts though their verbs are one: another day, another amount, a part or a plan.

The lists were written with invented pairs of sentences, and tried on pairs of articles that nobody has labelled.
"""

from collections.abc import Sequence
from itertools import pairwise, product

from srcdiff.diff.conflicts.acts import are_of_two_moments
from srcdiff.diff.conflicts.amount_index import heads
from srcdiff.diff.conflicts.slots import NEARLY_EQUAL, Slot
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.english.counts import EVERYWHERE, PARTS_OF_SUMS, PLANNED_WORDS
from srcdiff.text.amount_agreement import agree
from srcdiff.text.quantities import Quantity, quantities

DENIALS = frozenset(("not", "never"))
WHOLE = "total"
"""Before a noun, of all parts: ``total sales``."""
NEAR_UNITS = 2
"""How far behind an amount a word such as ``worldwide`` is of it."""


def are_of_two_facts(one: Slot, other: Slot, diff: LinkDiff, but_kind: str = "") -> bool:
    """Return whether two values are of two moments, or of other amounts or parts; amounts of a kind do not count."""
    positions = (_position(diff.left, one), _position(diff.right, other))
    are_apart = have_rival_amounts(one, other, diff, but_kind) or are_restricted_apart(one, other, diff)
    return are_apart or are_of_two_moments(diff, *positions)


def _position(side: LinkSide, slot: Slot) -> int:
    return min(slot.units[0], len(side.units) - 1)


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
    keys, tags = [unit.key for unit in side.units[start:end]], side.grammar.words.tags[start:end]
    signs = {key for key in keys if key in PARTS_OF_SUMS}
    signs.update(key for key, tag in zip(keys, tags[1:], strict=False) if key == WHOLE and tag == "noun")
    signs.update(key for key in keys[slot.units[1] - start :][:NEAR_UNITS] if key in EVERYWHERE)
    if (keys[:1] == ["no"] and slot.units[0] > start) or any(key in DENIALS or key.endswith("n't") for key in keys):
        signs.add("not")
    if not PLANNED_WORDS.isdisjoint(pairwise(keys)):
        signs.add("planned")
    return frozenset(signs)


def _clause(side: LinkSide, slot: Slot) -> tuple[int, int]:
    return side.grammar.clause(_position(side, slot))


def _span(side: LinkSide, slot: Slot) -> tuple[int, int]:
    start, end = _clause(side, slot)
    return side.units[start].word_start, side.units[end - 1].word_end


def _amounts(side: LinkSide, slot: Slot) -> Sequence[Quantity]:
    """Return the amounts in the clause of a value beside it."""
    found = quantities(side.article.text, *_span(side, slot))
    return [one for one in found if not slot.units[0] <= side.range_of(one.span)[0] < slot.units[1]]


def _are_of_one_thing(one: Quantity, other: Quantity) -> bool:
    if {one.kind, other.kind} <= {"count", "ordinal"}:
        return bool(heads(one) & heads(other))
    return one.kind == other.kind and one.unit == other.unit
