"""Amounts of one thing that differ: counts, money, shares, measures, results; rounding and bounds understood.

The numbers below were set by reading half of the pairs of ``disagreements`` and the links of ``links`` and
``links_more``.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from srcdiff.diff.conflicts.acts import are_of_two_facts
from srcdiff.diff.conflicts.amounts import Amount, amounts_of_sides
from srcdiff.diff.conflicts.comparable_amounts import are_comparable, is_put_for
from srcdiff.diff.conflicts.one_act import acts
from srcdiff.diff.conflicts.other_facts import have_rival_days
from srcdiff.diff.conflicts.slots import (
    NEARLY_EQUAL,
    ONE_SENTENCE,
    Slot,
    likeness,
    matches,
)
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.english.counts import UNANIMITY_KEYS
from srcdiff.english.events import PLAYS
from srcdiff.model import Conflict, ConflictKind, Span
from srcdiff.text.amount_agreement import agree
from srcdiff.text.amount_precision import MODIFIERS
from srcdiff.text.quantities import Quantity

NEAR_RATIO = 1.5
"""Amounts that are further apart, as a ratio, are of different things or moments, unless the sentences are alike."""
HALF_ALIKE = 0.5
"""The likeness of two sentences, and of two clauses, from which on their amounts may be further apart."""
FAR_RATIO = 3.0
"""The largest ratio of two amounts of one thing in one act, or in clauses that are alike."""
SAME_CLAUSE = 0.35
"""The likeness of two clauses from which on they are about the same."""
PHRASE_WORDS = 3
"""So many equal words after two amounts say that they count the same."""
HARM_COUNTS = {"kill": "dead", "wound": "wounded"}
"""Verbs of harm, each with the noun under which those to whom it is done are counted."""
LEAST = 4.0
"""The evidence that two amounts are of one thing, from which on they are a conflict."""
SURE = 8.0
"""The evidence of a conflict that is shown as sure."""


def number_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the pairs of amounts that disagree, in the order of the left side; each amount at most once."""
    left, right = amounts_of_sides(diff)
    yield from _of_all_and_some(diff, left, right)

    def evidence(one: Amount, other: Amount) -> float:
        found = _evidence(one, other, diff)
        if found < LEAST:
            return found
        is_settled = not is_put_for(one, other, diff) and (_has_equal(one, right) or _has_equal(other, left))
        return 0.0 if is_settled or not _are_of_one_fact(one, other, diff) else found

    for one, other, score in matches(diff, (left, right), lambda amount: amount.quantity.span, evidence, LEAST):
        kind: ConflictKind = "money" if one.quantity.kind == "money" else "number"
        yield diff.conflict_of_spans(kind, *_shown(one, other, diff), min(1.0, score / SURE))


def _of_all_and_some(diff: LinkDiff, left: Sequence[Amount], right: Sequence[Amount]) -> Iterator[Conflict]:
    """Yield the amounts that are swapped, and those of a part where the other side says that it was all."""
    may_be_swapped = min(len(left), len(right)) > 1
    if not may_be_swapped and UNANIMITY_KEYS.isdisjoint(diff.left.keys | diff.right.keys):
        return
    from srcdiff.diff.conflicts.parts_and_wholes import swapped_amounts, unanimity_conflicts  # noqa: PLC0415  rare

    yield from swapped_amounts(diff, left, right)
    yield from unanimity_conflicts(diff)


def _has_equal(one: Amount, others: Sequence[Amount]) -> bool:
    """Return whether one of the same thing in the same act agrees with an amount: both shot down 14 of 18 drones."""
    verbs, heads = one.slot.verbs, one.heads
    return any(
        agree(one.quantity, other.quantity)
        and (verbs & other.slot.verbs or not (verbs or other.slot.verbs))
        and (heads & other.heads or not (heads or other.heads))
        for other in others
    )


def _are_of_one_fact(one: Amount, other: Amount, diff: LinkDiff) -> bool:
    """Return whether neither day nor restriction makes two facts of two amounts; of none and some the verb is one."""
    if {one.quantity.low, other.quantity.low} > {0} and not (
        one.slot.verbs & other.slot.verbs or _harms(one) & _harms(other)
    ):
        return False
    if one.quantity.kind == "count" and have_rival_days(diff, one.quantity.span, other.quantity.span):
        return False
    return not are_of_two_facts(diff, one.slot.units, other.slot.units, one.quantity.kind)


def _shown(one: Amount, other: Amount, diff: LinkDiff) -> tuple[Span, Span]:
    """Return the spans of two amounts; of two bounds at one number with the words that make them bounds."""
    if one.quantity.low != other.quantity.low or one.quantity.precision == other.quantity.precision:
        return one.quantity.span, other.quantity.span
    return _with_bound(one, diff.left), _with_bound(other, diff.right)


def _with_bound(amount: Amount, side: LinkSide) -> Span:
    start, end = amount.slot.units
    while start and not side.units[start].first and side.units[start - 1].key in (*MODIFIERS, "than", "at"):
        start -= 1
    return side.units[start].word_start, max(amount.quantity.end, side.units[end - 1].word_end)


class _Bond(NamedTuple):
    """What two amounts have in common."""

    replaces: bool
    """Whether one replaces the other between equal words."""
    likeness: float
    """Of their clauses, 0 to 1."""
    same_head: bool
    """Whether both count one thing."""
    same_verb: bool


def _evidence(one: Amount, other: Amount, diff: LinkDiff) -> float:
    """Return the evidence that two amounts are of one thing and disagree; 0 if they do not."""
    if is_put_for(one, other, diff):
        return SURE
    if not are_comparable(one, other, diff) or _may_both_be_right(one, other):
        return 0.0
    if _denies(one, other) or _denies(other, one):
        return LEAST if diff.likeness >= SAME_CLAUSE else 0.0
    bond = _Bond(
        diff.replaces(one.quantity.span, other.quantity.span),
        likeness(one.slot.clause, other.slot.clause),
        bool(one.heads & other.heads),
        _are_of_one_verb(one.slot, other.slot),
    )
    if _is_of_another_name(one, other, bond, diff):
        return 0.0
    near = _ratio(one.quantity, other.quantity) <= _farthest(bond, diff)
    is_one_sentence = diff.likeness >= (ONE_SENTENCE if near else NEARLY_EQUAL)
    if is_one_sentence and one.is_open == other.is_open and _fill_one_place(one, bond):
        return LEAST + 2 * bond.replaces + bond.same_verb + bond.same_head
    return _evidence_of_clauses(one, other, bond, diff) if near else 0.0


def _are_of_one_verb(one: Slot, other: Slot) -> bool:
    """Return whether two amounts are in the subjects or objects of one verb, or behind it: ``fined him 5,000``."""
    if one.verbs or other.verbs:
        return bool(acts(one) & acts(other))
    return bool(one.clause_verb) and one.clause_verb == other.clause_verb


def _denies(one: Amount, other: Amount) -> bool:
    """Return whether an amount is that of nobody to whom something was done that was done to the other one's people.

    ``Nobody was hurt`` or ``no injuries``, and ``three workers were injured``.
    """
    if one.quantity.low or other.quantity.kind != "count" or other.quantity.low <= 0:
        return False
    return bool(_harms(one) & _harms(other))


def _harms(amount: Amount) -> frozenset[str]:
    """Return what was done to the people that are counted, if it was deadly or hurt them."""
    named = {verb for verb, head in HARM_COUNTS.items() if amount.heads == {head}}
    return frozenset(named | (amount.slot.verbs & HARM_COUNTS.keys()))


def _is_of_another_name(one: Amount, other: Amount, bond: _Bond, diff: LinkDiff) -> bool:
    """Return whether two amounts count things of other names, or one is the other with a minus: ``-5 %``, ``fell 5 %``.

    In nearly equal sentences a thing may be named anew.
    """
    left, right = one.quantity, other.quantity
    is_fall = left.low == -right.low and not (bond.replaces and one.slot.verbs == other.slot.verbs)
    is_named_anew = bond.same_head or (bond.replaces and diff.likeness >= NEARLY_EQUAL)
    counts = left.kind in ("count", "ordinal") and one.heads and other.heads
    return is_fall or bool(counts and not is_named_anew)


def _farthest(bond: _Bond, diff: LinkDiff) -> float:
    """Return the largest ratio of two amounts that are of one thing."""
    return FAR_RATIO if min(bond.likeness, diff.likeness) >= HALF_ALIKE else NEAR_RATIO


def _evidence_of_clauses(one: Amount, other: Amount, bond: _Bond, diff: LinkDiff) -> float:
    """Return the evidence in two sentences that say other things too."""
    left = one.quantity
    is_play = bool(_plays(one, diff.left) & _plays(other, diff.right)) and not one.slot.owners & other.slot.owners
    if is_play or left.kind == "ordinal" or (left.kind == "count" and not bond.same_head):
        return 0.0
    if not (one.is_open and other.is_open):
        return 0.0
    same_clause = (bond.likeness >= SAME_CLAUSE) + (bond.likeness >= ONE_SENTENCE)
    same_act = 2 * bond.replaces + 2 * bond.same_verb + 2 * same_clause
    return 2.0 + same_act + bond.same_head + _count_alike(one, other, diff) + _are_only(one, other)


def _are_only(one: Amount, other: Amount) -> bool:
    """Return whether neither article gives another amount of what both count."""
    shared = one.heads & other.heads
    return bool(shared) and shared <= one.only_heads and shared <= other.only_heads


def _plays(amount: Amount, side: LinkSide) -> frozenset[str]:
    """Return what an amount counts of that which each player does in a game: ``touchdown``, ``yard``."""
    unit = side.article.text[slice(*amount.quantity.span)].split()[-1].removesuffix("s").lower()
    return (amount.heads | {unit}) & PLAYS


def _count_alike(one: Amount, other: Amount, diff: LinkDiff) -> bool:
    """Return whether the same words follow two amounts: ``214 people on board``."""
    left, right = (
        [unit.key for unit in side.units[amount.slot.units[1] :][:PHRASE_WORDS]]
        for side, amount in ((diff.left, one), (diff.right, other))
    )
    return len(left) == PHRASE_WORDS and left == right


def _may_both_be_right(one: Amount, other: Amount) -> bool:
    """Return whether two amounts agree, one is made up of others, or they are money in two currencies."""
    left, right = one.quantity, other.quantity
    may_be_converted = left.kind == "money" and left.unit != right.unit and left.low != right.low
    return agree(left, right) or one.is_sum or other.is_sum or may_be_converted


def _fill_one_place(one: Amount, bond: _Bond) -> bool:
    """Return whether an amount and one that is bound to it fill one place of two sentences that are much alike.

    One replaces the other, or both are of one act: 14 killed and 30 wounded, 30 killed and 14 wounded.
    """
    is_counted = bond.same_head or one.quantity.kind == "count"
    if bond.same_verb and (is_counted or (one.quantity.kind == "money" and one.is_open)):
        return True
    return one.is_open and bond.replaces


def _ratio(left: Quantity, right: Quantity) -> float:
    """Return how many times the larger amount is the smaller one; a limit for none and some."""
    small, large = sorted((left.low * left.factor, right.low * right.factor))
    return float(large / small) if small > 0 else (NEAR_RATIO if large <= 2 else FAR_RATIO)
