"""Which cells become links."""

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.link.selection import selected

cells = st.tuples(st.integers(0, 3), st.integers(0, 3))
tables = st.dictionaries(cells, st.sampled_from([0.1, 0.4, 0.45, 0.5, 0.9]), max_size=9)


@given(tables)
def test_a_cell_below_the_threshold_is_chosen_only_where_both_its_sentences_have_surer_links(
    scores: dict[tuple[int, int], float],
) -> None:
    sure = {cell for cell, score in scores.items() if score >= 0.5}
    lenient = {
        (row, column)
        for (row, column), score in scores.items()
        if score >= 0.45 and any(one == row for one, _ in sure) and any(other == column for _, other in sure)
    }
    assert set(selected(scores, 0.5, lenience=0.3)) == sure | lenient


@given(tables)
def test_choosing_among_swapped_sides_mirrors_the_choice(scores: dict[tuple[int, int], float]) -> None:
    swapped = {(column, row): score for (row, column), score in scores.items()}
    assert {(row, column) for column, row in selected(swapped, 0.5)} == set(selected(scores, 0.5))


def test_the_threshold_may_be_nothing_or_certainty() -> None:
    assert selected({(0, 0): 0.0, (0, 1): 1.0}, 0.0) == [(0, 0), (0, 1)]
    assert selected({(0, 0): 0.99, (0, 1): 1.0}, 1.0) == [(0, 1)]
