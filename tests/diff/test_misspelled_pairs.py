"""Names that are misspelled are found by their letters: all that comparing each with each finds."""

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.diff.misspellings import LONGEST_NAME, is_misspelled, misspelled_pairs

WORDS = st.lists(st.text("abcä", min_size=1, max_size=8), max_size=8).map(lambda words: dict(enumerate(words)))


@given(WORDS, WORDS)
def test_the_pairs_are_those_that_comparing_each_with_each_gives(left: dict[int, str], right: dict[int, str]) -> None:
    expected = [(one, other) for one in left for other in right if is_misspelled(left[one], right[other])]
    assert list(misspelled_pairs(left, right)) == expected


def test_a_word_without_end_is_no_name() -> None:
    longest = "a" * LONGEST_NAME
    assert list(misspelled_pairs({0: longest}, {0: longest[:-1] + "b"})) == [(0, 0)]
    assert list(misspelled_pairs({0: longest + "a"}, {0: longest + "b"})) == []
