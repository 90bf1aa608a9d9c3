"""Rules for whole lines: a regular expression, and how a line must begin, or which words it has, for it to be tried."""

import re
from typing import NamedTuple

from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.word_sets import word_set

_MARKS_BEFORE = lazy_pattern(r"\W*")


class LineRule(NamedTuple):
    """A regular expression that matches whole lines of the page.

    Most lines are text of the story, which ``beginnings`` or ``words`` rule out in a microsecond.
    """

    pattern: re.Pattern[str]
    reason: str
    """What its lines are, in words for people."""
    beginnings: tuple[str, ...] = ()
    """Every line that it matches begins with one of these, in small letters, or has marks alone; empty for any."""
    words: frozenset[str] = frozenset()
    """Every line that it matches has one of these (``word_set``); empty for any."""

    def may_begin_with(self, letter: str) -> bool:
        """Return whether it can match a line whose first word begins with this small letter."""
        return not self.beginnings or any(beginning.startswith(letter) for beginning in self.beginnings)

    def matches(self, line: "FoldedLine") -> bool:
        """Return whether it matches all of a line."""
        if line.bare and self.beginnings and not line.bare.startswith(self.beginnings):
            return False
        if self.words and self.words.isdisjoint(word_set(line.printed, 0, len(line.printed))):
            return False
        return self.pattern.fullmatch(line.printed) is not None


class FoldedLine(NamedTuple):
    """A line as rules look at it."""

    printed: str
    bare: str
    """In small letters, without the marks before its first word, and with a space at the end; or empty."""


def folded_line(line: str) -> FoldedLine:
    """Return the forms of a line that rules look at. Linear."""
    marks = _MARKS_BEFORE.match(line)
    bare = line[marks.end() if marks else 0 :].casefold()
    return FoldedLine(line, f"{bare} " if bare else "")
