"""Whether pairing in memory, plain Python, DuckDB and Spark agree, in shuffled order and in 1, 2 and 16 partitions.

    python -m benchmarks.quality.engines SETS [--spark N] [--together N]

SETS is a file as ``benchmarks.quality.corpora`` takes it. Each of its sets is an index of one day, since many articles
are undated: its events must be those of pairing in memory, and the files of its result the same bytes as those of plain
Python. N of the sets together, evenly taken (by default all), are one index of a day more, too large for all its pairs
to be scored. An index is added in as many goes as there are partitions, each with a part of the articles in random
order; Spark cuts each step into as many tasks. With ``--spark N`` Spark pairs N of the sets, evenly taken, and those
together; it takes seconds for each. Ends with 1 where anything differs. Spark needs Java, and this package on its path.
"""

import argparse
import contextlib
import datetime
import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from benchmarks.data.index_events import event_members
from benchmarks.quality.corpora import UNDATED, read_sets
from benchmarks.quality.plain_steps import PlainSteps
from srcdiff.index.article_rows import ArticleRow, RowMaker
from srcdiff.index.duckdb_engine import running_engine
from srcdiff.index.engine import Engine
from srcdiff.index.folder import IndexFolder, opened_or_made
from srcdiff.index.intake import add, reading_hash
from srcdiff.index.pairing import pair_index
from srcdiff.index.steps import EngineSteps, WindowSteps
from srcdiff.model import Article
from srcdiff.pair import pair_articles
from srcdiff.reading.raw_articles import with_title
from srcdiff.settings import DEFAULTS
from srcdiff.split import split

Item = TypeVar("Item")
PARTITIONS = (1, 2, 16)
Files = Mapping[str, bytes]
"""The content of the files of a result, by their names."""
Started = Callable[[Path, int], contextlib.AbstractContextManager[Engine]]
"""Starts an engine with a folder for its own files, and with so many tasks."""


@dataclass(frozen=True)
class Corpus:
    """Articles, the rows of an index that they give, and what plain Python makes of them."""

    articles: Sequence[Article]
    rows: Mapping[str, ArticleRow]
    expected: Files

    def paired(self, path: Path, steps: WindowSteps, partitions: int) -> Files:
        """Return the files that an index of these articles has when it is paired."""
        return paired_files(index_of(path, self.articles, self.rows, partitions), steps)


def main() -> None:
    """Print what agrees; end with 1 where something does not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", type=Path)
    parser.add_argument("--spark", type=int, default=0, help="sets that Spark pairs; default: none")
    parser.add_argument("--together", type=int, help="sets that are paired as one corpus; default: all")
    options = parser.parse_args()
    sets = list(articles_of_sets(options.sets))
    together = [article for articles in evenly(sets, options.together) for article in articles]
    rows = {row.id: row for row in rows_of(article for articles in sets for article in articles)}
    corpora = [corpus(articles, rows) for articles in [*sets, together]]
    differing = report("pairing in memory", len(sets), sum(not in_memory_agrees(one) for one in corpora[:-1]))
    differing += compared("DuckDB", corpora, duckdb)
    if options.spark:
        differing += compared("Spark", [*evenly(corpora[:-1], options.spark), corpora[-1]], spark)
    sys.exit(1 if differing else 0)


def articles_of_sets(file: Path) -> Iterator[list[Article]]:
    """Yield the articles of each set."""
    sets: dict[str, list[Article]] = {}
    for record in read_sets(file):
        title, day = record.get("title") or "", record.get("date")
        date = datetime.date.fromisoformat(day[:10]) if day else None
        article = Article(record["id"], with_title(title, record["text"]), title=title, date=date)
        sets.setdefault(record["set"], []).append(article)
    yield from sets.values()


def rows_of(articles: Iterator[Article]) -> list[ArticleRow]:
    """Return the rows of articles, all of one day; each article is read once."""
    maker = RowMaker(DEFAULTS.furniture, DEFAULTS.outlets, DEFAULTS.spelling_groups, UNDATED)
    return [row._replace(day=UNDATED) for row in maker(list(articles))]


def evenly(items: Sequence[Item], count: int | None) -> Sequence[Item]:
    """Return so many of the items, evenly taken; all without a count."""
    return items[:: max(1, len(items) // count)][:count] if count else items


def corpus(articles: Sequence[Article], rows: Mapping[str, ArticleRow]) -> Corpus:
    """Return a corpus, paired by plain Python."""
    with tempfile.TemporaryDirectory() as folder:
        return Corpus(articles, rows, paired_files(index_of(Path(folder), articles, rows, 1), PlainSteps()))


def index_of(path: Path, articles: Sequence[Article], rows: Mapping[str, ArticleRow], partitions: int) -> IndexFolder:
    """Return an index to which the articles were added in random order, in so many goes."""
    index = opened_or_made(path / "index", reading_hash(DEFAULTS), window_days=7)
    shuffled = random.Random(partitions).sample(articles, len(articles))
    for number in range(partitions):
        part = shuffled[number::partitions]
        add(index, part, lambda found: [rows[one.id] for one in found], report=_failed)
    return index


def _failed(problem: object) -> None:
    raise SystemExit(f"{problem}")


def paired_files(index: IndexFolder, steps: WindowSteps) -> Files:
    """Pair an index and return the files of its result."""
    pair_index(index, steps)
    return {str(file.relative_to(index.path)): file.read_bytes() for file in sorted(index.paired.rglob("*.parquet"))}


def in_memory_agrees(one: Corpus) -> bool:
    """Return whether pairing in memory finds the events of the index."""
    in_memory = pair_articles([split(article) for article in one.articles])[1]
    with tempfile.TemporaryDirectory() as folder:
        index = index_of(Path(folder), one.articles, one.rows, 1)
        pair_index(index, PlainSteps())
        members = event_members(index)
    return {tuple(sorted(event.articles)) for event in in_memory} == set(members.values())


def compared(name: str, corpora: Sequence[Corpus], started: Started) -> int:
    """Pair corpora on an engine, in all partitions; print and return how many results differ."""
    differing = 0
    for partitions in PARTITIONS:
        with tempfile.TemporaryDirectory() as work, started(Path(work) / "engine", partitions) as engine:
            found = [
                one.paired(Path(work) / str(number), EngineSteps(engine), partitions) == one.expected
                for number, one in enumerate(corpora)
            ]
        differing += report(f"{name}, partitions: {partitions}", len(corpora), found.count(False))
    return differing


def report(what: str, count: int, differing: int) -> int:
    """Print and return how many of so many results differ."""
    print(f"{what:24} {count:4} results, {differing} differ", flush=True)
    return differing


def duckdb(work: Path, _: int) -> contextlib.AbstractContextManager[Engine]:
    """Start DuckDB."""
    return running_engine(work, processes=1)


def spark(work: Path, tasks: int) -> contextlib.AbstractContextManager[Engine]:
    """Start Spark on two cores of this machine."""
    from srcdiff.index.spark_engine import SparkEngine  # noqa: PLC0415  an extra

    return contextlib.closing(SparkEngine(work, "local[2]", tasks))


if __name__ == "__main__":
    main()
