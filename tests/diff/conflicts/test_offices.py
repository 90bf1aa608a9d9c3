"""Two names with one office in one event."""

import pytest

from tests.diff.conflicts.found import Found, expected, found

SWORN = "The new chair of the central bank, Amelia Strand, was sworn in on Wednesday."


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        (SWORN, "Henrik Vold was sworn in on Wednesday as the new chair of the central bank.",
         ("name", "Amelia Strand", "Henrik Vold")),
        (SWORN, "Henrik Vold was sworn in on Wednesday as deputy chair of the central bank.", None),
        (SWORN, "Henrik Vold, the former chair of the central bank, was at the ceremony on Wednesday.", None),
        (SWORN, "Henrik Vold, chair of the port, was sworn in on Wednesday.", None),
        (SWORN, "Henrik Vold, an engineer of the central bank, was sworn in on Wednesday.", None),
        ("Robert van Langh, the museum's director, described it as a “dark day”.",
         "“This is a dark day for the museum,” director Harry Tupan said.",
         ("name", "Robert van Langh", "Harry Tupan")),
        ("Officials identified the dead pilot as Gareth Milne, an instructor from Ashby.",
         "The pilot who died was identified as Colin Pryor, an instructor.",
         ("name", "Gareth Milne", "Colin Pryor")),
    ],
)  # fmt: skip
def test_two_names_with_one_office_conflict(left: str, right: str, conflict: Found | None) -> None:
    assert found(left, right) == expected(conflict)
    mirrored = (conflict[0], conflict[2], conflict[1]) if conflict else None
    assert found(right, left) == expected(mirrored)


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("Defender Kasper Holt was sent off as City held on for a draw.",
         "City drew although Kasper Holt, the goalkeeper, was sent off.",
         ("role", "Defender Kasper", "goalkeeper")),
        ("Defender Kasper Holt was sent off as City held on for a draw.",
         "City drew although Kasper Holt was sent off and the goalkeeper was hurt.", None),
        ("Rep. Kasper Holt read the letter in the house on Monday.",
         "On Monday a letter was read by Chairman Kasper Holt of the port committee.", None),
        ("The tank was full, said sheriff's spokeswoman Ida Moe.",
         "The sheriff's spokesman, Ole Dahl, said the tank was full of oil.", None),
        ("They gave mayor Ann Lee a cup.", "They gave governor Ann Lee a cup, and Mayor Vik smiled.",
         ("role", "mayor Ann", "governor Ann")),
    ],
)  # fmt: skip
def test_two_titles_of_one_name_conflict(left: str, right: str, conflict: Found | None) -> None:
    assert found(left, right) == expected(conflict)
