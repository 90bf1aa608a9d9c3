"""Where clauses and phrases of a sentence begin, by punctuation and by words such as ``after`` and ``who``."""

from collections.abc import Sequence
from typing import NamedTuple

from srcdiff.diff.units import Unit
from srcdiff.english.clause_words import CLAUSE_OPENERS, DANGLING, JOINTS, PHRASE_OPENERS, SAID
from srcdiff.text.lazy_pattern import lazy_pattern

_PAUSES = frozenset(',;:—–()[]“”„«»"،؛、，；：')
"""Punctuation between two words at which a clause may end, in any language."""
_DASH = lazy_pattern(r"\s-\s|--")
"""A hyphen that is a dash."""
_PHRASE_ENDS = SAID | JOINTS


class Breaks(NamedTuple):
    """The positions at which a sentence can be cut, ascending; the first is 0 and the last the number of units."""

    clauses: tuple[int, ...]
    phrases: tuple[int, ...]
    """The clauses' ones and more: before prepositions, and after ``that`` and ``and``."""


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


def _is_pause(gap: str) -> bool:
    """Return whether a clause may end at what is between two words."""
    return gap != " " and (not _PAUSES.isdisjoint(gap) or ("-" in gap and _DASH.search(gap) is not None))
