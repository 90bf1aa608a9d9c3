"""An article's traits weighted by how common each is among the articles read together.

What many articles share says little, so the weights adapt to the set. What only one article has can match nothing; it
is dropped once the vectors have length 1, which keeps ten thousand profiles small.
"""

import math
from array import array
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import compress, islice, pairwise
from operator import eq
from typing import NamedTuple

from srcdiff.pair.dates import NamedDates
from srcdiff.pair.particulars import Particulars
from srcdiff.pair.traits import Traits
from srcdiff.text.tfidf import dot, idf, idfs, unit

WORD_LEAST, NAME_LEAST = 1.0, 0.2
"""The weight, in nats, of a word and of a name that all articles share: low, so that the subject of a set says little,
but above 0, so that small sets have something to compare."""
PHRASE_SHARE = 0.5
"""A phrase in more than this share of the articles says nothing about an event."""
PHRASE_ARTICLES = 3
"""A phrase in no more articles than this counts, however small the set."""


BRIEF = 20
"""Phrases from which a text is more than a line or two. By hand."""


class Surroundings(NamedTuple):
    """How similar an article is to the other texts of its set: what is usual there is no evidence for a pair."""

    others: int
    """How many other texts there are."""
    words: float = 0.0
    """The sum of the cosines of its words with theirs."""
    names: float = 0.0
    """The same for names."""


class Profile(NamedTuple):
    """The traits that one article shares with any other of its set, weighted."""

    words: dict[int, float]
    """Weights by word, higher for rarer ones; of length 1 before the words of this article alone were dropped."""
    names: dict[int, float]
    """The same for names alone, a vector of its own."""
    lead_names: dict[int, float]
    """The same for names, with a weight that grows with how often and how early the article uses each one."""
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
    particulars: Particulars
    surroundings: Surroundings
    language: str = ""
    """The code of the article's language; empty where it is not known."""
    neighbours: frozenset[tuple[int, int]] = frozenset()
    """Of a text of a line or two, each two words between which there are only function words, in order."""


def weigh(traits: Sequence[Traits], rarity: Mapping[int, float], originals: Sequence[int]) -> list[Profile]:
    """Return the profiles of a set of articles, in the same order. Time n log n in the phrases, else linear.

    ``originals`` gives each article the position of the one that it copies, its own where it copies none. Copies count
    once: words and phrases are weighted by how many different texts share them.
    """
    texts = [one for position, one in enumerate(traits) if originals[position] == position]
    alone = idf(1, len(texts))
    phrases = _shared_phrases(texts)
    return _with_surroundings([_profile(one, rarity, alone, phrases) for one in traits], originals)


def rarities(traits: Sequence[Traits]) -> dict[int, float]:
    """Return the inverse document frequency of each word that two articles or more have."""
    alone = idf(1, len(traits))
    return {number: rarity for number, rarity in idfs(one.terms.keys() for one in traits).items() if rarity < alone}


def _with_surroundings(profiles: Sequence[Profile], originals: Sequence[int]) -> list[Profile]:
    """Return the profiles with how similar each is to the other texts. Linear."""
    others = sum(position == original for position, original in enumerate(originals)) - 1
    words = _sums_of_cosines([profile.words for profile in profiles], originals)
    names = _sums_of_cosines([profile.names for profile in profiles], originals)
    return [
        profile._replace(surroundings=Surroundings(others, *sums))
        for profile, *sums in zip(profiles, words, names, strict=True)
    ]


def _sums_of_cosines(vectors: Sequence[Mapping[int, float]], originals: Sequence[int]) -> list[float]:
    """Return for each vector of length 1 the sum of its cosines with those of the other texts.

    One product with the sum of all vectors gives it, so the cost does not grow with the pairs. A copy may have a name
    that no other text has as one.
    """
    total: dict[int, float] = {}
    for position, vector in enumerate(vectors):
        if originals[position] == position:
            for number, weight in vector.items():
                total[number] = total.get(number, 0.0) + weight
    return [
        max(0.0, dot(vector, total) - dot(vector, vectors[own])) for vector, own in zip(vectors, originals, strict=True)
    ]


def _profile(traits: Traits, rarity: Mapping[int, float], alone: float, shared: frozenset[int]) -> Profile:
    """Return the profile of one article; ``alone`` is the rarity of a word that no other text has."""
    phrases: dict[int, int] = {}
    for mark, place in zip(traits.phrases, traits.places, strict=True):
        if mark in shared:
            phrases.setdefault(mark, place)
    words = {
        number: (1 + math.log(count)) * (WORD_LEAST + rarity.get(number, alone))
        for number, count in traits.terms.items()
    }
    names = {number: words[number] for number in traits.names}
    lead_names = {number: traits.terms[number] * (NAME_LEAST + rarity.get(number, alone)) for number in traits.names}
    return Profile(
        words=unit_vector(words, rarity),
        names=unit_vector(names, rarity),
        lead_names=unit_vector(lead_names, rarity),
        printed={number: printed for number, printed in traits.names.items() if number in rarity},
        numbers={number: WORD_LEAST + rarity[number] for number in sorted(traits.numbers) if number in rarity},
        phrases=phrases,
        phrase_count=len(traits.phrases),
        quoted=traits.quoted & shared,
        dates=traits.dates,
        particulars=traits.particulars,
        surroundings=Surroundings(0),
        language=traits.language,
        neighbours=frozenset(pairwise(traits.terms)) if len(traits.phrases) < BRIEF else frozenset(),
    )


def unit_vector(weights: Mapping[int, float], shared: Container[int]) -> dict[int, float]:
    """Return the ``shared`` parts of the vector of length 1 that has the direction of ``weights``."""
    return {number: weight for number, weight in unit(weights).items() if number in shared}


def _shared_phrases(traits: Sequence[Traits]) -> frozenset[int]:
    """Return the phrases that at least two articles share, but not most of the set."""
    most = max(PHRASE_ARTICLES, PHRASE_SHARE * len(traits))
    counts = repeated_phrases(one.phrases for one in traits)
    return frozenset(mark for mark, times in counts.items() if times <= most)


def repeated_phrases(phrases: "Iterable[array[int]]") -> dict[int, int]:
    """Return how many articles have each phrase that at least two have. Needs 8 bytes for each phrase."""
    marks = array("Q")
    for own in phrases:
        marks.extend(set(own))
    ordered = sorted(marks)
    again = Counter(compress(ordered, map(eq, ordered, islice(ordered, 1, None))))
    return {mark: 1 + times for mark, times in again.items()}
