"""Verbs with their subjects, objects, agents and recipients: the noun phrases nearest to them. English."""

from collections.abc import Sequence
from typing import NamedTuple

from srcdiff.diff.parts_of_speech import NOMINAL, TaggedUnits, base_verb
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.word_forms import is_negation
from srcdiff.english.verbs import BARE_PASSIVES, BE_FORMS, IRREGULAR_FORMS, PHRASAL_VERBS, PREDICATE_ADJECTIVES

LONGEST_PHRASE = 12
"""The most words of a noun phrase."""
PHRASES_BACK = 4
"""The most prepositional phrases between a subject and its verb: ``the mayor of Arlen in Brede resigned``."""


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
        if tag != "verb":
            continue
        previous = words.tags[position - 1] if position else "other"
        verb = base_verb(words.units, position, previous)
        start, is_be, has_aux, negated = _auxiliaries(words, position)
        joined = _coordinated(words, start, found)
        obj = _phrase_after(words, position)
        participle = (words.units[position].key != verb or IRREGULAR_FORMS.get(verb) == verb) and not words.units[
            position
        ].key.endswith(("ing", "s"))
        passive = participle and (
            is_be
            or (joined is not None and joined.passive and not is_be)
            or (obj is None and not has_aux and verb in BARE_PASSIVES)
        )
        passive = passive or words.units[position].key in PREDICATE_ADJECTIVES
        verb, end = _with_particle(words, verb, position, obj)
        subject = joined.subject if joined is not None else _subject(words, start)
        if subject is None and found and _is_participle_clause(words, start):
            subject = found[-1].subject
        agent = _adjunct(words, position, "by") if passive else None
        recipient = _adjunct(words, position, "to") if obj is not None or passive else None
        obj = None if passive else obj
        found.append(Predicate(position, verb, passive, negated, subject, obj, agent, recipient, (start, end)))
    return found


def _with_particle(words: TaggedUnits, verb: str, position: int, obj: UnitRange | None) -> tuple[str, int]:
    """Return the one verb that a verb and its particle say (``turned down``, ``turned it down``), and where it ends."""
    for at in (position + 1, obj[1] if obj else position + 1):
        if at < len(words.units) and not words.borders[at - 1] and (verb, words.units[at].key) in PHRASAL_VERBS:
            return PHRASAL_VERBS[verb, words.units[at].key], at + 1 if at == position + 1 else position + 1
    return verb, position + 1


def _auxiliaries(words: TaggedUnits, position: int) -> tuple[int, bool, bool, bool]:
    """Return where the auxiliaries of a verb begin, whether one is a form of ``be`` or ``get``, and the negation."""
    start, is_be, has_aux, negated = position, False, False, False
    at = position - 1
    while at >= 0 and words.tags[at] in ("aux", "adv", "neg") and (not words.borders[at] or words.tags[at] == "neg"):
        if words.tags[at] == "aux":
            has_aux = True
            is_be = is_be or words.units[at].key in BE_FORMS or words.units[at].key.startswith("g")
        start = at
        negated = negated or words.tags[at] == "neg" or is_negation(words.units[at].key)
        at -= 1
    return start, is_be, has_aux, negated


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


def _phrase_after(words: TaggedUnits, position: int) -> UnitRange | None:
    """Return the noun phrase right after a position, with the phrases that ``and`` joins to it."""
    at = position + 1
    if words.borders[position]:
        return None
    while at < len(words.tags) and words.tags[at] == "adv" and not words.borders[at]:
        at += 1
    start = at
    end = phrase_end(words, start)
    if end == start:
        return None
    return start, _joined_end(words, end)


def phrase_end(words: TaggedUnits, start: int) -> int:
    """Return where the noun phrase that begins at a position ends; ``start`` if there is none."""
    at = start
    while at < len(words.tags) and words.tags[at] in NOMINAL and at - start < LONGEST_PHRASE:
        at += 1
        if words.borders[at - 1] or (words.tags[at - 1] == "pron" and at - start > 0):
            break
    return at if any(words.tags[place] in ("noun", "name", "number", "pron") for place in range(start, at)) else start


def _joined_end(words: TaggedUnits, end: int) -> int:
    """Return the end of a list of noun phrases: ``two men and a boy``, not ``two men and a boy fled``."""
    at = end
    while at < len(words.tags) and words.tags[at] == "conj":
        following = phrase_end(words, at + 1)
        if following == at + 1 or (
            following < len(words.tags)
            and words.tags[following] in ("verb", "aux")
            and not words.borders[following - 1]
        ):
            return end
        at = end = following
    return end


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
    if words.tags[at] == "clause":
        at -= 1
        if at < 0:
            return None
    return _phrase_before(words, at)


def _before_insertion(words: TaggedUnits, at: int) -> int | None:
    """Return the last unit before an insertion between commas that ends at a unit: ``Lind, 44, of Lund, resigned``."""
    for place in range(at - 1, max(-1, at - 2 * LONGEST_PHRASE), -1):
        if words.units[place + 1].first:
            return None
        if words.borders[place]:
            earlier = _before_insertion(words, place) if place and _is_short_piece(words, place) else None
            return place if earlier is None else earlier
    return None


def _is_short_piece(words: TaggedUnits, place: int) -> bool:
    """Return whether another border is right before this one, as in a list of details after a name."""
    return any(words.borders[at] for at in range(max(0, place - 3), place))


def _phrase_before(words: TaggedUnits, last: int) -> UnitRange | None:
    """Return the noun phrase that ends at a unit; with prepositional phrases after it, the whole of them."""
    at = last
    for _ in range(PHRASES_BACK):
        start = _phrase_start(words, at)
        if start > at:
            return None
        if not _continues_a_phrase(words, start):
            return start, last + 1
        at = start - 2
    return None


def _phrase_start(words: TaggedUnits, last: int) -> int:
    """Return where the noun phrase that ends at a unit begins: after a border, or at a determiner.

    Beyond ``last`` if the unit is not of a noun phrase.
    """
    start = last + 1
    while start > 0 and words.tags[start - 1] in NOMINAL and last - start < LONGEST_PHRASE:
        if start <= last and words.borders[start - 1]:
            break
        start -= 1
        if words.tags[start] == "det" and words.units[start].key != "'s":
            break
    return start


def _continues_a_phrase(words: TaggedUnits, start: int) -> bool:
    """Return whether a preposition or ``and`` joins the phrase that begins at a unit to another one before it."""
    if start < 2 or words.tags[start - 2] not in NOMINAL or words.borders[start - 2]:
        return False
    joint = words.units[start - 1]
    is_preposition = words.tags[start - 1] == "prep" and joint.key != "to" and not joint.first
    return is_preposition or words.tags[start - 1] == "conj"


def _adjunct(words: TaggedUnits, position: int, preposition: str) -> UnitRange | None:
    """Return the noun phrase after the first such preposition behind a verb, in the same clause."""
    for at in range(position + 1, min(position + LONGEST_PHRASE, len(words.units) - 1)):
        if words.borders[at - 1] or words.tags[at] in ("verb", "clause"):
            return None
        if words.units[at].key == preposition:
            end = phrase_end(words, at + 1)
            return (at + 1, end) if end > at + 1 else None
    return None
