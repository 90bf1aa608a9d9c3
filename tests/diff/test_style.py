"""House style: shown apart, never as an edit."""

import pytest

from srcdiff.settings import Settings
from tests.diff.linked import linked


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("It's Russia's war.", "It’s Russia’s war.", [("punctuation", "'", "’")] * 2),
        ('He said "no" again.', "He said “no” again.", [("punctuation", '"', "“"), ("punctuation", '"', "”")]),
        ("One pact - a new one.", "One pact — a new one.", [("punctuation", "-", "—")]),
        ("Paris, Rome, and Bonn met.", "Paris, Rome and Bonn met.", [("punctuation", ",", "")]),
        ("Then President Poe spoke.", "Then president Poe spoke.", [("case", "President", "president")]),
        ("With Zelenskyy in Kyiv.", "With Zelenskiy in Kiev.",
         [("spelling", "Zelenskyy", "Zelenskiy"), ("spelling", "Kyiv", "Kiev")]),
        ("They organise the defence.", "They organize the defense.",
         [("spelling", "organise", "organize"), ("spelling", "defence", "defense")]),
        ("He paid 9 per cent in Sept. 2015.", "He paid nine percent in September 2015.",
         [("spelling", "9 per cent", "nine percent"), ("spelling", "Sept", "September"),
          ("punctuation", ".", "")]),
        ("An F.B.I. agent.", "An FBI agent.", [("spelling", "F.B.I.", "FBI")]),
    ],
)  # fmt: skip
def test_a_difference_of_house_style_is_named_and_is_no_edit(
    left: str, right: str, expected: list[tuple[str, str, str]]
) -> None:
    link, *_ = linked(left, right)
    assert [edit.op for edit in link.edits] == ["equal"]
    assert [(style.kind, style.left, style.right) for style in link.style] == expected


def test_the_capital_that_begins_a_sentence_is_no_house_style() -> None:
    link, *_ = linked("The pact holds.", ["He came.", "The pact holds."])
    assert link.style == ()


def test_spelling_groups_of_the_settings_count() -> None:
    link, *_ = linked("In Danzig today.", "In Gdansk today.", Settings(spelling=(("Gdansk", "Danzig"),)))
    assert [(style.kind, style.left, style.right) for style in link.style] == [("spelling", "Danzig", "Gdansk")]


@pytest.mark.parametrize(("left", "right"), [("the prize", "the prise"), ("he scored", "he scoured"), ("us", "U.S.")])
def test_words_that_mean_different_things_are_not_folded(left: str, right: str) -> None:
    link, *_ = linked(left, right)
    assert link.edits[-1].op == "replace"
