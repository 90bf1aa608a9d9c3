"""Where clauses and phrases of a sentence begin, by punctuation and by words such as ``after`` and ``who``."""

from collections.abc import Sequence
from typing import NamedTuple

from srcdiff.diff.units import Unit
from srcdiff.english.clause_words import CLAUSE_OPENERS, DANGLING, JOINTS, PHRASE_OPENERS, RANGE_JOINTS, SAID
from srcdiff.text.lazy_pattern import lazy_pattern

_PAUSES = frozenset(',;:—–()[]“”„«»"،؛、，；：')
"""Punctuation between two words at which a clause may end, in any language."""
_DASH = lazy_pattern(r"\s-\s|--")
"""A hyphen that is a dash."""
LONGEST_GROWTH = 4
"""Words of the phrase that a stretch beginning with ``of`` grows by."""
_PHRASE_ENDS = SAID | JOINTS


class Breaks(NamedTuple):
    """The positions at which a sentence can be cut, ascending; the first is 0 and the last the number of units."""

    clauses: tuple[int, ...]
    phrases: tuple[int, ...]
    """The clauses' ones and more: before prepositions, and after ``that`` and ``and``."""

    def around(self, units: Sequence[Unit], start: int, end: int) -> tuple[int, int]:
        """Return the stretch between two of ``phrases``, grown where it parts words that belong together.

        ``of`` stays with a short phrase before it (``the mother of two``), and two figures with the word between them
        (``between 2015 and 2021``, ``640 to 670``).
        """
        first, last = self.phrases.index(start), self.phrases.index(end)
        if first and units[start].key == "of" and start - self.phrases[first - 1] <= LONGEST_GROWTH:
            first -= 1
        while _parts_range(units, self.phrases[first]):
            first -= 1
        while _parts_range(units, self.phrases[last]):
            last += 1
        return self.phrases[first], self.phrases[last]


def breaks(units: Sequence[Unit], *, is_english: bool) -> Breaks:
    """Return where a sentence can be cut; at punctuation alone if it is not English. At least one unit. Linear."""
    clauses, phrases = [0], [0]
    for position in range(1, len(units)):
        before, after = units[position - 1], units[position]
        if is_english and before.key in DANGLING:
            continue
        pause = _is_pause(before.tail + after.lead)
        if pause or (is_english and (after.key in CLAUSE_OPENERS or before.key in SAID)):
            clauses.append(position)
        if pause or (is_english and (after.key in PHRASE_OPENERS or before.key in _PHRASE_ENDS)):
            phrases.append(position)
    return Breaks((*clauses, len(units)), (*phrases, len(units)))


def _parts_range(units: Sequence[Unit], position: int) -> bool:
    """Return whether the word at a position, or the one before it, joins the figures on both sides of it."""
    return any(
        units[joint].key in RANGE_JOINTS and _has_figure(units[joint - 1].key) and _has_figure(units[joint + 1].key)
        for joint in (position - 1, position)
        if 0 < joint < len(units) - 1
    )


def _has_figure(key: str) -> bool:
    return any(map(str.isdecimal, key))


def _is_pause(gap: str) -> bool:
    """Return whether a clause may end at what is between two words."""
    return gap != " " and (not _PAUSES.isdisjoint(gap) or ("-" in gap and _DASH.search(gap) is not None))
