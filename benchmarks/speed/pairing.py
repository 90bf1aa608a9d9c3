"""Time and peak memory of pairing 1,000, 3,000 and 10,000 articles, a fresh process each.

    python -m benchmarks.speed.pairing DATA [SIZE ...]

DATA is a file of lines, gzipped or not, each an object with "articles": a list of {"id", "text", "title"?, "date"?}.
The articles are used again and again until there are enough; each time round most of their long words are others, the
same in all articles of a set, some paragraphs come from other articles, and the dates move on: so the corpus grows in
events, not in copies.
"""

import argparse
import datetime
import random
import re
import resource
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

from benchmarks.data.rows import read_rows
from srcdiff.model import Article
from srcdiff.pair import pair_articles
from srcdiff.split import split

SIZES = (1_000, 3_000, 10_000)
MIXED = 0.2
"""Share of an article's paragraphs that come from other articles."""
DAYS_ON = 40
"""By how many days the dates move each time round."""
REWORDED = 0.6
"""Share of the long words that are others in another event."""
_LONG_WORD = re.compile(r"[A-Za-z]{5,}")


def main() -> None:
    """Print one line for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--alone", action="store_true", help="measure one size in this very process")
    options = parser.parse_args()
    if options.alone:
        measure(options.data, options.sizes[0])
        return
    print(
        f"{'articles':>9} {'split':>8} {'paired':>8} {'each':>8} {'peak':>9} {'pairings':>9} {'events':>7}", flush=True
    )
    for size in options.sizes:
        alone = [sys.executable, "-m", "benchmarks.speed.pairing", str(options.data), str(size), "--alone"]
        subprocess.run(alone, check=True)


def measure(data: Path, size: int) -> None:
    """Pair ``size`` articles and print what it took."""
    begun = time.perf_counter()
    articles = [split(article) for article in varied(load(data), size)]
    ready = time.perf_counter()
    pairings, events = pair_articles(articles)
    seconds = time.perf_counter() - ready
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{size:9,} {ready - begun:6.1f} s {seconds:6.1f} s {1000 * seconds / size:5.1f} ms {peak:6,.0f} MB"
        f" {len(pairings):9,} {len(events):7,}",
        flush=True,
    )


def load(data: Path) -> list[list[Article]]:
    """Return the sets of articles in the file; an id is made unique by its set."""
    return [[_article(record, number) for record in row["articles"]] for number, row in enumerate(read_rows(data))]


def _article(record: dict[str, str], number: int) -> Article:
    date = datetime.date.fromisoformat(record["date"]) if record.get("date") else None
    return Article(f"{number}-{record['id']}", record["text"], title=record.get("title", "").strip(), date=date)


def varied(sets: Sequence[Sequence[Article]], size: int) -> Iterator[Article]:
    """Yield ``size`` articles, the first time round as they are. The same in every run."""
    everything = "\n".join(article.text for articles in sets for article in articles)
    variation = Variation(everything.split("\n"), sorted(set(_LONG_WORD.findall(everything))), random.Random(size))
    rounds = (
        variation.again(article, time_round, f"{time_round}.{number}") if time_round else article
        for time_round in count()
        for number, articles in enumerate(sets)
        for article in articles
    )
    return islice(rounds, size)


@dataclass(frozen=True, slots=True)
class Variation:
    """Makes articles on other events out of those that there are."""

    paragraphs: Sequence[str]
    words: Sequence[str]
    chance: random.Random

    def again(self, article: Article, time_round: int, key: str) -> Article:
        """Return an article like ``article`` on another event: ``key`` decides its words."""
        paragraphs = (self._mixed(paragraph) for paragraph in article.text.split("\n"))
        later = datetime.timedelta(DAYS_ON * time_round)
        return Article(
            f"{time_round}-{article.id}",
            self._reworded("\n".join(paragraphs), key),
            title=self._reworded(article.title, key),
            date=article.date + later if article.date else None,
        )

    def _mixed(self, paragraph: str) -> str:
        return self.chance.choice(self.paragraphs) if self.chance.random() < MIXED else paragraph

    def _reworded(self, text: str, key: str) -> str:
        """Return ``text`` with many of its long words replaced, one word always by the same other word."""

        def other(match: re.Match[str]) -> str:
            word = match.group()
            drawn = zlib.crc32(f"{word.lower()} {key}".encode())
            if drawn % 100 >= REWORDED * 100:
                return word
            new = self.words[drawn // 100 % len(self.words)].lower()
            return new.capitalize() if word[0].isupper() else new

        return _LONG_WORD.sub(other, text)


if __name__ == "__main__":
    main()
