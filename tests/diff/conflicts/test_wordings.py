"""Other words for one act: no conflict."""

import pytest

from tests.diff.linked import linked


@pytest.mark.parametrize(
    ("left", "right", "wording"),
    [
        ("Offers of material support for the rebels were made.", "It spoke of giving financial aid to them.",
         ("material support", "financial aid")),
        ("“Please send these letters to all,” he said.", "“Please send those letters to all,” he said.",
         ("these", "those")),
        ("The minister will resign on Friday.", "The minister may resign on Friday.", ("will resign", "may resign")),
        ("Voters chose Dashawn Holm.", "Voters chose Dashwan Holm.", ("Dashawn", "Dashwan")),
    ],
)  # fmt: skip
def test_wordings_are_listed_apart_from_conflicts(left: str, right: str, wording: tuple[str, str]) -> None:
    link, *_ = linked(left, right)
    assert [(one.left, one.right) for one in link.wordings] == [wording]
    assert link.conflicts == ()
