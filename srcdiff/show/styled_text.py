"""Styled text for a terminal: fragments with a role, wrapped between words, printed with or without colour."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Literal, NamedTuple, get_args

from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.safe import screen_safe

Role = Literal["plain", "heading", "faint", "shared", "match", "deleted", "inserted", "moved", "conflict"]
"""What a fragment is; ``rendered`` chooses its colour."""

_COLOURS: dict[Role, str] = {
    "heading": "1",
    "faint": "2",
    "shared": "1",
    "match": "7",
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


NARROW = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0xAD), *range(0xAE, 0x300), *range(0x2010, 0x2028))))
"""Characters of one column: Latin letters, dashes, quotation marks."""
_SPACES: dict[Role, Fragment] = {role: Fragment(" ", role) for role in get_args(Role)}
MOST_CHARACTERS = 32
"""Characters in a column, at most: ``safe_text`` leaves no more combining marks in a row."""
_RUN = lazy_pattern(r"(\s*)(\S*)")
"""White space and the text after it, each perhaps empty."""

StyledLine = tuple[Fragment, ...]
"""One line of output, without its line end."""


def line_width(line: Iterable[Fragment]) -> int:
    """Return the columns that ``line`` takes."""
    return sum(text_columns(fragment.text) for fragment in line)


def text_columns(text: str) -> int:
    """Return the columns of a text in a terminal as ``rich.cells`` counts them; most texts need no look-up there."""
    if _is_narrow(text):
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415  its tables take 4 ms to load

    return cell_len(text)


def _is_narrow(text: str) -> bool:
    """Return whether every character takes one column, so far as that is known without a look-up."""
    return (text.isascii() and text.isprintable()) or NARROW.issuperset(text)


def wrap(fragments: Iterable[Fragment], width: int, indent: str = "", first: str | None = None) -> list[StyledLine]:
    """Return the fragments as lines of at most ``width`` columns, broken between words.

    Every run of white space becomes one space. A word too long for a line is cut. Each line begins with
    ``indent``, the first with ``first`` when it is given; they count towards the width, which they may exceed.
    Columns are counted as the terminal UI counts them, by ``rich.cells``.
    """
    room = max(1, width - text_columns(indent))
    lines: list[list[Fragment]] = [[Fragment(indent if first is None else first)]]
    used = 0
    for word in _words(fragments):
        gap = int(word.spaced and used > 0)
        for piece in [word] if used + gap + word.width <= room else _cut(word, room):
            if used and used + gap + piece.width > room:
                lines.append([Fragment(indent)])
                used = gap = 0
            lines[-1] += [_gap(lines[-1][-1], piece.fragments[0]), *piece.fragments] if gap else piece.fragments
            used += gap + piece.width
            gap = 0
    return [_merged(line) for line in lines]


def _gap(before: Fragment, after: Fragment) -> Fragment:
    """Return the space between two fragments, in their role when they share it: a run of one role stays one."""
    return _SPACES[before.role if before.role == after.role else "plain"]


class _Word(NamedTuple):
    """A run of text without white space, in fragments of one role each."""

    fragments: StyledLine
    width: int
    """In columns."""
    spaced: bool
    """Whether white space precedes it."""


def _words(fragments: Iterable[Fragment]) -> Iterator[_Word]:
    """Yield the words of the fragments, which may run from one fragment into the next."""
    word: list[Fragment] = []
    width = 0
    spaced = False
    for fragment in fragments:
        for blank, text in _RUN.findall(screen_safe(fragment.text)):
            if blank:
                if word:
                    yield _Word(tuple(word), width, spaced)
                    word, width = [], 0
                spaced = True
            if text:
                word.append(Fragment(text, fragment.role))
                width += text_columns(text)
    if word:
        yield _Word(tuple(word), width, spaced)


def _cut(word: _Word, room: int) -> Iterator[_Word]:
    """Yield ``word`` unchanged where it fits on a line of its own, else pieces that each fill a line."""
    if word.width <= room:
        yield word
        return
    from rich.cells import chop_cells  # noqa: PLC0415  few words are that long

    for fragment in word.fragments:
        for piece in chop_cells(fragment.text, room) or [fragment.text]:
            if piece:
                yield _Word((Fragment(piece, fragment.role),), text_columns(piece), spaced=False)


def _merged(line: Sequence[Fragment]) -> StyledLine:
    """Return ``line`` with neighbours of one role joined and empty fragments left out."""
    runs = groupby((fragment for fragment in line if fragment.text), attrgetter("role"))
    return tuple(Fragment("".join(fragment.text for fragment in run), role) for role, run in runs)


def cropped_at_word(text: str, width: int) -> str:
    """Return ``text`` in at most ``width`` columns: its first words and `` …`` where it is longer.

    A first word that alone is too long is cut. ``width`` is at least 4.

    >>> cropped_at_word("Ferry runs aground off Tern Island", 20)
    'Ferry runs aground …'
    """
    if text_columns(text) <= width:
        return text
    first, *_ = wrap([Fragment(text[: width * MOST_CHARACTERS])], width - 2)
    return "".join(fragment.text for fragment in first) + " …"


def side_by_side(left: Sequence[StyledLine], right: Sequence[StyledLine], width: int, gutter: str) -> list[StyledLine]:
    """Return two columns as lines, each ``width`` columns wide, with ``gutter`` between them."""
    rows = max(len(left), len(right))
    filled = [*left, *[()] * (rows - len(left))]
    beside = [*right, *[()] * (rows - len(right))]
    return [
        (*first, Fragment(" " * (width - line_width(first)) + gutter), *second)
        for first, second in zip(filled, beside, strict=True)
    ]


def rendered(lines: Iterable[Iterable[Fragment]], *, colour: bool) -> str:
    """Return the lines as text, each with its line end, without white space at the end of a line.

    The texts of the fragments are made safe: they add no line, control or bidirectional character.
    """
    return "".join(f"{_rendered_line(line, colour=colour)}\n" for line in lines)


def _rendered_line(line: Iterable[Fragment], *, colour: bool) -> str:
    return "".join(_rendered_fragment(fragment, colour=colour) for fragment in line).rstrip()


def _rendered_fragment(fragment: Fragment, *, colour: bool) -> str:
    """Return the fragment's text made safe, in its colour."""
    text, code = screen_safe(fragment.text), _COLOURS.get(fragment.role)
    return f"\x1b[{code}m{text}\x1b[0m" if colour and code else text
