"""Sparse vectors of terms, weighted by how rare a term is among some documents (tf-idf) and compared by their angle.

Sums are exactly rounded (``math.fsum``), so that no order of terms or sides can change a figure.
"""

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain
from operator import mul
from typing import NamedTuple, TypeVar

Term = TypeVar("Term", bound=Hashable)
Weights = dict[str, float]
"""By term."""


class Vector(NamedTuple):
    """Terms with their weights."""

    weights: Weights
    norm: float
    """The Euclidean length; 0 for a vector without terms."""


def vector(weights: Weights) -> Vector:
    """Return the vector with these weights and its norm."""
    return Vector(weights, _norm(weights))


def idf(count: int, total: int) -> float:
    """Return the inverse document frequency, in nats, of a term in ``count`` of ``total`` documents.

    That of Spärck Jones (1972), smoothed: ln((total + 1) / (count + 1/2)). Above 0, also for a term in every document.
    """
    return math.log((total + 1) / (count + 0.5))


def idfs(documents: Iterable[Iterable[Term]]) -> dict[Term, float]:
    """Return the inverse document frequency of each term of ``documents``. Linear."""
    total = 0

    def terms() -> Iterator[Set[Term]]:
        """Yield the terms of each document, one after the other: the sets of all together are large."""
        nonlocal total
        for document in documents:
            total += 1
            yield document if isinstance(document, Set) else set(document)

    counts = Counter(chain.from_iterable(terms()))
    of_count = {count: idf(count, total) for count in set(counts.values())}
    return {term: of_count[count] for term, count in counts.items()}


def tf_idf(terms: Sequence[str], idf_of: Weights) -> Vector:
    """Return the vector of a document's terms: (1 + ln tf) x idf, as in the SMART notation ``ltn``."""
    return weighted_counts(Counter(terms), idf_of)


def weighted_counts(counts: Mapping[str, int], idf_of: Weights) -> Vector:
    """Return the vector of a document whose terms occur so often; see ``tf_idf``."""
    return vector(
        {term: idf_of[term] * (1 + math.log(count)) if count > 1 else idf_of[term] for term, count in counts.items()}
    )


def unit(weights: Mapping[Term, float]) -> dict[Term, float]:
    """Return the vector of length 1 in the direction of ``weights``; without terms, the empty one."""
    norm = _norm(weights) or 1.0
    return {term: weight / norm for term, weight in weights.items()}


def dot(left: Mapping[Term, float], right: Mapping[Term, float]) -> float:
    """Return the inner product of two vectors: of two of length 1, their cosine.

    Linear in the shorter one. The same for (right, left).
    """
    shared = left.keys() & right.keys()
    return math.fsum(map(mul, map(left.__getitem__, shared), map(right.__getitem__, shared)))


def cosine(left: Vector, right: Vector) -> float:
    """Return the cosine of the angle between two vectors without negative weights, 0 to 1; 0 where one is empty.

    Linear in the shorter one. The same for (right, left).
    """
    product = dot(left.weights, right.weights)
    return product / (left.norm * right.norm) if product else 0.0


def _norm(weights: Mapping[Term, float]) -> float:
    return math.sqrt(math.fsum(map(mul, weights.values(), weights.values())))
