"""Expected and done on one day."""

import pytest

from tests.diff.conflicts.found import Found, expected, found


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("Council rejects the harbour plan on Friday.", "Council set to vote to reject plan on Friday.",
         ("status", "rejects", "set to vote to reject")),
        ("He is due to plead guilty on Friday.", "He pleaded guilty on Friday.",
         ("status", "due to plead", "pleaded")),
        ("He is due to plead guilty.", "He pleaded guilty on Friday.", None),
        ("He was due to plead guilty on Friday.", "He pleaded guilty on Friday.", None),
        ("He is due to plead guilty on Friday.", "He will plead guilty on Friday.", None),
        ("The judge is due to sentence him on June 28.", "Sentencing has been set for June 28.", None),
        ("He wants to sell the boats on Friday.", "He sold two boats on Friday.", None),
    ],
)  # fmt: skip
def test_an_act_expected_and_done_on_one_day_conflicts(left: str, right: str, conflict: Found | None) -> None:
    assert found(left, right) == expected(conflict)
    mirrored = (conflict[0], conflict[2], conflict[1]) if conflict else None
    assert found(right, left) == expected(mirrored)
