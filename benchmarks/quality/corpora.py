"""F1 of pairs when all sets of a file are one corpus, paired through an index.

    python -m benchmarks.quality.corpora SETS [--by-day] [--window DAYS]

SETS is a file of lines, gzipped or not, each an object with "articles": a list of {"id", "text", "event", "title"?,
"date"?}. Two articles are truly paired where they are of one set and one event. All are stored as articles of one day,
since many are undated; with --by-day each has its own, and pairs further apart than the window count as missed.
"""

import argparse
import datetime
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from benchmarks.data.index_events import event_members
from benchmarks.data.rows import read_rows
from srcdiff.index.article_rows import ArticleRow, RowMaker
from srcdiff.index.duckdb_engine import DuckDBEngine
from srcdiff.index.folder import IndexFolder, opened_or_made
from srcdiff.index.intake import add, reading_hash
from srcdiff.index.pairing import pair_index
from srcdiff.index.steps import EngineSteps
from srcdiff.model import Article
from srcdiff.reading import stream_articles
from srcdiff.settings import DEFAULTS
from srcdiff.workers import Workers

Pairs = set[frozenset[str]]
UNDATED = datetime.date(2010, 1, 1)
"""The day of undated articles, or of all."""


@dataclass(frozen=True)
class OneDay:
    """Makes rows of one day; how an article is scored does not change."""

    maker: RowMaker

    def __call__(self, articles: Sequence[Article]) -> list[ArticleRow]:
        """Return a row for each article."""
        return [row._replace(day=UNDATED) for row in self.maker(articles)]


def main() -> None:
    """Print precision, recall and F1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", type=Path)
    parser.add_argument("--by-day", action="store_true")
    parser.add_argument("--window", type=int, default=7)
    options = parser.parse_args()
    records = list(read_sets(options.sets))
    truth = together({record["id"]: (record["set"], record["event"]) for record in records})
    with tempfile.TemporaryDirectory() as folder, Workers() as workers:
        corpus = Path(folder) / "corpus.jsonl"
        corpus.write_text("".join(f"{json.dumps(record)}\n" for record in records), encoding="utf-8")
        index = opened_or_made(Path(folder) / "index", reading_hash(DEFAULTS), options.window)
        rows = RowMaker(DEFAULTS.furniture, DEFAULTS.outlets, DEFAULTS.spelling_groups, UNDATED)
        maker = rows if options.by_day else OneDay(rows)
        add(index, stream_articles([corpus], DEFAULTS), maker, report=print, workers=workers)
        found = paired(index, workers)
    right = len(found & truth)
    precision, recall = right / len(found), right / len(truth)
    score = 2 * precision * recall / (precision + recall)
    print(f"{len(records):,} articles, P {precision:.3f} R {recall:.3f} F1 {score:.3f} ({len(truth):,} true pairs)")


def read_sets(file: Path) -> Iterator[dict[str, str]]:
    """Yield the articles of all sets, their ids made unique by their set."""
    for number, row in enumerate(read_rows(file)):
        for article in row["articles"]:
            yield {**article, "id": f"{number}-{article['id']}", "set": str(number), "event": str(article["event"])}


def together(group_of: Mapping[str, object]) -> Pairs:
    """Return the pairs of ids that are in one group."""
    groups: dict[object, list[str]] = defaultdict(list)
    for identifier, group in group_of.items():
        groups[group].append(identifier)
    return {frozenset(pair) for members in groups.values() for pair in combinations(members, 2)}


def paired(index: IndexFolder, workers: Workers) -> Pairs:
    """Pair an index and return the pairs of ids that are in one event."""
    engine = DuckDBEngine(index.path / ".spill", workers)
    with index.locked():
        pair_index(index, EngineSteps(engine))
    events = event_members(index).values()
    return {frozenset(pair) for members in events for pair in combinations(members, 2)}


if __name__ == "__main__":
    main()
