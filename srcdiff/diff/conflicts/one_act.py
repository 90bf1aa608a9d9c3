"""Whether the verbs of two values are of one act: one verb, synonyms, or a noun for it beside the other value."""

from functools import cache

from srcdiff.diff.conflicts.slots import Slot, event_verb
from srcdiff.english.events import ERGATIVE_VERBS, HARMING, INCIDENT_VERBS, LIGHT_VERBS, SAME_ACTS
from srcdiff.english.speech import REPORTING_ACTS
from srcdiff.text.stems import stem
from srcdiff.text.terms import idea

VAGUE = frozenset(("", "be", "have", "come", "go", "get"))
"""Verbs that say no more than the noun beside them: ``the talks were on Monday``."""
INCIDENT = frozenset(map(event_verb, HARMING | INCIDENT_VERBS))
"""Verbs of an incident and what follows in minutes."""
REPORTING = frozenset(map(event_verb, REPORTING_ACTS))
LIGHT = frozenset(map(event_verb, LIGHT_VERBS))
"""Verbs that need a noun to say what is done."""

_WITHOUT_DOER = frozenset(f"{event_verb(verb)}+" for verb in ERGATIVE_VERBS)

SAME_VERB = 2.0
NAMED = 1.0
"""The evidence that two values are of one act: one verb, or one that the other clause has in another form."""


def evidence_of_act(one: Slot, other: Slot) -> float:
    """Return the evidence that two values are of one act: ``SAME_VERB``, ``NAMED`` or 0."""
    verbs = one.clause_verb, other.clause_verb
    if not all(verbs):
        return 0.0
    if verbs[0] == verbs[1] or act(verbs[0]) == act(verbs[1]):
        return SAME_VERB
    return NAMED if _names(one, other.clause_verb) or _names(other, one.clause_verb) else 0.0


def are_of_two_acts(one: Slot, other: Slot) -> bool:
    """Return whether the verbs of two values are of two acts, and not of an incident and what follows in minutes."""
    verbs = {one.clause_verb, other.clause_verb}
    if len(verbs) == 1 or verbs <= INCIDENT or evidence_of_act(one, other):
        return False
    return verbs.isdisjoint(VAGUE) or one.is_earlier != other.is_earlier


def _names(slot: Slot, verb: str) -> bool:
    """Return whether a clause says with a noun what a verb says: ``handed in his resignation`` for ``resigned``."""
    may_name = slot.clause_verb in LIGHT and verb not in VAGUE | REPORTING
    return may_name and any(act_of_stem(word) == act(verb) for word in slot.clause)


def acts(slot: Slot) -> frozenset[str]:
    """Return the acts whose subject or object contains a value, with ``+`` where it is the one who acts.

    Without it for what has no doer: schools close, and a town closes them.
    """
    return frozenset(
        act(verb.removesuffix("+")) + "+" * (verb.endswith("+") and verb not in _WITHOUT_DOER) for verb in slot.verbs
    )


@cache
def act(verb: str) -> str:
    """Return the act that a verb says, in a form that is equal for its synonyms."""
    return act_of_stem(stem(verb))


@cache
def _acts() -> dict[str, str]:
    return {stem(word): idea(stem(group[0])) for group in map(str.split, SAME_ACTS) for word in group}


@cache
def act_of_stem(stemmed: str) -> str:
    """Return the act that a word says, by its stem."""
    return _acts().get(stemmed) or idea(stemmed)
