"""The faster matcher finds what the standard library's finds."""

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.text.matcher import SequenceMatcher

cydifflib = pytest.importorskip("cydifflib")
words = st.lists(st.sampled_from("the fire on a ferry in may".split()), max_size=25)


def test_the_faster_matcher_is_taken_where_it_is_installed() -> None:
    assert SequenceMatcher is cydifflib.SequenceMatcher


@given(words, words)
def test_both_matchers_find_the_same_steps_runs_and_likeness(left: list[str], right: list[str]) -> None:
    fast = SequenceMatcher(None, left, right, autojunk=False)
    plain = difflib.SequenceMatcher(None, left, right, autojunk=False)
    assert fast.get_opcodes() == plain.get_opcodes()
    assert fast.find_longest_match() == plain.find_longest_match()
    assert (fast.ratio(), fast.quick_ratio()) == (plain.ratio(), plain.quick_ratio())
