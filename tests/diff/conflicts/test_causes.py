"""Causes of one event: two that exclude each other, and one in other words."""

import pytest

from tests.diff.conflicts.found import Found, found


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        (
            "The fire was caused by a faulty heater.",
            "A cigarette caused the fire, Brede's council said.",
            ("cause", "a faulty heater", "A cigarette"),
        ),
        (
            "The fire was sparked by a heater.",
            "The fire was started by a cigarette.",
            ("cause", "a heater", "a cigarette"),
        ),
        ("The crash was blamed on fog.", "The crash was blamed on ice.", ("cause", "fog", "ice")),
        (
            "The flight was cancelled due to fog.",
            "Because of a strike, the flight was cancelled.",
            ("cause", "fog", "a strike"),
        ),
        ("He died of a heart attack.", "He died from a stroke.", ("cause", "a heart attack", "a stroke")),
    ],
)
def test_causes_of_one_event_conflict(left: str, right: str, conflict: Found) -> None:
    assert found(left, right) == [conflict]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The fire was caused by a faulty heater.", "The fire was caused by an electric heater."),
        ("The fire was caused by a faulty heater.", "A defective heater caused the fire."),
        ("The talks failed because of money.", "The talks failed because of a row over money."),
        ("The fire was caused by a heater.", "The flood was caused by heavy rain."),
        ("The fire was caused by a heater.", ["The fire was caused by a cigarette.", "It fell onto a heater."]),
    ],
)
def test_one_cause_and_causes_of_two_events_do_not_conflict(left: str, right: str | list[str]) -> None:
    assert not [conflict for conflict in found(left, right) if conflict[0] == "cause"]
