"""Conflicts that cancel each other: where two clauses differ in who or when and in what, they are of two facts."""

from collections.abc import Iterable, Sequence

from srcdiff.diff.conflicts.slots import NEARLY_EQUAL
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.steps import UnitRange
from srcdiff.model import Conflict, ConflictKind, Span

UNTIL_THEN = ("By ", " by ", " of ")
_WHEN: frozenset[ConflictKind] = frozenset(("date", "time"))
_WHO: frozenset[ConflictKind] = frozenset(("name", "place"))
_WHAT: frozenset[ConflictKind] = frozenset(("number", "money", "negation", "status", "order"))


def of_one_fact(diff: LinkDiff, found: Sequence[Conflict]) -> Iterable[Conflict]:
    """Return the conflicts without those beside which the same two clauses differ in another respect too.

    Reports of one fact seldom differ in two: ``the train left at eight`` and ``the train arrived at noon``. In nearly
    equal sentences they may.
    """
    is_of_then = any(one.kind in _WHEN and _is_limit(diff.left, one.left_span) for one in found)
    if diff.ordered_likeness >= NEARLY_EQUAL and not is_of_then:
        return found
    return [one for one in found if not any(_are_of_two_facts(one, other, diff) for other in found)]


def _is_limit(side: LinkSide, span: Span) -> bool:
    """Return whether something is so far at a date: ``by Monday``, ``as of Monday``."""
    return side.article.text[: span[0]].endswith(UNTIL_THEN)


def _are_of_two_facts(one: Conflict, other: Conflict, diff: LinkDiff) -> bool:
    if not (_differ_in(one.kind, other.kind) or _differ_in(other.kind, one.kind)):
        return False
    in_left = _clause(diff.left, one.left_span) == _clause(diff.left, other.left_span)
    return in_left and _clause(diff.right, one.right_span) == _clause(diff.right, other.right_span)


def _differ_in(one: ConflictKind, other: ConflictKind) -> bool:
    """Return whether one conflict is of who or when, and the other one of what, or of who and when."""
    return (one in _WHEN and other in _WHAT | _WHO) or (one in _WHO and other in _WHAT)


def _clause(side: LinkSide, span: Span) -> UnitRange:
    return side.grammar.clause(min(side.range_of(span)[0], len(side.units) - 1))
