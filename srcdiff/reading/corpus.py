"""A corpus: one JSON object a line, ``{"id", "text", "title"?, "date"?, "source"?, "url"?}``."""

import datetime
import hashlib
import json
import re
from typing import Any

from srcdiff.errors import InputError
from srcdiff.model import Article
from srcdiff.text.safe import safe_line, safe_text

_BLANKS = re.compile(r"\s+")


def parse_record(line: bytes, name: str, number: int, default_id: str) -> Article:
    """Return the article of one line of the corpus ``name``; ``number`` counts from 1 and stands in the messages.

    The title is put before a text that does not begin with it, so that the headline is compared too. Keys that are
    not known are passed over. Raises ``InputError`` with file and line for anything that is not such a record.
    """
    where = f"{name}:{number}"
    record = _json_object(line, where)
    title = _BLANKS.sub(" ", safe_text(_string(record, "title", where) or "")).strip()
    text = safe_text(_string(record, "text", where) or "")
    if not text.strip():
        raise InputError(f"{where}: has no text; give the article's text under `text`")
    return Article(
        id=_identifier(record, where) or default_id,
        text=_with_title(title, text),
        title=title,
        date=_date(record, where),
        source=_optional(record, "source", where),
        url=_optional(record, "url", where),
        path=name,
        sha256=hashlib.sha256(line).hexdigest(),
    )


def _json_object(line: bytes, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InputError(f"{where}: is not UTF-8 (byte {error.start} of the line); save the corpus as UTF-8") from None
    except json.JSONDecodeError as error:
        raise InputError(f"{where}: is not JSON: {error.msg} at column {error.colno}; mend the line") from None
    except RecursionError:
        raise InputError(f"{where}: is not a record: brackets nested too deep; mend the line") from None
    if not isinstance(record, dict):
        raise InputError(f'{where}: is not an object; write one article a line, as {{"id": …, "text": …}}')
    return record


def _string(record: dict[str, Any], key: str, where: str) -> str | None:
    """Return the string under ``key``, ``None`` where it is absent or null."""
    value = record.get(key)
    if value is not None and not isinstance(value, str):
        raise InputError(f"{where}: `{key}` is {type(value).__name__}, not text; put it in quotation marks")
    return value


def _optional(record: dict[str, Any], key: str, where: str) -> str | None:
    value = _string(record, key, where)
    return safe_line(value, 500) or None if value is not None else None


def _identifier(record: dict[str, Any], where: str) -> str | None:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _optional(record, "id", where)


def _date(record: dict[str, Any], where: str) -> datetime.date | None:
    value = _string(record, "date", where)
    if not value or not value.strip():
        return None
    try:
        return datetime.date.fromisoformat(value.strip()[:10])
    except ValueError:
        raise InputError(
            f"{where}: `date` is “{safe_line(value, 30)}”; write the day as 2023-02-24, or leave it out"
        ) from None


def _with_title(title: str, text: str) -> str:
    beginning = _BLANKS.sub(" ", text[: 2 * len(title) + 80]).strip()
    return text if beginning.startswith(title) else f"{title}\n\n{text}"
