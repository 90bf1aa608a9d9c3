"""Ages of one person that differ.

The numbers below were set by reading half of the pairs of ``disagreements``.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import chain

from srcdiff.diff.conflicts.dates import AGAIN
from srcdiff.diff.conflicts.persons import Person, Persons, persons
from srcdiff.diff.conflicts.slots import ONE_SENTENCE, matches
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.english.events import TRIAL_WORDS
from srcdiff.model import Conflict
from srcdiff.text.ages import OLDEST

MOST_YEARS = 2
"""Ages further apart are of two persons, unless the same name is beside them."""
MOST_SHARE = 8
"""So are ages further apart than this part of the higher one."""
TRIAL_WORDS_OF_ONE = 3
"""So many words of a trial make an article one of a trial: a record of earlier crimes has fewer."""
LEAST = 3.0
"""The evidence that two ages are of one person, from which on they are a conflict."""
SURE = 6.0


def age_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the ages of one person that differ, in the order of the left side.

    None if one article alone is of the trial: by then who did it, or saw it, is older; and none if one side alone says
    that something happened again.
    """
    left, right = diff.left.facts.all(persons), diff.right.facts.all(persons)
    if any(tells(diff.left) != tells(diff.right) for tells in (_is_of_a_trial, _is_of_a_second_time)):
        return
    here, there = left.inside(diff.left.sentences), right.inside(diff.right.sentences)
    are_single = len(here) == len(there) == 1
    only_here = [person for person in here if not _is_among(person, there)]
    only_there = [person for person in there if not _is_among(person, here)]

    def evidence(one: Person, other: Person) -> float:
        replaces = diff.replaces(one.span, other.span)
        named = one.is_named_as(other) or (diff.ordered_likeness >= ONE_SENTENCE and replaces)
        is_known = right.has_age(one.age.low) or left.has_age(other.age.low)
        if not _may_be_one(one, other, most_apart=OLDEST if named else None) or (is_known and not named):
            return 0.0
        beside = 2 * replaces + are_single
        return 3.0 * bool(named) + _shared_part(one, other, left, right) + beside

    for one, other, score in matches(diff, (only_here, only_there), lambda person: person.span, evidence, LEAST):
        yield diff.conflict_of_spans("age", one.span, other.span, min(1.0, score / SURE))


def _is_of_a_trial(side: LinkSide) -> bool:
    return len(TRIAL_WORDS & side.facts.keys) >= TRIAL_WORDS_OF_ONE


def _is_of_a_second_time(side: LinkSide) -> bool:
    return AGAIN in side.keys


def _is_among(person: Person, others: Iterable[Person]) -> bool:
    """Return whether one of the others has the person's age, and no name or gender that makes it somebody else."""
    return any(person.age.agrees(other.age) and not _are_two(person, other) for other in others)


def _are_two(one: Person, other: Person) -> bool:
    """Return whether names, genders or a word such as ``another`` make two persons of them."""
    named_alike = one.is_named_as(other)
    if named_alike is not None:
        return not named_alike
    return bool(one.genders and other.genders and one.genders != other.genders) or one.is_further != other.is_further


def _shared_part(one: Person, other: Person, left: Persons, right: Persons) -> float:
    """Return the evidence that two persons of different ages are one, apart from their names.

    It counts if both do or undergo the same or have the same part in the event, and if no other person of their
    articles can be meant.
    """
    return (
        2.0 * bool(one.verbs & other.verbs)
        + bool(one.parts & other.parts)
        + bool(one.elders & other.elders)
        + 2 * (_are_alone(other, left, right) and _are_alone(one, right, left))
        + (abs(one.age.low - other.age.low) <= 1)
    )


def _are_alone(person: Person, others: Persons, own: Persons) -> bool:
    """Return whether only persons of one age of the other article can be this one."""
    near = others.near(person.age.low, _most_apart(person.age.low * 2))
    rivals = {
        rival.age.low
        for rival in chain(near, others.named(person.names))
        if _may_be_one(rival, person) and not own.has_age(rival.age.low)
    }
    return len(rivals) == 1


def _are_apart(one: Person, other: Person) -> bool:
    """Return whether an age is not even next to a range: ``in her mid- to late 50s`` and 61; teenagers may be 12."""
    ages = one.age, other.age
    return all(age.in_years for age in ages) and max(age.low for age in ages) > min(age.high for age in ages) + 1


def _most_apart(years: Decimal) -> Decimal:
    """Return how many years the ages of one person can be apart, if the higher one is ``years``."""
    return max(Decimal(MOST_YEARS), years / MOST_SHARE)


def _may_be_one(one: Person, other: Person, most_apart: int | None = None) -> bool:
    """Return whether two persons of different ages can be one: nothing else that is known of both differs.

    Their ages are at most ``most_apart`` years apart, by default as many as a slip explains.
    """
    if one.age.agrees(other.age) or one.age.is_then != other.age.is_then:
        return False
    if not (one.age.is_exact and other.age.is_exact):
        return bool(one.is_named_as(other)) and _are_apart(one, other)
    if _are_two(one, other) or (one.parts and other.parts and not one.parts & other.parts):
        return False
    apart = abs(one.age.low - other.age.low)
    limit = _most_apart(max(one.age.low, other.age.low)) if most_apart is None else most_apart
    return bool(one.is_named_as(other)) or apart <= limit
