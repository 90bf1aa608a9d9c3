"""What one side denies, admits or only imagines: by a negation, a verb, a noun phrase or another clause. English."""

from collections.abc import Sequence
from itertools import pairwise

from srcdiff.diff.link_diff import LinkSide
from srcdiff.diff.parts_of_speech import is_weakened
from srcdiff.diff.predicates import Predicate
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.units import Unit
from srcdiff.diff.word_forms import bases, is_negation, is_refusal
from srcdiff.english.negation import DENYING_VERBS
from srcdiff.english.speech import QUESTION_WORDS, SPEECH_VERBS
from srcdiff.english.verbs import BE_FORMS, CONDITIONS, IMAGINING

UNSURE = IMAGINING | {"may"}
"""Auxiliaries of what is not the case, or not yet; ``may`` is a month elsewhere."""
NOTHING = frozenset(("no", "none", "neither"))
"""Words that begin what a verb is said of where it is denied."""


def negation_count(units: Sequence[Unit]) -> int:
    """Return the number of negations, verbs such as ``refused to`` included; ``not only`` is none."""
    negations = sum(is_negation(unit.key) for unit in units)
    refusals = sum(_refuses(one, other) for one, other in pairwise(units))
    return negations + refusals - sum(is_weakened(one, other) for one, other in pairwise(units))


def _refuses(one: Unit, other: Unit) -> bool:
    """Return whether two words deny the verb after them: ``refused to``."""
    return other.key == "to" and is_refusal(one.key)


def denies_act(predicate: Predicate, side: LinkSide) -> bool:
    """Return whether a verb is negated, or said of nothing: ``no cards were stolen``; not if both."""
    if _is_governed(predicate, side):
        return not predicate.negated
    after = predicate.position + 1, predicate.position + 2  # were given no signal
    said_of = [phrase for phrase in (predicate.subject, after) if phrase and phrase[0] < len(side.units)]
    return predicate.negated != any(is_nothing(phrase, side) for phrase in said_of)


def is_nothing(phrase: UnitRange, side: LinkSide) -> bool:
    """Return whether a noun phrase begins with a word such as ``no``."""
    return side.units[phrase[0]].key in NOTHING


def _is_governed(predicate: Predicate, side: LinkSide) -> bool:
    """Return whether what a verb says is denied by the verb before it: ``denied that he had left``."""
    before = [one for one in side.grammar.predicates if one.position < predicate.start][-1:]
    between = side.units[before[0].position + 1 : predicate.start] if before else ()
    is_complement = any(unit.key == "that" for unit in between) and not any(unit.first for unit in between)
    return is_complement and before[0].verb in DENYING_VERBS


def denies_more(predicate: Predicate, side: LinkSide) -> bool:
    """Return whether a negation is of what follows: ``did not fail because of the quotas``, ``did not say whether``."""
    after = {unit.key for unit in side.units[predicate.position + 1 : predicate.position + 3]}
    leaves_open = predicate.verb in SPEECH_VERBS and not QUESTION_WORDS.isdisjoint(after)
    return predicate.negated and ("because" in after or leaves_open)


def is_taken_back(side: LinkSide) -> bool:
    """Return whether a side denies what it has said: ``many think that he left, but that was never so``."""
    return any(
        one.key in ("that", "this", "it", "which")
        and two.key in BE_FORMS
        and (two.key.endswith("n't") or is_negation(three.key))
        for one, two, three in zip(side.units, side.units[1:], side.units[2:], strict=False)
    )


def denies_elsewhere(side: LinkSide) -> bool:
    """Return whether a side denies something: by a verb, a negation, or ``only`` another thing."""
    denies = any(predicate.verb in DENYING_VERBS or predicate.negated for predicate in side.grammar.predicates)
    return denies or "only" in side.keys or negation_count(side.units) > 0


def is_imagined(predicate: Predicate, side: LinkSide) -> bool:
    """Return whether a verb says what would be: ``would not have left``, ``if they left``."""
    start, _ = side.grammar.clause(predicate.position)
    return any(unit.key in UNSURE for unit in side.units[predicate.start : predicate.position]) or any(
        unit.key in CONDITIONS for unit in side.units[max(0, start - 1) : predicate.start]
    )


def is_denied(predicate: Predicate, side: LinkSide) -> bool:
    """Return whether a verb is negated, or refused: ``refused to sign``; not if both."""
    before = side.units[max(0, predicate.position - 2) : predicate.position]
    if before and not DENYING_VERBS.isdisjoint(bases(before[-1].key)):
        return not predicate.negated
    refused = len(before) > 1 and _refuses(before[0], before[1])
    return predicate.negated != refused
