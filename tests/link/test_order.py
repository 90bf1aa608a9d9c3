"""What is moved is what crosses the common order."""

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from srcdiff.link.order import ScoredLink, moved

ends = st.tuples(st.integers(0, 5), st.integers(0, 5), st.sampled_from([0.5, 0.75, 1.0]))


def slowly_moved(links: list[ScoredLink]) -> list[bool]:
    """Try every set of links: those in all of the best chains are in order."""
    chains = [
        chain
        for size in range(1, len(links) + 1)
        for chain in combinations(sorted(range(len(links)), key=lambda number: links[number]), size)
        if all(links[one][1] <= links[other][1] for one, other in pairwise(chain))
    ]
    best = max(((len(chain), round(sum(links[n][2] for n in chain), 6)) for chain in chains), default=None)
    kept = [set(c) for c in chains if (len(c), round(sum(links[n][2] for n in c), 6)) == best]
    return [not all(number in chain for chain in kept) for number in range(len(links))]


@settings(max_examples=150, deadline=None)
@given(st.lists(ends, max_size=7, unique_by=lambda link: link[:2]))
def test_what_is_moved_is_what_a_slow_search_for_the_longest_chain_leaves_out(links: list[ScoredLink]) -> None:
    assert moved(links) == slowly_moved(links)


def test_links_that_share_a_sentence_do_not_cross() -> None:
    assert moved([(0, 0, 0.9), (0, 3, 0.9), (1, 3, 0.9)]) == [False, False, False]
