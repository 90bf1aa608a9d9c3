"""A corpus: one JSON object a line, ``{"id", "text", "title"?, "date"?, "source"?, "url"?}``."""

import datetime
import hashlib
import json
from typing import Any

from srcdiff.errors import InputError
from srcdiff.model import Article
from srcdiff.reading.decode import decode_utf8
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.safe import escaped, safe_line, safe_text

EARLIEST_YEAR, LATEST_YEAR = 1600, 2999
"""Of a usable date: newspapers began in 1605, and 0001-01-01 and 9999-12-31 are what programs write for no date."""
LONGEST_NUMBER = 100
"""Digits of a number that is read as one; a longer one stays text."""
LONGEST_ID = 500
"""Characters that are kept of an id."""
_BLANKS = lazy_pattern(r"\s+")


def parse_record(line: bytes, name: str, number: int, default_id: str) -> tuple[Article, tuple[str, ...]]:
    """Return the article of line ``number``, counted from 1, of the corpus ``name``, and warnings.

    The title is put before a text that does not begin with it, so that the headline is compared too. Keys that are not
    known are ignored, and a date that cannot be used leaves the article undated, with a warning. Raises ``InputError``
    with file and line for anything else that is not such a record.
    """
    where = f"{name}:{number}"
    text_of_line, encoding_warning = _decoded(line, where)
    record = _json_object(text_of_line, where)
    title = _BLANKS.sub(" ", safe_text(_string(record, "title", where) or "")).strip()
    text = safe_text(_string(record, "text", where) or "")
    if not text.strip():
        raise InputError(f"{where}: has no text; give the article's text under `text`")
    date, date_warning = _date(record, where)
    article = Article(
        id=_identifier(record, where) or safe_line(escaped(default_id), LONGEST_ID),
        text=_with_title(title, text),
        title=title,
        date=date,
        source=_optional(record, "source", where),
        url=_optional(record, "url", where),
        path=escaped(name),
        sha256=hashlib.sha256(line).hexdigest(),
    )
    return article, tuple(filter(None, (encoding_warning, date_warning)))


def _decoded(line: bytes, where: str) -> tuple[str, str | None]:
    try:
        return decode_utf8(line, where)
    except UnicodeDecodeError as error:
        raise InputError(f"{where}: is not UTF-8 (byte {error.start} of the line); save the corpus as UTF-8") from None


def _json_object(line: str, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line, parse_int=_number)
    except json.JSONDecodeError as error:
        raise InputError(f"{where}: is not JSON: {error.msg} at column {error.colno}; fix the line") from None
    except RecursionError:
        raise InputError(f"{where}: is not a record: brackets nested too deep; fix the line") from None
    if not isinstance(record, dict):
        raise InputError(f'{where}: is not an object; write one article a line, as {{"id": …, "text": …}}')
    return record


def _number(digits: str) -> int | str:
    return int(digits) if len(digits) <= LONGEST_NUMBER else digits


def _string(record: dict[str, Any], key: str, where: str) -> str | None:
    """Return the string under ``key``, ``None`` where it is absent or null."""
    value = record.get(key)
    if value is not None and not isinstance(value, str):
        raise InputError(f"{where}: `{key}` is {type(value).__name__}, not text; put it in quotation marks")
    return value


def _optional(record: dict[str, Any], key: str, where: str) -> str | None:
    value = _string(record, key, where)
    return safe_line(value, LONGEST_ID) or None if value is not None else None


def _identifier(record: dict[str, Any], where: str) -> str | None:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _optional(record, "id", where)


def _date(record: dict[str, Any], where: str) -> tuple[datetime.date | None, str | None]:
    """Return the day of publication, and a warning where a date is given that cannot be used."""
    value = record.get("date")
    if value is None or value == "":
        return None, None
    try:
        day = datetime.date.fromisoformat(str(value).strip()[:10])
        if EARLIEST_YEAR <= day.year <= LATEST_YEAR:
            return day, None
    except ValueError:
        pass
    unusable = f"`date` is “{safe_line(str(value), 30)}”, which is no day of publication"
    return None, f"{where}: {unusable}; the article is read without it. Write the day as 2023-02-24"


def _with_title(title: str, text: str) -> str:
    beginning = _BLANKS.sub(" ", text[: 2 * len(title) + 80]).strip()
    return text if beginning.startswith(title) else f"{title}\n\n{text}"
