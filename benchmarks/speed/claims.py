"""How long the claims of one event take, beyond its comparisons.

    python -m benchmarks.speed.claims [ARTICLES SENTENCES]

The articles are made of invented words between common English ones: of each, three sentences in five retell one of a
pool as large as an article, in other words. Without arguments: 10 articles of 60 sentences and 40 of 25. Prints
processor seconds of one process, and its memory.
"""

import random
import resource
import sys
import time
from collections.abc import Callable
from itertools import combinations

from benchmarks.data.made_texts import KEPT_WORDS, SENTENCE_WORDS, SYLLABLES, VOCABULARY, article
from srcdiff import pipeline
from srcdiff.claims import with_claims
from srcdiff.model import Article, Event, Study

SIZES = ((10, 60), (40, 25))
RETOLD = 0.6
RARE = 0.5
"""Share of the words that are rare ones."""
COMMON = "the of and to in a that for on was with said as by at from he is it after were have police had".split()


def made_event(articles: int, sentences: int) -> tuple[Article, ...]:
    """Return so many articles of so many sentences on one event."""
    source = random.Random(1)
    rare = ["".join(source.choices(SYLLABLES, k=2 + number % 3)) for number in range(VOCABULARY)]

    def sentence() -> list[str]:
        return [source.choice(rare if source.random() < RARE else COMMON) for _ in range(SENTENCE_WORDS)]

    def retold(words: list[str]) -> list[str]:
        return [word if source.random() < KEPT_WORDS else source.choice(rare) for word in words]

    pool = [sentence() for _ in range(sentences)]
    shared = round(RETOLD * sentences)
    return tuple(
        article(f"{number:03d}", [*map(retold, source.sample(pool, shared)), *_own(sentence, sentences - shared)])
        for number in range(articles)
    )


def _own(sentence: Callable[[], list[str]], count: int) -> list[list[str]]:
    return [sentence() for _ in range(count)]


def main() -> None:
    """Print a row for each size."""
    given = [int(text) for text in sys.argv[1:3]]
    print("articles  sentences  comparing  claims   claims found  MB")
    for articles, sentences in [(given[0], given[1])] if len(given) == 2 else SIZES:
        made = made_event(articles, sentences)
        began = time.process_time()
        comparisons = tuple(pipeline.compare(left, right) for left, right in combinations(made, 2))
        compared = time.process_time()
        event = Event("1", made[0].title, tuple(one.id for one in made))
        study = with_claims(Study(made, events=(event,), comparisons=comparisons))
        done = time.process_time()
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        seconds = f"{compared - began:8.1f} s  {done - compared:6.2f} s"
        print(f"{articles:8}  {sentences:9}  {seconds}  {len(study.claims):12}  {megabytes:.0f}")


if __name__ == "__main__":
    main()
