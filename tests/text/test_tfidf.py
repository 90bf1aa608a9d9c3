"""Rare terms weigh more, and the cosine compares what is shared."""

import pytest

from srcdiff.text.tfidf import cosine, idfs, tf_idf


def test_the_cosine_is_one_for_the_same_words_and_zero_for_others_or_none() -> None:
    rarities = idfs([["a", "b"], ["a", "c"]])
    one = tf_idf(["a", "b"], rarities)
    assert cosine(one, one) == pytest.approx(1)
    assert cosine(one, tf_idf(["c"], rarities)) == 0
    assert cosine(one, tf_idf([], rarities)) == 0


def test_a_rarer_term_weighs_more() -> None:
    rarities = idfs([["a", "b"], ["a", "c"], ["a"]])
    assert rarities["b"] > rarities["a"] > 0
