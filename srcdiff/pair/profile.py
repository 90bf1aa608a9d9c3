"""An article's traits weighed by how common each is among the articles read together.

What many articles share says little, so the weights adapt to the set. What only one article has can match nothing; it
is dropped once the vectors have length 1, which keeps ten thousand profiles small.
"""

import math
from array import array
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from srcdiff.pair.dates import NamedDates
from srcdiff.pair.traits import Traits

WORD_LEAST, NAME_LEAST = 1.0, 0.2
"""The weight, in nats, of a word and of a name that all articles share: low, so that the subject of a set says little,
but above 0, so that small sets have something to compare."""
PHRASE_SHARE = 0.5
"""A phrase in more than this share of the articles says nothing about an event."""
PHRASE_ARTICLES = 3
"""A phrase in no more articles than this counts, however small the set."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The traits that one article shares with any other of its set, weighted."""

    words: dict[int, float]
    """Weights by word, higher for rarer ones; of length 1 before the words of this article alone were dropped."""
    names: dict[int, float]
    """The same for names alone, a vector of its own."""
    printed: dict[int, str]
    """The names as printed."""
    numbers: dict[int, float]
    """The weight of each word in figures."""
    phrases: dict[int, int]
    """The offset of each phrase that another article has too."""
    phrase_count: int
    """How many phrases the article has, shared or not."""
    quoted: frozenset[int]
    """The phrases inside quotation marks."""
    dates: NamedDates


def weigh(traits: Sequence[Traits], rarity: Mapping[int, float], texts: Sequence[Traits]) -> list[Profile]:
    """Return the profiles of a set of articles, in the same order. Time n log n in the phrases, else linear.

    ``texts`` are the traits of the articles without copies: words and phrases are weighed by how many of them share it.
    """
    alone = rarity_of(1, len(texts))
    phrases = _shared_phrases(texts)
    return [_profile(one, rarity, alone, phrases) for one in traits]


def rarities(traits: Sequence[Traits]) -> dict[int, float]:
    """Return the rarity of each word that two articles or more have."""
    articles: Counter[int] = Counter()
    for one in traits:
        articles.update(one.terms.keys())
    return {number: rarity_of(count, len(traits)) for number, count in articles.items() if count > 1}


def rarity_of(count: int, total: int) -> float:
    """Return the rarity of a word that ``count`` of ``total`` articles have: above 0, to about ``log(total)`` nats.

    The inverse document frequency of Spärck Jones (1972), smoothed.
    """
    return math.log((total + 1) / (count + 0.5))


def _profile(traits: Traits, rarity: Mapping[int, float], alone: float, shared: frozenset[int]) -> Profile:
    phrases: dict[int, int] = {}
    for mark, place in zip(traits.phrases, traits.places, strict=True):
        if mark in shared:
            phrases.setdefault(mark, place)
    rarity_of_word = {number: rarity.get(number, alone) for number in traits.terms}
    words = {number: count * (WORD_LEAST + rarity_of_word[number]) for number, count in traits.terms.items()}
    names = {number: traits.terms[number] * (NAME_LEAST + rarity_of_word[number]) for number in traits.names}
    return Profile(
        words=_unit_vector(words, rarity),
        names=_unit_vector(names, rarity),
        printed={number: printed for number, printed in traits.names.items() if number in rarity},
        numbers={number: WORD_LEAST + rarity[number] for number in sorted(traits.numbers) if number in rarity},
        phrases=phrases,
        phrase_count=len(traits.phrases),
        quoted=traits.quoted & shared,
        dates=traits.dates,
    )


def _unit_vector(weights: Mapping[int, float], shared: Container[int]) -> dict[int, float]:
    """Return the ``shared`` parts of the vector of length 1 that has the direction of ``weights``."""
    length = math.hypot(*weights.values()) or 1.0
    return {number: weight / length for number, weight in weights.items() if number in shared}


def _shared_phrases(traits: Sequence[Traits]) -> frozenset[int]:
    """Return the phrases that at least two articles share, but not most of the set."""
    most = max(PHRASE_ARTICLES, PHRASE_SHARE * len(traits))
    marks = array("Q")
    for one in traits:
        marks.extend(sorted(set(one.phrases)))
    return frozenset(mark for mark, times in _runs(sorted(marks)) if 2 <= times <= most)


def _runs(ordered: Sequence[int]) -> Iterator[tuple[int, int]]:
    for mark, same in groupby(ordered):
        yield mark, sum(1 for _ in same)
