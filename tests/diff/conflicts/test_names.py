"""Names and places in one slot."""

import pytest

from tests.diff.conflicts.found import Found, expected, found


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("The coach praised Ola Holm after the match.", "The coach praised Jens Krog after the match.",
         ("name", "Ola Holm", "Jens Krog")),
        ("Then old Harald Hansen said no.", "Then old Harald Jensen said no.", ("name", "Hansen", "Jensen")),
        ("He spoke at a fair in Norfolk in May.", "In May he spoke at the fair in Norwalk.",
         ("place", "Norfolk", "Norwalk")),
        ("The ship sailed from Brede to Lund.", "The ship sailed from Arlen to Lund.", ("place", "Brede", "Arlen")),
        ("It derailed in Brede County.", "It derailed in Arlen County.", ("place", "Brede", "Arlen")),
        ("A shed in Church Lane burned down.", "A shed in Brede Lane burned down.", ("place", "Church", "Brede")),
        ("According to Ola Holm, the bridge will be closed for repairs.",
         "According to Jens Krog, the bridge will be closed for repairs.", ("name", "Ola Holm", "Jens Krog")),
        ("Krog resigned.", "Holm resigned.", ("name", "Krog", "Holm")),
        ("They sent Russian tanks there.", "They sent tanks from Russia there.", None),
        ("Voters in Łódź chose Ana.", "Voters in Lodz chose Ana.", None),
        ("Voters in Bombay chose Ana.", "Voters in Mumbai chose Ana.", None),
        ("Voters chose Dashawn there.", "Voters chose Dashwan there.", None),
        ("Voters chose Tim Krog there.", "Voters chose Timothy Krog there.", None),
        ("Council Backs Harbour Plan", "Board Favours Port Scheme", None),
        ("The Brede Sheriff's Office took the call.", "The Brede Sheriff's Department took the call.", None),
        ("The harbour is closed. (Ola Holm / The Courier)", "The harbour is closed. (Photo: Jens Krog)", None),
        ("They gave Rep. Ann Lee a cup.", "They gave Representative Ann Lee a cup.", None),
    ],
)  # fmt: skip
def test_names_in_one_slot_conflict(left: str, right: str, conflict: Found | None) -> None:
    assert found(left, right) == expected(conflict)


def test_a_name_that_the_other_article_knows_is_no_conflict() -> None:
    left = ["The coach praised Ola Holm after the match.", "Jens Krog sat out."]
    right = ["The coach praised Jens Krog after the match.", "Ola Holm scored."]
    assert found(left, right) == []
