"""Statements of which one denies the other: a negation on one side alone, or a word against its opposite."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from srcdiff.diff.conflicts.word_forms import bases, is_negation
from srcdiff.diff.link_diff import ChangedRegion, LinkDiff
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.units import Unit
from srcdiff.english.opposites import DENYING_PREFIXES, OPPOSITES
from srcdiff.model import Conflict

NEGATION_GRADE = 0.8
"""A negation added or dropped in a sentence that is otherwise much the same."""
OPPOSITE_GRADE = 0.7
"""A word and its opposite in one place; some pairs (``first``, ``last``) need not exclude each other."""
SHARED_SHARE = 0.5
"""The least share of the shorter side's words that must be equal: sentences that say much else may both be true."""
OTHER_WORDS = 1
"""The most words, function words aside, that a negation replaces: ``should`` for ``shouldn't``."""
PREFIXED_LETTERS = 6
"""A word of fewer letters may have nothing to do with what a denying prefix makes of it: ``press``, ``impress``."""


def opposition_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the denials, then the opposites, where both sides are one sentence otherwise."""
    if not _mostly_equal(diff):
        return
    yield from _negations(diff)
    yield from _opposites(diff)


def _negations(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the negations that one side alone has; where each side has one, they may be one in two places."""
    denials = [change for change in diff.changes if _is_denial(change, diff)]
    if len({_deny(diff.left.units[slice(*change.left)]) for change in denials}) == 1:
        for change in denials:
            yield diff.conflict("negation", *_shown(change), NEGATION_GRADE)


def _mostly_equal(diff: LinkDiff) -> bool:
    equal = sum(step.left[1] - step.left[0] for step in diff.steps if step.equal)
    return equal >= SHARED_SHARE * min(len(diff.left.units), len(diff.right.units))


def _deny(units: Sequence[Unit]) -> bool:
    """Return whether the units deny: an odd number of negations does."""
    return sum(is_negation(unit.key) for unit in units) % 2 == 1


def _is_denial(change: ChangedRegion, diff: LinkDiff) -> bool:
    """Return whether the change adds or drops a negation, and hardly more."""
    left, right = diff.left.units[slice(*change.left)], diff.right.units[slice(*change.right)]
    if _deny(left) == _deny(right) or change.before is None:
        return False
    denying, other = (left, right) if _deny(left) else (right, left)
    said_besides = [
        sum(not (is_negation(unit.key) or diff.is_function(unit)) for unit in side) for side in (denying, other)
    ]
    return said_besides[0] == 0 and said_besides[1] <= OTHER_WORDS and (change.amid or bool(other))


def _shown(change: ChangedRegion) -> tuple[UnitRange, UnitRange]:
    """Return the ranges of the change, with the word before them where one side has none."""
    if change.left_size and change.right_size:
        return change.left, change.right
    return (change.left[0] - 1, change.left[1]), (change.right[0] - 1, change.right[1])


def _opposites(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the words that replace their opposites, but for two that only changed places."""
    places = [
        (left_at, right_at)
        for change in diff.changes
        for left_at in range(*change.left)
        for right_at in range(*change.right)
        if are_opposite(diff.left.units[left_at].key, diff.right.units[right_at].key)
        and _is_denied(diff.left.units, left_at) == _is_denied(diff.right.units, right_at)
    ]
    pairs = [(diff.left.units[left_at].key, diff.right.units[right_at].key) for left_at, right_at in places]
    for (left_at, right_at), (one, other) in zip(places, pairs, strict=True):
        if (other, one) not in pairs:
            yield diff.conflict("wording", (left_at, left_at + 1), (right_at, right_at + 1), OPPOSITE_GRADE)


def _is_denied(units: Sequence[Unit], at: int) -> bool:
    """Return whether the word right before a position denies it: ``not insured`` is ``uninsured``."""
    return at > 0 and is_negation(units[at - 1].key)


def are_opposite(one: str, other: str) -> bool:
    """Return whether two words, in whatever form, exclude each other. English.

    >>> are_opposite("including", "excluding"), are_opposite("possible", "impossible"), are_opposite("rose", "fell")
    (True, True, True)
    """
    short, long = sorted((one, other), key=len)
    if len(short) >= PREFIXED_LETTERS and any(long == prefix + short for prefix in DENYING_PREFIXES):
        return True
    return bool(_opposites_of(one) & bases(other))


@lru_cache(maxsize=4096)
def _opposites_of(word: str) -> frozenset[str]:
    """Return the base forms of the word's opposites."""
    forms = bases(word)
    return frozenset(
        [other for one, other in OPPOSITES if one in forms] + [one for one, other in OPPOSITES if other in forms]
    )
