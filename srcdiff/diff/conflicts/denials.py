"""Verbs of one clause that one side negates or replaces by the opposite: ``attended``, ``did not attend``. English."""

from collections.abc import Iterator

from srcdiff.diff.conflicts.acts import head_stems, may_be_one_act, rest_of_clause
from srcdiff.diff.conflicts.denied_acts import (
    denies_act,
    denies_elsewhere,
    denies_more,
    is_denied,
    is_imagined,
    is_nothing,
    is_taken_back,
    negation_count,
)
from srcdiff.diff.conflicts.opposites import are_opposite_verbs
from srcdiff.diff.conflicts.slots import MOST_VALUES, event_verb, likeness
from srcdiff.diff.link_diff import LinkDiff, LinkSide, content_stems
from srcdiff.diff.predicates import Predicate
from srcdiff.diff.steps import UnitRange
from srcdiff.english.negation import AFFIRMING_VERBS, DENYING_VERBS
from srcdiff.english.verbs import BEGINNING, ENDING
from srcdiff.model import Conflict
from srcdiff.text.stems import stem

SCORE = 0.8
"""One act, affirmed on one side and denied on the other."""
SAME_CLAUSE = 0.6
"""The likeness of two clauses with one verb from which on a negation of one contradicts the other."""
SAME_SENTENCE = 0.5
"""The likeness of two sentences from which on ``no`` before a noun denies what the other one says."""
SAME_REST = 0.6
"""The likeness of what two sentences say besides their verbs, from which on opposite verbs contradict each other."""
MEASURING = frozenset(("too", "enough"))
"""``Too shallow to`` and ``not deep enough to`` deny what follows."""
LEAST_WORDS = 3
"""The least number of content words of such a clause."""


def denials(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the verbs of one clause of which one is negated, or the other's opposite, in the order of the left side.

    None where a side has more than ``MOST_VALUES`` verbs: such a link is not one statement. None either where a word
    such as ``too`` makes a denial of another clause.
    """
    left, right = diff.left.grammar.predicates, diff.right.grammar.predicates
    if max(len(left), len(right)) > MOST_VALUES or not MEASURING.isdisjoint(diff.left.keys | diff.right.keys):
        return
    for one in left:
        for other in right:
            contradicts = _is_negated(one, other, diff) or _is_opposite(one, other, diff)
            if (
                contradicts
                and may_be_one_act(one, other, diff)
                and is_imagined(one, diff.left) == is_imagined(other, diff.right)
            ):
                yield diff.conflict("negation", *_shown(one, other, diff), SCORE)


def _shown(one: Predicate, other: Predicate, diff: LinkDiff) -> tuple[UnitRange, UnitRange]:
    """Return the ranges of two verbs, with what they are said of if that denies: ``sent no signal``."""
    for left, right in ((one.object, other.object), (one.subject, other.subject)):
        if left and right and (is_nothing(left, diff.left) or is_nothing(right, diff.right)):
            return _joined(one.printed, left), _joined(other.printed, right)
    return one.printed, other.printed


def _joined(one: UnitRange, other: UnitRange) -> UnitRange:
    return min(one[0], other[0]), max(one[1], other[1])


def _is_negated(one: Predicate, other: Predicate, diff: LinkDiff) -> bool:
    """Return whether one verb negates the other of the same clause, said of the same person or of two named ones."""
    if one.verb != other.verb or denies_act(one, diff.left) == denies_act(other, diff.right):
        return False
    if denies_more(one, diff.left) or denies_more(other, diff.right):
        return False
    if one.negated == other.negated and diff.likeness < SAME_SENTENCE:
        return False
    if is_taken_back(diff.right if denies_act(one, diff.left) else diff.left):
        return False
    if _negations_of_clause(one, diff.left) == _negations_of_clause(other, diff.right):
        return False
    return _same_clause(one, other, diff)


def _negations_of_clause(predicate: Predicate, side: LinkSide) -> int:
    return negation_count(side.units[slice(*side.grammar.clause(predicate.position))])


def _same_clause(one: Predicate, other: Predicate, diff: LinkDiff) -> bool:
    clauses = [
        rest_of_clause(side, predicate.position) | {predicate.verb}  # knew, know
        for side, predicate in ((diff.left, one), (diff.right, other))
    ]
    return min(map(len, clauses)) >= LEAST_WORDS and likeness(clauses[0], clauses[1]) >= SAME_CLAUSE


def _is_opposite(one: Predicate, other: Predicate, diff: LinkDiff) -> bool:
    """Return whether two verbs are opposites, alike negated, in sentences that say the same otherwise.

    Neither article may use the other's verb: it may have happened first one way and then the other.
    """
    if is_denied(one, diff.left) != is_denied(other, diff.right) or not are_opposite_verbs(one.verb, other.verb):
        return False
    if {one.verb, other.verb} & BEGINNING and {one.verb, other.verb} & ENDING:
        return False
    if not _may_act_on_one(one, other, diff) or _lead_to_two_acts(one, other, diff):
        return False
    if _both_deny(one, other, diff):
        return False
    if _uses(diff.left, other.verb) or _uses(diff.right, one.verb):
        return False
    verbs = {stem(diff.left.units[one.position].key), stem(diff.right.units[other.position].key)}
    rests = [_sentence_stems(side, at.position) - verbs for side, at in ((diff.left, one), (diff.right, other))]
    return min(map(len, rests)) >= LEAST_WORDS - 1 and likeness(rests[0], rests[1]) >= SAME_REST


def _both_deny(one: Predicate, other: Predicate, diff: LinkDiff) -> bool:
    """Return whether a verb denies what the other side's sentence denies in another way: ``rejected it and said``."""
    if one.verb in DENYING_VERBS and other.verb in AFFIRMING_VERBS:
        return denies_elsewhere(diff.right)
    return one.verb in AFFIRMING_VERBS and other.verb in DENYING_VERBS and denies_elsewhere(diff.left)


def _lead_to_two_acts(one: Predicate, other: Predicate, diff: LinkDiff) -> bool:
    """Return whether two verbs have other verbs after ``to``: ``agreed to hear``, ``refused to release``."""
    left, right = _infinitive(diff.left, one), _infinitive(diff.right, other)
    return left is not None and right is not None and event_verb(left) != event_verb(right)


def _infinitive(side: LinkSide, predicate: Predicate) -> str | None:
    """Return the verb after the next ``to`` behind a verb in its clause."""
    after = [one for one in side.grammar.predicates_of_clause(predicate.position) if one.position > predicate.position]
    return next((one.verb for one in after[:1] if side.units[one.start - 1].key == "to"), None)


def _may_act_on_one(one: Predicate, other: Predicate, diff: LinkDiff) -> bool:
    """Return whether both verbs may act on one thing: ``made a move`` and ``lost a player`` do not."""
    if one.undergoer is None or other.undergoer is None:
        return one.passive == other.passive
    left, right = head_stems(diff.left, one.undergoer), head_stems(diff.right, other.undergoer)
    return bool(left & right) if left and right else one.passive == other.passive


def _uses(side: LinkSide, verb: str) -> bool:
    """Return whether the linked sentences have a form of a verb."""
    return any(predicate.verb == verb for predicate in side.grammar.predicates)


def _sentence_stems(side: LinkSide, position: int) -> frozenset[str]:
    start = end = position
    while start and not side.units[start].first:
        start -= 1
    while end + 1 < len(side.units) and not side.units[end + 1].first:
        end += 1
    return content_stems(side.units[start : end + 1])
