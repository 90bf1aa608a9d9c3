"""Clusters of mentions, against a slow reference."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.claims.clusters import Tie, clusters

ARTICLES = ("a", "a", "b", "b", "c", "c", "d", "d")
CELLS = [pair for pair in combinations(range(len(ARTICLES)), 2) if ARTICLES[pair[0]] != ARTICLES[pair[1]]]
# The reference is exact, so thresholds are numbers that a float is exactly: the mean 2/5 is less than the float 0.4.
scores = st.sampled_from([0.125, 0.25, 0.5, 0.75, 1.0])
tied = st.dictionaries(st.sampled_from(CELLS), scores)
densely_tied = st.fixed_dictionaries({}, optional=dict.fromkeys(CELLS, scores))


@given(st.one_of(tied, densely_tied), st.sampled_from([0.25, 0.375, 0.625]))
def test_the_two_clusters_with_the_best_mean_are_merged_until_none_reaches_the_threshold(
    ties: dict[Tie, float], threshold: float
) -> None:
    assert clusters(ARTICLES, ties, threshold) == merged_one_by_one(ARTICLES, ties, threshold)


def merged_one_by_one(articles: Sequence[str], ties: Mapping[Tie, float], threshold: float) -> list[tuple[int, ...]]:
    found: set[tuple[int, ...]] = {(index,) for index in range(len(articles))}
    while True:
        pairs = combinations(sorted(found, key=lambda one: one[0]), 2)
        good = [(value, pair) for pair in pairs if (value := mean(*pair, articles, ties)) >= threshold]
        if not good:
            return sorted(tuple(sorted(one)) for one in found)
        _, (left, right) = min(good, key=lambda one: (-one[0], one[1][0][0], one[1][1][0]))
        found = {*(found - {left, right}), left + right}


def mean(one: Sequence[int], other: Sequence[int], articles: Sequence[str], ties: Mapping[Tie, float]) -> Fraction:
    """Return the mean score of two clusters; 0 if two mentions of different articles are not tied."""
    cells = [(min(cell), max(cell)) for cell in product(one, other) if articles[cell[0]] != articles[cell[1]]]
    if not cells or any(cell not in ties for cell in cells):
        return Fraction(0)
    return sum((Fraction(ties[cell]) for cell in cells), Fraction(0)) / len(cells)
