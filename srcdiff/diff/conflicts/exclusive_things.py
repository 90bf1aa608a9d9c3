"""Different things of one kind, of which one replaces the other: not the mayor but the treasurer. English."""

from collections.abc import Iterator

from srcdiff.diff.conflicts.acts import have_rival_surroundings, may_be_two_speakers, rest_of_clause
from srcdiff.diff.conflicts.slots import likeness
from srcdiff.diff.link_diff import ChangedRegion, LinkDiff, LinkSide
from srcdiff.diff.units import Unit
from srcdiff.diff.word_forms import bases
from srcdiff.english.exclusives import EXCLUSIVES
from srcdiff.model import Conflict, ConflictKind

EXCLUSIVE_SCORE = 0.6
"""Two things of one kind in one place, each unknown to the other article."""
SAME_REST = 0.4
"""The likeness of what two clauses say besides two things of one kind, from which on these fill one place."""


def replaced_things(diff: LinkDiff, change: ChangedRegion) -> Iterator[Conflict]:
    """Yield the different things of one kind of which one replaces the other."""
    for left_at in range(*change.left):
        for right_at in range(*change.right):
            one, other = diff.left.units[left_at], diff.right.units[right_at]
            kind = exclusive_kind(one, other)
            if kind is None or _is_counted(diff.left, left_at) or _is_counted(diff.right, right_at):
                continue
            if kind == "role" and may_be_two_speakers(diff, left_at, right_at):
                continue
            if knows_thing(diff.right, one) or knows_thing(diff.left, other):
                continue
            left, right = (one.word_start, one.word_end), (other.word_start, other.word_end)
            if not (_rest_is_alike(diff, left_at, right_at) and diff.replaces(left, right)):
                continue
            if not have_rival_surroundings(diff, left_at, right_at):
                yield diff.conflict(kind, (left_at, left_at + 1), (right_at, right_at + 1), EXCLUSIVE_SCORE)


def _rest_is_alike(diff: LinkDiff, left_at: int, right_at: int) -> bool:
    """Return whether the clauses of two words say the same otherwise, apart from function words."""
    left, right = rest_of_clause(diff.left, left_at), rest_of_clause(diff.right, right_at)
    return likeness(left, right) >= SAME_REST


def _is_counted(side: LinkSide, at: int) -> bool:
    """Return whether a number comes right before a word, or is a part of it: ``18 months``, ``a 1-year-old``."""
    units = side.units[max(0, at - 1) : at + 1]
    return any(letter.isdigit() for unit in units for letter in unit.key)


def knows_thing(side: LinkSide, unit: Unit) -> bool:
    """Return whether a side's article has a word for the same thing."""
    return any(
        word in side.facts.keys
        for base in bases(unit.key)
        for _, thing, _ in EXCLUSIVES.get(base, ())
        for word in (*thing.split("/"), *(word + "s" for word in thing.split("/")))
    )


def exclusive_kind(one: Unit, other: Unit) -> ConflictKind | None:
    """Return the kind of conflict that two words make if they name different things of one kind."""
    left, right = (
        {(number, thing): kind for base in bases(unit.key) for number, thing, kind in EXCLUSIVES.get(base, ())}
        for unit in (one, other)
    )
    if one.word[:1].isupper() != other.word[:1].isupper() and not (one.first or other.first):
        return None
    shared = {number for number, _ in left} & {number for number, _ in right}
    if any(thing in right for thing in left):
        return None
    return next((kind for (number, _), kind in sorted(left.items()) if number in shared), None)
