"""Lines of an article, and the paragraphs they form once lines that were broken inside a sentence are joined."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from srcdiff.model import Span
from srcdiff.split.terminators import CLOSING, OPENING, TERMINATORS
from srcdiff.split.time_stamps import is_time_stamp
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.letter_case import SMALL, is_capital, is_small

_LINE = lazy_pattern(r"[^\n]+")
_ENDED = lazy_pattern(rf"[.!?…:;{TERMINATORS}][{re.escape(CLOSING)}\s]*\Z|[”»」』]\Z")
_SHORT_WORD = lazy_pattern(rf"\s[{SMALL}]{{1,3}}\Z")
"""The end of a line inside a sentence: ``the``, ``of``, ``und``, ``в``."""
_ADDRESS = lazy_pattern(r"[\w.+-]{1,64}@\w|www\.|https?://")
_COMMAS = (",", "،", "，", "、")
NARROWEST_WRAP, WIDEST_WRAP = 40, 110
"""Columns between which lines of nearly one length are taken for hard-wrapped text."""
SHORTEST_STORY = 3
"""Words of a second line that no headline is above: they end its sentence."""
LONG_LINE = 60
"""Characters from which a line that ends in a comma is a broken paragraph and not an address or a list."""


def line_spans(text: str) -> list[Span]:
    """Return the lines of ``text`` that are not blank, without the blank space around them."""
    spans: list[Span] = []
    for match in _LINE.finditer(text):
        line = match.group()
        blank_before = len(line) - len(line.lstrip())
        if blank_before < len(line):
            spans.append((match.start() + blank_before, match.start() + len(line.rstrip())))
    return spans


def looks_ended(line: str) -> bool:
    """Return whether a line ends as a sentence does.

    >>> looks_ended("He left."), looks_ended("take into account territorial integrity,")
    (True, False)
    """
    return bool(_ENDED.search(line[-20:]))


def unwrapped(text: str, lines: Sequence[Span]) -> list[Span]:
    """Return the lines, those joined that hard-wrapping broke; no blank line is between these. Linear."""
    wrapping = _Wrapping(text, lines)
    return _joined(lines, [wrapping.continues(number) for number in range(1, len(lines))])


def paragraphs(text: str, lines: Sequence[Span]) -> list[Span]:
    """Return the stretches of ``text`` that hold whole sentences: one line, or several that belong together.

    Lines are joined, over blank lines too, where a sentence plainly continues in the next one. Linear.
    """
    return _joined(lines, [_goes_on(text, before, line) for before, line in pairwise(lines)])


def _joined(lines: Sequence[Span], continued: Sequence[bool]) -> list[Span]:
    """Return the lines, joined with the line before where ``continued`` says so; it begins at the second line."""
    joined: list[Span] = []
    for (start, end), continues in zip(lines, (False, *continued), strict=bool(lines)):
        if continues:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _goes_on(text: str, before: Span, line: Span) -> bool:
    """Return whether a sentence that ``before`` does not end goes on in ``line``."""
    if looks_ended(text[max(before[0], before[1] - 20) : before[1]]):
        return False
    if _begins_within_sentence(text, line[0]):
        return True
    return text.endswith(_COMMAS, before[0], before[1]) and before[1] - before[0] >= LONG_LINE


def _begins_within_sentence(text: str, start: int) -> bool:
    """Return whether a line begins with a small letter, but not that of ``iPhone`` or of an address."""
    if _ADDRESS.match(text, start):
        return False
    first, after = text[start], text[start + 1 : start + 3]
    if first in "—–―":
        return is_small(after.lstrip()[:1] if after[:1].isspace() else after[:1])
    if first in "([\"'“‘":
        first, after = after[:1], after[1:]
    return is_small(first) and not is_capital(after[:1])


class _Wrapping:
    """Decides which line breaks of a text are due to hard-wrapping."""

    def __init__(self, text: str, lines: Sequence[Span]) -> None:
        self._text = text
        self._lines = lines
        self._adjacent = [text.count("\n", before[1], line[0]) == 1 for before, line in pairwise(lines)]
        self._width = self._wrap_width()
        self._blank_lines_separate = self._adjacent.count(True) <= self._adjacent.count(False)

    def continues(self, number: int) -> bool:
        """Return whether line ``number``, from 1, continues the line before it."""
        if not self._adjacent[number - 1]:
            return False
        if self._width is not None and self._full(number, self._width):
            return True
        if not (_goes_on(self._text, self._lines[number - 1], self._lines[number]) or self._wrapped(number)):
            return False
        return not is_time_stamp(self._line(number))

    def _wrapped(self, number: int) -> bool:
        """Return whether a paragraph of two lines is hard-wrapped between them.

        It is where blank lines separate the paragraphs and the second line ends as a sentence does. Below the first
        line, which may be a headline, and before a quotation, the line before must end in a short word as well, or the
        second line have a few words only.
        """
        before = self._line(number - 1)
        if not self._blank_lines_separate or looks_ended(before):
            return False
        line = self._line(number)
        if not NARROWEST_WRAP <= len(before) <= WIDEST_WRAP or not looks_ended(line):
            return False
        if _SHORT_WORD.search(before):
            return line[0].isalnum() or line[0] in OPENING
        return line[0].isalnum() and (number > 1 or len(line.split()) <= SHORTEST_STORY)

    def _line(self, number: int) -> str:
        return self._text[slice(*self._lines[number])]

    def _full(self, number: int, width: int) -> bool:
        """Return whether the first word of line ``number`` had no room left on the line before."""
        start, end = self._lines[number - 1]
        word = self._line(number)[: width + 1].split(maxsplit=1)[0]
        return end - start + 1 + len(word) > width

    def _wrap_width(self) -> int | None:
        """Return the column at which the text was hard-wrapped; ``None`` if it was not.

        It was if none of the lines of one paragraph of three, or of several shorter ones, had room for the next one's
        first word.
        """
        several = [group for group in self._groups() if len(group) > 1]
        candidates = [group for group in several if len(group) > 2]
        if sum(len(group) - 1 for group in several) > 1:
            candidates.append([number for group in several for number in group])
        return next((width for group in candidates if (width := self._width_of(group))), None)

    def _width_of(self, numbers: Sequence[int]) -> int | None:
        """Return the width at which all these lines that follow another are wrapped."""
        width = max(end - start for start, end in (self._lines[number] for number in numbers))
        if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
            return None
        continued = (number for number in numbers if number and self._adjacent[number - 1])
        return width if all(self._full(number, width) for number in continued) else None

    def _groups(self) -> Iterator[list[int]]:
        """Yield the numbers of the lines that follow each other without a blank line."""
        group = [0] if self._lines else []
        for number, adjacent in enumerate(self._adjacent, start=1):
            if not adjacent:
                yield group
                group = []
            group.append(number)
        if group:
            yield group
