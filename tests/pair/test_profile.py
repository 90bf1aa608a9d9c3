"""Profiles: what is looked up in small sets and sorted in large ones is the same."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.pair.profile import _looked_up, _sorted

MARKS = st.lists(st.integers(0, 12) | st.just((1 << 64) - 1), max_size=20)


@given(st.lists(MARKS, max_size=8))
def test_phrases_that_are_looked_up_and_that_are_sorted_have_the_same_counts(drawn: list[list[int]]) -> None:
    texts = [array("Q", marks) for marks in drawn]
    every = {mark for marks in drawn for mark in marks}
    holders = {mark: sum(mark in marks for marks in drawn) for mark in every}
    expected = {mark: count for mark, count in holders.items() if count > 1}
    assert _looked_up(texts) == _sorted(texts) == expected
