"""The relation ``same``: house style and one speaker's tag may differ, nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.model import Article
from srcdiff.pipeline import compare
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
        ("“We will stay here,” he said.", "“We will stay here,” she said."),
        ("“We will stay here,” said Ana Ruiz.", "“We will stay here,” said Omar Ruiz."),
        ("“We will stay here,” Ruiz admitted.", "“We will stay here,” Ruiz denied."),
        ("“We will stay here,” Ruiz did not say.", "“We will stay here,” Ruiz said."),
        ("“We will stay here,” Ruiz would say.", "“We will stay here,” Ruiz said."),
        ("“We will stay here,” Ruiz told Haddad.", "“We will stay here,” Haddad told Ruiz."),
        ("The beam is 5′ long.", "The beam is 5″ long."),
        ("Was it the mayor?", "It was the mayor."),
        ("कल बारिश हुई और पुल टूट गया", "काल बारिश हुई और पुल टूट गया"),
    ],
)
def test_another_symbol_number_clause_or_speaker_is_a_difference(left: str, right: str) -> None:
    assert linked(left, right)[0].relation != "same"


def test_what_comes_late_in_an_endless_sentence_counts() -> None:
    endless = "the wall was built and somebody asked about money " * 400
    assert linked(endless + "in May", endless + "in June")[0].relation != "same"
    assert linked(endless + "in May", endless + "in May.")[0].relation == "same"


WORDS = st.sampled_from("No. Why? he did it “we must go” said Ruiz 5 -5 $5 € % … bridge\n\n 字 ไทย काल".split(" "))


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_identical_articles_differ_in_nothing(text: str) -> None:
    found = compare(Article("a", text), Article("b", text))
    assert not found.differs
