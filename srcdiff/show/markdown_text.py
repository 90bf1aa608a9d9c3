"""Text of articles in Markdown, where every renderer shows it as it is."""

import re
from collections.abc import Iterable

from srcdiff.show.styled_text import Fragment
from srcdiff.text.safe import screen_safe
from srcdiff.text.words import unbroken

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$#{}]|:(?=//)|(?<=\bwww)\.|(?<=\w)@(?=\w)", re.IGNORECASE)
"""What is markup anywhere in a line: of CommonMark, of tables and strikethrough, of formulas, and of bare addresses."""
_AT_THE_START = re.compile(r"(?:[-+=]|\d{1,9}(?=[.)]))")
"""What is markup only where a line or a list item begins."""


def literal(text: str) -> str:
    r"""Return ``text`` on one line so that Markdown shows it literally, wherever in a line it is. Linear.

    https://spec.commonmark.org/0.31.2/#backslash-escapes

    >>> literal("* [a](b) | <i> 2_000_000")
    '\\* \\[a\\](b) \\| \\<i\\> 2\\_000\\_000'
    """
    line = " ".join(screen_safe(unbroken(text)).split())
    escaped = _SPECIAL.sub(lambda found: "\\" + found.group(), line)
    begun = _AT_THE_START.match(escaped)
    if begun is None:
        return escaped
    place = 0 if not begun.group()[0].isdigit() else begun.end()
    return f"{escaped[:place]}\\{escaped[place:]}"


def literal_fragments(fragments: Iterable[Fragment]) -> str:
    """Return the text of fragments, literally."""
    return literal("".join(fragment.text for fragment in fragments))


def table(head: Iterable[str], rows: Iterable[Iterable[str]], numeric: int) -> list[str]:
    """Return the lines of a table of literal texts; its first ``numeric`` columns are right-aligned."""
    names = list(head)
    marks = ["--:"] * numeric + ["---"] * (len(names) - numeric)
    return [_row(names), _row(marks), *map(_row, rows)]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
