"""Which conflicts show by themselves that two sentences without a link speak of one thing."""

import pytest

from srcdiff.diff import is_telling_conflict
from srcdiff.diff.conflicts.telling import may_be_telling, telling_signs
from srcdiff.settings import DEFAULTS
from tests.builders import article


def is_telling(left: str, right: str, *, is_near: bool = False) -> bool:
    ours, theirs = article("left", left), article("right", right)
    one, other = telling_signs(ours).get(0), telling_signs(theirs).get(0)
    may_be = one is not None and other is not None and may_be_telling(one, other, is_near=is_near)
    is_telling = is_telling_conflict((ours, 0), (theirs, 0), DEFAULTS, is_near=is_near)
    assert may_be or not is_telling, "the quick test passes over a conflict"
    return is_telling


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The envoy received 55,000 pages.", "Boxes with 50,000 pages of letters were received.", True),
        ("The envoy received 55,000 pages.", "Boxes with some 55,000 pages of letters were received.", False),
        ("Rioters set fire to three banks.", "Rioters set fire to two banks and a shop.", False),
    ],
)
def test_only_large_counts_of_one_thing_are_telling(left: str, right: str, *, expected: bool) -> None:
    assert is_telling(left, right) is expected
    assert is_telling(right, left) is expected


def test_days_are_telling_only_where_the_score_is_nearly_that_of_a_link() -> None:
    left, right = "The girl was shot at her home on Tuesday.", "Officers were called to the home on Monday."
    assert is_telling(left, right, is_near=True)
    assert not is_telling(left, right)
