"""Who or what takes one part in one act: different things of one kind there."""

import pytest

from tests.diff.conflicts.found import Found, expected, found

ROBBED = "The clerk was threatened with a knife during the robbery on Friday."
FOUND = "The toddler was found on Sunday by his grandmother, who had reported him missing."


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        (ROBBED, "The robber threatened the clerk with a pistol.", ("object", "knife", "pistol")),
        (ROBBED, "The robber beat the clerk with a hammer.", ("object", "knife", "hammer")),
        (ROBBED, "The robber threatened a customer with a pistol.", None),
        (ROBBED, "The robber threatened the clerk with a pistol and a knife.", None),
        (ROBBED, "Earlier a man had threatened the clerk with a pistol.", None),
        (FOUND, "On Sunday his aunt found the toddler.", ("role", "grandmother", "aunt")),
        (FOUND, "On Sunday his aunt fed the toddler.", None),
        (FOUND, "The toddler's uncle waited while his aunt found him.", None),
        ("The two men escaped from the shop in Brede on a motorcycle.", "The men fled from Brede in a grey van.",
         ("object", "motorcycle", "van")),
        ("The two men escaped from the shop in Brede on a motorcycle.", "The men came to Brede in a grey van.", None),
    ],
)  # fmt: skip
def test_two_things_of_one_kind_in_one_part_conflict(left: str, right: str, conflict: Found | None) -> None:
    assert found(left, right) == expected(conflict)
    mirrored = (conflict[0], conflict[2], conflict[1]) if conflict else None
    assert found(right, left) == expected(mirrored)
