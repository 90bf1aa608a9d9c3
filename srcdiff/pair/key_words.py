"""Key words: the heaviest words of each text, by which the texts most like it are found in a corpus of any size.

Weights are whole numbers, so that sums are equal whatever order and engine they are made in. This is the plain form of
what ``srcdiff.index`` asks an engine for; both must give the same.
"""

import heapq
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from srcdiff.pair.profile import WORD_LEAST
from srcdiff.text.tfidf import idf

KEY_WORDS = 32
"""The number of a text's key words."""
COMMONEST_KEY = 400
"""A word that is a key word of more texts than this leads to none of them."""
NEAREST = 20
"""Texts found for each one: those with which its key words weigh most."""
RARITY_UNIT = 1 << 10
"""What a rarity of 1 is as a whole number."""
WEIGHT_UNIT = 1 << 16
"""What a weight of 1 is as a whole number: the length of the vector of all words of a text."""
MOST_TIMES = 1_000
"""A word counts no more often than this in one text, so that squares fit into 64 bits."""

Words = Mapping[int, int]
"""How often a text has each word, lead-weighted."""


class Near(NamedTuple):
    """A text that is like another."""

    text: int
    near: int
    weight: int
    """The cosine between their key words, in units of ``WEIGHT_UNIT`` squared."""


def rarity(texts: int, total: int) -> int:
    """Return the weight of a word that so many of ``total`` texts have."""
    return round(RARITY_UNIT * (WORD_LEAST + idf(texts, total)))


def nearest(texts: Sequence[Words], asked: Sequence[int]) -> list[Near]:
    """Return the texts most like each of those ``asked``, by their positions; ordered by both."""
    keys = _keys(texts)
    holders: dict[int, list[int]] = {}
    for position, own in enumerate(keys):
        for word in own:
            holders.setdefault(word, []).append(position)
    return [near for text in sorted(asked) for near in sorted(_nearest(text, keys, holders))]


def _keys(texts: Sequence[Words]) -> list[dict[int, int]]:
    """Return the key words of each text with their weights."""
    counts = Counter(word for words in texts for word in words)
    rarities = {count: rarity(count, len(texts)) for count in set(counts.values())}
    return [_heaviest(words, counts, rarities) for words in texts]


def _heaviest(words: Words, counts: Mapping[int, int], rarities: Mapping[int, int]) -> dict[int, int]:
    weights = {word: times * rarities[counts[word]] for word, times in words.items()}
    length = math.sqrt(float(sum(weight * weight for weight in weights.values())))
    shared = (word for word in weights if counts[word] > 1)
    heaviest = heapq.nsmallest(KEY_WORDS, shared, key=lambda word: (-weights[word], word))
    return {word: math.floor(float(weights[word]) * float(WEIGHT_UNIT) / length) for word in heaviest}


def _nearest(text: int, keys: Sequence[Mapping[int, int]], holders: Mapping[int, list[int]]) -> Iterator[Near]:
    shared: dict[int, int] = {}
    for word, weight in keys[text].items():
        if len(holders[word]) <= COMMONEST_KEY:
            for other in holders[word]:
                shared[other] = shared.get(other, 0) + weight * keys[other][word]
    shared.pop(text, None)
    for other in heapq.nsmallest(NEAREST, shared, key=lambda other: (-shared[other], other)):
        yield Near(text, other, shared[other])
