"""How well and how fast sentences are linked, as a table beside simple methods.

    python -m benchmarks.speed.links DATA_FOLDER

DATA_FOLDER holds ``links.jsonl.gz``, ``links_more.jsonl.gz``, ``drafts.jsonl.gz`` and ``links_de.jsonl.gz``. The
shipped weights were fitted on these files: what they reach on unseen pairs is printed by ``benchmarks.fit.links``.
"""

import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.data.linked_pairs import LinkedPair, Tally, article, load_drafts, load_german, load_news, tally
from srcdiff import pipeline
from srcdiff.link import link_sentences
from srcdiff.settings import DEFAULTS

BESIDE = {
    "links": "difflib .42, local TF-IDF .55, small encoders .40 to .51, quick regression .58",
    "links_more": "one reader; no figure",
    "drafts": "simple method .54 (modified links, right side shuffled)",
    "links_de": "MASSAlign .61 (one to one)",
}
"""What simple methods reach, from the notes beside the data."""
SIZES = (100, 300, 1_000)
"""Sentences of each of two articles that are timed."""
VOCABULARY, SENTENCE_WORDS, SKEW = 20_000, 25, 0.9
"""Of the made-up articles: different words, words in a sentence, and the exponent of the words' frequencies."""
KEPT_WORDS = 0.8
"""Share of its words that a retold sentence of a made-up article keeps."""
SEED = 1


def main() -> None:
    """Print both tables."""
    folder = Path(sys.argv[1])
    print("shipped weights (fitted on these files; for unseen pairs see benchmarks.fit.links)")
    loaded = {
        "links": load_news(folder, "links"),
        "links_more": load_news(folder, "links_more"),
        "drafts": load_drafts(folder),
        "links_de": load_german(folder),
    }
    for name, pairs in loaded.items():
        print(f"{name:12s}{sum((judged(pair) for pair in pairs), Tally())}   beside: {BESIDE[name]}")
    print(f"\n{'sentences':>10s}  seconds  microseconds a cell  links")
    for size in SIZES:
        seconds, links = timed(size)
        print(f"{size:4d} x {size:4d} {seconds:7.2f}  {1e6 * seconds / size**2:19.1f}  {links:5d}")


def judged(pair: LinkedPair) -> Tally:
    """Link a pair as the command would and judge it."""
    links = link_sentences(pair.left, pair.right, DEFAULTS)
    return tally(pair, [(left, right) for link in links for left in link.left for right in link.right])


def timed(size: int) -> tuple[float, int]:
    """Return the processor time that two made-up articles take, half of whose sentences are retold, and their links."""
    source = random.Random(SEED)  # made-up text, nothing secret
    words = [f"w{number}" for number in range(VOCABULARY)]
    left = [_sentence(source, words) for _ in range(size)]
    retold = [_retold(source, words, sentence) for sentence in source.sample(left, size // 2)]
    right = retold + [_sentence(source, words) for _ in range(size - len(retold))]
    source.shuffle(right)
    one, other = (article(name, [[" ".join(words)] for words in side]) for name, side in (("a", left), ("b", right)))
    started = time.process_time()
    comparison = pipeline.compare(one, other)
    return time.process_time() - started, len(comparison.links)


def _sentence(source: random.Random, words: Sequence[str]) -> list[str]:
    """Return words whose frequencies fall off as in real text."""
    places = (int(source.paretovariate(SKEW)) - 1 for _ in range(SENTENCE_WORDS))
    return [words[min(place, len(words) - 1)] for place in places]


def _retold(source: random.Random, words: Sequence[str], sentence: Sequence[str]) -> list[str]:
    return [word if source.random() < KEPT_WORDS else source.choice(words) for word in sentence]


if __name__ == "__main__":
    main()
