"""Amounts of one thing that differ: counts, money, shares, measures, results; rounding and bounds understood.

The numbers below were set by reading half of the pairs of ``disagreements`` and the links of ``links`` and
``links_more``.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from srcdiff.diff.conflicts.amount_index import Heads, amount_index, heads
from srcdiff.diff.conflicts.slots import MOST_VALUES, Slot, event_verb, have_rival_names, likeness, matches, slot
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.english.counts import SAME_COUNT
from srcdiff.english.events import CHARGING, HARMING, PERSON_NOUNS, TREATING
from srcdiff.model import Conflict, ConflictKind, Span
from srcdiff.text.amount_agreement import agree
from srcdiff.text.amount_precision import MODIFIERS
from srcdiff.text.quantities import Quantity, quantities

NEAR_RATIO = 1.5
"""Amounts that are further apart, as a ratio, are of different things or moments, unless the sentences are alike."""
HALF_ALIKE = 0.5
"""The likeness of two sentences, and of two clauses, from which on their amounts may be further apart."""
FAR_RATIO = 3.0
"""The largest ratio of two amounts of one thing in one act, or in clauses that are alike."""
ALIKE = 0.6
"""The share of equal words from which on two sentences are one sentence with changes."""
NEARLY_EQUAL = 0.75
"""The same for amounts that are further apart, or that count things of other names."""
SAME_CLAUSE = 0.35
"""The likeness of two clauses from which on they are about the same."""
COUNTING_VERBS = frozenset(map(event_verb, HARMING | TREATING | CHARGING))
"""Verbs that count different people each: fourteen killed are not thirty wounded."""
SINGLE = frozenset(("a", "an", "another"))
PEOPLE = PERSON_NOUNS | {
    SAME_COUNT.get(noun, noun) for noun in (*PERSON_NOUNS, "killed", "wounded", "protester", "troop")
}
NEAR_UNITS = 3
"""How far before a noun its article is looked for: ``a 10-year-old girl``."""
LEAST = 4.0
"""The evidence that two amounts are of one thing, from which on they are a conflict."""
SURE = 8.0
"""The evidence of a conflict that is shown as sure."""


class _Amount(NamedTuple):
    """A quantity with its surroundings."""

    quantity: Quantity
    slot: Slot
    heads: Heads
    """What is counted, each noun as the first of its group."""
    is_open: bool
    """Whether no amount of the same thing in the other article agrees with it."""
    is_only: bool
    """Whether its article gives no other amount of the same thing."""
    is_sum: bool
    """Whether it counts what two amounts of the other side's linked sentences count together."""


def number_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the pairs of amounts that disagree, in the order of the left side; each amount at most once."""
    ours = _quantities(diff.left)
    theirs = _quantities(diff.right) if ours else []
    if not theirs:
        return
    left = _amounts(diff, (diff.left, ours), (diff.right, theirs))
    right = _amounts(diff, (diff.right, theirs), (diff.left, ours))

    def evidence(one: _Amount, other: _Amount) -> float:
        return _evidence(one, other, diff)

    for one, other, score in matches(diff, (left, right), lambda amount: amount.quantity.span, evidence, LEAST):
        kind: ConflictKind = "money" if one.quantity.kind == "money" else "number"
        yield diff.conflict_of_spans(kind, *_shown(one, other, diff), min(1.0, score / SURE))


def _shown(one: _Amount, other: _Amount, diff: LinkDiff) -> tuple[Span, Span]:
    """Return the spans of two amounts; of two bounds at one number with the words that make them bounds."""
    if one.quantity.low != other.quantity.low or one.quantity.precision == other.quantity.precision:
        return one.quantity.span, other.quantity.span
    return _with_bound(one, diff.left), _with_bound(other, diff.right)


def _with_bound(amount: _Amount, side: LinkSide) -> Span:
    start, end = amount.slot.units
    while start and not side.units[start].first and side.units[start - 1].key in (*MODIFIERS, "than", "at"):
        start -= 1
    return side.units[start].word_start, max(amount.quantity.end, side.units[end - 1].word_end)


def _quantities(side: LinkSide) -> list[Quantity]:
    """Return the quantities in a side's linked sentences, in order."""
    return [quantity for span in side.sentences for quantity in quantities(side.article.text, *span)]


def _amounts(
    diff: LinkDiff, own: tuple[LinkSide, Sequence[Quantity]], others: tuple[LinkSide, Sequence[Quantity]]
) -> list[_Amount]:
    """Return the amounts of one of two sides with their quantities, in order."""
    side, found = own
    here, elsewhere = side.facts.all(amount_index), others[0].facts.all(amount_index)
    sums = frozenset(one + two for one, two in combinations(_counts(*others)[:MOST_VALUES], 2))
    return [
        _Amount(
            quantity,
            slot(side, quantity.span, diff.is_function),
            heads(quantity),
            not elsewhere.has_agreeing(quantity),
            here.is_only(quantity),
            _may_count_people(quantity) and quantity.low in sums,
        )
        for quantity in found
    ]


def _counts(side: LinkSide, found: Sequence[Quantity]) -> list[Decimal]:
    """Return the numbers of people among a side's quantities, and 1 for each single person that it names."""
    return [quantity.low for quantity in found if _may_count_people(quantity)] + [Decimal(1)] * _single_persons(side)


def _may_count_people(quantity: Quantity) -> bool:
    counted = heads(quantity)
    return quantity.kind == "count" and (not counted or not PEOPLE.isdisjoint(counted))


def _single_persons(side: LinkSide) -> int:
    """Return how many single persons a side's linked sentences name: ``a girl``, ``another``."""
    persons = sum(
        unit.key in PERSON_NOUNS
        and not SINGLE.isdisjoint(near.key for near in side.units[max(0, at - NEAR_UNITS) : at])
        for at, unit in enumerate(side.units)
    )
    return persons or sum(unit.key == "another" for unit in side.units)


def _evidence(one: _Amount, other: _Amount, diff: LinkDiff) -> float:
    """Return the evidence that two amounts are of one thing and disagree; 0 if they do not."""
    left, right = one.quantity, other.quantity
    if not _are_comparable(one, other, diff) or _may_both_be_right(one, other):
        return 0.0
    replaces, alike = diff.replaces(left.span, right.span), likeness(one.slot.clause, other.slot.clause)
    same_head, same_verb = bool(one.heads & other.heads), bool(one.slot.verbs & other.slot.verbs)
    is_fall = left.low == -right.low and not (replaces and one.slot.verbs == other.slot.verbs)  # -5 %: it fell 5 %
    is_named_anew = same_head or (replaces and diff.likeness >= NEARLY_EQUAL)
    if is_fall or (left.kind in ("count", "ordinal") and one.heads and other.heads and not is_named_anew):
        return 0.0
    far = FAR_RATIO if min(alike, diff.likeness) >= HALF_ALIKE else NEAR_RATIO
    is_one_sentence = diff.likeness >= (ALIKE if _ratio(left, right) <= far else NEARLY_EQUAL)
    if is_one_sentence and one.is_open == other.is_open and _fill_one_place(one, other, diff):
        return LEAST + 2 * replaces + same_verb + same_head
    if left.kind == "ordinal" or _ratio(left, right) > far or not (same_head or left.kind != "count"):
        return 0.0
    if one.is_open and other.is_open:
        same_clause = (alike >= SAME_CLAUSE) + (alike >= ALIKE)
        return 2.0 + 2 * replaces + 2 * same_verb + same_head + 2 * same_clause + (one.is_only and other.is_only)
    return 3.0 + same_verb if replaces and same_head and (one.is_open or other.is_open) else 0.0


def _may_both_be_right(one: _Amount, other: _Amount) -> bool:
    """Return whether two amounts agree, one is made up of others, or they are money in two currencies."""
    left, right = one.quantity, other.quantity
    may_be_converted = left.kind == "money" and left.unit != right.unit and left.low != right.low
    return agree(left, right) or one.is_sum or other.is_sum or may_be_converted


def _fill_one_place(one: _Amount, other: _Amount, diff: LinkDiff) -> bool:
    """Return whether two amounts fill one place of two sentences that are much alike.

    One replaces the other, or both are of one act: 14 killed and 30 wounded, 30 killed and 14 wounded.
    """
    same_verb, same_head = one.slot.verbs & other.slot.verbs, one.heads & other.heads
    if same_verb and (same_head or one.quantity.kind == "count"):
        return True
    return one.is_open and diff.replaces(one.quantity.span, other.quantity.span)


def _are_comparable(one: _Amount, other: _Amount, diff: LinkDiff) -> bool:
    """Return whether two amounts are of one kind, and nothing says that they are of two persons or acts."""
    left, right = one.quantity, other.quantity
    if left.kind != right.kind or (left.kind == "measure" and left.unit != right.unit):
        return False
    if one.slot.owners and other.slot.owners and not one.slot.owners & other.slot.owners:
        return False
    if have_rival_names(one.slot, other.slot, diff):
        return False
    counting = one.slot.verbs & COUNTING_VERBS, other.slot.verbs & COUNTING_VERBS
    return not (all(counting) and not one.slot.verbs & other.slot.verbs)


def _ratio(left: Quantity, right: Quantity) -> float:
    """Return how many times the larger amount is the smaller one; a limit for none and some."""
    small, large = sorted((left.low, right.low))
    return float(large / small) if small > 0 else (NEAR_RATIO if large <= 2 else FAR_RATIO)
