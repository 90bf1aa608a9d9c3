"""Profiles: the phrases that several articles share are counted once for each article."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.pair.profile import repeated_phrases

MARKS = st.lists(st.integers(0, 12) | st.just((1 << 64) - 1), max_size=20)


@given(st.lists(MARKS, max_size=8))
def test_the_articles_of_each_repeated_phrase_are_counted(drawn: list[list[int]]) -> None:
    texts = [array("Q", marks) for marks in drawn]
    every = {mark for marks in drawn for mark in marks}
    holders = {mark: sum(mark in marks for marks in drawn) for mark in every}
    expected = {mark: count for mark, count in holders.items() if count > 1}
    assert repeated_phrases(texts) == expected
