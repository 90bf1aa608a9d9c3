"""What is said of somebody who was hurt."""

import pytest

from tests.diff.conflicts.found import Found, expected, found


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("One of the divers is in critical condition.", "All divers have non-life-threatening injuries.",
         ("status", "critical", "non-life-threatening")),
        ("The diver was critically hurt.", "The diver's injuries are not believed to be life-threatening.",
         ("status", "critically", "not believed to be life-threatening")),
        ("Two divers have non-life-threatening injuries.",
         "None of the injuries are believed to be life-threatening.", None),
        ("The diver had injuries that weren’t life threatening.", "The diver has nonlife-threatening injuries.", None),
        ("The diver is in critical condition.", "The diver has serious injuries.", None),
    ],
)  # fmt: skip
def test_a_danger_to_life_conflicts_with_none(left: str, right: str, conflict: Found | None) -> None:
    assert found(left, right) == expected(conflict)


def test_one_victim_in_danger_and_another_out_of_danger_agree() -> None:
    left = ["One diver is in critical condition.", "The other has minor injuries."]
    assert found(left, "The second diver has minor injuries.") == []


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("A guard was shot in the leg.", "A bullet hit the guard in the arm.",
         ("object", "in the leg", "in the arm")),
        ("A guard was shot in the face.", "A bullet hit the guard in the head.", None),
        ("A 30-year-old guard was shot in the leg.", "A bullet hit the 50-year-old guard in the arm.", None),
        ("A guard was shot in the leg.", "A second guard was shot in the arm.", None),
        ("A guard was shot in the leg and in the arm.", "A bullet hit the guard in the arm.", None),
    ],
)  # fmt: skip
def test_parts_of_the_body_conflict_if_each_article_names_one(left: str, right: str, conflict: Found | None) -> None:
    assert found(left, right) == expected(conflict)
