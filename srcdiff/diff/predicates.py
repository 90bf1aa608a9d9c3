"""Verbs with their subjects, objects, agents and recipients: the noun phrases nearest to them. English."""

from collections.abc import Sequence
from typing import NamedTuple

from srcdiff.diff.noun_phrases import LONGEST_PHRASE, phrase_after, phrase_before, phrase_end
from srcdiff.diff.parts_of_speech import TaggedUnits, base_verb
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.word_forms import is_negation
from srcdiff.english.verbs import BARE_PASSIVES, BE_FORMS, IRREGULAR_FORMS, PHRASAL_VERBS, PREDICATE_ADJECTIVES

MOST_INSERTIONS = 16
"""Insertions one behind the other between a subject and its verb; a longer row is a list."""


class Predicate(NamedTuple):
    """A verb with what it is said of; ranges of unit positions, ``None`` where nothing was recognised."""

    position: int
    verb: str
    """The base form."""
    passive: bool
    negated: bool
    subject: UnitRange | None
    object: UnitRange | None
    agent: UnitRange | None
    """The noun phrase after ``by`` of a passive."""
    recipient: UnitRange | None
    """The noun phrase after ``to``, behind the object."""
    printed: UnitRange
    """The units from the first auxiliary, or the verb itself, to the verb or the particle right behind it."""

    @property
    def start(self) -> int:
        """The position of the first auxiliary, or of the verb itself."""
        return self.printed[0]

    @property
    def doer(self) -> UnitRange | None:
        """The noun phrase that acts: the subject of an active verb, the agent of a passive one."""
        return self.agent if self.passive else self.subject

    @property
    def undergoer(self) -> UnitRange | None:
        """The noun phrase that is acted on: the object of an active verb, the subject of a passive one."""
        return self.subject if self.passive else self.object


def predicates(words: TaggedUnits) -> list[Predicate]:
    """Return a predicate for each verb, in order."""
    found: list[Predicate] = []
    for position, tag in enumerate(words.tags):
        if tag == "verb":
            found.append(_predicate(words, position, found))
    return found


def _predicate(words: TaggedUnits, position: int, before: Sequence[Predicate]) -> Predicate:
    """Return the predicate of a verb; ``before`` are those of the verbs before it."""
    verb = base_verb(words.units, position, words.tags[position - 1] if position else "other")
    auxiliaries, following = _auxiliaries(words, position), phrase_after(words, position)
    joined = _coordinated(words, auxiliaries.start, before)
    passive = (
        _is_participle(words.units[position].key, verb)
        and (
            auxiliaries.is_be
            or (joined is not None and joined.passive)
            or (following is None and not auxiliaries.found and verb in BARE_PASSIVES)
        )
    ) or words.units[position].key in PREDICATE_ADJECTIVES
    verb, end = _with_particle(words, verb, position, following)
    return Predicate(
        position,
        verb,
        passive,
        auxiliaries.negated,
        subject=joined.subject if joined is not None else _own_subject(words, auxiliaries.start, before),
        object=None if passive else following,
        agent=_adjunct(words, position, "by") if passive else None,
        recipient=_adjunct(words, position, "to") if following is not None or passive else None,
        printed=(auxiliaries.start, end),
    )


def _is_participle(key: str, verb: str) -> bool:
    """Return whether a form of a verb can be its past participle."""
    return (key != verb or IRREGULAR_FORMS.get(verb) == verb) and not key.endswith(("ing", "s"))


def _with_particle(words: TaggedUnits, verb: str, position: int, obj: UnitRange | None) -> tuple[str, int]:
    """Return the one verb that a verb and its particle say (``turned down``, ``turned it down``), and where it ends."""
    for at in (position + 1, obj[1] if obj else position + 1):
        if at < len(words.units) and not words.borders[at - 1] and (verb, words.units[at].key) in PHRASAL_VERBS:
            return PHRASAL_VERBS[verb, words.units[at].key], at + 1 if at == position + 1 else position + 1
    return verb, position + 1


class _Auxiliaries(NamedTuple):
    """What is right before a verb."""

    start: int
    """The position of the first one, or of the verb."""
    is_be: bool
    """Whether one is a form of ``be`` or ``get``."""
    found: bool
    """Whether there is any."""
    negated: bool


def _auxiliaries(words: TaggedUnits, position: int) -> _Auxiliaries:
    """Return the auxiliaries of a verb, with the adverbs and negations among them."""
    start, is_be, has_aux, negated = position, False, False, False
    at = position - 1
    while at >= 0 and words.tags[at] in ("aux", "adv", "neg") and (not words.borders[at] or words.tags[at] == "neg"):
        if words.tags[at] == "aux":
            has_aux = True
            is_be = is_be or words.units[at].key in BE_FORMS or words.units[at].key.startswith("g")
        start = at
        negated = negated or words.tags[at] == "neg" or is_negation(words.units[at].key)
        at -= 1
    return _Auxiliaries(start, is_be, has_aux, negated)


def _is_participle_clause(words: TaggedUnits, start: int) -> bool:
    """Return whether a verb has the subject of the verb before it: ``recovers after being shot``, ``tried to flee``."""
    return (
        start > 0
        and not words.units[start].first
        and (words.units[start].key.endswith("ing") or words.units[start - 1].key == "to")
    )


def _coordinated(words: TaggedUnits, start: int, found: Sequence[Predicate]) -> Predicate | None:
    """Return the previous predicate if ``and`` joins this one to it, so that both have one subject."""
    at = start - 1
    while at >= 0 and words.tags[at] == "adv":
        at -= 1
    if (
        not found
        or at < 0
        or words.tags[at] != "conj"
        or any(words.units[place].first for place in range(found[-1].position + 1, start + 1))
    ):
        return None
    return found[-1]


def _own_subject(words: TaggedUnits, start: int, before: Sequence[Predicate]) -> UnitRange | None:
    """Return the subject of a verb, of a participle clause that of the verb before it."""
    subject = _subject(words, start)
    if subject is None and before and _is_participle_clause(words, start):
        return before[-1].subject
    return subject


def _subject(words: TaggedUnits, start: int) -> UnitRange | None:
    """Return the noun phrase before a verb's auxiliaries, behind prepositional phrases and insertions."""
    at = start - 1
    if at < 0:
        return None
    if words.borders[at]:
        before = _before_insertion(words, at)
        if before is None:
            return None
        at = before
    if at and words.tags[at] == "prep" and words.tags[at + 1] == "adv":
        at -= 1  # the derby on Saturday was called off
    if words.tags[at] == "clause":
        at -= 1
        if at < 0:
            return None
    return phrase_before(words, at)


def _before_insertion(words: TaggedUnits, at: int) -> int | None:
    """Return the last unit before an insertion between commas that ends at a unit: ``Lind, 44, of Lund, resigned``."""
    found = None
    for _ in range(MOST_INSERTIONS):
        place = _border_before(words, at)
        if place is None:
            break
        found = at = place
        if not place or not _is_short_piece(words, place):
            break
    return found


def _border_before(words: TaggedUnits, at: int) -> int | None:
    """Return the last unit before the nearest comma in front of a unit, in the same sentence."""
    for place in range(at - 1, max(-1, at - 2 * LONGEST_PHRASE), -1):
        if words.units[place + 1].first:
            return None
        if words.borders[place]:
            return place
    return None


def _is_short_piece(words: TaggedUnits, place: int) -> bool:
    """Return whether another border is right before this one, as in a list of details after a name."""
    return any(words.borders[at] for at in range(max(0, place - 3), place))


def _adjunct(words: TaggedUnits, position: int, preposition: str) -> UnitRange | None:
    """Return the noun phrase after the first such preposition behind a verb, in the same clause."""
    for at in range(position + 1, min(position + LONGEST_PHRASE, len(words.units) - 1)):
        if words.borders[at - 1] or words.tags[at] in ("verb", "clause"):
            return None
        if words.units[at].key == preposition:
            end = phrase_end(words, at + 1)
            return (at + 1, end) if end > at + 1 else None
    return None
