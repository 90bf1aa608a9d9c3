"""Statements of which one denies the other: a negation on one side alone, or a word against its opposite. English."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from srcdiff.diff.conflicts.slots import likeness
from srcdiff.diff.link_diff import ChangedRegion, LinkDiff, content_stems
from srcdiff.diff.predicates import Predicate
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.units import Unit
from srcdiff.diff.word_forms import bases, is_negation
from srcdiff.english.negation import REFUSING_VERBS
from srcdiff.english.opposites import (
    DENYING_PREFIXES,
    OPPOSITE_ACTS,
    OPPOSITE_ORDERS,
    OPPOSITE_PERSONS,
    OPPOSITE_PLACES,
    OPPOSITE_STATES,
)
from srcdiff.english.verbs import AUXILIARIES
from srcdiff.model import Conflict, ConflictKind

NEGATION_SCORE = 0.8
"""A negation added or dropped in a sentence that is otherwise much the same."""
OPPOSITE_SCORE = 0.7
"""A word and its opposite in one place."""
ALIKE = 0.5
"""The least share of the longer side's words that must be equal: sentences that say much else may both be true."""
SAME_CLAUSE = 0.6
"""The likeness of two clauses with one verb from which on a negation of one contradicts the other."""
NEARLY_EQUAL = 0.75
"""The share of equal words from which on a negation counts however many words come with it."""
OTHER_WORDS = 1
"""The most content words that a negation replaces: ``should`` for ``shouldn't``."""
PREFIXED_LETTERS = 5
"""A word of fewer letters may have nothing to do with the word that a denying prefix makes of it."""

OPPOSITES: tuple[tuple[ConflictKind, tuple[tuple[str, str], ...]], ...] = (
    ("negation", OPPOSITE_ACTS),
    ("status", OPPOSITE_STATES),
    ("order", OPPOSITE_ORDERS),
    ("place", OPPOSITE_PLACES),
    ("role", OPPOSITE_PERSONS),
)
"""The pairs of words that exclude each other, by the kind of conflict that they make."""


def negation_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the denials, each once, then the opposites, where both sides are one sentence otherwise."""
    added = list(_added_negations(diff)) if diff.ordered_likeness >= ALIKE else []
    yield from added
    if _negates(diff.left.units) != _negates(diff.right.units):
        for denial in _negated_predicates(diff):
            if not any(_overlap(denial, other) for other in added):
                yield denial
    if diff.ordered_likeness >= ALIKE:
        yield from _opposites(diff)


def _added_negations(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the negations that one side alone has; if each side has one, they may be one in two places."""
    denials = [change for change in diff.changes if _is_denial(change, diff)]
    if len({_denies(diff.left.units[slice(*change.left)]) for change in denials}) == 1:
        for change in denials:
            yield diff.conflict("negation", *_shown(change), NEGATION_SCORE)


def _overlap(one: Conflict, other: Conflict) -> bool:
    """Return whether two conflicts share words on either side: they are one denial."""
    return any(
        first[0] < second[1] and second[0] < first[1]
        for first, second in ((one.left_span, other.left_span), (one.right_span, other.right_span))
    )


def _negates(units: Sequence[Unit]) -> int:
    """Return the number of negations, verbs such as ``refused to`` included."""
    return sum(is_negation(unit.key) for unit in units) + sum(
        _is_refusal(one) and other.key == "to" for one, other in pairwise(units)
    )


def _denies(units: Sequence[Unit]) -> bool:
    """Return whether the units negate: an odd number of negations does."""
    return _negates(units) % 2 == 1


def _is_denial(change: ChangedRegion, diff: LinkDiff) -> bool:
    """Return whether the change adds or drops a negation.

    It does so with hardly any other word, with forms of one verb (``attended`` and ``did not attend``), or amid words
    that are nearly all equal.
    """
    left, right = diff.left.units[slice(*change.left)], diff.right.units[slice(*change.right)]
    if _denies(left) == _denies(right):
        return False
    denying, other = (left, right) if _denies(left) else (right, left)
    content = [[unit for unit in side if not (_is_refusal(unit) or _is_empty(unit, diff))] for side in (denying, other)]
    if len(content[0]) == len(content[1]) and all(
        bases(one.key) & bases(two.key) for one, two in zip(*content, strict=True)
    ):
        return bool(content[0]) or change.amid or bool(other)
    if diff.ordered_likeness >= NEARLY_EQUAL and not _is_appended(change, diff):
        return True
    return not content[0] and len(content[1]) <= OTHER_WORDS and (change.amid or bool(other))


def _is_appended(change: ChangedRegion, diff: LinkDiff) -> bool:
    """Return whether a change only adds a clause after a comma or at the end of a sentence."""
    if change.left_size and change.right_size:
        return False
    side, stretch = (diff.left, change.left) if change.left_size else (diff.right, change.right)
    before = side.units[stretch[0] - 1].tail.strip() if stretch[0] else ""
    return bool(before) or stretch[1] == len(side.units)


def _is_refusal(unit: Unit) -> bool:
    return bool(bases(unit.key) & REFUSING_VERBS)


def _is_empty(unit: Unit, diff: LinkDiff) -> bool:
    """Return whether a unit only negates or connects."""
    return is_negation(unit.key) or diff.is_function(unit) or unit.key in AUXILIARIES


def _shown(change: ChangedRegion) -> tuple[UnitRange, UnitRange]:
    """Return the ranges of the change, with a word beside them where one side has none."""
    if change.left_size and change.right_size:
        return change.left, change.right
    if change.left[0] and change.right[0]:
        return (change.left[0] - 1, change.left[1]), (change.right[0] - 1, change.right[1])
    return (change.left[0], change.left[1] + 1), (change.right[0], change.right[1] + 1)


def _negated_predicates(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the verbs of one clause that one side negates."""
    for one in diff.left.grammar.predicates:
        for other in diff.right.grammar.predicates:
            if one.verb == other.verb and one.negated != other.negated and _same_clause(one, other, diff):
                left, right = (one.start, one.position + 1), (other.start, other.position + 1)
                yield diff.conflict("negation", left, right, NEGATION_SCORE)


def _same_clause(one: Predicate, other: Predicate, diff: LinkDiff) -> bool:
    clauses = [
        content_stems(
            [unit for at, unit in enumerate(side.units[slice(*side.grammar.clause(predicate.position))])],
            diff.is_function,
        )
        for side, predicate in ((diff.left, one), (diff.right, other))
    ]
    return min(map(len, clauses)) >= 3 and likeness(clauses[0], clauses[1]) >= SAME_CLAUSE


def _opposites(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the words that replace their opposites, except two that only changed places."""
    places = [
        (kind, left_at, right_at)
        for change in diff.changes
        for left_at in range(*change.left)
        for right_at in range(*change.right)
        if (kind := opposite_kind(diff.left.units[left_at].key, diff.right.units[right_at].key))
        and _is_negated(diff.left.units, left_at, change.left) == _is_negated(diff.right.units, right_at, change.right)
    ]
    pairs = [(diff.left.units[left_at].key, diff.right.units[right_at].key) for _, left_at, right_at in places]
    for (kind, left_at, right_at), (one, other) in zip(places, pairs, strict=True):
        if (other, one) not in pairs:
            yield diff.conflict(kind, (left_at, left_at + 1), (right_at, right_at + 1), OPPOSITE_SCORE)


def _is_negated(units: Sequence[Unit], at: int, changed: UnitRange) -> bool:
    """Return whether a word is negated by the word before it or another changed word.

    ``Not insured`` is ``uninsured``, ``with no deal`` is ``without a deal``.
    """
    others = [unit for place, unit in enumerate(units[slice(*changed)], changed[0]) if place not in (at - 1, at)]
    before = at > 0 and is_negation(units[at - 1].key)
    return before != (_negates(others) % 2 == 1)


def opposite_kind(one: str, other: str) -> ConflictKind | None:
    """Return the kind of conflict that two words make if they exclude each other, in whatever form. English.

    >>> opposite_kind("including", "excluding"), opposite_kind("possible", "impossible"), opposite_kind("rose", "up")
    ('negation', 'negation', None)
    """
    short, long = sorted((one, other), key=len)
    if len(short) >= PREFIXED_LETTERS and any(long == prefix + short for prefix in DENYING_PREFIXES):
        return "negation"
    forms = bases(other)
    return next((kind for kind, opposites in _opposites_of(one).items() if opposites & forms), None)


@lru_cache(maxsize=4096)
def _opposites_of(word: str) -> dict[ConflictKind, frozenset[str]]:
    """Return the base forms of the word's opposites by the kind of conflict they make."""
    forms = bases(word)
    return {
        kind: frozenset(
            [other for one, other in pairs if one in forms] + [one for one, other in pairs if other in forms]
        )
        for kind, pairs in OPPOSITES
    }
