"""Sparse vectors of terms, weighted by how rare a term is among some documents (TF-IDF) and compared by their angle.

Sums are exactly rounded (``math.fsum``), so that no order of terms or sides can change a figure.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Weights = dict[str, float]
"""By term."""


@dataclass(frozen=True, slots=True)
class Vector:
    """Terms with their weights."""

    weights: Weights
    norm: float
    """The Euclidean length; 0 for a vector without terms."""


def vector(weights: Weights) -> Vector:
    """Return the vector of these weights."""
    return Vector(weights, math.sqrt(math.fsum([weight * weight for weight in weights.values()])))


def rarity(documents: Iterable[Iterable[str]]) -> dict[str, float]:
    """Return each term's inverse document frequency, ln((N + 1) / (n + 1/2)): above 0, and more for rarer terms."""
    counts: Counter[str] = Counter()
    total = 0
    for document in documents:
        counts.update(set(document))
        total += 1
    return {term: math.log((total + 1) / (count + 0.5)) for term, count in counts.items()}


def tf_idf(terms: Sequence[str], rarities: Weights) -> Vector:
    """Return the vector of a document's terms: (1 + ln tf) x idf, as in the SMART notation ``ltn``."""
    weights = {term: rarities[term] for term in terms}
    for term, count in Counter(terms).items():
        if count > 1:
            weights[term] *= 1 + math.log(count)
    return vector(weights)


def cosine(left: Vector, right: Vector) -> float:
    """Return the cosine of the angle between two vectors without negative weights, 0 to 1; 0 where one is empty.

    Linear in the shorter one. The same for (right, left).
    """
    one, other = left.weights, right.weights
    product = math.fsum([one[term] * other[term] for term in one.keys() & other.keys()])
    return product / (left.norm * right.norm) if product else 0.0
