"""Numbered things, roads, addresses and Roman numerals: what tells two of them apart, and what does not."""

import pytest

from tests.diff.conflicts.found import Found, found


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("The No. 5 seed won the match.", "The No. 6 seed won the match.", ("number", "No. 5", "No. 6")),
        ("Reactor 3 was shut down on Friday.", "Reactor 4 was shut down.", ("number", "Reactor 3", "Reactor 4")),
        ("The body lay beside Highway 41.", "The body lay beside Highway 14.", ("place", "Highway 41", "Highway 14")),
        (
            "The fire began at 12 Elm Street.",
            "Crews say the fire began at 14 Elm St.",
            ("place", "12 Elm Street", "14 Elm St"),
        ),
        (
            "Shots were fired in the 400 block of Elm Street.",
            "Shots were fired in the 600 block of Elm Street.",
            ("place", "400 block of Elm Street", "600 block of Elm Street"),
        ),
        (
            "They were shot on Dover Drive.",
            "Shots fell along Dover Ct, police said.",
            ("place", "Dover Drive", "Dover Ct"),
        ),
        ("King Charles III opened it.", "King Charles II opened it.", ("name", "King Charles III", "King Charles II")),
    ],
)
def test_labels_of_one_thing_conflict(left: str, right: str, conflict: Found) -> None:
    assert found(left, right) == [conflict]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The fire began at 12 Elm Street.", "The fire began at 12 Elm St."),
        ("The fire began at 12 Elm Street.", "The fire began at 14 Oak Road and spread to 12 Elm Street."),
        ("He was shot in the 400 block of Elm Street.", "He lives in the 600 block of Oak Street."),
        ("Ana Lind lives on Dover Court.", "The shots fell on Dover Drive."),
        ("They met at the corner of Elm Street and Elm Lane.", "They met on Elm Lane."),
        ("The Supreme Court heard it on Elm Street.", "The court on Elm St heard it."),
        ("Flight 370 left and Flight 12 landed.", "Flight 12 landed and Flight 370 left."),
    ],
)
def test_labels_that_agree_or_name_two_things_do_not_conflict(left: str, right: str) -> None:
    assert not [conflict for conflict in found(left, right) if conflict[0] in ("number", "place")]
