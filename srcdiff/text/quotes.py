"""Quotations: where they begin and end, whatever marks a newsroom uses, and though a mark be missing."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, NamedTuple

from srcdiff.model import Span

DOUBLE_MARKS = '"“”„‟«»'
MARKS = DOUBLE_MARKS + "'‘’‚‹›"
"""Every sign that can open or close a quotation; the single ones are apostrophes as well."""
CLOSED_BY = {'"': '"', "“": "”", "”": "”", "„": "“”", "‟": "”", "«": "»", "»": "«»", "'": "'", "‘": "’"}
"""The marks that close a quotation in some newsroom, by the one that opens it."""
Closing = Literal["matched", "other", "missing", "continued"]

LONGEST_SINGLE = 400
"""Characters of a quotation between single marks: one that would be longer is two apostrophes."""

_BEFORE_AN_OPENING = "([{—–/…-"
_AFTER_A_CLOSING = ")]}—–/….,;:!?-"
_MARK = re.compile(f"[{DOUBLE_MARKS}]")
_SINGLE_OPENING = re.compile(r"(?<!\w)['‘](?=\w)")
_SINGLE_CLOSING = re.compile(r"(?<=[^\s'‘])['’](?!\w)")
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two quotation marks."""

    start: int
    end: int
    """Half-open offsets of the quoted words, without the marks and the blank space beside them."""
    closing: Closing
    """How it is closed: by the ``matched`` mark; by an ``other`` kind of mark; by none, so that it ends with its line
    or at the next opening (``missing``); or by none because the next paragraph opens again (``continued``)."""

    @property
    def repaired(self) -> bool:
        """Whether its end was read against the marks: the closing one is missing, or of another kind."""
        return self.closing in {"other", "missing"}


class _Mark(NamedTuple):
    """A double mark and what its place lets it do."""

    sign: str
    start: int
    opens: bool
    closes: bool

    @property
    def end(self) -> int:
        return self.start + 1


def quotations(text: str) -> list[Quotation]:
    """Return the quotations of ``text`` in order, without overlap; one inside another goes with the outer one.

    Double marks of any kind open and close by their place (after a space, before one), so ``“…»`` is one
    quotation and ``„…“`` another. Single marks count outside double ones, or around them. Linear in the text.
    """
    found: list[Quotation] = []
    for line in _LINE.finditer(text):
        double = list(_double_quotations(text, line.start(), line.end()))
        found += double
        found += _single_quotations(text, line.start(), line.end(), double)
    return _with_continued(text, _outermost(found))


def _outermost(found: Sequence[Quotation]) -> list[Quotation]:
    """Return the quotations that lie in no other, in order."""
    outer: list[Quotation] = []
    for quotation in sorted(found, key=lambda quotation: (quotation.start, -quotation.end)):
        if not outer or quotation.start >= outer[-1].end:
            outer.append(quotation)
    return outer


def _with_continued(text: str, found: Sequence[Quotation]) -> list[Quotation]:
    """Return the quotations, those marked that go on in the next paragraph, which opens with a mark again."""
    marked = [
        replace(one, closing="continued")
        if one.closing == "missing" and _opens_next_paragraph(text, one, other)
        else one
        for one, other in pairwise(found)
    ]
    return marked + list(found[-1:])


def _opens_next_paragraph(text: str, one: Quotation, other: Quotation) -> bool:
    between = text[one.end : other.start]
    return "\n" in between and between.strip() in CLOSED_BY


def _double_quotations(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Yield the quotations between double marks of one line."""
    marks = [_mark(text, match.start(), start, end) for match in _MARK.finditer(text, start, end)]
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
        elif mark.closes or mark.sign in "”»":
            if not nested:
                yield from _quotation(text, opening.end, mark.start, _closing(opening.sign, mark.sign))
                opening = None
            nested = max(0, nested - 1)
    if opening is not None:
        yield from _quotation(text, opening.end, end, "missing")


def _mark(text: str, position: int, start: int, end: int) -> _Mark:
    before = text[position - 1] if position > start else " "
    after = text[position + 1] if position + 1 < end else " "
    opens = before.isspace() or before in _BEFORE_AN_OPENING
    closes = after.isspace() or after in _AFTER_A_CLOSING
    return _Mark(text[position], position, opens, closes)


def _is_nested(marks: Sequence[_Mark], index: int, opening: _Mark) -> bool:
    """Return whether a mark that opens inside a quotation opens one within it, not a new one after a missing mark.

    Either it is of another kind and is closed next, or two closing marks follow in a row.
    """
    after = marks[index + 1 : index + 3]
    closing = [mark.closes and not mark.opens for mark in after]
    if (marks[index].sign == '"') != (opening.sign == '"'):
        return closing[:1] == [True] and after[0].sign in CLOSED_BY[marks[index].sign]
    return closing == [True, True]


def _closing(opening: str, closing: str) -> Closing:
    return "matched" if closing in CLOSED_BY[opening] else "other"


def _single_quotations(text: str, start: int, end: int, taken: Sequence[Quotation]) -> Iterator[Quotation]:
    """Yield the quotations between single marks of one line that lie outside the ``taken`` ones, or around them."""
    starts = [quotation.start for quotation in taken]
    ends = [quotation.end for quotation in taken]
    for opening, closing in _single_marks(text, start, end):
        met = taken[bisect_left(ends, opening) : bisect_left(starts, closing)]
        around = text[opening] == "‘" and met and opening < met[0].start - 1 and met[-1].end < closing
        if around or not met:
            yield from _quotation(text, opening + 1, closing, "matched")


def _single_marks(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield where a single mark opens and the next one closes, in one line. Each mark is looked at once."""
    closings = [match.start() for match in _SINGLE_CLOSING.finditer(text, start, end)]
    after = start
    for match in _SINGLE_OPENING.finditer(text, start, end) if closings else ():
        if match.start() >= after:
            place = bisect_left(closings, match.start() + 2)
            if place < len(closings) and closings[place] - match.end() <= LONGEST_SINGLE:
                yield match.start(), closings[place]
                after = closings[place] + 1


def _quotation(text: str, start: int, end: int, closing: Closing) -> Iterator[Quotation]:
    """Yield the quotation of ``text[start:end]`` unless it is blank."""
    content = text[start:end]
    stripped = content.strip()
    if stripped:
        begins = start + content.index(stripped)
        yield Quotation(begins, begins + len(stripped), closing)
