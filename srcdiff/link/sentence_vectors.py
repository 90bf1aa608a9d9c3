"""The tf-idf vectors of each sentence, with inverse document frequencies over the sentences of both articles."""

import math
from collections.abc import Iterable, Sequence
from sys import intern
from typing import NamedTuple

from srcdiff.link.candidates import Cell
from srcdiff.link.digest import Digest
from srcdiff.text.tfidf import Vector, Weights, cosine, idfs, tf_idf, vector

NEIGHBOUR_SHARE = 0.35
"""The weight of the sentences right before and after in the context of a sentence."""
PREFIX = 5
"""Letters at the beginning of a word that are compared, whatever its ending, in any language."""
LETTERS = 4
"""Length of the letter n-grams that are compared, across word boundaries too, in any language."""


class SentenceVectors(NamedTuple):
    """One sentence in the forms that the features compare."""

    digest: Digest
    ideas: Weights
    """The rarity of each of its ideas."""
    context: Vector
    """Of its ideas and, with ``NEIGHBOUR_SHARE``, those of its neighbours."""
    prefixes: Vector
    """Of the beginnings of its words, function words too."""
    letters: Vector
    """Of its letter n-grams."""
    common: float
    """The mean of its cosines with the sentences of the other article, 0 to 1: high for the main subject of both."""


class _Rarities(NamedTuple):
    """Inverse document frequencies over the sentences of both articles."""

    ideas: Weights
    prefixes: Weights
    letters: Weights


def sentence_vectors(
    left: Sequence[Digest], right: Sequence[Digest], cells: Iterable[Cell]
) -> tuple[dict[int, SentenceVectors], dict[int, SentenceVectors]]:
    """Return the vectors of both articles' sentences by index, only those that one of the cells needs.

    Linear in the texts. Mirrored for (right, left).
    """
    rows, columns = _rows_and_columns(cells)
    rarities = _Rarities(*(idfs(map(parts, (*left, *right))) for parts in (_ideas, _prefixes, _distinct_letters)))
    left_ideas, right_ideas = ([tf_idf(digest.ideas, rarities.ideas) for digest in side] for side in (left, right))
    left_mean, right_mean = _mean(left_ideas, left), _mean(right_ideas, right)
    return (
        {row: _vectors(left, row, left_ideas, right_mean, rarities) for row in rows},
        {column: _vectors(right, column, right_ideas, left_mean, rarities) for column in columns},
    )


def _rows_and_columns(cells: Iterable[Cell]) -> tuple[list[int], list[int]]:
    """Return the rows and the columns of the cells."""
    cells = list(cells)
    return sorted({row for row, _ in cells}), sorted({column for _, column in cells})


def _vectors(
    side: Sequence[Digest], index: int, own: Sequence[Vector], other_mean: Vector, rarities: _Rarities
) -> SentenceVectors:
    digest = side[index]
    return SentenceVectors(
        digest=digest,
        ideas={idea: rarities.ideas[idea] for idea in digest.ideas},
        context=_context(own, index),
        prefixes=tf_idf(_prefixes(digest), rarities.prefixes),
        letters=tf_idf(_letters(digest), rarities.letters),
        common=cosine(own[index], other_mean),
    )


def _ideas(digest: Digest) -> Sequence[str]:
    return digest.ideas


def _prefixes(digest: Digest) -> Sequence[str]:
    return [key[:PREFIX] for key in digest.keys]


def _letters(digest: Digest) -> Sequence[str]:
    """Return the letter n-grams of the sentence's words, with a space between two words."""
    text = f" {' '.join(digest.keys)} "
    return [intern(text[start : start + LETTERS]) for start in range(len(text) - LETTERS + 1)]


def _distinct_letters(digest: Digest) -> frozenset[str]:
    """Return the set of ``_letters``; each is forgotten once it is counted, so none is worth sharing."""
    text = f" {' '.join(digest.keys)} "
    return frozenset([text[start : start + LETTERS] for start in range(len(text) - LETTERS + 1)])


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
