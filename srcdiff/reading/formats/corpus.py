"""A corpus: one JSON object a line, ``{"id", "text", "title"?, "date"?, "source"?, "url"?}``.

``author`` and ``language`` may be given as well.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from srcdiff.errors import InputError
from srcdiff.reading.byte_source import ByteSource
from srcdiff.reading.decode import decode_utf8
from srcdiff.reading.field_names import METADATA, field_places
from srcdiff.reading.raw_articles import RawArticle, with_metadata

MOST_BAD_LINES = 100_000
MOST_NAMES = 20
"""Names of a list, such as the authors, that are kept."""
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
    return article_of_record(_json_object(text_of_line, where), line, where, number, encoding_warning)


def article_of_record(
    record: Mapping[str, Any], content: bytes, where: str, number: int, warning: str | None = None
) -> RawArticle:
    """Return the article in a record, whose bytes are ``content``. Raises ``InputError`` where there is none."""
    keys = list(record)
    named = {field: keys[place] for field, place in field_places(keys, list(record.values())).items()}
    text = _string(record, named.get("text", "text"), where)
    if not text.strip():
        raise InputError(f"{where}: has no text; give the article's text under `text`")
    others = {field: _metadata(record, field, named[field], where) for field in METADATA if field in named}
    warnings = tuple(filter(None, [warning]))
    return with_metadata(text, others, content=content, line=number, numbered=True, warnings=warnings)


def _decoded(line: bytes, where: str) -> tuple[str, str | None]:
    try:
        return decode_utf8(line, where)
    except UnicodeDecodeError as error:
        raise InputError(f"{where}: is not UTF-8 (byte {error.start} of the line); save the corpus as UTF-8") from None


def _json_object(line: str, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line, parse_int=whole_number)
    except json.JSONDecodeError as error:
        raise InputError(
            f"{where}: is not JSON: {error.msg.removesuffix(' at')} at column {error.colno}; fix the line"
        ) from None
    except RecursionError:
        raise InputError(f"{where}: is not a record: brackets nested too deep; fix the line") from None
    if not isinstance(record, dict):
        raise InputError(f'{where}: is not an object; write one article a line, as {{"id": …, "text": …}}')
    return record


def whole_number(digits: str) -> int | str:
    """Return the number that digits are; themselves where there are too many of them."""
    return int(digits) if len(digits) <= LONGEST_NUMBER else digits


def _string(record: Mapping[str, Any], key: str, where: str) -> str:
    """Return the string under ``key``, empty where it is absent or null."""
    value = record.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InputError(f"{where}: `{key}` is {type(value).__name__}, not text; put it in quotation marks")
    return value


def _metadata(record: Mapping[str, Any], field: str, key: str, where: str) -> str:
    """Return a field of metadata as text: a number as printed, names of a list, the name of an object with one."""
    value = record[key]
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if field == "date":
        return "" if value is None else str(value)
    names = [_name(each) for each in (value if isinstance(value, list) else [value])[:MOST_NAMES]]
    return ", ".join(names) if all(names) else _string(record, key, where)


def _name(value: object) -> str:
    """Return a name, also that of an object such as ``{"id": 7, "name": "Harbour Post"}``; empty where it is none."""
    name = value.get("name") if isinstance(value, dict) else value
    return name if isinstance(name, str) else ""
