"""Conflicts that cancel each other: where two clauses differ in who or when and in what, they are of two facts."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from srcdiff.diff.conflicts.acts import SO_FAR
from srcdiff.diff.conflicts.slots import NEARLY_EQUAL
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.steps import UnitRange
from srcdiff.model import Conflict, ConflictKind, Span

_RESPECTS: dict[ConflictKind, str] = {
    **dict.fromkeys(("date", "time"), "when"),
    **dict.fromkeys(("name", "role"), "who"),
    "place": "where",
    **dict.fromkeys(("number", "money", "negation", "status", "order"), "what"),
}
"""In what two clauses differ by each kind of conflict."""
MOST_RESPECTS = 1
MOST_OF_EQUALS = 2
"""In how many respects two clauses of one fact may differ, and those of nearly equal sentences."""


def of_one_fact(diff: LinkDiff, found: Sequence[Conflict]) -> Iterable[Conflict]:
    """Return the conflicts without those of two clauses that differ in several respects.

    Reports of one fact seldom differ in two: ``the train left at eight`` and ``the train arrived at noon``.
    """
    respects: defaultdict[tuple[UnitRange, UnitRange], set[str]] = defaultdict(set)
    for one in found:
        respects[_clauses(one, diff)] |= {_RESPECTS[one.kind]} if one.kind in _RESPECTS else set()
    most = MOST_OF_EQUALS if diff.ordered_likeness >= NEARLY_EQUAL else MOST_RESPECTS
    if any(_is_so_far(diff.left, one.left_span) for one in found):
        most = MOST_RESPECTS
    return [one for one in found if one.kind not in _RESPECTS or len(respects[_clauses(one, diff)]) <= most]


def _is_so_far(side: LinkSide, span: Span) -> bool:
    """Return whether a date is the one up to which something is so: ``by Monday``, ``as of Monday``."""
    return side.article.text[: span[0]].lower().endswith(SO_FAR)


def _clauses(one: Conflict, diff: LinkDiff) -> tuple[UnitRange, UnitRange]:
    return _clause(diff.left, one.left_span), _clause(diff.right, one.right_span)


def _clause(side: LinkSide, span: Span) -> UnitRange:
    return side.grammar.clause(min(side.range_of(span)[0], len(side.units) - 1))
