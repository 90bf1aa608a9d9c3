"""Candidate pairs of today's pairing beside those of MinHash LSH (datasketch), on one corpus and in one run.

    python -m benchmarks.speed.minhash CORPUS [--sample 100]

CORPUS has one JSON object a line, as ``benchmarks.data.made_corpus`` makes it. Near copies are taken out first. A
sample of the articles is scored with every other one, window or not: the recall is the share of those pairs with a
score of the threshold or more that a method proposes. Each method runs in a process of its own; its memory is what it
takes beyond the articles. Needs the extra `benchmarks`, and a system that forks.
"""

import argparse
import multiprocessing
import random
import resource
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datasketch import MinHash, MinHashLSH

from benchmarks.quality.plain_steps import Words, key_words, nearest
from srcdiff.index.near_texts_sql import MOST_TIMES
from srcdiff.index.steps import Near
from srcdiff.pair.candidates import candidate_pairs
from srcdiff.pair.clusters import Pair
from srcdiff.pair.copies import originals
from srcdiff.pair.score import parts_of, score_of
from srcdiff.pair.traits import Traits, Vocabulary, read_traits
from srcdiff.pair.weighted_set import WeightedSet
from srcdiff.reading import read_articles
from srcdiff.settings import DEFAULTS
from srcdiff.split import split
from srcdiff.text.words import Spelling

PERMUTATIONS = 128
WORD_JACCARDS, PHRASE_JACCARDS = (0.5, 0.3, 0.2, 0.1), (0.1, 0.05)
"""Thresholds of MinHash LSH by what a text is a set of: datasketch chooses bands and rows for each."""
SEED = 1

Method = Callable[[], set[Pair]]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a method proposed, and its cost."""

    pairs: set[Pair]
    seconds: float
    """Of processor time."""
    megabytes: float
    """At most, beyond what was there before."""


def main() -> None:
    """Print one line for each method."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--sample", type=int, default=100, help="articles of which every pair is scored")
    options = parser.parse_args()
    texts = read_texts(options.corpus)
    together = WeightedSet(range(len(texts)), texts, range(len(texts)))
    good = set(good_pairs(together, len(texts), options.sample))
    print(f"{len(texts):,} texts; {len(good):,} good pairs of {options.sample} of them")
    print(f"{'method':34} {'time':>8} {'memory':>8} {'pairs':>12} {'a text':>7} {'recall':>7}")
    for name, method in methods(texts, together).items():
        proposal = measured(method)
        recall = len(good & proposal.pairs) / len(good)
        count = len(proposal.pairs)
        costs = f"{proposal.seconds:6.1f} s {proposal.megabytes:5.0f} MB"
        print(f"{name:34} {costs} {count:12,} {count / len(texts):7.1f} {recall:7.3f}", flush=True)


def read_texts(corpus: Path) -> list[Traits]:
    """Return the traits of the articles that copy no other one."""
    vocabulary = Vocabulary(Spelling(()))
    articles = sorted(read_articles([corpus]).articles, key=lambda article: article.id)
    traits = [read_traits(split(article), vocabulary) for article in articles]
    return [
        one
        for position, (one, original) in enumerate(zip(traits, originals(traits), strict=True))
        if position == original
    ]


def good_pairs(together: WeightedSet, count: int, sample: int) -> Iterator[Pair]:
    """Yield the pairs of a sample with any other article that score the threshold or more."""
    for one in random.Random(SEED).sample(range(count), min(sample, count)):
        for other in range(count):
            pair = (min(one, other), max(one, other))
            parts = parts_of(together.features(pair, together.cosine(pair)), DEFAULTS.event) if one != other else None
            if parts is not None and score_of(parts) >= DEFAULTS.event.threshold:
                yield pair


def methods(texts: Sequence[Traits], together: WeightedSet) -> dict[str, Method]:
    """Return the methods by their names."""
    words = [sorted(text.terms) for text in texts]
    phrases = [sorted(set(text.phrases)) for text in texts]
    times = [{word: min(round(count), MOST_TIMES) for word, count in text.terms.items()} for text in texts]
    return {
        "today's, in memory": lambda: set(candidate_pairs(together, range(len(texts)))),
        "an index's, in plain Python": lambda: {
            (min(near.text, near.near), max(near.text, near.near)) for near in _near_by_key_words(times)
        },
        **{
            f"MinHash LSH of {name}, {least}": _lsh(keys, least)
            for name, keys, jaccards in (("words", words, WORD_JACCARDS), ("phrases", phrases, PHRASE_JACCARDS))
            for least in jaccards
        },
    }


def _near_by_key_words(texts: Sequence[Words]) -> list[Near]:
    counts = Counter(word for words in texts for word in words)
    return nearest(list(key_words(texts, counts, len(texts))), range(len(texts)))


def _lsh(keys: Sequence[Sequence[int]], least: float) -> Method:
    return lambda: set(minhash_pairs(keys, least))


def minhash_pairs(keys: Sequence[Sequence[int]], least: float) -> Iterator[Pair]:
    """Yield the pairs that share a band of their signatures."""
    index = MinHashLSH(threshold=least, num_perm=PERMUTATIONS)
    for place, own in enumerate(keys):
        signature = MinHash(num_perm=PERMUTATIONS, seed=SEED)
        signature.update_batch([key.to_bytes(8, "little") for key in own])
        for other in index.query(signature):
            yield other, place
        index.insert(place, signature)


def measured(method: Method) -> Proposal:
    """Run a method in a process of its own."""
    context = multiprocessing.get_context("fork")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_measure, args=(method, sending))
    process.start()
    proposal: Proposal = receiving.recv()
    process.join()
    return proposal


def _measure(method: Method, sending: Any) -> None:
    before, begun = _megabytes(), time.process_time()
    pairs = method()
    sending.send(Proposal(pairs, time.process_time() - begun, _megabytes() - before))


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
