"""Statements of which one denies the other: a negation that one side alone has."""

from collections.abc import Iterator, Sequence
from itertools import product

from srcdiff.diff.conflicts.acts import are_of_one_moment, may_be_one_act, verb_of_clause
from srcdiff.diff.conflicts.denials import denials
from srcdiff.diff.conflicts.denied_acts import denies_act, denies_more, negation_count
from srcdiff.diff.conflicts.opposites import opposite_kind
from srcdiff.diff.conflicts.other_facts import have_rival_amounts
from srcdiff.diff.conflicts.slots import NEARLY_EQUAL
from srcdiff.diff.link_diff import ChangedRegion, LinkDiff, LinkSide
from srcdiff.diff.predicates import Predicate
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.units import Unit
from srcdiff.diff.word_forms import bases, is_negation, is_refusal
from srcdiff.english.grammar import CONJUNCTIONS
from srcdiff.english.verbs import AUXILIARIES, CONDITIONS, IMAGINING
from srcdiff.model import Conflict
from srcdiff.text.mentions import overlap

NEGATION_SCORE = 0.8
"""A negation added or dropped in a sentence that is otherwise much the same."""
ALIKE = 0.5
"""The least share of the longer side's words that must be equal: sentences that say much else may both be true."""
CONDITION_WORDS = 2
"""How far before a negation the word is that makes it a condition: ``if we don't``."""
ELIDED_NEGATION = "n'"
"""How the first half of a French negation is written before a vowel: ``n'a pas``."""
SHARED_OF_REPLACED = 2
"""Content words that two sides must share for each that one puts for the other's."""
OTHER_WORDS = 1
"""The most content words that a negation replaces: ``should`` for ``shouldn't``."""


def negation_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the denials, each once: of words between equal ones, then of verbs of one clause."""
    added = list(_added_negations(diff)) if diff.ordered_likeness >= ALIKE else []
    yield from added
    for denial in denials(diff):
        if not any(_are_one(denial, other) for other in added):
            yield denial


def _added_negations(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the negations that one side alone has; if each side has one, they may be one in two places."""
    denying = [change for change in diff.changes if _denies(_left(change, diff)) != _denies(_right(change, diff))]
    if len({_denies(_left(change, diff)) for change in denying}) != 1 or _says_much_else(diff):
        return
    for change in denying:
        is_other = _is_corrected(change, diff) or _is_imagined(change, diff) or _is_of_two_acts(change, diff)
        if _is_denial(change, diff) and not is_other:
            yield diff.conflict("negation", *_shown(change, diff), NEGATION_SCORE)


def _is_of_two_acts(change: ChangedRegion, diff: LinkDiff) -> bool:
    """Return whether the verbs of a change's clauses are one, and of two acts: ``had pleaded``, ``pleaded``."""
    left, right = verb_of_clause(diff.left, change.left[0]), verb_of_clause(diff.right, change.right[0])
    if left is None or right is None or left.verb != right.verb:
        return False
    if denies_more(left, diff.left) or denies_more(right, diff.right):
        return True
    is_one_way = left.negated != right.negated and denies_act(left, diff.left) == denies_act(right, diff.right)
    if have_rival_amounts(diff, left.printed, right.printed):
        return True
    is_of_doer = _denies(_subject(left, diff.left)) != _denies(_subject(right, diff.right))  # nobody, three skiers
    return is_one_way or not (are_of_one_moment if is_of_doer else may_be_one_act)(left, right, diff)


def _subject(predicate: Predicate, side: LinkSide) -> Sequence[Unit]:
    return side.units[slice(*predicate.subject)] if predicate.subject else ()


def _left(change: ChangedRegion, diff: LinkDiff) -> Sequence[Unit]:
    return diff.left.units[slice(*change.left)]


def _right(change: ChangedRegion, diff: LinkDiff) -> Sequence[Unit]:
    return diff.right.units[slice(*change.right)]


def _says_much_else(diff: LinkDiff) -> bool:
    """Return whether the sides replace nearly as many content words as they share: ``not fair``, ``a shame``."""
    shared = sum(_content_size(diff.left.units[slice(*step.left)]) for step in diff.steps if step.equal)
    replaced = sum(
        min(_content_size(_left(change, diff)), _content_size(_right(change, diff))) for change in diff.changes
    )
    return replaced > 0 and shared < SHARED_OF_REPLACED * replaced


def _content_size(units: Sequence[Unit]) -> int:
    return sum(unit.key[:1].isalpha() and not _is_empty(unit) for unit in units)


def _is_corrected(change: ChangedRegion, diff: LinkDiff) -> bool:
    """Return whether a negation only denies what nobody said, ``was not one man but two``, or a sentence is added."""
    sides = _left(change, diff)[1:], _right(change, diff)[1:]
    return any(unit.key in ("but", "rather") or unit.first for side in sides for unit in side)


def _is_imagined(change: ChangedRegion, diff: LinkDiff) -> bool:
    """Return whether one side says what would not be, or what if, and the other what is."""
    sides = (diff.left, change.left), (diff.right, change.right)
    near = [side.units[max(0, start - CONDITION_WORDS) : end] for side, (start, end) in sides]
    return len({any(unit.key in IMAGINING or unit.key in CONDITIONS for unit in units) for units in near}) > 1


def _are_one(one: Conflict, other: Conflict) -> bool:
    """Return whether two denials share words on either side."""
    return overlap(one.left_span, other.left_span) or overlap(one.right_span, other.right_span)


def _denies(units: Sequence[Unit]) -> bool:
    """Return whether the units negate: an odd number of negations does."""
    return negation_count(units) % 2 == 1


def _is_denial(change: ChangedRegion, diff: LinkDiff) -> bool:
    """Return whether the change adds or drops a negation.

    It does so with hardly any other word, with forms of one verb (``attended`` and ``did not attend``), or amid words
    that are nearly all equal.
    """
    left, right = _left(change, diff), _right(change, diff)
    denying, other = (left, right) if _denies(left) else (right, left)
    content = [[unit for unit in side if not (is_refusal(unit.key) or _is_empty(unit))] for side in (denying, other)]
    if len(content[0]) == len(content[1]) and all(
        bases(one.key) & bases(two.key) for one, two in zip(*content, strict=True)
    ):
        return bool(content[0]) or change.amid or bool(other)
    if any(opposite_kind(one.key, two.key) for one, two in product(denying, content[1])):
        return False  # not failing is succeeding
    if diff.ordered_likeness >= NEARLY_EQUAL and not _is_appended(change, diff):
        return True
    return not content[0] and len(content[1]) <= OTHER_WORDS and (change.amid or bool(other))


def _is_appended(change: ChangedRegion, diff: LinkDiff) -> bool:
    """Return whether a change only adds a clause: after a comma, or at the beginning or end of a sentence."""
    if change.left_size and change.right_size:
        return False
    side, (start, end) = (diff.left, change.left) if change.left_size else (diff.right, change.right)
    if end == len(side.units) or (start and side.units[start - 1].tail.strip()):
        return True
    last = side.units[end - 1]
    return side.units[start].first and bool(last.tail.strip() or last.key in CONJUNCTIONS)


def _is_empty(unit: Unit) -> bool:
    """Return whether a unit only negates or connects."""
    return is_negation(unit.key) or unit.is_function or unit.key in AUXILIARIES or unit.key.startswith(ELIDED_NEGATION)


def _shown(change: ChangedRegion, diff: LinkDiff) -> tuple[UnitRange, UnitRange]:
    """Return the ranges of the change; where one side has none, with the equal word after it: ``never paid``, ``paid``.

    An auxiliary before it belongs to them: ``was never paid``. Where no word follows in the sentence, with the word
    before it instead.
    """
    if change.left_size and change.right_size:
        return change.left, change.right
    (left, left_end), (right, right_end) = change.left, change.right
    follows = diff.left.unit_at(left_end, 1) is not None and diff.right.unit_at(right_end, 1) is not None
    if change.after is None or not (follows or not (left and right)):
        return (left - 1, left_end), (right - 1, right_end)
    before = 1 if change.before is not None and diff.left.units[left - 1].key in AUXILIARIES else 0
    return (left - before, left_end + 1), (right - before, right_end + 1)
