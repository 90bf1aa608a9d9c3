"""The tf-idf vectors of each sentence, with inverse document frequencies over the sentences of both articles."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from sys import intern
from typing import NamedTuple

from srcdiff.link.candidates import Cell
from srcdiff.link.digest import Digest, quoted_runs
from srcdiff.text.tfidf import Vector, Weights, cosine, idfs, tf_idf, vector, weighted_counts

NEIGHBOUR_SHARE = 0.35
"""The weight of the sentences right before and after in the context of a sentence."""
PREFIX = 5
"""Letters at the beginning of a word that are compared, whatever its ending, in any language."""
COUNTS_KEPT = 256
"""Sentences whose letter n-grams are kept for their next comparison."""
LETTERS = 4
"""Length of the letter n-grams that are compared, across word boundaries too, in any language."""


Likeness = Mapping[Cell, float]
"""By cell, 0 to 1; a missing cell has none."""


class SentenceVectors(NamedTuple):
    """One sentence in the forms that the features compare."""

    digest: Digest
    idea_count: int
    rare_ideas: frozenset[str]
    """Those of its ideas that both articles have and that count as evidence (``candidates.idea_evidence``)."""
    context: Vector
    """Of its ideas and, with ``NEIGHBOUR_SHARE``, those of its neighbours."""
    prefixes: Vector
    """Of the beginnings of its words, function words too."""
    names: frozenset[str]
    name_ideas: frozenset[str]
    """The ideas of all adjacent names."""
    content: frozenset[str]
    numbers: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    """Every run of ``QUOTED_WORDS`` quoted words."""
    common: float
    """The mean of its cosines with the sentences of the other article, 0 to 1: high for the main subject of both."""


class ArticleVectors:
    """Makes the vectors of the sentences of one of two articles, each when it is asked for: all would fill the memory.

    Inverse document frequencies are over the sentences of both articles.
    """

    def __init__(
        self,
        digests: Sequence[Digest],
        ideas: Sequence[Vector],
        other_mean: Vector,
        rarity: Weights,
        evidence: Weights,
    ) -> None:
        self._digests = digests
        self._evidence = evidence
        self._ideas = ideas
        self._other_mean = other_mean
        self._prefix_rarity = rarity

    def of(self, index: int) -> SentenceVectors:
        """Return the vectors of the sentence with this index."""
        digest, own = self._digests[index], self._ideas[index]
        return SentenceVectors(
            digest=digest,
            idea_count=len(own.weights),
            rare_ideas=frozenset(own.weights.keys() & self._evidence.keys()),
            context=_context(self._ideas, index),
            prefixes=tf_idf(_prefixes(digest), self._prefix_rarity),
            names=frozenset(digest.names),
            name_ideas=frozenset(idea for run in digest.name_runs for idea in run),
            content=frozenset(digest.content),
            numbers=frozenset(digest.numbers),
            runs=quoted_runs(digest.quoted),
            common=cosine(own, self._other_mean),
        )


def article_vectors(
    left: Sequence[Digest], right: Sequence[Digest], evidence: Weights
) -> tuple[ArticleVectors, ArticleVectors]:
    """Return what makes the vectors of both articles' sentences. Linear in the texts. Mirrored for (right, left).

    ``evidence`` is that of each idea (``candidates.idea_evidence``).
    """
    idea_rarity, prefix_rarity = (idfs(map(parts, (*left, *right))) for parts in (_ideas, _prefixes))
    left_ideas, right_ideas = ([tf_idf(digest.ideas, idea_rarity) for digest in side] for side in (left, right))
    left_mean, right_mean = _mean(left_ideas, left), _mean(right_ideas, right)
    return (
        ArticleVectors(left, left_ideas, right_mean, prefix_rarity, evidence),
        ArticleVectors(right, right_ideas, left_mean, prefix_rarity, evidence),
    )


def letter_likeness(left: Sequence[Digest], right: Sequence[Digest], cells: Sequence[Cell]) -> Likeness:
    """Return the cosine of the letter n-grams of each cell; the ``cells`` are in order. Mirrored for (right, left).

    Of the left article one sentence's n-grams are kept at a time, of the right one those of every column.
    """
    rarity = idfs(_letter_counts(digest.keys).keys() for digest in (*left, *right))
    columns = {column: _letter_vector(right[column], rarity) for column in sorted({column for _, column in cells})}
    likeness: dict[Cell, float] = {}
    for row, cells_of_row in groupby(cells, key=itemgetter(0)):
        letters = _letter_vector(left[row], rarity)
        for cell in cells_of_row:
            likeness[cell] = cosine(letters, columns[cell[1]])
    return likeness


def _ideas(digest: Digest) -> Sequence[str]:
    return digest.ideas


def _prefixes(digest: Digest) -> Sequence[str]:
    return [key[:PREFIX] for key in digest.keys]


def _letter_vector(digest: Digest, rarity: Weights) -> Vector:
    return weighted_counts(_letter_counts(digest.keys), rarity)


@lru_cache(maxsize=COUNTS_KEPT)
def _letter_counts(keys: tuple[str, ...]) -> Mapping[str, int]:
    """Return how often a sentence has each letter n-gram, with a space between two words."""
    text = f" {' '.join(keys)} "
    return Counter([intern(text[start : start + LETTERS]) for start in range(len(text) - LETTERS + 1)])


def _context(own: Sequence[Vector], index: int) -> Vector:
    """Return the vector of a sentence plus a share of those of its neighbours."""
    weights = dict(own[index].weights)
    for neighbour in (*own[max(0, index - 1) : index], *own[index + 1 : index + 2]):
        for term, weight in neighbour.weights.items():
            weights[term] = weights.get(term, 0.0) + NEIGHBOUR_SHARE * weight
    return vector(weights)


def _mean(vectors: Sequence[Vector], digests: Sequence[Digest]) -> Vector:
    """Return the mean of an article's vectors, each at length 1, with norm 1: its cosine is the mean of their cosines.

    Furniture counts as sentences that share nothing, as in the articles that the weights were fitted on: recognising
    more of it must not make more of the other sentences seem alike.
    """
    shares: dict[str, list[float]] = {}
    for one in vectors:
        for term, weight in one.weights.items():
            shares.setdefault(term, []).append(weight / one.norm)
    return Vector({term: math.fsum(found) / digests[0].article_length for term, found in shares.items()}, 1.0)
