"""Quotations: where they begin and end, for all usual quotation marks, and also where a mark is missing."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from srcdiff.model import Span
from srcdiff.model.caches import ARTICLES_KEPT
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.mentions import without_overlap

DOUBLE_MARKS = '"“”„‟«»'
MARKS = DOUBLE_MARKS + "'‘’‚‹›"
"""Every character that can open or close a quotation; the single marks are also apostrophes."""
CLOSED_BY = {'"': '"', "“": "”", "”": "”", "„": "“”", "‟": "”", "«": "»", "»": "«»", "'": "'", "‘": "’"}
"""By opening mark, the marks that close such a quotation in some convention."""
Closing = Literal["matched", "other", "missing", "continued"]

LONGEST_SINGLE = 400
"""The most characters of a quotation between single marks; two marks further apart are apostrophes."""

_BEFORE_AN_OPENING = "([{—–/…-"
_AFTER_A_CLOSING = ")]}—–/….,;:!?-"
_MARK = lazy_pattern(rf"[{DOUBLE_MARKS}]|''|``")
_PAIRED = {"''": '"', "``": '"'}
"""Two single marks that are printed for a double one."""
_SINGLE_OPENING = lazy_pattern(r"(?<!\w)['‘](?=\w)")
_SINGLE_CLOSING = lazy_pattern(r"(?<=[^\s'‘])['’](?!\w)")
_LINE = lazy_pattern(r"[^\n]+")


class Quotation(NamedTuple):
    """The text between two quotation marks."""

    start: int
    end: int
    """Half-open offsets of the quoted words, without the marks and the white space beside them."""
    closing: Closing
    """How it is closed: by the ``matched`` mark; by an ``other`` kind of mark; by none, so that it ends with its line
    or at the next opening mark (``missing``); or by none because the next paragraph opens with one (``continued``)."""

    @property
    def repaired(self) -> bool:
        """Whether its end is a guess: the closing mark is missing, or of another kind."""
        return self.closing in {"other", "missing"}


class _Mark(NamedTuple):
    """A double mark and what its position allows."""

    character: str
    start: int
    end: int
    opens: bool
    closes: bool


@lru_cache(maxsize=ARTICLES_KEPT)
def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of ``text`` in order, without overlap; a nested quotation is part of the outer one.

    Double marks of any kind open and close by their position (after white space, before white space), so that ``“…»``
    is a quotation and ``„…“`` another. Single marks count outside double ones, or around them. Linear in the text;
    cached, because pairing, linking and diffing each ask for them.
    """
    found: list[Quotation] = []
    for line in _LINE.finditer(text):
        double = list(_double_quotations(text, line.start(), line.end()))
        found += double
        found += _single_quotations(text, line.start(), line.end(), double)
    return _with_continued(text, without_overlap(found))


def _with_continued(text: str, found: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Return the quotations; one without a closing mark is ``continued`` if the next paragraph opens with a mark."""
    marked = [
        one._replace(closing="continued")
        if one.closing == "missing" and _opens_next_paragraph(text, one, other)
        else one
        for one, other in pairwise(found)
    ]
    return (*marked, *found[-1:])


def _opens_next_paragraph(text: str, one: Quotation, other: Quotation) -> bool:
    between = text[one.end : other.start]
    return "\n" in between and between.strip() in CLOSED_BY


def _double_quotations(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Yield the quotations between double marks of one line."""
    marks = [_mark(text, match.span(), (start, end)) for match in _MARK.finditer(text, start, end)]
    opening: _Mark | None = None
    nested = 0
    for index, mark in enumerate(marks):
        if opening is None:
            opening = mark if mark.opens else None
        elif mark.opens and not mark.closes:
            if _is_nested(marks, index, opening):
                nested += 1
            else:
                yield from _quotation(text, opening.end, mark.start, "missing")
                opening, nested = mark, 0
        elif mark.closes or mark.character in "”»":
            if not nested:
                yield from _quotation(text, opening.end, mark.start, _closing(opening.character, mark.character))
                opening = None
            nested = max(0, nested - 1)
    if opening is not None:
        yield from _quotation(text, opening.end, end, "missing")


def _mark(text: str, span: Span, line: Span) -> _Mark:
    start, end = span
    before = text[start - 1] if start > line[0] else " "
    after = text[end] if end < line[1] else " "
    opens = before.isspace() or before in _BEFORE_AN_OPENING
    closes = after.isspace() or after in _AFTER_A_CLOSING
    return _Mark(_PAIRED.get(text[start:end], text[start:end]), start, end, opens, closes)


def _is_nested(marks: Sequence[_Mark], index: int, opening: _Mark) -> bool:
    """Return whether a mark that opens inside a quotation begins a nested one, not the next one after a missing mark.

    Either it is of another kind and the next mark closes it, or two closing marks follow in a row.
    """
    after = marks[index + 1 : index + 3]
    closing = [mark.closes and not mark.opens for mark in after]
    if (marks[index].character == '"') != (opening.character == '"'):
        return closing[:1] == [True] and after[0].character in CLOSED_BY[marks[index].character]
    return closing == [True, True]


def _closing(opening: str, closing: str) -> Closing:
    return "matched" if closing in CLOSED_BY[opening] else "other"


def _single_quotations(text: str, start: int, end: int, taken: Sequence[Quotation]) -> Iterator[Quotation]:
    """Yield the quotations between single marks of one line, outside of the ``taken`` ones or around them."""
    starts = [quotation.start for quotation in taken]
    ends = [quotation.end for quotation in taken]
    for opening, closing in _single_marks(text, start, end):
        met = taken[bisect_left(ends, opening) : bisect_left(starts, closing)]
        around = text[opening] == "‘" and met and opening < met[0].start - 1 and met[-1].end < closing
        if around or not met:
            yield from _quotation(text, opening + 1, closing, "matched")


def _single_marks(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the positions of each single opening mark of a line and the mark that closes it. Linear in the line."""
    closings = [match.start() for match in _SINGLE_CLOSING.finditer(text, start, end)]
    after = start
    for match in _SINGLE_OPENING.finditer(text, start, end) if closings else ():
        if match.start() >= after:
            place = bisect_left(closings, match.start() + 2)
            if place < len(closings) and closings[place] - match.end() <= LONGEST_SINGLE:
                yield match.start(), closings[place]
                after = closings[place] + 1


def _quotation(text: str, start: int, end: int, closing: Closing) -> Iterator[Quotation]:
    """Yield the quotation of ``text[start:end]`` without surrounding white space; nothing if it is blank."""
    content = text[start:end]
    stripped = content.strip()
    if stripped:
        begins = start + content.index(stripped)
        yield Quotation(begins, begins + len(stripped), closing)
