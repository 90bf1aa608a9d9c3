"""A table: one article a row, the columns named like the keys of a corpus."""

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

from srcdiff.errors import InputError
from srcdiff.reading.byte_source import ByteSource
from srcdiff.reading.decode import decode
from srcdiff.reading.field_names import METADATA, field_name, field_places
from srcdiff.reading.raw_articles import RawArticle, with_metadata
from srcdiff.text.safe import safe_line

SEPARATORS = ",;\t|"
_COLUMNS = frozenset({*METADATA, "text"})
SHOWN_COLUMNS = 8
"""Names of columns in a message."""


class _Row(NamedTuple):
    """A row of a table."""

    line: int
    """Where it begins, from 1."""
    cells: list[str]


def read(source: ByteSource) -> Iterator[RawArticle | InputError]:
    """Yield an article for each row. Columns that are not known are ignored.

    The separator is the one by which the first line has most known columns. Raises ``InputError`` for a table without
    a column ``text``, or that breaks off.
    """
    content = source.whole()
    text, warning = decode(content, source.encoding, source.name)
    csv.field_size_limit(source.limit)
    yield from _articles(_rows(text.lstrip("\ufeff"), source.name), source.name, warning)


def _rows(text: str, name: str) -> Iterator[_Row]:
    """Yield the rows. Raises ``InputError`` at one that is not a row, or whose quotation mark nothing closes."""
    stream = io.StringIO(text, newline="")
    separator = _separator(text)
    rows = csv.reader(stream, delimiter=separator)
    start, line = 0, 1
    try:
        for cells in rows:
            end = stream.tell()
            if end == len(text) and _is_unclosed(text[start:], separator):
                raise InputError(f"{name}:{line}: opens a quotation mark that nothing closes; close it")
            yield _Row(line, cells)
            start, line = end, rows.line_num + 1
    except csv.Error as error:
        raise InputError(f"{name}:{rows.line_num}: is not a table: {error}; the rest is not read") from None


def _is_unclosed(row: str, separator: str) -> bool:
    """Return whether the last row of a table ends inside quotation marks: all after the first one is in one cell."""
    try:
        all(csv.reader(io.StringIO(row, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def _articles(rows: Iterator[_Row], name: str, warning: str | None) -> Iterator[RawArticle | InputError]:
    columns = next(rows, _Row(1, [])).cells
    if "text" not in map(field_name, columns):
        shown = safe_line(", ".join(columns[:SHOWN_COLUMNS]), 120)
        has = f"no column `text`, only {shown}" if shown else "no columns"
        raise InputError(f"{name}:1: has {has}; name the columns in the first line")
    count = 0
    for line, cells in rows:
        fields = {field: cells[place] for field, place in field_places(columns, cells).items()}
        text = fields.get("text", "")
        if text.strip():
            warnings = (warning,) if warning and not count else ()
            content = "\0".join(cells).encode("utf-8", "replace")
            yield with_metadata(text, fields, content=content, line=line, numbered=True, warnings=warnings)
            count += 1
        elif any(cell.strip() for cell in cells):
            yield InputError(f"{name}:{line}: has no text; give the article's text in the column `text`")
    if not count:
        raise InputError(f"{name}: has no row with text; a table holds one article a row")


def _separator(text: str) -> str:
    first = text[:10_000].lstrip("\ufeff").partition("\n")[0]
    return max(
        SEPARATORS, key=lambda mark: len({field_name(each.strip('"\r ')) for each in first.split(mark)} & _COLUMNS)
    )
