"""What became of one group of people."""

import pytest

from tests.diff.conflicts.found import Found, found


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        (
            "Twelve hikers are missing after the avalanche.",
            "Twelve hikers are dead after the avalanche.",
            ("status", "Twelve hikers are missing", "Twelve hikers are dead"),
        ),
        (
            "The ferry's sinking left 12 people missing.",
            "12 people died in the ferry's sinking.",
            ("status", "12 people missing", "12 people died"),
        ),
        ("Police detained 40 marchers.", "Police freed 40 marchers.", ("status", "detained 40", "freed 40")),
    ],
)
def test_fates_of_one_group_conflict(left: str, right: str, conflict: Found) -> None:
    assert found(left, right) == [conflict]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The quake killed 40 people and injured 200.", "The quake left 200 injured and 40 dead."),
        ("40 people died and 40 were injured in the quake.", "40 people were injured in the quake."),
        ("Seven miners died in the blast.", "Seven miners were killed in the blast."),
        ("Seven miners were killed in the blast.", "Seven guests were hurt in the storm."),
    ],
)
def test_fates_that_agree_or_are_of_two_groups_do_not_conflict(left: str, right: str) -> None:
    assert found(left, right) == []
