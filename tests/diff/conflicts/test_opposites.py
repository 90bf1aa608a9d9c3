"""Words that exclude each other in one place: different things of one kind."""

import pytest

from tests.diff.conflicts.found import Found, found


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("The victim's brother called.", "The victim's uncle called.", ("role", "brother", "uncle")),
        ("The mayor denied that it leaked.", "The treasurer denied that it leaked.", ("role", "mayor", "treasurer")),
        ("A red lorry hit the gate.", "A blue lorry hit the gate.", ("object", "red", "blue")),
        ("He was held for robbery in Lund.", "He was held for murder in Lund.", ("object", "robbery", "murder")),
        ("They met in a church on Monday.", "They met in a hotel on Monday.", ("place", "church", "hotel")),
    ],
)
def test_things_of_one_kind_in_one_place_conflict(left: str, right: str, conflict: Found) -> None:
    assert found(left, right) == [conflict]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A jet crashed near Lund.", "A plane crashed near Lund."),
        ("The victim's brother called.", ["The victim's uncle called.", "His brother was there too."]),
        ("At least 40 boats sank.", "At most 40 boats sank."),
        ("“It was a good day,” she said at a rally here.", "“It was a good day,” she said, and there was a cheer."),
        ("The boy was taken to the clinic.", ["The girl was taken to the clinic.", "The boy had been with her."]),
        ("A red lorry hit the gate.", "In Brede, where the mayor spoke, they painted the town hall blue."),
    ],
)
def test_one_thing_and_things_elsewhere_do_not_conflict(left: str, right: str | list[str]) -> None:
    assert found(left, right) == []
