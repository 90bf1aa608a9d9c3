"""A JSON document: the record of one article, a list of records, or the answer of a news service, which holds one."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from srcdiff.errors import InputError
from srcdiff.reading.byte_source import ByteSource
from srcdiff.reading.decode import decode
from srcdiff.reading.field_names import field_name
from srcdiff.reading.formats import corpus
from srcdiff.reading.raw_articles import RawArticle

MOST_LEVELS = 3
"""Objects around the list of records: ``{"response": {"results": [...]}}`` has two."""


def read(source: ByteSource) -> Iterator[RawArticle | InputError]:
    """Yield an article for each record; a file with one record a line is read as a corpus.

    Raises ``InputError`` for a file that is not JSON, or has no record with text.
    """
    content = source.whole()
    text, warning = decode(content, source.encoding, source.name)
    try:
        document = json.loads(text.lstrip("\ufeff"), parse_int=corpus.whole_number)
    except json.JSONDecodeError as error:
        if error.msg.startswith("Extra data"):
            yield from corpus.read(replace(source, stream=io.BytesIO(content)))
            return
        place = f"{source.name}:{error.lineno}"
        raise InputError(f"{place}: is not JSON: {error.msg} at column {error.colno}; fix it") from None
    except RecursionError:
        raise InputError(f"{source.name}: is not a list of articles: brackets nested too deep") from None
    yield from _articles(document, source.name, warning)


def _articles(document: object, name: str, warning: str | None) -> Iterator[RawArticle | InputError]:
    records = _records(document)
    if not any(map(_has_text, records)):
        raise InputError(f"{name}: has no article; give an article's text under `text`")
    for number, record in enumerate(records, start=1):
        where = name if record is document else f"{name}:{number}"
        content = json.dumps(record).encode()
        try:
            article = corpus.article_of_record(record, content, where, number, warning if number == 1 else None)
            yield article._replace(numbered=record is not document)
        except InputError as problem:
            yield problem


def _records(value: object, level: int = 0) -> list[dict[str, Any]]:
    """Return the records of a document: itself, or those of the first list in it that has one with text."""
    if isinstance(value, list):
        return [_inner(each) for each in value if isinstance(each, dict)]
    if not isinstance(value, dict) or level > MOST_LEVELS:
        return []
    if _has_text(value):
        return [value]
    found = (_records(inner, level + 1) for inner in value.values())
    return next((records for records in found if any(map(_has_text, records))), [])


def _inner(record: dict[str, Any]) -> dict[str, Any]:
    """Return the record, or the object in it that has the text, such as ``_source``."""
    objects = (inner for inner in record.values() if isinstance(inner, dict) and _has_text(inner))
    return record if _has_text(record) else next(objects, record)


def _has_text(record: dict[str, Any]) -> bool:
    return any(isinstance(value, str) and value.strip() and field_name(key) == "text" for key, value in record.items())
