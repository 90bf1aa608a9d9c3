"""Who or what takes one part in one act on one side, and somebody or something else on the other. English.

``Found by his grandmother``, ``his aunt found him``; ``beaten with a hammer``, ``stabbed with a knife``. The act is one
if its verbs are of one group, and what else takes part in it is not another thing.
"""

from collections.abc import Iterator
from typing import NamedTuple

from srcdiff.diff.conflicts.acts import are_of_one_moment, head_stems, may_be_two_speakers
from srcdiff.diff.conflicts.exclusive_things import exclusive_kind, knows_thing
from srcdiff.diff.conflicts.other_facts import have_rival_amounts
from srcdiff.diff.conflicts.slots import MOST_VALUES, event_verb
from srcdiff.diff.conflicts.two_persons import are_of_two_persons
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.noun_phrases import phrase_end
from srcdiff.diff.predicates import Predicate
from srcdiff.diff.steps import UnitRange
from srcdiff.english.exclusives import EXCLUSIVES
from srcdiff.english.participants import ANYBODY, CARRYING, FLEEING, HARMING_WITH, IS_PART, WITH
from srcdiff.model import Conflict
from srcdiff.text.stems import stem

SCORE = 0.6
_ANYBODY = frozenset(map(stem, ANYBODY))
LEAST_LIKENESS = 0.3
"""The likeness of two sentences from which on they may be of one act."""


class _Participant(NamedTuple):
    """A thing that takes part in an act."""

    at: int
    """The position of its noun."""
    part: str
    """``doer``, ``undergoer``, or a preposition that it follows."""
    predicate: Predicate


def kind_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the different things of one kind with one part in one act, in the order of the left side."""
    if diff.likeness < LEAST_LIKENESS or are_of_two_persons(diff):
        return
    left = list(_participants(diff.left))
    right = list(_participants(diff.right)) if left else []
    if max(len(left), len(right)) > MOST_VALUES:
        return
    for one in left:
        for other in right:
            one_unit, other_unit = diff.left.units[one.at], diff.right.units[other.at]
            kind = exclusive_kind(one_unit, other_unit) if one.part == other.part else None
            if kind == "role" and may_be_two_speakers(diff, one.at, other.at):
                continue
            if kind is None or knows_thing(diff.right, one_unit) or knows_thing(diff.left, other_unit):
                continue
            if _are_only_ones(one, other, diff) and _are_of_one_act(one, other, diff):
                yield diff.conflict(kind, (one.at, one.at + 1), (other.at, other.at + 1), SCORE)


def _are_only_ones(one: _Participant, other: _Participant, diff: LinkDiff) -> bool:
    """Return whether neither side names two things of the kind: ``his uncle waited while his brother went in``."""
    sides = (diff.left, one), (diff.right, other)
    return not any(
        exclusive_kind(side.units[mine.at], unit)
        for side, mine in sides
        for unit in side.units
        if unit.key in EXCLUSIVES
    )


def _are_of_one_act(one: _Participant, other: _Participant, diff: LinkDiff) -> bool:
    """Return whether two verbs are of one group and of one moment, and nothing else takes another part."""
    left, right = one.predicate, other.predicate
    if _act(one) != _act(other) or left.negated != right.negated or not are_of_one_moment(left, right, diff):
        return False
    if have_rival_amounts(diff, left.printed, right.printed):
        return False
    doers = one.part == "doer" or _may_be_one(left, left.doer, right, right.doer, diff)
    return doers and (one.part == "undergoer" or _may_be_one(left, left.undergoer, right, right.undergoer, diff))


def _may_be_one(
    left: Predicate, thing: UnitRange | None, right: Predicate, other: UnitRange | None, diff: LinkDiff
) -> bool:
    """Return whether two things may be one: they share a word, or one is missing or of no kind (``a man``)."""
    if thing is None or other is None:
        return True
    ours, theirs = _stems(diff.left, left, thing), _stems(diff.right, right, other)
    return not (ours and theirs) or bool(ours & theirs) or bool((ours | theirs) & _ANYBODY)


def _stems(side: LinkSide, predicate: Predicate, phrase: UnitRange) -> frozenset[str]:
    """Return the stems of a phrase; of a subject with what is said of it: ``the victim, an accountant``."""
    is_subject = phrase == predicate.subject and phrase[1] <= predicate.start
    return head_stems(side, (phrase[0], predicate.start) if is_subject else phrase)


def _act(participant: _Participant) -> str:
    """Return the verb under which acts with such a participant count: ``stab`` and ``beat`` with something."""
    verb = participant.predicate.verb
    if participant.part == WITH and verb in HARMING_WITH:
        return "harm"
    if participant.part == CARRYING["in"] and verb in FLEEING:
        return "flee"
    return event_verb(verb)


def _participants(side: LinkSide) -> Iterator[_Participant]:
    """Yield the things that a side's verbs are said of, and those after a preposition behind a verb."""
    for predicate in side.grammar.predicates:
        for part, phrase in (("doer", predicate.doer), ("undergoer", predicate.undergoer)):
            if phrase and (at := _head(side, phrase)) is not None:
                yield _Participant(at, part, predicate)
        yield from _adjuncts(side, predicate)


def _adjuncts(side: LinkSide, predicate: Predicate) -> Iterator[_Participant]:
    """Yield the things after prepositions between a verb and the next one in its clause."""
    words, (_, end) = side.grammar.words, side.grammar.clause(predicate.position)
    for at in range(predicate.position + 1, end):
        if words.tags[at] == "verb":
            return
        part = IS_PART.get(side.units[at].key)
        if part and (head := _head(side, (at + 1, phrase_end(words, at + 1)))) is not None:
            yield _Participant(head, part, predicate)


def _head(side: LinkSide, phrase: UnitRange) -> int | None:
    """Return the position of the last noun of a phrase before its first preposition; of two joined ones none."""
    tags = side.grammar.words.tags
    places = range(*phrase)
    end = next((at for at in places if tags[at] == "prep"), phrase[1])
    if any(tags[at] == "conj" for at in places) or end == phrase[0] or tags[end - 1] != "noun":
        return None
    return end - 1
