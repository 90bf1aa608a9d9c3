"""Indexes of made articles for these tests."""

import datetime
import random
from collections.abc import Sequence
from pathlib import Path

from benchmarks.data.made_corpus import MadeCorpus
from srcdiff.index.article_rows import RowMaker
from srcdiff.index.duckdb_engine import DuckDBEngine
from srcdiff.index.folder import IndexFolder, opened_or_made
from srcdiff.index.intake import add, reading_hash
from srcdiff.model import Article
from srcdiff.reading.raw_articles import with_title
from srcdiff.settings import DEFAULTS
from srcdiff.workers import Workers

UNDATED = datetime.date(2024, 1, 1)


def made_articles(count: int, days: int, seed: int = 1) -> list[Article]:
    """Return articles on made events, over so many days."""
    records = MadeCorpus(count, days=days, seed=seed).records()
    return [
        Article(
            str(record["id"]),
            with_title(str(record["title"]), str(record["text"])),
            title=str(record["title"]),
            date=datetime.date.fromisoformat(str(record["date"])),
            source=str(record["source"]),
        )
        for record in records
    ]


def shuffled(articles: Sequence[Article], seed: int) -> list[Article]:
    """Return the articles in another order."""
    return random.Random(seed).sample(articles, len(articles))


def make_index(path: Path, articles: Sequence[Article], partitions: int = 1, window_days: int = 7) -> IndexFolder:
    """Make an index of articles that are added in so many goes."""
    index = opened_or_made(path, reading_hash(DEFAULTS), window_days)
    maker = RowMaker(DEFAULTS.furniture, DEFAULTS.outlets, DEFAULTS.spelling_groups, UNDATED)
    for number in range(partitions):
        add(index, articles[number::partitions], maker, report=fail)
    return index


def fail(problem: object) -> None:
    """Fail on what could not be added."""
    raise AssertionError(problem)


def duckdb_engine(folder: Path) -> DuckDBEngine:
    """Return an engine of one process."""
    return DuckDBEngine(folder, Workers(1))
