"""A table: one article a row, the columns named like the keys of a corpus."""

import csv
import io
from collections.abc import Iterator
from typing import Protocol

from srcdiff.errors import InputError
from srcdiff.reading.byte_source import ByteSource
from srcdiff.reading.decode import decode
from srcdiff.reading.raw_articles import METADATA, RawArticle, described, field_name
from srcdiff.text.safe import safe_line

SEPARATORS = ",;\t|"
_COLUMNS = frozenset({*METADATA, "text"})
SHOWN_COLUMNS = 8
"""Names of columns in a message."""


class _Rows(Protocol):
    """What ``csv.reader`` returns."""

    @property
    def line_num(self) -> int:
        """How many lines were read."""

    def __iter__(self) -> Iterator[list[str]]:
        """Yield the rows."""

    def __next__(self) -> list[str]:
        """Return the next row."""


def read_table(source: ByteSource) -> Iterator[RawArticle | InputError]:
    """Yield an article for each row. Columns that are not known are ignored.

    The separator is the one by which the first line has most known columns. Raises ``InputError`` for a table without
    a column ``text``, or that breaks off.
    """
    content = source.whole()
    text, warning = decode(content, source.encoding, source.name)
    csv.field_size_limit(source.limit)
    rows = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=_separator(text))
    try:
        yield from _documents(rows, source.name, warning)
    except csv.Error as error:
        raise InputError(f"{source.name}:{rows.line_num}: is not a table: {error}; the rest is not read") from None


def _documents(rows: "_Rows", name: str, warning: str | None) -> Iterator[RawArticle | InputError]:
    columns = [field_name(column) for column in next(rows, [])]
    if "text" not in columns:
        shown = safe_line(", ".join(columns[:SHOWN_COLUMNS]), 120)
        raise InputError(
            f"{name}:1: has no column `text`, only {shown or 'no line'}; name the columns in the first line"
        )
    count, line = 0, rows.line_num + 1
    for row in rows:
        fields = dict(zip(columns, row, strict=False))
        text = fields.get("text", "")
        if text.strip():
            warnings = (warning,) if warning and not count else ()
            raw = "\0".join(row).encode("utf-8", "replace")
            yield described(text, fields, raw=raw, line=line, numbered=True, warnings=warnings)
            count += 1
        elif any(cell.strip() for cell in row):
            yield InputError(f"{name}:{line}: has no text; give the article's text in the column `text`")
        line = rows.line_num + 1
    if not count:
        raise InputError(f"{name}: has no row with text; a table holds one article a row")


def _separator(text: str) -> str:
    first = text[:10_000].lstrip("\ufeff").partition("\n")[0]
    return max(
        SEPARATORS, key=lambda mark: len({field_name(each.strip('"\r ')) for each in first.split(mark)} & _COLUMNS)
    )
