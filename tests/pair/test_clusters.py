from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.pair.clusters import APART, Linkage, Pair, components

SCORES = st.integers(2, 7).flatmap(
    lambda count: st.tuples(
        st.just(count),
        st.fixed_dictionaries(
            {pair: st.integers(0, 16).map(lambda step: step / 16) for pair in combinations(range(count), 2)}
        ),
    )
)


def slow_groups(count: int, scores: dict[Pair, float], threshold: float, largest: int = 99) -> list[tuple[int, ...]]:
    """Average linkage as its definition says: look at every two groups, merge the best that fit, begin again."""
    groups: list[tuple[int, ...]] = [(position,) for position in range(count)]
    while any(len(left) + len(right) <= largest for left, right in combinations(groups, 2)):
        ranked = sorted(
            (
                -sum(scores[min(a, b), max(a, b)] for a in left for b in right) / (len(left) * len(right)),
                left[0],
                right[0],
            )
            for left, right in combinations(sorted(groups), 2)
            if len(left) + len(right) <= largest
        )
        negative, first, second = ranked[0]
        if -negative < threshold:
            break
        merged = tuple(sorted(position for group in groups if group[0] in (first, second) for position in group))
        groups = [group for group in groups if group[0] not in (first, second)] + [merged]
    return sorted(groups)


def linked(count: int, scores: dict[Pair, float], threshold: float = 0.5) -> Linkage:
    linkage = Linkage(count, scores)
    linkage.link(threshold)
    return linkage


@given(SCORES)
def test_the_groups_are_those_of_the_slow_definition(drawn: tuple[int, dict[Pair, float]]) -> None:
    count, scores = drawn
    assert linked(count, scores).groups == slow_groups(count, scores, 0.5)


@given(SCORES, st.integers(2, 5))
def test_groups_of_limited_size_are_those_of_the_slow_definition(
    drawn: tuple[int, dict[Pair, float]], largest: int
) -> None:
    count, scores = drawn
    linkage = Linkage(count, scores)
    linkage.link(0.25, largest)
    assert linkage.groups == slow_groups(count, scores, 0.25, largest)


@given(SCORES)
def test_every_article_is_in_one_group(drawn: tuple[int, dict[Pair, float]]) -> None:
    count, scores = drawn
    assert sorted(position for group in linked(count, scores).groups for position in group) == list(range(count))


def test_one_strong_pair_does_not_join_two_groups() -> None:
    scores = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.8, (0, 2): 0.1, (0, 3): 0.1, (1, 3): 0.1}
    assert linked(4, scores).groups == [(0, 1), (2, 3)]


def test_a_pair_that_was_not_scored_counts_as_zero() -> None:
    assert linked(3, {(0, 1): 0.9, (1, 2): 0.9}).groups == [(0, 1), (2,)]


def test_articles_kept_apart_never_meet() -> None:
    scores = {(0, 1): APART, (0, 2): 1.0, (1, 2): 1.0}
    assert linked(3, scores).groups == [(0, 2), (1,)]


def test_articles_joined_first_take_their_friends_along() -> None:
    linkage = Linkage(3, {(0, 1): 0.0, (0, 2): 1.0, (1, 2): 0.2})
    linkage.join([(0, 1)])
    linkage.link(0.5)
    assert linkage.groups == [(0, 1, 2)]


def test_components_are_what_chains_of_pairs_connect() -> None:
    assert components(6, [(4, 1), (1, 2), (3, 5)]) == [[1, 2, 4], [3, 5]]
