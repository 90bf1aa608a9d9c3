"""The events of an index, as lists for people and as articles to be compared."""

# ruff: noqa: S608  only numbers of this program are put in

import datetime
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from srcdiff.errors import InputError
from srcdiff.index import results
from srcdiff.index.day_events import NO_EVENT, NUMBERS_OF_A_DAY
from srcdiff.index.engine import Engine
from srcdiff.index.folder import IndexFolder

if TYPE_CHECKING:
    import pyarrow as pa

IN_EVENTS = f"""
SELECT doc, event, centrality FROM (
    SELECT doc, event, centrality, ROW_NUMBER() OVER (PARTITION BY doc ORDER BY as_of DESC) AS place FROM events
) AS ranked WHERE place = 1 AND event <> {NO_EVENT}
"""
"""Each article's event as of the last day on which the article was open."""
SUMMARIES = """
SELECT event, COUNT(*) AS articles, COUNT(DISTINCT outlet) AS sources, COUNT(DISTINCT text) AS texts,
    MIN(day) AS first, MAX(day) AS last, MAX(CASE WHEN place = 1 THEN title END) AS title
FROM (
    SELECT in_events.event, texts.text, articles.day, articles.title,
        COALESCE(articles.source, CONCAT('no outlet: ', articles.id)) AS outlet,
        ROW_NUMBER() OVER (
            PARTITION BY in_events.event ORDER BY in_events.centrality DESC, articles.day, articles.id
        ) AS place
    FROM in_events
    JOIN articles ON in_events.doc = articles.doc
    JOIN texts ON in_events.doc = texts.doc
) AS members
GROUP BY event HAVING COUNT(*) > 1
ORDER BY event
"""
ARTICLE_KEYS = ("id", "title", "date", "source", "url", "author", "language", "text")


class EventSummary(NamedTuple):
    """One event of an index."""

    id: str
    """The day on which it was found and a number: ``20230224-17``."""
    articles: int
    sources: int
    """Outlets; an article of which none is known is one of its own."""
    texts: int
    """Articles without copies of one text."""
    first: datetime.date
    last: datetime.date
    title: str
    """The headline of its most central article."""


def event_summaries(
    index: IndexFolder, engine: Engine, since: datetime.date | None = None, min_sources: int = 1
) -> list[EventSummary]:
    """Return the events with an article of the day ``since`` or later, in the order in which they were found.

    Raises ``InputError`` where nothing is paired yet.
    """
    rows = _answer(index, engine, SUMMARIES).to_pylist()
    found = (EventSummary(shown_id(row.pop("event")), **row) for row in rows)
    return [one for one in found if one.sources >= min_sources and (since is None or one.last >= since)]


def event_records(index: IndexFolder, engine: Engine, identifier: str) -> list[dict[str, object]]:
    """Return the articles of an event as the records of a corpus, ordered by day and id.

    Raises ``InputError`` where there is no such event.
    """
    columns = ", ".join(f"articles.{key}" for key in ARTICLE_KEYS)
    of_event = (
        f"SELECT {columns} FROM articles JOIN in_events ON articles.doc = in_events.doc "
        f"WHERE in_events.event = {event_number(identifier)} ORDER BY articles.day, articles.id"
    )
    rows = _answer(index, engine, of_event).to_pylist()
    if len(rows) < 2:
        raise InputError(f"{index.path}: has no event {identifier}; `srcdiff index events {index.path}` lists them")
    return [dict(_filled(row)) for row in rows]


def shown_id(event: int) -> str:
    """Return the id of an event as people write it.

    >>> shown_id(20230224000017)
    '20230224-17'
    """
    day, number = divmod(event, NUMBERS_OF_A_DAY)
    return f"{day}-{number}"


def event_number(identifier: str) -> int:
    """Return the number of an event. Raises ``InputError`` for what is no id.

    >>> event_number("20230224-17")
    20230224000017
    """
    day, _, number = identifier.partition("-")
    digits = day + number
    if len(day) != 8 or not digits.isdecimal() or not digits.isascii() or not 0 < len(number) < 7:
        raise InputError(f"{identifier}: is not the id of an event, such as 20230224-17")
    return int(day) * NUMBERS_OF_A_DAY + int(number)


def _answer(index: IndexFolder, engine: Engine, statement: str) -> "pa.Table":
    """Return the rows of a statement on ``articles``, ``texts`` and ``in_events``."""
    days = results.paired_days(index)
    if not days:
        raise InputError(f"{index.path}: nothing is paired yet; run `srcdiff index pair {index.path}`")
    engine.parquet("articles", index.article_files(days))
    engine.parquet("events", results.result_files(index, days, results.EVENTS))
    engine.parquet("texts", results.result_files(index, days, results.TEXTS))
    engine.keep("in_events", IN_EVENTS)
    rows = engine.rows(statement)
    engine.forget()
    return rows


def _filled(row: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Yield the keys of a record that have a value, days as text."""
    for key, value in row.items():
        if value not in {None, ""}:
            yield key, value.isoformat() if isinstance(value, datetime.date) else value
