"""Styled text for a terminal: fragments with a role, wrapped at words, printed with or without colour."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

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


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of text of one role."""

    text: str
    role: Role = "plain"


Line = tuple[Fragment, ...]
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


def line_width(line: Line) -> int:
    """Return the columns that ``line`` takes."""
    return sum(cell_width(fragment.text) for fragment in line)


def wrap(fragments: Iterable[Fragment], width: int, indent: str = "", first: str | None = None) -> list[Line]:
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
        size = line_width(word)
        if used and used + gap + size > room:
            lines.append([Fragment(indent)])
            used, gap = 0, False
        for piece in _cut(word, room - used - gap):
            if used and used + gap + line_width(piece) > room:
                lines.append([Fragment(indent)])
                used, gap = 0, False
            lines[-1] += [Fragment(" "), *piece] if gap else piece
            used += gap + line_width(piece)
            gap = False
    return [_merged(line) for line in lines]


def _words(fragments: Iterable[Fragment]) -> Iterator[Line | None]:
    """Yield the words, each with its roles, and ``None`` for the blank space between them."""
    word: list[Fragment] = []
    for fragment in fragments:
        for is_blank, text in _runs(fragment.text):
            if is_blank:
                if word:
                    yield tuple(word)
                    word = []
                yield None
            else:
                word.append(Fragment(text, fragment.role))
    if word:
        yield tuple(word)


def _runs(text: str) -> Iterator[tuple[bool, str]]:
    """Yield the blank and the other runs of ``text``, in order."""
    start = 0
    for position in range(1, len(text) + 1):
        if position == len(text) or text[position].isspace() != text[start].isspace():
            yield text[start].isspace(), text[start:position]
            start = position


def _cut(word: Line, room: int) -> Iterator[Line]:
    """Yield ``word`` in pieces, the first of at most ``room`` columns unless it fits no line at all."""
    if line_width(word) <= room:
        yield word
        return
    for fragment in word:
        start, used = 0, 0
        for position, sign in enumerate(fragment.text):
            size = _sign_width(sign)
            if used + size > max(1, room) and position > start:
                yield (Fragment(fragment.text[start:position], fragment.role),)
                start, used = position, 0
            used += size
        yield (Fragment(fragment.text[start:], fragment.role),)


def _merged(line: Sequence[Fragment]) -> Line:
    """Return ``line`` with neighbours of one role joined and empty fragments left out."""
    merged: list[Fragment] = []
    for fragment in line:
        if merged and merged[-1].role == fragment.role:
            merged[-1] = Fragment(merged[-1].text + fragment.text, fragment.role)
        elif fragment.text:
            merged.append(fragment)
    return tuple(merged)


def side_by_side(left: Sequence[Line], right: Sequence[Line], width: int, gutter: str = " | ") -> list[Line]:
    """Return two columns as lines, each ``width`` columns wide, with ``gutter`` between them."""
    rows = max(len(left), len(right))
    filled = [*left, *[()] * (rows - len(left))]
    beside = [*right, *[()] * (rows - len(right))]
    return [
        (*first, Fragment(" " * (width - line_width(first)) + gutter), *second)
        for first, second in zip(filled, beside, strict=True)
    ]


def rendered(lines: Iterable[Line], *, colour: bool) -> str:
    """Return the lines as text, each with its line end, without blanks at the end of a line."""
    return "".join(f"{_rendered_line(line, colour=colour)}\n" for line in lines)


def _rendered_line(line: Line, *, colour: bool) -> str:
    text = "".join(_painted(fragment) if colour else fragment.text for fragment in line)
    return text.rstrip()


def _painted(fragment: Fragment) -> str:
    code = _COLOURS.get(fragment.role)
    return f"\x1b[{code}m{fragment.text}\x1b[0m" if code else fragment.text
