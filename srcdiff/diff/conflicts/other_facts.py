"""Signs that two values are of two facts though their verbs are one: another day or amount, a part or a plan.

Where two clauses differ in who or when and in what, their conflicts cancel each other.

The lists were written with invented pairs of sentences, and tried on pairs of articles that nobody has labelled.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise, product

from srcdiff.diff.conflicts.amount_index import heads
from srcdiff.diff.conflicts.moments import days, is_so_far
from srcdiff.diff.conflicts.slots import NEARLY_EQUAL
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.steps import UnitRange
from srcdiff.english.counts import EVERYWHERE, PARTS_OF_SUMS, PLANNED_WORDS
from srcdiff.model import Conflict, ConflictKind, Span
from srcdiff.text.amount_agreement import agree
from srcdiff.text.dates import CalendarMention, compatible
from srcdiff.text.quantities import Quantity, quantities

_RESPECTS: dict[ConflictKind, str] = {
    **dict.fromkeys(("date", "time"), "when"),
    **dict.fromkeys(("name", "role"), "who"),
    "place": "where",
    **dict.fromkeys(("number", "money", "age", "negation", "status", "order"), "what"),
    "cause": "why",
}
"""In what two clauses differ by each kind of conflict."""
MOST_RESPECTS = 1
MOST_OF_EQUALS = 2
"""In how many respects two clauses of one fact may differ, and those of nearly equal sentences."""
DENIALS = frozenset(("not", "never"))
WHOLE = "total"
"""Before a noun, of all parts: ``total sales``."""
NEAR_UNITS = 2
"""How far behind an amount a word such as ``worldwide`` is of it."""


def have_rival_amounts(diff: LinkDiff, left: UnitRange, right: UnitRange, but_kind: str = "") -> bool:
    """Return whether the clauses of two ranges have amounts of one thing of which none agree: 80 hurt, 200 hurt.

    Amounts of ``but_kind``, and those that are the ranges themselves, do not count. Not in nearly equal sentences.
    """
    if diff.ordered_likeness >= NEARLY_EQUAL:
        return False
    pairs = [
        both
        for both in product(_amounts(diff.left, left), _amounts(diff.right, right))
        if both[0].kind != but_kind and _are_of_one_thing(*both)
    ]
    return bool(pairs) and not any(agree(*both) for both in pairs)


def have_rival_days(diff: LinkDiff, left: Span, right: Span) -> bool:
    """Return whether the sentences of two spans name days, and not the same one: a toll rises from day to day.

    Not in nearly equal sentences.
    """
    if diff.ordered_likeness >= NEARLY_EQUAL:
        return False
    here, there = _days(diff.left, left), _days(diff.right, right)
    return bool(here and there) and not any(compatible(*both) for both in product(here, there))


def _days(side: LinkSide, value: Span) -> list[CalendarMention]:
    """Return the days that the sentence of a span names."""
    spans = (span for span in side.sentences if span[0] <= value[0] < span[1])
    return [day for span in spans for day in days(side.article.text, *span)]


def are_restricted_apart(diff: LinkDiff, left: UnitRange, right: UnitRange) -> bool:
    """Return whether one clause alone is denied, planned or restricted: ``core inflation``, ``jobs worldwide``."""
    return _signs(diff.left, left) != _signs(diff.right, right)


def _signs(side: LinkSide, value: UnitRange) -> frozenset[str]:
    """Return what restricts a value in its clause, and whether that is denied or planned."""
    start, end = side.clause(value[0])
    keys, tags = [unit.key for unit in side.units[start:end]], side.grammar.words.tags[start:end]
    signs = {key for key in keys if key in PARTS_OF_SUMS}
    signs.update(key for key, tag in zip(keys, tags[1:], strict=False) if key == WHOLE and tag == "noun")
    signs.update(key for key in keys[value[1] - start :][:NEAR_UNITS] if key in EVERYWHERE)
    if (keys[:1] == ["no"] and value[0] > start) or any(key in DENIALS or key.endswith("n't") for key in keys):
        signs.add("not")
    if not PLANNED_WORDS.isdisjoint(pairwise(keys)):
        signs.add("planned")
    return frozenset(signs)


def _amounts(side: LinkSide, value: UnitRange) -> Sequence[Quantity]:
    """Return the amounts in the clause of a value beside it."""
    found = quantities(side.article.text, *side.clause_span(value[0]))
    return [one for one in found if not value[0] <= side.range_of(one.span)[0] < value[1]]


def _are_of_one_thing(one: Quantity, other: Quantity) -> bool:
    if {one.kind, other.kind} <= {"count", "ordinal"}:
        return bool(heads(one) & heads(other))
    return one.kind == other.kind and one.unit == other.unit


def of_one_fact(diff: LinkDiff, found: Sequence[Conflict]) -> Iterable[Conflict]:
    """Return the conflicts without those of two clauses that differ in several respects.

    Reports of one fact seldom differ in two: ``the train left at eight`` and ``the train arrived at noon``.
    """
    respects: defaultdict[tuple[UnitRange, UnitRange], set[str]] = defaultdict(set)
    for one in found:
        respects[_clauses(one, diff)] |= {_RESPECTS[one.kind]} if one.kind in _RESPECTS else set()
    most = MOST_OF_EQUALS if diff.ordered_likeness >= NEARLY_EQUAL else MOST_RESPECTS
    if any(is_so_far(diff.left.article.text, one.left_span[0]) for one in found):
        most = MOST_RESPECTS
    return [one for one in found if one.kind not in _RESPECTS or len(respects[_clauses(one, diff)]) <= most]


def _clauses(one: Conflict, diff: LinkDiff) -> tuple[UnitRange, UnitRange]:
    spans = (diff.left, one.left_span), (diff.right, one.right_span)
    left, right = (side.clause(side.range_of(span)[0]) for side, span in spans)
    return left, right
