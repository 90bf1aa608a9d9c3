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


@pytest.mark.parametrize("frame", ["Officials say {} now.", "It was {}.", "{} it was."])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$5bn", "$5 billion"),
        ("24 Feb", "February 24"),
        ("J.K. Vale", "J. K. Vale"),
        ("São Paulo", "Sao Paulo"),
        ("US", "United States"),
        ("e-mail", "email"),
        ("e-mails", "emails"),
        ("12 500", "12,500"),
        ("２０２２", "2022"),
        ("٥", "5"),
        ("๑๒", "12"),
        ("co-operation", "cooperation"),
        ("an anti-war rally", "an antiwar rally"),
        ("health care", "healthcare"),
        ("the twentieth", "the 20th"),
        ("the No. 1 team", "the number one team"),
        ("the view of No 10", "the view of No. 10"),
        ("two-thirds of the hall", "two thirds of the hall"),
        ("10 km away", "10 kilometres away"),
        ("winds of 50 mph", "winds of 50 miles per hour"),
        ("amongst skilful sceptics", "among skillful skeptics"),
        ("Gen. Vale", "General Vale"),
    ],
)
def test_house_style_is_no_edit_anywhere_in_a_sentence_and_in_either_order(one: str, other: str, frame: str) -> None:
    for left, right in ((one, other), (other, one)):
        link, *_ = linked(frame.format(left), frame.format(right))
        assert [edit.op for edit in link.edits] == ["equal"]
        assert link.relation == "same"
        assert not link.conflicts
        assert link.style


@pytest.mark.parametrize(
    ("left", "right"),
    [("They re-sign it.", "They resign it."), ("It may be shut.", "Maybe shut."), ("٥ left", "6 left")],
)
def test_compounds_and_digits_that_mean_different_things_are_edits(left: str, right: str) -> None:
    link, *_ = linked(left, right)
    assert any(edit.op != "equal" for edit in link.edits)


def test_digits_of_other_scripts_are_style_in_texts_of_these_scripts() -> None:
    link, *_ = linked("قتل ٥ أشخاص.", "قتل 5 أشخاص.")
    assert [(style.kind, style.left, style.right) for style in link.style] == [("spelling", "٥", "5")]
    assert link.relation == "same"
