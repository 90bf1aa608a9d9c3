"""Where and how one person died."""

import pytest

from tests.diff.conflicts.found import Found, found


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        (
            "Police found Holm dead in a car on Friday.",
            "Holm was taken to a hospital with grave injuries and was pronounced deceased.",
            ("place", "found Holm dead", "taken to a hospital with grave injuries and was pronounced deceased"),
        ),
        (
            "It was found that Holm died of natural causes.",
            "There was no foul play, and her death was ruled an accident.",
            ("cause", "died of natural causes", "ruled an accident"),
        ),
    ],
)
def test_two_places_or_manners_of_one_death_conflict(left: str, right: str, conflict: Found) -> None:
    assert conflict in found(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Holm died at the scene.", "Holm was found dead in the car."),
        ("Holm died at the scene.", ["Holm died in a hospital.", "Two people died, one of them at the scene."]),
        ("A man, 44, died at the scene.", "A boy, 9, died in hospital."),
        ("Her death was ruled a suicide.", "A judge ruled that the accident was no crime."),
    ],
)
def test_one_place_and_two_deaths_do_not_conflict(left: str, right: str | list[str]) -> None:
    assert not [conflict for conflict in found(left, right) if conflict[0] in ("place", "cause")]
