"""What pairing a day gave, on disk: the text of each article, near texts, scores, and the open articles' events.

For the days after it also the key words of its texts, and its lexicon.
"""

import datetime
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from srcdiff.index.day_events import NO_EVENT, OpenArticle
from srcdiff.index.folder import IndexFolder
from srcdiff.index.tables import stored_rows, table, table_schema, write_table
from srcdiff.index.topic_scores import scores_schema
from srcdiff.input_file import read_input

if TYPE_CHECKING:
    import pyarrow as pa

STAMP = "stamp.json"
MOST_STAMP_BYTES = 100_000
RESULT_FORMAT = 4
"""Of these files and of how events are found; a result of another format is stale."""
TEXTS, KEYS, LEXICON, NEAR, SCORES, EVENTS = "texts", "keys", "lexicon", "near", "scores", "events"
"""The tables of a day, without their suffix."""


@dataclass(frozen=True, slots=True)
class DayResult:
    """What pairing one day gave; articles are given by the numbers of their ids."""

    texts: dict[int, int]
    """The text of each article of the day: its own, or that of the one that it copies."""
    keys: "pa.Table"
    """``doc``, ``word`` and ``weight``: the key words of the day's texts."""
    lexicon: "pa.Table"
    """``word`` and ``texts``: how many of the day's texts have each word."""
    near: list[tuple[int, int, int]]
    """A new text, one that is like it, and the cosine of their key words, in whole units."""
    scores: list[tuple[int, int, float]]
    """The newer and the older text, and their score."""
    events: list[OpenArticle]


@dataclass(frozen=True, slots=True)
class DayStamp:
    """What a stored result was made from, and a hash of what it is."""

    inputs: str
    content: str


def stored_stamp(index: IndexFolder, day: datetime.date) -> DayStamp | None:
    """Return the stamp of a day's result; ``None`` where there is none that is whole."""
    try:
        content = json.loads(read_input(_folder(index, day) / STAMP, MOST_STAMP_BYTES))
        return DayStamp(str(content["inputs"]), str(content["content"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def store(index: IndexFolder, day: datetime.date, result: DayResult, inputs: str) -> DayStamp:
    """Write a day's result, whole or not at all, and return its stamp. Raises ``OutputError``."""
    with index.whole_directory(_folder(index, day)) as folder:
        content = hashlib.sha256()
        for name, rows in _tables(day, result):
            file = folder / f"{name}.parquet"
            write_table(rows, file)
            content.update(file.read_bytes())
        stamp = DayStamp(inputs, content.hexdigest())
        (folder / STAMP).write_text(json.dumps({"inputs": inputs, "content": stamp.content}) + "\n", encoding="utf-8")
    return stamp


def texts_of(index: IndexFolder, day: datetime.date) -> dict[int, int]:
    """Return the text of each article of a day that was paired."""
    return dict(stored_rows(result_files(index, [day], TEXTS), "doc", "text"))


def near_of(index: IndexFolder, days: Iterable[datetime.date]) -> Iterator[tuple[int, int, int]]:
    """Yield the near texts that were found on some days."""
    return stored_rows(result_files(index, days, NEAR), "text", "near", "weight")


def scores_of(index: IndexFolder, days: Iterable[datetime.date]) -> Iterator[tuple[int, int, float]]:
    """Yield the scores of some days."""
    return stored_rows(result_files(index, days, SCORES), "newer", "older", "score")


def last_events(index: IndexFolder, days: Iterable[datetime.date]) -> dict[int, int]:
    """Return the event of each article that was open on one of some days, ascending, as of the last such day."""
    rows = stored_rows(result_files(index, days, EVENTS), "doc", "event")
    return {doc: event for doc, event in dict(rows).items() if event != NO_EVENT}


def result_files(index: IndexFolder, days: Iterable[datetime.date], name: str) -> list[Path]:
    """Return the files of one table of some days."""
    return [_folder(index, day) / f"{name}.parquet" for day in days]


def paired_days(index: IndexFolder) -> list[datetime.date]:
    """Return the days that have a result, ascending."""
    return [day for day in index.days() if stored_stamp(index, day) is not None]


def _folder(index: IndexFolder, day: datetime.date) -> Path:
    return index.paired / day.isoformat()


def _tables(day: datetime.date, result: DayResult) -> "Iterator[tuple[str, pa.Table]]":
    yield TEXTS, table(list(result.texts.items()), table_schema("doc", "text"))
    yield KEYS, result.keys
    yield LEXICON, result.lexicon
    yield NEAR, table(result.near, table_schema("text", "near", "weight"))
    yield SCORES, table(result.scores, scores_schema())
    events = [(*article, day) for article in result.events]
    yield EVENTS, table(events, table_schema("doc", "event", centrality="double", as_of="date32"))
