"""A corpus: one JSON object a line, ``{"id", "text", "title"?, "date"?, "source"?, "url"?}``.

``author`` and ``language`` may be given as well.
"""

import json
from collections.abc import Iterator
from typing import Any

from srcdiff.errors import InputError
from srcdiff.reading.byte_source import ByteSource
from srcdiff.reading.decode import decode_utf8
from srcdiff.reading.raw_articles import RawArticle

MOST_BAD_LINES = 100_000
LONGEST_NUMBER = 100
"""Digits of a number that is read as one; a longer one stays text."""


def read(source: ByteSource) -> Iterator[RawArticle | InputError]:
    """Yield what each line gives.

    Raises ``InputError`` for a file without any, at a line over the limit, and after ``MOST_BAD_LINES`` on end that are
    no records: the file is something else, and may be endless.
    """
    bad_lines = number = 0
    for number, line in source.lines():
        try:
            yield raw_article(line, source.name, number)
            bad_lines = 0
        except InputError as problem:
            yield problem
            bad_lines += 1
        if bad_lines == MOST_BAD_LINES:
            raise InputError(f"{source.name}:{number}: the {bad_lines:,}th bad line on end; the rest is not read")
    if not number:
        raise InputError(f"{source.name}: is empty; a corpus holds one JSON object a line")


def raw_article(line: bytes, name: str, number: int) -> RawArticle:
    """Return what a line gives. Keys that are not known are ignored. Raises ``InputError`` with file and line."""
    where = f"{name}:{number}"
    text_of_line, encoding_warning = _decoded(line, where)
    record = _json_object(text_of_line, where)
    text = _string(record, "text", where)
    if not text.strip():
        raise InputError(f"{where}: has no text; give the article's text under `text`")
    return RawArticle(
        text=text,
        content=line,
        id=_identifier(record, where),
        title=_string(record, "title", where),
        date="" if record.get("date") is None else str(record["date"]),
        source=_string(record, "source", where),
        url=_string(record, "url", where),
        author=_string(record, "author", where),
        language=_string(record, "language", where) or _string(record, "lang", where),
        line=number,
        numbered=True,
        warnings=tuple(filter(None, [encoding_warning])),
    )


def _decoded(line: bytes, where: str) -> tuple[str, str | None]:
    try:
        return decode_utf8(line, where)
    except UnicodeDecodeError as error:
        raise InputError(f"{where}: is not UTF-8 (byte {error.start} of the line); save the corpus as UTF-8") from None


def _json_object(line: str, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line, parse_int=_number)
    except json.JSONDecodeError as error:
        raise InputError(
            f"{where}: is not JSON: {error.msg.removesuffix(' at')} at column {error.colno}; fix the line"
        ) from None
    except RecursionError:
        raise InputError(f"{where}: is not a record: brackets nested too deep; fix the line") from None
    if not isinstance(record, dict):
        raise InputError(f'{where}: is not an object; write one article a line, as {{"id": …, "text": …}}')
    return record


def _number(digits: str) -> int | str:
    return int(digits) if len(digits) <= LONGEST_NUMBER else digits


def _string(record: dict[str, Any], key: str, where: str) -> str:
    """Return the string under ``key``, empty where it is absent or null."""
    value = record.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InputError(f"{where}: `{key}` is {type(value).__name__}, not text; put it in quotation marks")
    return value


def _identifier(record: dict[str, Any], where: str) -> str:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _string(record, "id", where)
