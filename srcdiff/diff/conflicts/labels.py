"""Numbered things, roads, addresses and Roman numerals that differ in one slot.

The rules were set by reading half of the pairs of ``disagreements``.
"""

from collections.abc import Iterator
from typing import NamedTuple

from srcdiff.diff.conflicts.other_facts import have_rival_amounts
from srcdiff.diff.conflicts.slots import Slot, likeness, matches, slot
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.units import HouseStyle
from srcdiff.english.streets import STREET_KEYS, STREET_WORDS
from srcdiff.model import Article, Conflict, ConflictKind
from srcdiff.text.labels import LabelKind, LabelMention, label_mentions

KINDS: dict[LabelKind, ConflictKind] = {
    "number": "number",
    "route": "place",
    "house": "place",
    "block": "place",
    "numeral": "name",
}
SAME_CLAUSE = 0.35
"""The likeness of two clauses from which on they are about the same."""
INSIDE = frozenset(("in", "at", "on", "to"))
"""Prepositions of what is at a block itself, not around it: ``near the 200 block``."""
LEAST = 2.0
"""The evidence that two labels are of one thing, from which on they are a conflict."""
SURE = 4.0
_STREET_TYPES = frozenset(STREET_WORDS)


class _Label(NamedTuple):
    """A label with its surroundings."""

    mention: LabelMention
    slot: Slot
    is_only: bool
    """Whether its article has no other label of that thing."""
    is_inside: bool
    """Whether something is in it or at it, and not around it."""


def label_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the labels of one thing that differ, in the order of the left side.

    A label that the other article has as well, for whatever, is not one.
    """
    left = _labels(diff.left, diff.right)
    right = _labels(diff.right, diff.left) if left else []

    def evidence(one: _Label, other: _Label) -> float:
        found = _evidence(one, other, diff)
        return 0.0 if found >= LEAST and have_rival_amounts(diff, one.slot.units, other.slot.units) else found

    for one, other, score in matches(diff, (left, right), lambda label: label.mention.span, evidence, LEAST):
        yield diff.conflict_of_spans(KINDS[one.mention.kind], one.mention.span, other.mention.span, score / SURE)


def street_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the streets of one name and two kinds."""
    if not (_may_name_street(diff.left) and _may_name_street(diff.right)):
        return
    from srcdiff.diff.conflicts.streets import street_kind_conflicts  # noqa: PLC0415  most links name no street

    yield from street_kind_conflicts(diff)


def _may_name_street(side: LinkSide) -> bool:
    """Return whether a side has a word for a street with a capital: ``Way``, not ``way``."""
    return not STREET_KEYS.isdisjoint(side.keys) and not _STREET_TYPES.isdisjoint(unit.word for unit in side.units)


def _labels(side: LinkSide, other: LinkSide) -> list[_Label]:
    """Return the labels of a side's linked sentences that the other article has not, in order."""
    found = [label for span in side.sentences for label in label_mentions(side.article.text, *span)]
    if not found:
        return []
    own, others = side.facts.all(article_labels), other.facts.all(article_labels)
    return [
        _Label(
            label,
            slot(side, label.span),
            len({value for kind, thing, value in own if (kind, thing) == (label.kind, label.thing)}) == 1,
            _is_inside(side, label.start),
        )
        for label in found
        if (label.kind, label.thing, label.value) not in others
    ]


def _is_inside(side: LinkSide, start: int) -> bool:
    """Return whether a preposition such as ``in`` is before a label, with or without ``the``."""
    at = side.range_of((start, start + 1))[0]
    before = [unit.key for unit in side.units[max(0, at - 2) : at] if unit.key != "the"]
    return bool(before) and before[-1] in INSIDE


def article_labels(article: Article, _style: HouseStyle) -> frozenset[tuple[LabelKind, str, str]]:
    """Return kind, thing and value of each label in an article's sentences."""
    return frozenset(
        (label.kind, label.thing, label.value)
        for sentence in article.sentences
        if sentence.compared
        for label in label_mentions(article.text, sentence.start, sentence.end)
    )


def _evidence(one: _Label, other: _Label, diff: LinkDiff) -> float:
    """Return the evidence that two labels are of one thing; 0 if they name different things."""
    if (one.mention.kind, one.mention.thing) != (other.mention.kind, other.mention.thing):
        return 0.0
    is_block = one.mention.kind == "block"
    if is_block and one.is_inside != other.is_inside:
        return 0.0
    alike = likeness(one.slot.clause, other.slot.clause) >= SAME_CLAUSE
    only = one.is_only and other.is_only
    is_one_street = only and is_block
    return only + is_one_street + alike + 2.0 * diff.replaces(one.mention.span, other.mention.span)
