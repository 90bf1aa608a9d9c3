"""Styled text for a terminal: fragments with a role, wrapped at words, printed with or without colour."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

Role = Literal["plain", "heading", "faint", "deleted", "inserted", "moved", "conflict"]
"""What a fragment is; a format decides what that looks like."""

_COLOURS: dict[Role, str] = {
    "heading": "1",
    "faint": "2",
    "deleted": "31",
    "inserted": "32",
    "moved": "36",
    "conflict": "1;33",
}
"""SGR codes of ECMA-48."""


class Fragment(NamedTuple):
    """A stretch of text of one role."""

    text: str
    role: Role = "plain"


_RUN = re.compile(r"(?P<blank>\s+)|\S+")

StyledLine = tuple[Fragment, ...]
"""One line of output, without its line end."""


def cell_width(text: str) -> int:
    """Return the columns that ``text`` takes in a terminal: wide signs two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(_sign_width(sign) for sign in text)


def _sign_width(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def line_width(line: Iterable[Fragment]) -> int:
    """Return the columns that ``line`` takes."""
    return sum(cell_width(fragment.text) for fragment in line)


def wrap(fragments: Iterable[Fragment], width: int, indent: str = "", first: str | None = None) -> list[StyledLine]:
    """Return the fragments as lines of at most ``width`` columns, broken between words.

    Every run of blank space becomes one space. A word too long for a line is cut. Each line begins with
    ``indent``, the first with ``first`` when it is given; they count towards the width, which they may exceed.
    """
    lines: list[list[Fragment]] = [[Fragment(indent if first is None else first)]]
    room = max(1, width - cell_width(indent))
    used, gap = 0, False
    for word in _words(fragments):
        if word is None:
            gap = used > 0
            continue
        pieces = [word] if word.width <= room - used - gap else _cut(word, room)
        for piece in pieces:
            if used and used + gap + piece.width > room:
                lines.append([Fragment(indent)])
                used, gap = 0, False
            lines[-1] += [Fragment(" "), *piece.fragments] if gap else piece.fragments
            used += gap + piece.width
            gap = False
    return [_merged(line) for line in lines]


class _Word(NamedTuple):
    """What stands between two blanks."""

    fragments: StyledLine
    width: int
    """In columns."""


def _words(fragments: Iterable[Fragment]) -> Iterator[_Word | None]:
    """Yield the words, each with its roles, and ``None`` for the blank space between them."""
    word: list[Fragment] = []
    for fragment in fragments:
        for run in _RUN.finditer(fragment.text):
            if run.lastgroup != "blank":
                word.append(Fragment(run.group(), fragment.role))
                continue
            if word:
                yield _Word(tuple(word), line_width(word))
                word = []
            yield None
    if word:
        yield _Word(tuple(word), line_width(word))


def _cut(word: _Word, room: int) -> Iterator[_Word]:
    """Yield ``word`` whole where a line of its own holds it, else in pieces that each fill a line."""
    if word.width <= room:
        yield word
        return
    for fragment in word.fragments:
        start, used = 0, 0
        for position, sign in enumerate(fragment.text):
            size = _sign_width(sign)
            if used + size > room and position > start:
                yield _Word((Fragment(fragment.text[start:position], fragment.role),), used)
                start, used = position, 0
            used += size
        yield _Word((Fragment(fragment.text[start:], fragment.role),), used)


def _merged(line: Sequence[Fragment]) -> StyledLine:
    """Return ``line`` with neighbours of one role joined and empty fragments left out."""
    merged: list[Fragment] = []
    for fragment in line:
        if merged and merged[-1].role == fragment.role:
            merged[-1] = Fragment(merged[-1].text + fragment.text, fragment.role)
        elif fragment.text:
            merged.append(fragment)
    return tuple(merged)


def side_by_side(
    left: Sequence[StyledLine], right: Sequence[StyledLine], width: int, gutter: str = " | "
) -> list[StyledLine]:
    """Return two columns as lines, each ``width`` columns wide, with ``gutter`` between them."""
    rows = max(len(left), len(right))
    filled = [*left, *[()] * (rows - len(left))]
    beside = [*right, *[()] * (rows - len(right))]
    return [
        (*first, Fragment(" " * (width - line_width(first)) + gutter), *second)
        for first, second in zip(filled, beside, strict=True)
    ]


def rendered(lines: Iterable[Iterable[Fragment]], *, colour: bool) -> str:
    """Return the lines as text, each with its line end, without blanks at the end of a line."""
    return "".join(f"{_rendered_line(line, colour=colour)}\n" for line in lines)


def _rendered_line(line: Iterable[Fragment], *, colour: bool) -> str:
    text = "".join(_painted(fragment) if colour else fragment.text for fragment in line)
    return text.rstrip()


def _painted(fragment: Fragment) -> str:
    code = _COLOURS.get(fragment.role)
    return f"\x1b[{code}m{fragment.text}\x1b[0m" if code else fragment.text
