"""Lines of an article, and the blocks they form once a paragraph broken inside a sentence is rejoined."""

import re
from collections.abc import Sequence
from itertools import pairwise

from srcdiff.model import Span

_LINE = re.compile(r"[^\n]+")
_ENDED = re.compile(r"[.!?…:;。！？][\"'”’»›)\]\s]*\Z|[”»]\Z")
_GOES_ON = re.compile(r"[(\[\"'“‘]?[^\W\d_A-Z]|[—–―]\s")
"""How a line begins that goes on with the sentence before it: a small letter, a dash."""
NARROWEST_WRAP, WIDEST_WRAP = 40, 110
"""Columns between which lines of nearly one length are taken for hard-wrapped text."""
LONG_LINE = 60
"""Characters from which a line that ends in a comma is a broken paragraph and not an address or a list."""


def line_spans(text: str) -> list[Span]:
    """Return the lines of ``text`` that are not blank, without the blank space around them."""
    return [
        (match.end() - len(match.group().lstrip()), match.start() + len(match.group().rstrip()))
        for match in _LINE.finditer(text)
        if not match.group().isspace()
    ]


def looks_ended(line: str) -> bool:
    """Tell whether a line ends as a sentence does.

    >>> looks_ended("He left."), looks_ended("take into account territorial integrity,")
    (True, False)
    """
    return bool(_ENDED.search(line[-20:]))


def blocks(text: str, lines: Sequence[Span]) -> list[Span]:
    """Return the stretches of ``text`` that hold whole sentences: one line, or several that belong together.

    Lines are rejoined where a sentence plainly goes on in the next one, or where the text is hard-wrapped.
    """
    width = _wrap_width(text, lines)
    joined: list[Span] = []
    for number, (start, end) in enumerate(lines):
        if number and _belongs(text, lines[number - 1], (start, end), width):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _belongs(text: str, before: Span, line: Span, width: int | None) -> bool:
    """Tell whether ``line`` goes on with the paragraph of the line ``before``."""
    if width is not None and _adjacent(text, before, line) and _full(text, before, line, width):
        return True
    first = text[before[0] : before[1]]
    if looks_ended(first):
        return False
    if _GOES_ON.match(text, line[0]):
        return True
    return first.endswith(",") and len(first) >= LONG_LINE


def _adjacent(text: str, before: Span, line: Span) -> bool:
    return text.count("\n", before[1], line[0]) == 1


def _full(text: str, before: Span, line: Span, width: int) -> bool:
    """Tell whether the first word of ``line`` had no room left on the line ``before``."""
    word = text[line[0] : line[1]].split(maxsplit=1)[0]
    return before[1] - before[0] + 1 + len(word) > width


def _wrap_width(text: str, lines: Sequence[Span]) -> int | None:
    """Return the column at which the text was hard-wrapped; ``None`` when it was not.

    It was when, among three lines or more that follow each other without a blank line, none had room for the
    next one's first word.
    """
    for first in range(len(lines) - 2):
        paragraph = _paragraph(text, lines, first)
        width = max(end - start for start, end in paragraph)
        pairs = list(pairwise(paragraph))
        wrapped = len(pairs) >= 2 and NARROWEST_WRAP <= width <= WIDEST_WRAP
        if wrapped and all(_full(text, before, line, width) for before, line in pairs):
            return width
    return None


def _paragraph(text: str, lines: Sequence[Span], first: int) -> list[Span]:
    """Return the lines that follow each other without a blank line, when one starts at ``first``."""
    if first and _adjacent(text, lines[first - 1], lines[first]):
        return [lines[first]]
    last = first + 1
    while last < len(lines) and _adjacent(text, lines[last - 1], lines[last]):
        last += 1
    return list(lines[first:last])
