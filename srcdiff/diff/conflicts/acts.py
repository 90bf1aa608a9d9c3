"""Whether two verbs may be of one act: by who does it, what it is done to, and when. English."""

from collections.abc import Sequence

from srcdiff.diff.conflicts.moments import is_earlier
from srcdiff.diff.conflicts.slots import NEARLY_EQUAL
from srcdiff.diff.link_diff import LinkDiff, LinkSide, content_stems
from srcdiff.diff.predicates import Predicate
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.units import Unit
from srcdiff.text.clock_times import ClockMention, clock_mentions

POSSESSIVE = "'s"


def may_be_one_act(one: Predicate, other: Predicate, diff: LinkDiff) -> bool:
    """Return whether nothing says that two verbs are of two acts: other doers, other things, or an earlier time."""
    are_apart = _are_apart(diff, one.doer, other.doer) or _are_apart(diff, one.undergoer, other.undergoer)
    is_one_time = is_earlier(one, diff.left) == is_earlier(other, diff.right)
    return is_one_time and not are_apart and not _are_at_two_times(one, other, diff)


def _are_at_two_times(one: Predicate, other: Predicate, diff: LinkDiff) -> bool:
    """Return whether both clauses name a time of day, and not the same one, in sentences that are not nearly equal."""
    here, there = _times(one, diff.left), _times(other, diff.right)
    are_other = bool(here and there) and not any(ours.agrees(theirs) for ours in here for theirs in there)
    return are_other and diff.ordered_likeness < NEARLY_EQUAL


def _times(predicate: Predicate, side: LinkSide) -> Sequence[ClockMention]:
    start, end = side.grammar.clause(predicate.position)
    return clock_mentions(side.article.text, side.units[start].start, side.units[end - 1].end)


def predicate_at(side: LinkSide, position: int) -> Predicate | None:
    """Return the predicate whose verb is at a position, if there is one."""
    return next((predicate for predicate in side.grammar.predicates if predicate.position == position), None)


def head_stems(side: LinkSide, phrase: UnitRange, diff: LinkDiff) -> frozenset[str]:
    """Return the stems of a noun phrase without an owner: ``aide`` of ``the mayor's aide``."""
    return content_stems(_without_owner(side.units[slice(*phrase)]), diff.is_function)


def _without_owner(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    last = max((at for at, unit in enumerate(units) if unit.key.endswith(POSSESSIVE)), default=-1)
    return units[last + 1 :] or units


def _are_apart(diff: LinkDiff, left: UnitRange | None, right: UnitRange | None) -> bool:
    """Return whether two noun phrases have words and share none."""
    if left is None or right is None:
        return False
    ours, theirs = head_stems(diff.left, left, diff), head_stems(diff.right, right, diff)
    return bool(ours and theirs) and ours.isdisjoint(theirs)
