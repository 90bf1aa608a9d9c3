"""Persons with an age: who is meant, and what part the sentence gives them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from decimal import Decimal
from typing import Literal, NamedTuple

from srcdiff.diff.conflicts.person_phrases import person_phrase, phrase_start, trailing_names
from srcdiff.diff.conflicts.slots import event_verb
from srcdiff.diff.grammar import Grammar, grammar
from srcdiff.diff.misspellings import is_misspelled
from srcdiff.diff.predicates import Predicate
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.units import HouseStyle, Unit, sentence_units
from srcdiff.english.events import (
    CHARGING,
    CONFESSING,
    ELDERS,
    FEMALE,
    FURTHER,
    HARM_NOUNS,
    HARMING,
    KIN,
    MALE,
    SUSPECT_NOUNS,
    TREATING,
    VICTIM_NOUNS,
)
from srcdiff.model import Article, Span
from srcdiff.text.ages import AgeMention, age_mentions

Part = Literal["victim", "suspect"]
MOST_OF_AN_AGE = 20
"""The most persons of one age, or one name, that are looked at."""


CHILD_WORDS = 6
"""Words after ``her`` among which is the child: ``her 3-year-old grandson``."""


class Person(NamedTuple):
    """Somebody whose age a sentence gives."""

    age: AgeMention
    names: frozenset[str]
    nouns: frozenset[str]
    parts: frozenset[Part]
    verbs: frozenset[str]
    """What the person does or undergoes, each verb as the first of its group, with ``+`` for a doer."""

    @property
    def genders(self) -> frozenset[str]:
        """``male`` or ``female`` if the nouns say so; empty if they say neither or both."""
        male, female = bool(self.nouns & MALE), bool(self.nouns & FEMALE)
        return frozenset() if male == female else frozenset(("male" if male else "female",))

    @property
    def elders(self) -> frozenset[str]:
        """What the person is to a child: ``grandmother``."""
        return self.nouns & ELDERS

    @property
    def is_further(self) -> bool:
        """Whether it is somebody beside the first one: ``a second driver``."""
        return not self.nouns.isdisjoint(FURTHER)

    def is_named_as(self, other: "Person") -> bool | None:
        """Return whether two persons have one name; ``None`` if a part of it is missing, so that it may be one.

        A family name is not enough where both have a first name.
        """
        shared = self.names & other.names
        if not self.names or not other.names:
            return None
        ours, theirs = self.names - shared, other.names - shared
        if ours and theirs and not any(is_misspelled(one, two) for one in ours for two in theirs):
            return False
        return True if self.names == other.names or len(shared) > 1 else None

    @property
    def span(self) -> Span:
        """The span of the age."""
        return self.age.start, self.age.end


class Persons:
    """Everybody whose age an article gives."""

    def __init__(self, found: Iterable[Person]) -> None:
        self._in_order = sorted(found, key=lambda person: person.age.start)
        self._by_age: dict[Decimal, list[Person]] = {}
        for person in self._in_order:
            if person.age.is_exact:
                self._by_age.setdefault(person.age.low, []).append(person)
        self._ages = sorted(self._by_age)
        self._by_name: dict[str, list[Person]] = {}
        for person in self._in_order:
            for name in person.names:
                self._by_name.setdefault(name, []).append(person)

    def inside(self, spans: Iterable[Span]) -> list[Person]:
        """Return those whose age is in one of the spans, in order. Logarithmic."""
        return [
            person for start, end in spans for person in self._in_order[self._first_from(start) : self._first_from(end)]
        ]

    def _first_from(self, offset: int) -> int:
        return bisect_left(self._in_order, offset, key=lambda person: person.age.start)

    def has_age(self, years: Decimal) -> bool:
        """Return whether somebody has exactly that age."""
        return years in self._by_age

    def near(self, years: Decimal, most_apart: Decimal) -> Iterator[Person]:
        """Yield those whose exact age is at most so many years apart."""
        low, high = bisect_left(self._ages, years - most_apart), bisect_right(self._ages, years + most_apart)
        return (person for age in self._ages[low:high] for person in self._by_age[age][:MOST_OF_AN_AGE])

    def named(self, names: Iterable[str]) -> Iterator[Person]:
        """Yield those who have one of the names."""
        return (person for name in names for person in self._by_name.get(name, [])[:MOST_OF_AN_AGE])


def persons(article: Article, style: HouseStyle) -> Persons:
    """Return everybody whose age an article gives. Linear in the text."""
    found: list[Person] = []
    for sentence in article.sentences:
        if sentence.compared:
            ages = age_mentions(article.text, sentence.start, sentence.end)
            if ages:
                units = sentence_units(article.text, sentence.start, sentence.end, style)
                rules = grammar(units)
                found += [_person(age, units, rules) for age in ages]
    return Persons(found)


def _person(age: AgeMention, units: Sequence[Unit], rules: Grammar) -> Person:
    """Return the person whose age is mentioned in a sentence."""
    start, end = person_phrase(units, rules, _range(units, age))
    apposed = units[slice(*_apposed(units, rules, start))]
    nouns = frozenset(unit.key for unit in (*apposed, *units[start:end]))
    nouns |= frozenset(_elders(units, end, nouns))
    undergone = [one for one in rules.predicates if _heads(one.undergoer, (start, end), rules)]
    done = [one for one in rules.predicates if _heads(one.doer, (start, end), rules)]
    parts = {*_parts_undergone(undergone), *_parts_done(done, units), *_parts_named(nouns)}
    if start >= 2 and units[start - 1].key == "of" and units[start - 2].key in HARM_NOUNS:
        parts.add("victim")
    parts = parts if len(parts) == 1 else {*_parts_named(nouns)} - {"victim"}
    verbs = [event_verb(one.verb) for one in undergone]
    verbs += [event_verb(one.verb) + "+" * (one.verb not in TREATING) for one in done]
    names = frozenset(trailing_names(units[start:end])) or frozenset(trailing_names(apposed))
    has_small_letters = any(unit.word[-1:].islower() for unit in units)
    return Person(age, names if has_small_letters else frozenset(), nouns, frozenset(parts), frozenset(verbs))


def _elders(units: Sequence[Unit], end: int, nouns: Set[str]) -> Iterator[str]:
    """Yield what a woman or man is to a child named behind: ``a woman ... her 3-year-old grandson``."""
    is_woman = bool(nouns & FEMALE)
    if is_woman == bool(nouns & MALE):
        return
    for at in range(end, len(units)):
        if units[at].first:
            return
        if units[at].key == ("her" if is_woman else "his"):
            near = {unit.key for unit in units[at + 1 : at + CHILD_WORDS]}
            yield from (
                elders[not is_woman] for children, elders in KIN.items() if not near.isdisjoint(children.split())
            )
            return


def _apposed(units: Sequence[Unit], rules: Grammar, start: int) -> UnitRange:
    """Return the phrase before the comma in front of another: ``Ana Lind, a 44-year-old``, not ``in Brede, a boy``."""
    if start == 0 or units[start].first or "," not in units[start - 1].tail:
        return start, start
    first = phrase_start(units, rules, start - 1)
    is_subject = first == 0 or units[first].first or rules.words.tags[first - 1] != "prep"
    return (first, start) if is_subject else (start, start)


def _range(units: Sequence[Unit], age: AgeMention) -> UnitRange:
    """Return the range of the units that overlap the age."""
    start = bisect_right(units, age.start, key=lambda unit: unit.word_end)
    end = bisect_left(units, age.end, key=lambda unit: unit.word_start)
    return (start, end) if start < end else (0, 0)


def _heads(phrase: UnitRange | None, person: UnitRange, rules: Grammar) -> bool:
    """Return whether a person is what a phrase names, not what follows a preposition in it: ``a victim of Lind``."""
    if phrase is None or phrase[0] >= person[1] or person[0] >= phrase[1]:
        return False
    return "prep" not in rules.words.tags[phrase[0] : max(phrase[0], person[0])]


def _parts_undergone(predicates: Iterable[Predicate]) -> Iterator[Part]:
    """Yield the parts of whoever undergoes these acts."""
    for predicate in predicates:
        if predicate.verb in HARMING or predicate.verb in TREATING:
            yield "victim"
        if predicate.verb in CHARGING:
            yield "suspect"


def _parts_done(predicates: Iterable[Predicate], units: Sequence[Unit]) -> Iterator[Part]:
    """Yield the parts of whoever does these acts: a victim recovers, or harms nobody but himself."""
    for predicate in predicates:
        reflexive = predicate.object is not None and any(
            unit.key.endswith(("self", "selves")) for unit in units[slice(*predicate.object)]
        )
        if predicate.verb in TREATING or (predicate.verb in HARMING and reflexive):
            yield "victim"
        elif predicate.verb in HARMING or predicate.verb in CONFESSING:
            yield "suspect"


def _parts_named(nouns: Set[str]) -> Iterator[Part]:
    if nouns & VICTIM_NOUNS:
        yield "victim"
    if nouns & SUSPECT_NOUNS:
        yield "suspect"
