"""Quotations: where they begin and end, whatever marks a newsroom uses, and though a mark be missing."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

DOUBLE_MARKS = '"“”„‟«»'
MARKS = DOUBLE_MARKS + "'‘’‚‹›"
"""Every sign that can open or close a quotation; the single ones are apostrophes as well."""

_BEFORE_AN_OPENING = re.compile(r"[\s(\[{—–/…-]")
_AFTER_A_CLOSING = re.compile(r"[\s)\]}—–/….,;:!?-]")
_MARK = re.compile(f"[{DOUBLE_MARKS}]")
_SINGLE_QUOTATION = re.compile(r"(?<!\w)['‘](?=\w)([^\n]{0,400}?[^\s\n])['’](?!\w)")
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two quotation marks."""

    start: int
    end: int
    """Half-open offsets of the quoted words, without the marks and the blank space beside them."""
    closed: bool
    """Whether its closing mark is there; without one the quotation ends with its line or at the next opening."""


def quotations(text: str) -> list[Quotation]:
    """Return the quotations of ``text`` in order, without overlap.

    Double marks of any kind open and close by their place (after a space, before one), so ``“…»`` is one
    quotation and ``„…“`` another. Single marks count outside double ones only. Linear in the text.
    """
    found: list[Quotation] = []
    for line in _LINE.finditer(text):
        double = list(_double_quotations(text, line.start(), line.end()))
        found += double
        found += _single_quotations(text, line.start(), line.end(), double)
    return sorted(found, key=lambda quotation: quotation.start)


def _double_quotations(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Yield the quotations between double marks of one line."""
    opened: int | None = None
    for mark in _MARK.finditer(text, start, end):
        opens = _can_open(text, mark.start(), start)
        closes = _can_close(text, mark.end(), end)
        if opened is None:
            if opens:
                opened = mark.end()
            continue
        if opens and not closes:
            yield from _quotation(text, opened, mark.start(), closed=False)
            opened = mark.end()
        elif closes or mark.group() in "”»":
            yield from _quotation(text, opened, mark.start(), closed=True)
            opened = None
    if opened is not None:
        yield from _quotation(text, opened, end, closed=False)


def _single_quotations(text: str, start: int, end: int, taken: list[Quotation]) -> Iterator[Quotation]:
    """Yield the quotations between single marks of one line that lie outside the ``taken`` ones."""
    starts = [quotation.start for quotation in taken]
    for match in _SINGLE_QUOTATION.finditer(text, start, end):
        before = bisect_left(starts, match.end())
        if not before or taken[before - 1].end <= match.start():
            yield from _quotation(text, match.start(1), match.end(1), closed=True)


def _can_open(text: str, position: int, start: int) -> bool:
    return position == start or bool(_BEFORE_AN_OPENING.match(text[position - 1]))


def _can_close(text: str, position: int, end: int) -> bool:
    return position == end or bool(_AFTER_A_CLOSING.match(text[position]))


def _quotation(text: str, start: int, end: int, *, closed: bool) -> Iterator[Quotation]:
    """Yield the quotation of ``text[start:end]`` unless it is blank."""
    content = text[start:end]
    stripped = content.strip()
    if stripped:
        begins = start + content.index(stripped)
        yield Quotation(begins, begins + len(stripped), closed)
