"""A shallow grammar of English sentences: verbs with their subjects, objects and agents, and the clauses they rule.

There is no parser: words get a part of speech from word lists and endings, and a verb's subject and object are the noun
phrases nearest to it. What is not recognised is left out, so callers must treat missing relations as unknown.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from srcdiff.diff.steps import UnitRange
from srcdiff.diff.units import Unit
from srcdiff.diff.word_forms import is_negation
from srcdiff.english.grammar import ADVERBS, CLAUSE_WORDS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from srcdiff.english.verbs import (
    AUXILIARIES,
    BARE_PASSIVES,
    BE_FORMS,
    IRREGULAR_FORMS,
    NOT_VERBS,
    PREDICATE_ADJECTIVES,
    VERBS,
)

Tag = Literal["verb", "aux", "det", "prep", "conj", "clause", "pron", "adv", "neg", "number", "name", "noun", "other"]
NOMINAL = ("noun", "name", "number", "det", "pron")
"""Parts of speech that make up a noun phrase."""
_BORDER = re.compile(r"[,;:—–()\[\]…]|\s-\s|[.!?](?=\s|$|[”\"’)])")
_QUOTE_MARKS = re.compile(r"[\"“”„«»]")
LONGEST_PHRASE = 12
"""The most words of a noun phrase."""
PHRASES_BACK = 4
"""The most prepositional phrases between a subject and its verb: ``the mayor of Arlen in Brede resigned``."""


@dataclass(frozen=True, slots=True)
class Predicate:
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
    start: int
    """The position of the first auxiliary, or of the verb itself."""

    @property
    def doer(self) -> UnitRange | None:
        """The noun phrase that acts: the subject of an active verb, the agent of a passive one."""
        return self.agent if self.passive else self.subject

    @property
    def undergoer(self) -> UnitRange | None:
        """The noun phrase that is acted on: the object of an active verb, the subject of a passive one."""
        return self.subject if self.passive else self.object


@dataclass(frozen=True, slots=True)
class Grammar:
    """The parts of speech of a sequence of units, its clauses and its predicates."""

    tags: tuple[Tag, ...]
    clause_of: tuple[int, ...]
    """For each unit the number of its clause, ascending."""
    predicates: tuple[Predicate, ...]
    """In order."""

    def clause(self, position: int) -> UnitRange:
        """Return the range of the clause that contains a unit. Linear in the clause."""
        start = end = position
        while start and self.clause_of[start - 1] == self.clause_of[position]:
            start -= 1
        while end < len(self.clause_of) and self.clause_of[end] == self.clause_of[position]:
            end += 1
        return start, end

    def predicates_of_clause(self, position: int) -> list[Predicate]:
        """Return the predicates in the clause of a unit, in order."""
        number = self.clause_of[position]
        return [predicate for predicate in self.predicates if self.clause_of[predicate.position] == number]


@lru_cache(maxsize=1 << 9)
def grammar(units: tuple[Unit, ...]) -> Grammar:
    """Return the grammar of some sentences' units; cached, since a sentence is in several links. Linear."""
    tags = tuple(_tags(units))
    borders = _borders(units)
    predicates = tuple(_predicates(units, tags, borders))
    return Grammar(tags, _clauses(units, tags, borders, predicates), predicates)


def _tags(units: Sequence[Unit]) -> list[Tag]:
    """Return the part of speech of each unit."""
    tags: list[Tag] = []
    for position in range(len(units)):
        tags.append(_tag(units, position, tags))
    return tags


def _tag(units: Sequence[Unit], position: int, before: Sequence[Tag]) -> Tag:
    """Return the part of speech of a unit from its word, its ending and the units before it."""
    unit, previous = units[position], before[-1] if before else "other"
    closed = _closed_class(units, position, previous)
    if closed is not None:
        return closed
    if any(letter.isdigit() for letter in unit.key):
        return "number"
    if not unit.key[:1].isalpha():
        return "other"
    if unit.word[:1].isupper() and not _begins(units, position):
        return "name"
    if base_verb(units, position, previous):
        return "verb"
    return "adv" if unit.key.endswith("ly") and len(unit.key) > ADVERB_LETTERS else "noun"


ADVERB_LETTERS = 3
"""Shorter words in ``-ly`` are not adverbs: ``ally``, ``fly``."""
_NEGATIVE_TAGS: dict[str, Tag] = {"no": "det", "neither": "det", "nobody": "pron", "none": "pron", "nothing": "pron"}


def _closed_class(units: Sequence[Unit], position: int, previous: Tag) -> Tag | None:
    """Return the part of speech of a function word; ``None`` for any other word."""
    key = units[position].key
    if is_negation(key):
        return _NEGATIVE_TAGS.get(key, "neg")
    if key in AUXILIARIES and not (key == "'s" and previous in ("name", "noun")):
        return "aux"
    for words, tag in _CLOSED_CLASSES:
        if key in words:
            return _clause_word_tag(tag, units, position)
    return None


_CLOSED_CLASSES: tuple[tuple[frozenset[str], Tag], ...] = (
    (DETERMINERS, "det"),
    (PRONOUNS, "pron"),
    (CONJUNCTIONS, "conj"),
    (PREPOSITIONS, "prep"),
    (CLAUSE_WORDS, "clause"),
    (ADVERBS, "adv"),
)


def _clause_word_tag(tag: Tag, units: Sequence[Unit], position: int) -> Tag:
    """Return the tag of a function word: ``that`` and ``who`` begin a clause unless a noun follows at once."""
    key = units[position].key
    if key in ("who", "which", "whom"):
        return "clause"
    if key == "that":
        following = units[position + 1].key if position + 1 < len(units) else ""
        is_clause = following in _AFTER_THAT or following in IRREGULAR_FORMS or following.endswith("ed")
        return "clause" if is_clause else "det"
    return tag


_AFTER_THAT = AUXILIARIES | DETERMINERS | PRONOUNS


def _begins(units: Sequence[Unit], position: int) -> bool:
    """Return whether a unit begins a sentence or a quotation, so that its capital means nothing."""
    return units[position].first or bool(_QUOTE_MARKS.search(units[position].lead))


def base_verb(units: Sequence[Unit], position: int, previous: Tag) -> str:
    """Return the base form of a unit that is a verb, by its form and the tag before it; empty for other words."""
    key = units[position].key
    if previous in ("det", "number") and (not key.endswith("ed") or _is_attribute(units, position, previous)):
        return ""
    if key in PREDICATE_ADJECTIVES:
        return PREDICATE_ADJECTIVES[key]
    if previous == "prep" and not key.endswith("ing"):
        return _known_base(IRREGULAR_FORMS.get(key, key)) if units[position - 1].key == "to" else ""
    if key in IRREGULAR_FORMS:
        return IRREGULAR_FORMS[key]
    return _regular_verb(key, previous)


def _regular_verb(key: str, previous: Tag) -> str:
    """Return the base form of a word with a verb's ending, or after an auxiliary; empty for other words."""
    if key.endswith("ed") and len(key) > VERB_LETTERS and key not in NOT_VERBS:
        return regular_base(key, "ed")
    if key.endswith("ing") and len(key) > VERB_LETTERS + 1:
        return _known_base(regular_base(key, "ing"))
    if previous in ("aux", "neg"):
        return _known_base(key)
    if key.endswith("s") and previous in ("noun", "name", "pron", "other"):
        return next((base for base in (key.removesuffix("s"), key.removesuffix("es")) if base in VERBS), "")
    return ""


VERB_LETTERS = 3
"""Shorter words in ``-ed`` are not past forms: ``bed``, ``seed``."""


def _known_base(base: str) -> str:
    """Return the base form if it is a listed verb's; empty otherwise."""
    return base if base in VERBS or base in _BASES else ""


def _is_attribute(units: Sequence[Unit], position: int, previous: Tag) -> bool:
    """Return whether a participle belongs to the noun after it: ``his loaded gun``, not ``14 wounded in``."""
    following = units[position + 1] if position + 1 < len(units) else None
    if following is None or following.first or _BORDER.search(units[position].tail):
        return previous == "det"
    return previous == "det" or not (following.key in PREPOSITIONS or following.key in CONJUNCTIONS)


_BASES = frozenset(IRREGULAR_FORMS.values())


@lru_cache(maxsize=1 << 12)
def regular_base(key: str, ending: str) -> str:
    """Return the base of a regular form: ``stopped`` is ``stop``, ``charged`` is ``charge``, ``denied`` is ``deny``.

    >>> [regular_base(word, "ed") for word in ("stopped", "charged", "denied", "attended", "wounded", "fled")]
    ['stop', 'charge', 'deny', 'attend', 'wound', 'fl']
    """
    stem = key.removesuffix(ending)
    if ending == "ed" and stem.endswith("i"):
        return stem[:-1] + "y"
    if stem in VERBS or stem in _BASES:
        return stem
    if stem + "e" in VERBS or stem + "e" in _BASES:
        return stem + "e"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    if stem.endswith(
        ("at", "iz", "is", "ut", "ag", "erg", "ch", "rg", "dg", "v", "u", "c", "ir", "as", "uc", "ps")
    ) and not stem.endswith("ch"):
        return stem + "e"
    return stem


def _borders(units: Sequence[Unit]) -> list[bool]:
    """Return for each unit whether punctuation after it, or before the next one, separates them."""
    return [
        bool(_BORDER.search(unit.tail))
        or (position + 1 < len(units) and (units[position + 1].first or bool(_BORDER.search(units[position + 1].lead))))
        for position, unit in enumerate(units)
    ]


def _predicates(units: Sequence[Unit], tags: Sequence[Tag], borders: Sequence[bool]) -> list[Predicate]:
    """Return a predicate for each verb, in order."""
    found: list[Predicate] = []
    for position, tag in enumerate(tags):
        if tag != "verb":
            continue
        previous = tags[position - 1] if position else "other"
        verb = base_verb(units, position, previous)
        start, is_be, has_aux, negated = _auxiliaries(units, tags, borders, position)
        joined = _coordinated(units, tags, start, found)
        obj = _phrase_after(tags, borders, position)
        participle = (units[position].key != verb or IRREGULAR_FORMS.get(verb) == verb) and not units[
            position
        ].key.endswith(("ing", "s"))
        passive = participle and (
            is_be
            or (joined is not None and joined.passive and not is_be)
            or (obj is None and not has_aux and verb in BARE_PASSIVES)
        )
        passive = passive or units[position].key in PREDICATE_ADJECTIVES
        subject = joined.subject if joined is not None else _subject(units, tags, borders, start)
        if subject is None and found and _is_participle_clause(units, start):
            subject = found[-1].subject
        agent = _adjunct(units, tags, borders, position, "by") if passive else None
        recipient = _adjunct(units, tags, borders, position, "to") if obj is not None or passive else None
        obj = None if passive else obj
        found.append(Predicate(position, verb, passive, negated, subject, obj, agent, recipient, start))
    return found


def _auxiliaries(
    units: Sequence[Unit], tags: Sequence[Tag], borders: Sequence[bool], position: int
) -> tuple[int, bool, bool, bool]:
    """Return where the auxiliaries of a verb begin, whether one is a form of ``be`` or ``get``, and the negation."""
    start, is_be, has_aux, negated = position, False, False, False
    at = position - 1
    while at >= 0 and tags[at] in ("aux", "adv", "neg") and not borders[at]:
        if tags[at] == "aux":
            has_aux = True
            is_be = is_be or units[at].key in BE_FORMS or units[at].key.startswith("g")
        start = at
        negated = negated or tags[at] == "neg" or is_negation(units[at].key)
        at -= 1
    return start, is_be, has_aux, negated


def _is_participle_clause(units: Sequence[Unit], start: int) -> bool:
    """Return whether a verb has the subject of the verb before it: ``recovers after being shot``, ``tried to flee``."""
    return start > 0 and not units[start].first and (units[start].key.endswith("ing") or units[start - 1].key == "to")


def _coordinated(
    units: Sequence[Unit], tags: Sequence[Tag], start: int, found: Sequence[Predicate]
) -> Predicate | None:
    """Return the previous predicate if ``and`` joins this one to it, so that both have one subject."""
    at = start - 1
    while at >= 0 and tags[at] == "adv":
        at -= 1
    if (
        not found
        or at < 0
        or tags[at] != "conj"
        or any(units[place].first for place in range(found[-1].position + 1, start + 1))
    ):
        return None
    return found[-1]


def _phrase_after(tags: Sequence[Tag], borders: Sequence[bool], position: int) -> UnitRange | None:
    """Return the noun phrase right after a position, with the phrases that ``and`` joins to it."""
    at = position + 1
    if borders[position]:
        return None
    while at < len(tags) and tags[at] == "adv" and not borders[at]:
        at += 1
    start = at
    end = _phrase_end(tags, borders, start)
    if end == start:
        return None
    return start, _joined_end(tags, borders, end)


def _phrase_end(tags: Sequence[Tag], borders: Sequence[bool], start: int) -> int:
    """Return where the noun phrase that begins at a position ends; ``start`` if there is none."""
    at = start
    while at < len(tags) and tags[at] in NOMINAL and at - start < LONGEST_PHRASE:
        at += 1
        if borders[at - 1] or (tags[at - 1] == "pron" and at - start > 0):
            break
    return at if any(tags[place] in ("noun", "name", "number", "pron") for place in range(start, at)) else start


def _joined_end(tags: Sequence[Tag], borders: Sequence[bool], end: int) -> int:
    """Return the end of a list of noun phrases: ``two men and a boy``, not ``two men and a boy fled``."""
    at = end
    while at < len(tags) and tags[at] == "conj":
        following = _phrase_end(tags, borders, at + 1)
        if following == at + 1 or (
            following < len(tags) and tags[following] in ("verb", "aux") and not borders[following - 1]
        ):
            return end
        at = end = following
    return end


def _subject(units: Sequence[Unit], tags: Sequence[Tag], borders: Sequence[bool], start: int) -> UnitRange | None:
    """Return the noun phrase before a verb's auxiliaries, behind prepositional phrases and insertions."""
    at = start - 1
    if at < 0:
        return None
    if borders[at]:
        before = _before_insertion(units, borders, at)
        if before is None:
            return None
        at = before
    if tags[at] == "clause":
        at -= 1
        if at < 0:
            return None
    return _phrase_before(units, tags, borders, at)


def _before_insertion(units: Sequence[Unit], borders: Sequence[bool], at: int) -> int | None:
    """Return the last unit before an insertion between commas that ends at a unit: ``Lind, 44, of Lund, resigned``."""
    for place in range(at - 1, max(-1, at - 2 * LONGEST_PHRASE), -1):
        if units[place + 1].first:
            return None
        if borders[place]:
            earlier = _before_insertion(units, borders, place) if place and _is_short_piece(borders, place) else None
            return place if earlier is None else earlier
    return None


def _is_short_piece(borders: Sequence[bool], place: int) -> bool:
    """Return whether another border is right before this one, as in a list of details after a name."""
    return any(borders[at] for at in range(max(0, place - 3), place))


def _phrase_before(units: Sequence[Unit], tags: Sequence[Tag], borders: Sequence[bool], last: int) -> UnitRange | None:
    """Return the noun phrase that ends at a unit; with prepositional phrases after it, the whole of them."""
    end, at = last + 1, last
    for _ in range(PHRASES_BACK):
        start = at
        while (
            start >= 0
            and tags[start] in NOMINAL
            and at - start < LONGEST_PHRASE
            and not (start < at and (borders[start]))
        ):
            start -= 1
        start += 1
        if start > at:
            return None
        if (
            start > 1
            and tags[start - 1] == "prep"
            and units[start - 1].key != "to"
            and tags[start - 2] in NOMINAL
            and not borders[start - 2]
            and not units[start - 1].first
        ):
            at = start - 2
            continue
        if start > 1 and tags[start - 1] == "conj" and tags[start - 2] in NOMINAL and not borders[start - 2]:
            at = start - 2
            continue
        return start, end
    return None


def _adjunct(
    units: Sequence[Unit], tags: Sequence[Tag], borders: Sequence[bool], position: int, preposition: str
) -> UnitRange | None:
    """Return the noun phrase after the first such preposition behind a verb, in the same clause."""
    for at in range(position + 1, min(position + LONGEST_PHRASE, len(units) - 1)):
        if borders[at - 1] or tags[at] in ("verb", "clause"):
            return None
        if units[at].key == preposition:
            end = _phrase_end(tags, borders, at + 1)
            return (at + 1, end) if end > at + 1 else None
    return None


def _clauses(
    units: Sequence[Unit], tags: Sequence[Tag], borders: Sequence[bool], predicates: Sequence[Predicate]
) -> tuple[int, ...]:
    """Return for each unit the number of its clause: a stretch around one verb or several joined ones.

    Clauses are cut at punctuation, before words such as ``who`` and ``after``, and before ``and`` with a verb; a
    stretch without a verb belongs to the clause after it at the beginning of a sentence, else to the one before.
    """
    starts = [0]
    verbs = {predicate.start for predicate in predicates}
    for at in range(1, len(units)):
        begins = units[at].first or borders[at - 1] or tags[at] == "clause"
        begins = begins or (tags[at] == "conj" and at + 1 in verbs and tags[at - 1] != "verb")
        begins = begins or (units[at].key in CLAUSE_WORDS and tags[at] == "prep" and _verb_follows(tags, borders, at))
        if begins:
            starts.append(at)
    return _numbered(units, starts, verbs)


def _verb_follows(tags: Sequence[Tag], borders: Sequence[bool], at: int) -> bool:
    """Return whether a noun phrase with a verb follows: ``after he resigned``, not ``after Friday``."""
    end = _phrase_end(tags, borders, at + 1)
    return end > at + 1 and end < len(tags) and tags[end] in ("verb", "aux") and not borders[end - 1]


def _numbered(units: Sequence[Unit], starts: Sequence[int], verbs: set[int]) -> tuple[int, ...]:
    """Return the clause numbers of units that are cut at ``starts``, pieces without a verb merged."""
    ends = [*starts[1:], len(units)]
    pieces = [
        (start, end, any(at in verbs for at in range(start, end))) for start, end in zip(starts, ends, strict=True)
    ]
    numbers: list[int] = []
    number, open_piece = 0, False
    for index, (start, end, has_verb) in enumerate(pieces):
        first = units[start].first
        if index and (first or (has_verb and not open_piece)):
            number += 1
        open_piece = not has_verb and (first or open_piece)
        numbers += [number] * (end - start)
    return tuple(numbers)
