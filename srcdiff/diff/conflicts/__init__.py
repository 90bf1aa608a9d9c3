"""Where two linked statements disagree: one module a kind of conflict."""

from srcdiff.diff.conflicts.attribution import attribution_conflicts
from srcdiff.diff.conflicts.dates import date_conflicts
from srcdiff.diff.conflicts.names import name_conflicts
from srcdiff.diff.conflicts.numbers import number_conflicts
from srcdiff.diff.conflicts.oppositions import opposition_conflicts
from srcdiff.diff.conflicts.quotes import quote_conflicts
from srcdiff.diff.conflicts.status import status_conflicts
from srcdiff.diff.conflicts.wording import wording_conflicts
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.model import Conflict, Span

SEARCHES = (
    number_conflicts,
    date_conflicts,
    opposition_conflicts,
    name_conflicts,
    quote_conflicts,
    attribution_conflicts,
    status_conflicts,
    wording_conflicts,
)
"""The more telling first: words that one search reports are not reported again by a later one."""

MOST_WORDS = 500
MOST_CHARACTERS = 10_000
"""A link with more on a side is a page, not a statement: nothing could be told from its conflicts."""


def conflicts(diff: LinkDiff) -> tuple[Conflict, ...]:
    """Return the conflicts of a link in the order of the left side, none twice.

    A link too long to be one statement has none. Cost: about the product of the words of both sides.
    """
    if not (is_statement(diff.left) and is_statement(diff.right)):
        return ()
    found: list[Conflict] = []
    for search in SEARCHES:
        for conflict in search(diff):
            if not any(_meet(conflict, earlier) for earlier in found):
                found.append(conflict)
    return tuple(sorted(found, key=lambda conflict: (conflict.left_span, conflict.right_span)))


def is_statement(side: LinkSide) -> bool:
    """Return whether a side is short enough to say one thing."""
    return len(side.units) <= MOST_WORDS and sum(end - start for start, end in side.sentences) <= MOST_CHARACTERS


def _meet(one: Conflict, other: Conflict) -> bool:
    """Return whether two conflicts share words on both sides."""
    return _overlap(one.left_span, other.left_span) and _overlap(one.right_span, other.right_span)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
