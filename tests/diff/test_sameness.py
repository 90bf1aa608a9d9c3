"""The relation ``same``: house style and one speaker's tag may differ, nothing else."""

import pytest

from tests.diff.linked import linked


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The fund lent $5bn by 12:30 p.m.", "The fund lent $5 billion by 12.30pm."),
        ("On 24 Feb the U.S. agreed.", "On February 24 the United States agreed."),
        ("J.K. Holm spoke in Łódź.", "J. K. Holm spoke in Lodz."),
        ("James's losses grew by 5 per cent.", "James' losses grew by 5%."),
        ("Twenty-three men came.", "23 men came."),
        ("“We will stay here,” she said.", "“We will stay here,” Ana Ruiz added."),
        ("“We will stay here,” said Ana Ruiz.", "Ruiz told them: “We will stay here.”"),
    ],
)
def test_style_and_a_tag_of_one_speaker_make_no_difference(left: str, right: str) -> None:
    assert linked(left, right)[0].relation == "same"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It cost €2 million.", "It cost $2 million."),
        ("Rates rose by 5.", "Rates rose by 5%."),
        ("It fell to -5 there.", "It fell to 5 there."),
        ("It fell to −5 there.", "It fell to 5 there."),
        ("Speed < 50 there.", "Speed > 50 there."),
        ("He wrote to a@b there.", "He wrote to a#b there."),
        ("Great news 👍 there.", "Great news 👎 there."),
        ("Great news 👍🏽 there.", "Great news 👍🏿 there."),
        ("It is 5° there.", "It is 5 there."),
        ("Gain + loss there.", "Gain = loss there."),
        ("“We will stay here,” said Ruiz, convicted in May.", "“We will stay here,” said Ruiz."),
        ("“We will stay here,” said the mayor, who earns $9.", "“We will stay here,” said the mayor, who earns $8."),
        ("“We will stay here,” said Ana Ruiz.", "“We will stay here,” said Omar Haddad."),
        ("“We will stay here,” she said.", "“We will stay here,” she said on Friday."),
    ],
)
def test_another_symbol_number_clause_or_speaker_is_a_difference(left: str, right: str) -> None:
    assert linked(left, right)[0].relation != "same"
