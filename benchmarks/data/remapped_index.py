"""Fills an index of a made corpus up with variants of its articles, without writing and reading their texts.

    python -m benchmarks.data.remapped_index INDEX --articles 51000 --days 61 --variants 19 [--processes 2]

INDEX has articles of ``benchmarks.data.made_corpus ARTICLES --days DAYS``, as ``srcdiff index add`` stores them. Each
day gets so many variants of each of its articles, in files like those of ``index add``: other articles, with other
words of the same statistics (``remapped_words.py``). A variant has the headline and outlet of its original, and its
headline as its text.
"""

import argparse
import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from benchmarks.data.made_corpus import Lexicon, MadeCorpus
from benchmarks.data.remapped_words import RemappedWords
from srcdiff.index.article_rows import ArticleRow, articles_table, traits_columns, words_table
from srcdiff.index.folder import ARTICLES, WORDS, IndexFolder, opened
from srcdiff.index.intake import TOGETHER
from srcdiff.index.tables import stored_rows, write_table
from srcdiff.index.traits_codec import decoded
from srcdiff.index.word_hashes import number_of
from srcdiff.pair.traits import Traits
from srcdiff.workers import Workers, batches

PART = "remapped-"
"""How the names of parts with variants begin."""
STORED = ("id", "title", "date", "day", "source", "language", "traits")


@dataclass(frozen=True, slots=True)
class Filler:
    """Writes the variants of a day; can be sent to another process."""

    path: Path
    corpus: MadeCorpus
    variants: int

    def __call__(self, days: Sequence[datetime.date]) -> int:
        """Return how many articles were written."""
        return sum(self._fill(opened(self.path), day) for day in days)

    def _fill(self, index: IndexFolder, day: datetime.date) -> int:
        rows = sorted(self._rows(index, day), key=lambda row: row.id)
        for number, together in enumerate(batches(rows, TOGETHER)):
            with index.add_part(day, f"{PART}{number:03}") as folder:
                write_table(articles_table(together), folder / ARTICLES)
                write_table(words_table(together), folder / WORDS)
        return len(rows)

    def _rows(self, index: IndexFolder, day: datetime.date) -> Iterator[ArticleRow]:
        words = _words(self.path, self.corpus.seed)
        for stored in _stored(index, day):
            traits, topic = decoded(stored["traits"]), self.corpus.topic(stored["id"])
            for variant in range(1, self.variants + 1):
                yield _row(stored, words.remapped(traits, variant, topic), variant)


def main() -> None:
    """Fill an index."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index", type=Path)
    parser.add_argument("--articles", type=int, required=True)
    parser.add_argument("--days", type=int, default=60)
    parser.add_argument("--variants", type=int, required=True)
    parser.add_argument("--processes", type=int)
    parser.add_argument("--only", type=datetime.date.fromisoformat, metavar="DAY", help="the one day that is filled")
    options = parser.parse_args()
    corpus = MadeCorpus(options.articles, options.days)
    filled = fill(options.index, corpus, options.variants, options.processes, options.only)
    print(f"{filled:,} articles written")


def fill(
    path: Path,
    corpus: MadeCorpus,
    variants: int,
    processes: int | None = None,
    only: datetime.date | None = None,
) -> int:
    """Write variants of the articles of an index, or of ``only`` one day, and return their number.

    What was written before is replaced.
    """
    index = opened(path)
    days = index.days() if only is None else [only]
    with index.locked(), Workers(processes) as workers:
        return sum(workers.map(Filler(path, corpus, variants), batches(days, 1)))


@lru_cache(maxsize=1)
def _words(path: Path, seed: int) -> RemappedWords:
    index = opened(path)
    return RemappedWords(_traits(index, index.days()), Lexicon(seed))


def _traits(index: IndexFolder, days: Iterable[datetime.date]) -> Iterator[Traits]:
    return (decoded(row["traits"]) for day in days for row in _stored(index, day))


def _stored(index: IndexFolder, day: datetime.date) -> Iterator[dict[str, Any]]:
    """Yield the articles of a day that are no variants."""
    originals = [part / ARTICLES for part in index.parts(day) if not part.name.startswith(PART)]
    return (dict(zip(STORED, row, strict=True)) for row in stored_rows(originals, *STORED))


def _row(stored: Mapping[str, Any], traits: Traits, variant: int) -> ArticleRow:
    identifier = f"{stored['id']}~{variant:02}"
    text = f"{stored['title']}. Variant {variant}."
    return ArticleRow(
        doc=number_of(identifier),
        id=identifier,
        title=stored["title"],
        date=stored["date"],
        day=stored["day"],
        source=stored["source"],
        url=None,
        author=None,
        language=stored["language"],
        path=None,
        text=text,
        text_hash=number_of(text),
        **traits_columns(traits),
    )


if __name__ == "__main__":
    main()
