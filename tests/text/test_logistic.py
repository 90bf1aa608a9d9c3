import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.text.logistic import LARGEST_LOG_ODDS, log_odds, probability, score, weighted


@given(st.floats(-LARGEST_LOG_ODDS, LARGEST_LOG_ODDS))
def test_log_odds_are_the_inverse_of_the_probability(value: float) -> None:
    assert log_odds(probability(value)) == pytest.approx(value, abs=0.01)


@given(st.floats(-25, 25))
def test_the_probabilities_of_opposite_log_odds_sum_to_one(value: float) -> None:
    assert probability(value) + probability(-value) == pytest.approx(1)


@pytest.mark.parametrize("value", [-math.inf, -1e300, 1e300, math.inf])
def test_no_log_odds_overflow(value: float) -> None:
    assert 0 < probability(value) < 1


def test_the_log_odds_of_certainty_are_the_largest() -> None:
    assert (log_odds(0), log_odds(1)) == (-LARGEST_LOG_ODDS, LARGEST_LOG_ODDS)


def test_parts_follow_the_order_of_the_weights_and_leave_out_what_adds_nothing() -> None:
    features = {"numbers": 0.0, "names": 2.0, "words": 1.0, "unknown": 9.0}
    assert list(weighted(features, {"words": 3.0, "names": 0.5, "numbers": 1.0, "dates": 1.0}).items()) == [
        ("words", 3.0),
        ("names", 1.0),
    ]


@given(st.lists(st.floats(-5, 5), max_size=8))
def test_the_order_of_parts_does_not_change_a_score(parts: list[float]) -> None:
    assert score(0.5, parts) == score(0.5, sorted(parts)) == score(0.5, reversed(parts))
