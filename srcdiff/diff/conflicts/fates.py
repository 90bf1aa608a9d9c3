"""What became of one group of people: twelve missing on one side, twelve dead on the other. English."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from srcdiff.diff.conflicts.slots import likeness, matches
from srcdiff.diff.grammar import Grammar, grammar
from srcdiff.diff.link_diff import LinkDiff, LinkSide, content_stems
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.units import HouseStyle, Unit, sentence_units
from srcdiff.diff.word_forms import bases
from srcdiff.english.fates import DEATH_KEYS, EXCLUDING_FATES, FATES, NOT_PEOPLE, OUTCOME_KEYS, Fate
from srcdiff.model import Article, Conflict, Span
from srcdiff.text.quantities import Quantity, quantities

SCORE = 0.6
SAME_CLAUSE = 0.5
"""The likeness of what two clauses say besides the fate, from which on they are of one group."""


class _Group(NamedTuple):
    """A number of people and what became of them."""

    quantity: Quantity
    fate: Fate
    span: Span
    """From the number to the word for the fate."""
    clause: frozenset[str]
    """The stems of the rest of the clause."""


def fate_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the groups of one size with fates that exclude each other, in the order of the left side.

    Neither article may have as many people with the other's fate: both groups may exist.
    """
    left, right = _groups(diff.left), _groups(diff.right)
    if not (left and right):
        return

    def evidence(one: _Group, other: _Group) -> float:
        excluding = frozenset((one.fate, other.fate)) in EXCLUDING_FATES
        same_size = one.quantity.low == other.quantity.low
        if not (excluding and same_size) or _has(diff.left, other) or _has(diff.right, one):
            return 0.0
        return likeness(one.clause, other.clause)

    for one, other, _ in matches(diff, (left, right), lambda group: group.span, evidence, SAME_CLAUSE):
        yield diff.conflict_of_spans("status", one.span, other.span, SCORE)


def death_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the places and manners of one death that differ."""
    if DEATH_KEYS.isdisjoint(diff.left.keys) or DEATH_KEYS.isdisjoint(diff.right.keys):
        return
    from srcdiff.diff.conflicts.deaths import place_and_manner_conflicts  # noqa: PLC0415  most links are of no death

    yield from place_and_manner_conflicts(diff)


def outcome_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the outcomes of a case in court or of a planned event that exclude each other."""
    if OUTCOME_KEYS.isdisjoint(diff.left.keys) or OUTCOME_KEYS.isdisjoint(diff.right.keys):
        return
    from srcdiff.diff.conflicts.outcomes import group_conflicts  # noqa: PLC0415  most links are of no such outcome

    yield from group_conflicts(diff)


def _has(side: LinkSide, group: _Group) -> bool:
    """Return whether the article of a side has a group of this size and fate."""
    return (group.quantity.low, group.fate) in side.facts.all(article_fates)


def article_fates(article: Article, style: HouseStyle) -> frozenset[tuple[object, Fate]]:
    """Return the sizes and fates of the groups in an article."""
    found: set[tuple[object, Fate]] = set()
    for sentence in article.sentences:
        if sentence.compared and quantities(article.text, sentence.start, sentence.end):
            units = sentence_units(article.text, sentence.start, sentence.end, style)
            counts = quantities(article.text, sentence.start, sentence.end)
            found |= {(count.low, fate) for count, fate, _ in _fates(units, grammar(units), counts)}
    return frozenset(found)


def _groups(side: LinkSide) -> list[_Group]:
    """Return the groups in a side's linked sentences, in order."""
    counts = [count for span in side.sentences for count in quantities(side.article.text, *span)]
    found: list[_Group] = []
    for count, fate, position in _fates(side.units, side.grammar, counts):
        start, end = side.grammar.clause(position)
        rest = [unit for unit in side.units[start:end] if _fate(unit) is None]
        span = (
            min(count.start, side.units[position].word_start),
            max(count.end, side.units[position].word_end),
        )
        found.append(_Group(count, fate, span, content_stems(rest)))
    return found


def _fates(units: Sequence[Unit], rules: Grammar, counts: Sequence[Quantity]) -> Iterator[tuple[Quantity, Fate, int]]:
    """Yield the exact counts with the one fate that their part of the clause reports, and the position of its word."""
    places = [_position(units, count) for count in counts]
    for index, (count, place) in enumerate(zip(counts, places, strict=True)):
        if not NOT_PEOPLE.isdisjoint(count.nouns):
            continue
        if count.kind != "count" or count.low != count.high or count.precision not in ("plain", "over"):
            continue
        start, end = rules.clause(place)
        after = min([end, *places[index + 1 : index + 2]])
        before = max([start, *places[max(0, index - 1) : index]])
        found = _named((place, after), units) or _named((before, place), units)
        if len({fate for fate, _ in found}) == 1:
            yield count, *found[0]


def _position(units: Sequence[Unit], count: Quantity) -> int:
    return min(bisect_right(units, count.start, key=lambda unit: unit.word_end), len(units) - 1)


def _named(stretch: UnitRange, units: Sequence[Unit]) -> list[tuple[Fate, int]]:
    """Return the fates that words of a stretch report, with their positions."""
    return [(fate, at) for at in range(*stretch) if (fate := _fate(units[at])) is not None]


def _fate(unit: Unit) -> Fate | None:
    return next((FATES[base] for base in sorted(bases(unit.key)) if base in FATES), None)
