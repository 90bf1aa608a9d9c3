"""Ages of one person that differ.

The numbers below were set by reading half of the pairs of ``disagreements``.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from srcdiff.diff.conflicts.persons import Person, persons
from srcdiff.diff.conflicts.slots import comparable, mutual_best
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.model import Conflict

MOST_YEARS = 2
"""Ages further apart are of two persons, unless the same name is beside them."""
MOST_SHARE = 8
"""So are ages further apart than this part of the higher one."""
LEAST = 3.0
"""The evidence that two ages are of one person, from which on they are a conflict."""
SURE = 6.0


def age_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the ages of one person that differ, in the order of the left side."""
    left, right = diff.left.facts.all(persons), diff.right.facts.all(persons)
    here, there = _linked(left, diff.left), _linked(right, diff.right)
    if not comparable(here, there):
        return
    alone = len(here) == len(there) == 1
    for one, other, score in mutual_best(
        here, there, lambda a, b: _evidence(a, b, left, right, diff, alone=alone), LEAST
    ):
        yield diff.conflict_of_spans("age", one.span, other.span, min(1.0, score / SURE))


def _linked(persons: Sequence[Person], side: LinkSide) -> list[Person]:
    """Return the persons whose age is in the linked sentences."""
    return [person for person in persons if any(start <= person.age.start < end for start, end in side.sentences)]


def _evidence(
    one: Person, other: Person, left: Sequence[Person], right: Sequence[Person], diff: LinkDiff, *, alone: bool
) -> float:
    """Return the evidence that two persons of different ages are one; 0 if they are not.

    It counts if their name is the same, if both do or undergo the same or have the same part in the event, if one age
    replaces the other between equal words, and if no other person of their articles can be meant.
    """
    if not _may_be_one(one, other):
        return 0.0
    named = bool(one.names & other.names)
    if not named and not (_is_open(one, right) and _is_open(other, left)):
        return 0.0
    rivals_left = {person.age.low for person in left if _may_be_one(person, other) and _is_open(person, right)}
    rivals_right = {person.age.low for person in right if _may_be_one(one, person) and _is_open(person, left)}
    return (
        3 * named
        + 2 * bool(one.verbs & other.verbs)
        + bool(one.parts & other.parts)
        + 2 * diff.replaces(one.span, other.span)
        + alone
        + 2 * (len(rivals_left) == len(rivals_right) == 1)
        + (abs(one.age.low - other.age.low) <= 1)
    )


def _may_be_one(one: Person, other: Person) -> bool:
    """Return whether two persons of different ages can be one: nothing else that is known of both differs."""
    if one.age.agrees(other.age) or not (one.age.is_exact and other.age.is_exact):
        return False
    known = ((one.names, other.names), (one.parts, other.parts), (one.genders, other.genders))
    if any(mine and theirs and not mine & theirs for mine, theirs in known):
        return False
    apart = abs(one.age.low - other.age.low)
    return bool(one.names & other.names) or apart <= max(
        Decimal(MOST_YEARS), max(one.age.low, other.age.low) / MOST_SHARE
    )


def _is_open(person: Person, others: Sequence[Person]) -> bool:
    """Return whether nobody among the others has that age."""
    return not any(other.age.is_exact and other.age.low == person.age.low for other in others)
