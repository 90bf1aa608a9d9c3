"""Slots: what surrounds a value in its sentence, so that only values of one slot are compared.

Two values fill one slot if they are said of the same act, of the same thing or person, or if one replaces the other
between equal words. Where that is not clear there is no conflict.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import TypeVar

from srcdiff.diff.function_words import IsFunction
from srcdiff.diff.grammar import Grammar
from srcdiff.diff.link_diff import LinkSide, content_stems
from srcdiff.diff.predicates import Predicate
from srcdiff.diff.steps import UnitRange
from srcdiff.english.events import SAME_EVENT_VERBS
from srcdiff.model import Span

Value = TypeVar("Value")

MOST_VALUES = 40
"""If a side has more values of a kind, only those that replace each other between equal words are compared."""


@dataclass(frozen=True, slots=True)
class Slot:
    """The surroundings of a value."""

    units: UnitRange
    """The units of the value itself."""
    clause: frozenset[str]
    """The stems of the content words of its clause, without its own."""
    verbs: frozenset[str]
    """The verbs whose subject or object contains it, ``kill+`` where it is the one who acts."""
    clause_verb: str
    """The verb before it in its clause, else the first one; empty without a verb."""
    owners: frozenset[str]
    """The names that its verb's subject has, if it is not part of the subject itself."""


def event_verb(verb: str) -> str:
    """Return the verb under which reports of one event count: ``die`` is ``kill``."""
    return SAME_EVENT_VERBS.get(verb, verb)


def slot(side: LinkSide, span: Span, is_function: IsFunction) -> Slot:
    """Return the surroundings of the value at a span. Linear in its sentence."""
    units = side.range_of(span)
    rules = side.grammar
    position = min(units[0], len(side.units) - 1)
    start, end = rules.clause(position)
    around = [side.units[at] for at in range(start, end) if not units[0] <= at < units[1]]
    return Slot(
        units,
        content_stems(around, is_function),
        frozenset(_ruling_verbs(rules, position)),
        _clause_verb(rules, position),
        _owners(side, rules, position),
    )


def _ruling_verbs(rules: Grammar, position: int) -> Iterator[str]:
    """Yield the verbs whose undergoer contains a unit, and with ``+`` those whose doer does."""
    for predicate in rules.predicates:
        if _contains(predicate.undergoer, position):
            yield event_verb(predicate.verb)
        if _contains(predicate.doer, position):
            yield event_verb(predicate.verb) + "+"


def _owners(side: LinkSide, rules: Grammar, position: int) -> frozenset[str]:
    """Return the names in the subject of the nearest verb before a unit."""
    before = [predicate for predicate in rules.predicates_of_clause(position) if predicate.position < position]
    subject = before[-1].subject if before else None
    if subject is None or subject[0] <= position < subject[1]:
        return frozenset()
    return frozenset(
        side.units[at].key
        for at in range(*subject)
        if side.units[at].word[:1].isupper()
        and rules.tags[at] in ("name", "noun")
        and len(side.units[at].key) > 2
        and (rules.tags[at] == "name" or subject[1] - subject[0] == 1)
    )


def _contains(phrase: UnitRange | None, position: int) -> bool:
    return phrase is not None and phrase[0] <= position < phrase[1]


def _clause_verb(rules: Grammar, position: int) -> str:
    predicates: list[Predicate] = rules.predicates_of_clause(position)
    before = [predicate for predicate in predicates if predicate.position < position]
    nearest = before[-1] if before else predicates[0] if predicates else None
    return event_verb(nearest.verb) if nearest is not None else ""


def likeness(one: Set[str], other: Set[str]) -> float:
    """Return the Dice coefficient of two sets, 0 to 1; 0 if both are empty."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def mutual_best(
    left: Sequence[Value], right: Sequence[Value], score: Callable[[Value, Value], float], least: float
) -> Iterator[tuple[Value, Value, float]]:
    """Yield the pairs with a score of ``least`` or more that is higher than that of any other pair of either value.

    In the order of the left values. Two equally good partners are none: it is not clear which of them is meant.
    """
    scores = {
        (one, other): value
        for one in range(len(left))
        for other in range(len(right))
        if (value := score(left[one], right[other])) > 0
    }
    for (one, other), value in sorted(scores.items()):
        rivals = [rival for (row, column), rival in scores.items() if (row == one) != (column == other)]
        if value >= least and all(value > rival for rival in rivals):
            yield left[one], right[other], value


def comparable(left: Sequence[object], right: Sequence[object]) -> bool:
    """Return whether there are few enough values on both sides to compare each with each."""
    return 0 < len(left) <= MOST_VALUES and 0 < len(right) <= MOST_VALUES
