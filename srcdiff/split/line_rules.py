"""Rules for whole lines: a regular expression, and which words a line has for it to be tried."""

import re
from typing import NamedTuple

from srcdiff.text.word_sets import word_set


class LineRule(NamedTuple):
    """A regular expression that matches whole lines of the page."""

    pattern: re.Pattern[str]
    reason: str
    """What its lines are, in words for people."""
    words: frozenset[str] = frozenset()
    """Every line that it matches has one of these (``word_set``), with ``i`` for ``ı``, as for a pattern that ignores
    case; they rule out most lines at once. Empty for any."""

    def matches(self, line: str) -> bool:
        """Return whether it matches all of a line."""
        if self.words and self.words.isdisjoint(word_set(line.replace("ı", "i"), 0, len(line))):
            return False
        return self.pattern.fullmatch(line) is not None
