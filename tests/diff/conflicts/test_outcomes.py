"""Outcomes of one case or event that exclude each other."""

import pytest

from tests.diff.conflicts.found import Found, expected, found

BAIL = "After the hearing Lind was remanded in custody, the court said."
STRIKE = "Chemotherapy and dialysis went ahead as normal on the day of the strike."
ROAD = "The coast road at Pelham was still closed at noon on Monday."


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        (BAIL, "She was released on bail and will be sentenced on May 3.",
         ("status", "remanded in custody", "released on bail")),
        (BAIL, "Lind was released on bail; her brother was remanded in custody.", None),
        (BAIL, "Lind had been released on bail.", None),
        (BAIL, "Lind was at first released on bail.", None),
        (BAIL, "Lind may be released on bail.", None),
        (BAIL, "Berg was not released on bail.", None),
        ("Boone is charged with first-degree murder in the killing of Amber Sykes.",
         "Boone was due to go on trial on May 6 on a charge of second-degree murder.",
         ("status", "first-degree murder", "second-degree murder")),
        ("Boone was charged with murder.", "A jury convicted Boone of a charge of manslaughter.", None),
        ("The defender Anders Krogh was sent off for a second yellow card in the 77th minute.",
         "City then lost Anders Krogh, who was shown a straight red card for a foul on Osei.",
         ("status", "second yellow", "straight red")),
        ("The defender Anders Krogh was sent off for a second yellow card.",
         "The visitors had lost Osei, who was shown a straight red card.", None),
        (STRIKE, "Radiotherapy and chemotherapy were postponed.", ("status", "went ahead", "postponed")),
        (STRIKE, "Hip operations were postponed on the day of the strike.", None),
        (ROAD, "Both lanes of the coast road at Pelham reopened before noon on Monday.",
         ("status", "closed", "reopened")),
        (ROAD, "Both lanes of the coast road at Pelham reopened on Tuesday.", None),
        (ROAD, "Both lanes of the coast road at Pelham reopened.", None),
        ("The bus driver has been charged over the deaths of three pupils.",
         "The driver of the bus will face no charges over the deaths of the pupils.",
         ("status", "been charged", "face no charges")),
        ("The bus driver has been charged over the deaths of three pupils.",
         "The bus company will face no charges over the deaths of the pupils.", None),
    ],
)  # fmt: skip
def test_outcomes_of_one_case_conflict(left: str, right: str, conflict: Found | None) -> None:
    assert found(left, right) == expected(conflict)
    mirrored = (conflict[0], conflict[2], conflict[1]) if conflict else None
    assert found(right, left) == expected(mirrored)
