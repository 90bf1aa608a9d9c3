"""Slots: what surrounds a value in its sentence, so that only values of one slot are compared.

Two values fill one slot if they are said of the same act, of the same thing or person, or if one replaces the other
between equal words. Where that is not clear there is no conflict.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import product
from typing import NamedTuple, TypeVar

from srcdiff.diff.conflicts.moments import is_earlier, named_periods
from srcdiff.diff.grammar import Grammar
from srcdiff.diff.link_diff import LinkDiff, LinkSide, content_stems
from srcdiff.diff.misspellings import is_misspelled
from srcdiff.diff.predicates import Predicate
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.units import Unit
from srcdiff.english.calendar import CALENDAR_WORDS
from srcdiff.english.events import SAME_EVENT_VERBS
from srcdiff.model import Span
from srcdiff.text.stems import stem

Value = TypeVar("Value")

ONE_SENTENCE = 0.6
"""The share of equal words from which on two sentences are one sentence with changes."""
NEARLY_EQUAL = 0.75
"""The share from which on even what is far apart, or of another name, fills one place of them."""
EDITED = 0.85
"""The share from which on one of them is an edited version of the other."""
NAME_LETTERS = 3
"""A shorter capitalised word is an initial, or no name."""
MOST_VALUES = 40
"""If a side has more values of a kind, only those of one changed region are compared."""
CLAUSE_WORDS = 100
"""Words before and after a value that are looked at: a clause with more is a list of values."""


class Slot(NamedTuple):
    """The surroundings of a value."""

    units: UnitRange
    """The units of the value itself."""
    clause: frozenset[str]
    """The stems of the content words of its clause, without its own."""
    verbs: frozenset[str]
    """The verbs whose subject or object contains it, ``kill+`` where it is the one who acts."""
    clause_verb: str
    """The verb before it in its clause, else the first one; empty without a verb."""
    names: frozenset[str]
    """The last words of the names in its clause, without its own words."""
    owners: frozenset[str]
    """The stems of the names that its verb's subject has, if it is not part of that itself."""
    periods: frozenset[str]
    """Those that its sentence names: this, the last or the next season or year, or a year by its number."""
    is_earlier: bool
    """Whether that verb is of what happened before: ``had won``."""


def event_verb(verb: str) -> str:
    """Return the verb under which reports of one event count: ``die`` is ``kill``."""
    return SAME_EVENT_VERBS.get(verb, verb)


def slot(side: LinkSide, span: Span) -> Slot:
    """Return the surroundings of the value at a span. Cost: at most ``CLAUSE_WORDS`` and the verbs of its sentence."""
    units = side.range_of(span)
    rules = side.grammar
    position = min(units[0], len(side.units) - 1)
    start, end = rules.clause(position)
    near = range(max(start, units[0] - CLAUSE_WORDS), min(end, units[1] + CLAUSE_WORDS))
    around = [side.units[at] for at in near if not units[0] <= at < units[1]]
    verb = _nearest_verb(rules, position)
    return Slot(
        units,
        content_stems(around),
        frozenset(_ruling_verbs(rules, position)),
        event_verb(verb.verb) if verb else "",
        frozenset(_last_names(around)),
        _owners(side, position, verb),
        named_periods(side, position),
        verb is not None and is_earlier(verb, side),
    )


def _owners(side: LinkSide, position: int, verb: Predicate | None) -> frozenset[str]:
    """Return the stems of the names in the subject of the nearest verb of a unit's clause, if it is before the unit."""
    subject = verb.subject if verb is not None and verb.position < position else None
    if subject is None or _contains(subject, position):
        return frozenset()
    tags = side.grammar.words.tags
    return frozenset(
        stem(side.units[at].key)
        for at in range(*subject)
        if side.units[at].word[:1].isupper()
        and tags[at] in ("name", "noun")
        and len(side.units[at].key) >= NAME_LETTERS
        and (tags[at] == "name" or subject[1] - subject[0] == 1)
    )


def _head(side: LinkSide, phrase: UnitRange) -> tuple[Unit, ...]:
    """Return the units of a noun phrase before its first preposition."""
    tags = side.grammar.words.tags[slice(*phrase)]
    return side.units[phrase[0] : phrase[0] + (tags.index("prep") if "prep" in tags else len(tags))]


def are_of_other_periods(one: Slot, other: Slot) -> bool:
    """Return whether one sentence speaks of this season or year, the other of the last or next one."""
    return bool(one.periods and other.periods) and not one.periods & other.periods


def have_rival_subjects(one: Slot, other: Slot, diff: LinkDiff) -> bool:
    """Return whether each verb has a subject of which the other clause has no word: profit fell, sales fell."""
    (ours, our_head), (theirs, their_head) = _subject(diff.left, one), _subject(diff.right, other)
    are_shared = our_head & (theirs | other.clause) or their_head & (ours | one.clause)
    return bool(our_head and their_head) and not are_shared


def _subject(side: LinkSide, value: Slot) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of a verb's subject, and those before its first preposition; none if it holds the value."""
    position = min(value.units[0], len(side.units) - 1)
    verb = _nearest_verb(side.grammar, position)
    if verb is None or verb.subject is None or _contains(verb.subject, position):
        return frozenset(), frozenset()
    units = side.units[slice(*verb.subject)]
    return content_stems(units), content_stems(_head(side, verb.subject))


def have_rival_names(one: Slot, other: Slot, diff: LinkDiff) -> bool:
    """Return whether each clause has a name that the other article does not have: one polled by X, the other by Y.

    Not in nearly equal sentences, where one name is put for the other.
    """
    if diff.likeness >= NEARLY_EQUAL:
        return False
    ours, theirs = _unknown(one.names, diff.right), _unknown(other.names, diff.left)
    return bool(ours and theirs) and not any(is_misspelled(mine, yours) for mine in ours for yours in theirs)


def _unknown(names: Set[str], side: LinkSide) -> list[str]:
    """Return the names of which a side's article has neither the singular nor the plural."""
    keys = side.facts.keys
    return [name for name in sorted(names) if keys.isdisjoint((name, f"{name}s", name.removesuffix("s")))]


def _last_names(units: Sequence[Unit]) -> Iterator[str]:
    """Yield the keys of the capitalised words that no other one follows: ``Holm`` of ``Mayor Ida Holm``."""
    for at, unit in enumerate(units):
        after = units[at + 1] if at + 1 < len(units) else None
        goes_on = after is not None and after.word[:1].isupper() and unit.end == after.start and not unit.tail.strip()
        if unit.word[:1].isupper() and unit.key not in CALENDAR_WORDS and not unit.first and not goes_on:
            yield unit.key


def _ruling_verbs(rules: Grammar, position: int) -> Iterator[str]:
    """Yield the verbs whose undergoer contains a unit, and with ``+`` those whose doer does."""
    for predicate in rules.predicates:
        if _contains(predicate.undergoer, position):
            yield event_verb(predicate.verb)
        if _contains(predicate.doer, position):
            yield event_verb(predicate.verb) + "+"


def _contains(phrase: UnitRange | None, position: int) -> bool:
    return phrase is not None and phrase[0] <= position < phrase[1]


def _nearest_verb(rules: Grammar, position: int) -> Predicate | None:
    """Return the verb before a unit in its clause, else the first one."""
    predicates = rules.predicates_of_clause(position)
    before = [predicate for predicate in predicates if predicate.position < position]
    return before[-1] if before else predicates[0] if predicates else None


def likeness(one: Set[str], other: Set[str]) -> float:
    """Return the Dice coefficient of two sets, 0 to 1; 0 if both are empty."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def matches(
    diff: LinkDiff,
    sides: tuple[Sequence[Value], Sequence[Value]],
    span: Callable[[Value], Span],
    score: Callable[[Value, Value], float],
    least: float,
) -> Iterator[tuple[Value, Value, float]]:
    """Yield the pairs of left and right values whose score is ``least`` or more and the highest of both values.

    In the order of the left values. Two equally good partners are none: it is not clear which of them is meant. Where
    a side has more than ``MOST_VALUES``, only values of one changed region are compared, so that the cost stays linear.
    """
    left, right = sides
    scores = {
        (one, other): value
        for one, other in _candidates(diff, list(map(span, left)), list(map(span, right)))
        if (value := score(left[one], right[other])) > 0
    }
    for one, other, value in _mutual_best(scores):
        if value >= least:
            yield left[one], right[other], value


def _candidates(diff: LinkDiff, left: Sequence[Span], right: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield the indices of the values to compare: all with all, or of one changed region if they are many."""
    if max(len(left), len(right)) <= MOST_VALUES:
        yield from product(range(len(left)), range(len(right)))
        return
    in_left, in_right = diff.changes_of_units
    of_region: dict[int, list[int]] = {}
    for index, span in enumerate(right):
        for region in _regions(in_right, diff.right.range_of(span)):
            of_region.setdefault(region, []).append(index)
    for index, span in enumerate(left):
        regions = _regions(in_left, diff.left.range_of(span))
        near = {other for region in regions for other in of_region.get(region, ())[:MOST_VALUES]}
        yield from ((index, other) for other in sorted(near))


def _regions(changes: Sequence[int | None], units: UnitRange) -> set[int]:
    """Return the changed regions that a range of units overlaps."""
    return {region for region in changes[slice(*units)] if region is not None}


def _mutual_best(scores: Mapping[tuple[int, int], float]) -> Iterator[tuple[int, int, float]]:
    """Yield the pairs that score higher than all others of their row and of their column, in order. Near linear."""
    rows = _only_best([(row, value) for (row, _), value in scores.items()])
    columns = _only_best([(column, value) for (_, column), value in scores.items()])
    for (row, column), value in sorted(scores.items()):
        if rows.get(row) == value == columns.get(column):
            yield row, column, value


def _only_best(values: Iterable[tuple[int, float]]) -> dict[int, float]:
    """Return the highest value of each line, of those lines that have it once."""
    best: dict[int, float] = {}
    shared: set[int] = set()
    for line, value in values:
        if line not in best or value > best[line]:
            best[line] = value
            shared.discard(line)
        elif value == best[line]:
            shared.add(line)
    return {line: value for line, value in best.items() if line not in shared}
