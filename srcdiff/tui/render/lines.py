"""Sentences wrapped at words into the lines of a column, measured in terminal cells."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rich.cells import cell_len

from srcdiff.model import Article, Span
from srcdiff.text.lazy_pattern import lazy_pattern

_WORD = lazy_pattern(r"[^ ]+")
_ONE_CELL_EACH = lazy_pattern(r"[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e]*")
"""Text of characters that take one cell in every terminal: nearly all of Latin, Greek and Cyrillic news."""
_PARAGRAPH_END = "\n"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of one sentence."""

    position: int
    """Of the sentence in its article."""
    start: int
    end: int
    """Offsets into the article's text, without the blank space at which the line was broken."""
    first: bool
    """Whether it is the sentence's first line, the one with the symbols."""


@dataclass(frozen=True, slots=True)
class Column:
    """An article as lines; every sentence begins a new line. A long article has tens of thousands."""

    width: int
    """In cells."""
    spans: tuple[Span | None, ...]
    """Of the lines; ``None`` is the empty line between two paragraphs."""
    first_lines: tuple[int, ...]
    """For each sentence the position of its first line."""
    heights: tuple[int, ...]
    """For each sentence how many lines it has, at least 1."""

    @property
    def height(self) -> int:
        """How many lines there are."""
        return len(self.spans)

    def line(self, number: int) -> Line | None:
        """Return a line; ``None`` for an empty one and outside the column. Logarithmic in the sentences."""
        span = self.spans[number] if 0 <= number < self.height else None
        if span is None:
            return None
        position = bisect_right(self.first_lines, number) - 1
        return Line(position, *span, first=number == self.first_lines[position])

    def lines_of(self, position: int) -> list[Line | None]:
        """Return the lines of one sentence."""
        first = self.first_lines[position]
        return [self.line(number) for number in range(first, first + self.heights[position])]


def column(article: Article, text: str, width: int) -> Column:
    """Return ``article`` as lines of at most ``width`` cells, 1 or more. Linear.

    ``text`` is the article's text as it is shown: offset for offset the same.
    """
    spans: list[Span | None] = []
    first_lines: list[int] = []
    heights: list[int] = []
    previous_end = 0
    for position, sentence in enumerate(article.sentences):
        if position and _PARAGRAPH_END in article.text[previous_end : sentence.start]:
            spans.append(None)
        first_lines.append(len(spans))
        broken = wrapped(text, sentence.span, width) or [(sentence.start, sentence.start)]
        spans += broken
        heights.append(len(broken))
        previous_end = sentence.end
    return Column(width, tuple(spans), tuple(first_lines), tuple(heights))


def wrapped(text: str, span: Span, width: int) -> list[Span]:
    """Return the lines of ``text[span]``, broken at spaces, in order. Linear.

    A word wider than a line is broken inside, and so is a text without spaces. No line is wider than ``width``
    cells unless a single character is.

    >>> text = "Talks in Geneva ended"
    >>> [text[start:end] for start, end in wrapped(text, (0, len(text)), 9)]
    ['Talks in', 'Geneva', 'ended']
    """
    if _ONE_CELL_EACH.fullmatch(text, *span):
        return wrapped_by_length(text, span, width)
    return list(wrapped_by_cells(text, span, width))


def wrapped_by_length(text: str, span: Span, width: int) -> list[Span]:
    """Return what ``wrapped_by_cells`` yields, for characters of one cell each: about twenty times faster."""
    return [line.span() for line in _line_pattern(width).finditer(text, *span)]


@cache
def _line_pattern(width: int) -> re.Pattern[str]:
    """Return the pattern of one line: as many whole words as fit, else a part of a word."""
    words = rf"[^ ](?:.{{0,{width - 2}}}[^ ])?(?= |\Z)|" if width > 1 else ""
    return re.compile(rf"{words}[^ ]{{1,{width}}}", re.DOTALL)


def wrapped_by_cells(text: str, span: Span, width: int) -> Iterator[Span]:
    """Yield the lines of ``text[span]``, each word measured in cells."""
    start = end = span[0]
    for piece_start, piece_end in _pieces(text, span, width):
        if start < end and cell_len(text[start:piece_end]) > width:
            yield start, end
            start = end
        if start == end:
            start = piece_start
        end = piece_end
    if start < end:
        yield start, end


def _pieces(text: str, span: Span, width: int) -> Iterator[Span]:
    """Yield the words of ``text[span]``, those wider than a line in parts."""
    for word in _WORD.finditer(text, *span):
        if cell_len(word.group()) <= width:
            yield word.span()
        else:
            yield from _parts(text, word.span(), width)


def _parts(text: str, span: Span, width: int) -> Iterator[Span]:
    start, end = span
    taken = 0
    for offset in range(start, end):
        cells = cell_len(text[offset])
        if taken + cells > width and offset > start:
            yield start, offset
            start, taken = offset, 0
        taken += cells
    yield start, end
