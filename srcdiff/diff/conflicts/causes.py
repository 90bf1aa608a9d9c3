"""Causes of one event that differ: a faulty heater, a cigarette. English."""

from collections.abc import Iterator
from typing import NamedTuple

from srcdiff.diff.conflicts.slots import likeness, matches
from srcdiff.diff.link_diff import LinkDiff, LinkSide, content_stems
from srcdiff.diff.noun_phrases import phrase_end
from srcdiff.diff.parts_of_speech import TaggedUnits
from srcdiff.diff.predicates import Predicate
from srcdiff.diff.steps import UnitRange
from srcdiff.english.causes import (
    ALIKE_CAUSES,
    BLAMING_VERBS,
    CAUSE_PREPOSITIONS,
    CAUSING_VERBS,
    DYING_PREPOSITIONS,
    DYING_VERBS,
    VAGUE_CAUSES,
)
from srcdiff.model import Conflict, Span
from srcdiff.text.stems import stem
from srcdiff.text.terms import idea

SCORE = 0.7
LONGEST_OBJECT = 8
"""The most words between a verb and the preposition before the cause."""
SAME_EVENT = 0.5
"""The likeness of what two clauses say besides the cause, from which on they are of one event."""
_VAGUE = frozenset(idea(stem(word)) for word in VAGUE_CAUSES)
_LONG_PREPOSITIONS = {
    joint[0]: [other for other in CAUSE_PREPOSITIONS if other[0] == joint[0]] for joint in CAUSE_PREPOSITIONS
}
"""Those of ``CAUSE_PREPOSITIONS`` by their first word."""
_ALIKE = {stem(word): first for word, first in ALIKE_CAUSES.items()}
_JOINTS = frozenset(idea(stem(word)) for word in (*CAUSING_VERBS, *BLAMING_VERBS, "due", "result"))


class _Cause(NamedTuple):
    """A phrase that names a cause, and its event."""

    span: Span
    stems: frozenset[str]
    event: frozenset[str]
    """The stems of the rest of the clause."""
    is_open: bool
    """Whether the other article has no word of it."""


def cause_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the causes of one event that have no word in common, each unknown to the other article."""
    left = _causes(diff.left, diff.right)
    right = _causes(diff.right, diff.left) if left else []
    for one, other, _ in matches(diff, (left, right), lambda cause: cause.span, _evidence, SAME_EVENT):
        yield diff.conflict_of_spans("cause", one.span, other.span, SCORE)


def _evidence(one: _Cause, other: _Cause) -> float:
    """Return how alike the events of two causes are; 0 if the causes may be one."""
    if not (one.is_open and other.is_open) or one.stems & other.stems:
        return 0.0
    return likeness(one.event, other.event)


def _causes(side: LinkSide, other: LinkSide) -> list[_Cause]:
    """Return the causes in a side's linked sentences, in order."""
    found: list[_Cause] = []
    for start, end in sorted(set(_phrases(side))):
        units = side.units[start:end]
        stems = _ideas(content_stems(units))
        if not stems or stems <= _VAGUE:
            continue
        clause_start, clause_end = side.grammar.clause(start)
        rest = [side.units[at] for at in range(clause_start, clause_end) if not start <= at < end]
        is_open = not any(unit.key in other.facts.keys for unit in units if not unit.is_function)
        found.append(_Cause(side.printed((start, end))[1], stems, _ideas(content_stems(rest)) - _JOINTS, is_open))
    return found


def _ideas(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(_ALIKE.get(one, idea(one)) for one in stems)


def _phrases(side: LinkSide) -> Iterator[UnitRange]:
    """Yield the ranges of the noun phrases that name a cause."""
    words = side.grammar.words
    for predicate in side.grammar.predicates:
        if predicate.verb in CAUSING_VERBS and predicate.undergoer and predicate.doer:
            yield predicate.doer
        for preposition in BLAMING_VERBS.get(predicate.verb, ()):
            yield from _phrase_after(words, predicate, preposition)
        after = _after_day(words, predicate.position + 1)
        if predicate.verb in DYING_VERBS and _key(side, after) in DYING_PREPOSITIONS:
            yield from _phrase(words, after + 1)
    for position, unit in enumerate(side.units):
        for joint in _LONG_PREPOSITIONS.get(unit.key, ()):
            if all(_key(side, position + ahead) == word for ahead, word in enumerate(joint)):
                yield from _phrase(words, position + len(joint))


def _after_day(words: TaggedUnits, position: int) -> int:
    """Return the position after adverbs, or a preposition with one: ``died on Saturday of``."""
    tags = words.tags
    while position + 1 < len(tags) and (
        tags[position] == "adv" or (tags[position], tags[position + 1]) == ("prep", "adv")
    ):
        position += 1
    return position


def _key(side: LinkSide, position: int) -> str:
    return side.units[position].key if position < len(side.units) else ""


def _phrase_after(words: TaggedUnits, predicate: Predicate, preposition: str) -> Iterator[UnitRange]:
    """Yield the noun phrase after a preposition behind a verb, in the same clause."""
    for at in range(predicate.position + 1, min(predicate.position + LONGEST_OBJECT, len(words.units))):
        if words.borders[at - 1]:
            return
        if words.units[at].key == preposition:
            yield from _phrase(words, at + 1)
            return


def _phrase(words: TaggedUnits, start: int) -> Iterator[UnitRange]:
    """Yield the noun phrase that begins at a position, if there is one."""
    if start < len(words.units) and not words.borders[start - 1] and (end := phrase_end(words, start)) > start:
        yield start, end
