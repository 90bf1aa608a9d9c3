"""Runs of words that are written like names, and stretches whose capitals name nobody. English."""

import re
from collections.abc import Iterator, Sequence

from srcdiff.diff.link_diff import LinkSide
from srcdiff.diff.misspellings import NAME_LETTERS
from srcdiff.diff.parts_of_speech import base_verb
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.units import Unit
from srcdiff.english.calendar import CALENDAR_WORDS
from srcdiff.english.roles import NAME_TITLES
from srcdiff.english.word_classes import PARTICLES
from srcdiff.model import Span
from srcdiff.text.clock_times import clock_mentions
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.quantities import quantities
from srcdiff.text.time_zones import zone_at

LONGEST_LOWER = 4
"""A sentence of names and function words only, with no longer lower-case word, is a headline in title case."""
_PHOTO_CREDIT = lazy_pattern(
    r"\((?:[^()]*\b(?:photo|image|video|picture)\w*\b[^()]*|[^()/]{3,40} ?/ ?[^()/]{3,40})\)", re.IGNORECASE
)
"""Who took a picture: ``(Ana Lind / The Courier)``."""
_STARTERS = frozenset(
    "the a an this that these those in on at for from when while after before as if but and police officials".split()
)
"""Words that begin a sentence and are not part of the name after them."""

_JOINING = PARTICLES - frozenset("of for and the & y e".split())
"""Small words inside the name of a person."""


def name_runs(units: Sequence[Unit]) -> Iterator[UnitRange]:
    """Yield the ranges of neighbouring units that are written like names, without titles and days."""
    start = None
    for at, unit in enumerate(units):
        named = is_name(units, at) if unit.word[:1].isupper() else start is not None and _joins(units, at)
        if start is not None and (not named or _is_parted(units[at - 1], unit)):
            yield start, at
            start = None
        if named and start is None:
            start = at
    if start is not None:
        yield start, len(units)


def _joins(units: Sequence[Unit], at: int) -> bool:
    """Return whether a word such as ``van`` goes on with a name: a name follows, after at most another such word."""
    following = next((place for place in range(at, min(at + 3, len(units))) if units[place].word[:1].isupper()), at)
    joined = all(units[place].key in _JOINING and not units[place].tail.strip() for place in range(at, following))
    return following > at and joined and is_name(units, following)


def _is_parted(before: Unit, after: Unit) -> bool:
    return bool(before.tail.strip(" \u00a0-.")) or bool(after.lead) or after.first


def is_name(units: Sequence[Unit], position: int) -> bool:
    """Return whether a unit is written like a name: with a capital that no beginning of a sentence gives it.

    The first word of a sentence is one if the next word has a capital too.
    """
    unit = units[position]
    if (
        not unit.word[:1].isupper()
        or not unit.word.replace("-", "").isalpha()
        or unit.key in CALENDAR_WORDS
        or unit.key in NAME_TITLES
    ):
        return False
    if not (unit.first or (position and _ends_sentence(units[position - 1])) or unit.lead.strip("([")):
        return True
    following = units[position + 1] if position + 1 < len(units) else None
    if following is None or following.first or unit.tail.strip() or unit.key in _STARTERS:
        return False
    return _is_capitalised(following) or _joins(units, position + 1) or _may_begin_with(unit, units, position)


def _may_begin_with(unit: Unit, units: Sequence[Unit], position: int) -> bool:
    """Return whether the first word of a sentence may be a name by itself: a bare singular before a verb."""
    is_singular = len(unit.key) >= NAME_LETTERS - 1 and not unit.key.endswith("s") and unit.word.isalpha()
    return is_singular and unit.first and bool(base_verb(units, position + 1, "noun"))


def _is_capitalised(unit: Unit) -> bool:
    return unit.word[:1].isupper() and unit.word.isalpha() and unit.key not in CALENDAR_WORDS


def _ends_sentence(unit: Unit) -> bool:
    """Return whether a full stop follows that is not an abbreviation's (``Gov. Lee``)."""
    abbreviation = unit.word[:1].isupper() and len(unit.word) <= LONGEST_LOWER
    return unit.key == "?" or (unit.tail[:1] in {".", "!", ":"} and not abbreviation)


def is_title_case(units: Sequence[Unit]) -> bool:
    """Return whether the words have capitals as in a headline: most have one, and hardly a long word has none."""
    lower = [unit for unit in units if unit.word.islower() and len(unit.word) > LONGEST_LOWER]
    capitals = [unit for unit in units if unit.word[:1].isupper()]
    return len(capitals) > len(units) / 2 and len(lower) <= len(units) / 10


def nameless_stretches(side: LinkSide) -> Iterator[Span]:
    """Yield the amounts, time zones (``ET`` in ``10 a.m. ET``) and photo credits in a side's linked sentences."""
    text = side.article.text
    for start, end in side.sentences:
        yield from (amount.span for amount in quantities(text, start, end))
        if text.find("(", start, end) >= 0:
            yield from (match.span() for match in _PHOTO_CREDIT.finditer(text, start, end))
        for clock in clock_mentions(text, start, end):
            if zone := zone_at(text, clock.end, end):
                yield clock.end, zone.end
