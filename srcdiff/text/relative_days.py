"""Days named from the day of writing: ``tomorrow``, ``last month``. English."""

from functools import lru_cache
from typing import NamedTuple

from srcdiff.model.caches import SENTENCES_KEPT
from srcdiff.text.lazy_pattern import lazy_pattern

_DAY_RANGES = {
    "yesterday": (-1, -1),
    "today": (0, 0),
    "tonight": (0, 0),
    "tomorrow": (1, 1),
    "this week": (-6, 6),
    "this month": (-30, 30),
    "this year": (-365, 365),
    "last week": (-13, -1),
    "last month": (-61, -5),
    "last year": (-730, -30),
    "next week": (1, 13),
    "next month": (5, 61),
    "next year": (30, 730),
}
"""The first and the last day that is meant, counted from the day of writing.

At the end of a month ``tomorrow`` may be ``next month``, but nobody who knows that it is tomorrow writes so.
"""
PUBLISHED_APART = 1
"""Days between two reports of one act: what is ``today`` in one may be ``yesterday`` in the other."""
_RELATIVE = lazy_pattern(r"\b(?:yesterday|today|tonight|tomorrow|(?:this|last|next) (?:week|month|year))\b(?!['’]s)")


class RelativeDays(NamedTuple):
    """A day or a longer time as the text gives it."""

    start: int
    end: int
    """Half-open offsets into the text."""
    first: int
    last: int
    """The days that are meant, 0 is the day of writing."""

    def agrees(self, other: "RelativeDays") -> bool:
        """Return whether both can be one day."""
        return self.first <= other.last + PUBLISHED_APART and other.first <= self.last + PUBLISHED_APART


@lru_cache(maxsize=SENTENCES_KEPT)
def relative_days(text: str, start: int, end: int) -> tuple[RelativeDays, ...]:
    """Return the days in ``text[start:end]`` that are named from the day of writing, in order. Linear; cached."""
    return tuple(
        RelativeDays(*found.span(), *_DAY_RANGES[found.group()]) for found in _RELATIVE.finditer(text, start, end)
    )
