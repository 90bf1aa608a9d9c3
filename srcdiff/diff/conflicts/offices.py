"""The office beside a name, or what it has in an event: ``Mayor Holm``, ``Holm, the museum's director``. English."""

from collections.abc import Iterator
from typing import NamedTuple

from srcdiff.diff.link_diff import LinkDiff, LinkSide, content_stems
from srcdiff.diff.parts_of_speech import NOMINAL
from srcdiff.diff.steps import UnitRange
from srcdiff.english.roles import LIMITED_OFFICES, NAMING_VERBS, OFFICES

LONGEST = 8
"""The most words between a name and the noun for its office."""
LEAST_LIKENESS = 0.3
"""The likeness of two sentences from which on they may speak of one office."""


class _Office(NamedTuple):
    """What somebody is, and of what."""

    noun: str
    details: frozenset[str]
    """The stems of the words around the noun: of its organisation, or of a kind of it."""


def have_one_office(diff: LinkDiff, left: UnitRange, right: UnitRange) -> bool:
    """Return whether two names have the same office, of which there is one: ``mayor``, not ``senator``."""
    if diff.likeness < LEAST_LIKENESS:
        return False
    one, other = _office(diff.left, left), _office(diff.right, right)
    if one is None or other is None or one.noun != other.noun:
        return False
    return not (one.details and other.details) or bool(one.details & other.details)


def _office(side: LinkSide, name: UnitRange) -> _Office | None:
    """Return the office of a name; ``None`` if no phrase names one, or if it may be one of several."""
    for start, end in name_phrases(side, name):
        at = next((at for at in _heads(side, start, end) if side.units[at].key in OFFICES), None)
        if at is not None:
            around = [side.units[place] for place in range(start, end) if place != at]
            if any(unit.key in LIMITED_OFFICES for unit in around):
                return None
            return _Office(OFFICES[side.units[at].key], content_stems(around))
    return None


def _heads(side: LinkSide, start: int, end: int) -> Iterator[int]:
    """Yield the positions of the last words of noun phrases: not ``sheriff`` in ``the sheriff's spokesman``."""
    words = side.grammar.words
    return (at for at in range(start, end) if at + 1 == end or words.tags[at + 1] not in NOMINAL or words.borders[at])


def name_phrases(side: LinkSide, name: UnitRange) -> Iterator[UnitRange]:
    """Yield the phrases that may say what a name is: before it, after its comma, before and after ``as``."""
    start, end = name
    yield _back(side, start), start
    if end < len(side.units) and "," in side.units[end - 1].tail:
        yield end, _forward(side, end)
    clause = side.grammar.clause(start)
    if start and side.units[start - 1].key == "as":
        if any(one.verb in NAMING_VERBS for one in side.grammar.predicates_of_clause(start)):
            yield clause[0], start - 1
        return
    joint = next((at for at in range(end, clause[1] - 1) if side.units[at].key == "as"), None)
    if joint is not None:
        yield joint + 1, _forward(side, joint + 1)


def _back(side: LinkSide, end: int) -> int:
    """Return where the noun phrase that ends right before a name, or before the comma in front of it, begins."""
    words, at = side.grammar.words, end
    while at > 0 and end - at < LONGEST and (words.tags[at - 1] in NOMINAL or side.units[at - 1].key == "of"):
        is_joint = at == end and side.units[at - 1].tail.strip() in (",", ".")
        if side.units[at].first or (words.borders[at - 1] and not is_joint):
            break
        at -= 1
    return at


def _forward(side: LinkSide, start: int) -> int:
    """Return where the phrase that begins at a position ends: before a verb, or at a mark."""
    words, at = side.grammar.words, start
    while at < len(side.units) and at - start < LONGEST and words.tags[at] not in ("verb", "aux", "clause"):
        at += 1
        if words.borders[at - 1]:
            break
    return at
