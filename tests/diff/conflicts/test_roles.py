"""Who did what to whom, and who holds which office."""

import pytest

from tests.diff.conflicts.found import Found, expected, found


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("The wolves chased the dogs.", "The dogs chased the wolves.",
         ("role", "The wolves chased the dogs", "The dogs chased the wolves")),
        ("The wolves chased the dogs.", "The wolves were chased by the dogs.",
         ("role", "The wolves chased the dogs", "The wolves were chased by the dogs")),
        ("The wolves chased the dogs.", "The dogs were chased by the wolves.", None),
        ("The bank lent money to the city.", "The city lent money to the bank.",
         ("role", "The bank lent money to the city", "The city lent money to the bank")),
        ("The guard shot the prisoner twice.", "The prisoner shot the guard twice.",
         ("role", "The guard shot the prisoner twice", "The prisoner shot the guard twice")),
        ("The ship sailed from Bergen to Leith.", "The ship sailed from Leith to Bergen.",
         ("place", "from Bergen to Leith", "from Leith to Bergen")),
        ("The ship sailed from Bergen to Leith and back.", "The ship sailed from Leith to Bergen.", None),
        ("They gave mayor Ann Lee a cup.", "They gave governor Ann Lee a cup.",
         ("role", "mayor Ann", "governor Ann")),
        ("The club sacked the coach in May.", "The coach resigned in May.", ("role", "sacked", "resigned")),
        ("The coach was fired in May.", "The coach stepped down in May.", ("role", "was fired", "stepped down")),
        ("The club sacked the coach in May.", "The coach was forced to resign in May.", None),
        ("The club sacked the coach in May.", "The captain resigned in May.", None),
        ("Her sister won the cup.", "Her brother won the cup.", ("role", "sister", "brother")),
    ],
)  # fmt: skip
def test_parts_that_are_swapped_or_differ_conflict(left: str, right: str, conflict: Found | None) -> None:
    assert found(left, right) == expected(conflict)
