"""Conflicts: what two linked statements cannot both mean, and what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.model import Conflict
from tests.diff.linked import linked

Found = tuple[str, str, str]


def found(left: str | list[str], right: str | list[str]) -> list[Found]:
    link, *_ = linked(left, right)
    return [(conflict.kind, conflict.left, conflict.right) for conflict in link.conflicts]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "The wall costs $5 billion.",
            "They asked for $5.7 billion instead.",
            ("number", "$5 billion", "$5.7 billion"),
        ),
        ("Police held 55,000 pages.", "He kept 50,000 pages of notes.", ("number", "55,000", "50,000")),
        ("At least 12 men died.", "The storm killed 14 men there.", None),
        ("Fire kills 12 people.", "A fire on Friday killed 15 residents of Lund.", ("number", "12", "15")),
        ("The fee was $43 million.", "A fee of $43,885,310 was paid.", None),
        ("More than 800 workers left.", "The plant lost 850 workers.", None),
        ("About 50 houses burned.", "The fire took 52 houses.", None),
        ("Nearly two dozen steps follow.", "He listed 19 steps.", ("number", "two dozen", "19")),
        ("It rose 4 percent.", "It rose 40 percent.", ("number", "4 percent", "40 percent")),
        ("He has 3 cars and 2 dogs.", "He has 2 dogs and 3 cars.", None),
        ("It began in 2006 with 40 men.", "It began with 40 men.", None),
        ("Nine men came.", "9 men came.", None),
    ],
)
def test_amounts_conflict_unless_rounding_or_a_bound_explains_them(
    left: str, right: str, expected: Found | None
) -> None:
    assert found(left, right) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The vote is on Tuesday in Rome.", "The vote is on Monday in Rome.", ("date", "Tuesday", "Monday")),
        ("He said Tuesday that the ship sank.", "The ship sank, and on Monday people met.", None),
        ("He leaves on January 1 for good.", "His last day will be Feb. 28.", ("date", "January 1", "Feb. 28")),
        ("They met on March 2 in Bern.", "They met in Bern in March 2008.", None),
        ("It was built in 1998 by monks.", "It was built in 1989 by monks.", ("date", "1998", "1989")),
        ("She may leave in May.", "She may leave soon.", None),
    ],
)
def test_days_and_dates_conflict_where_they_stand_for_one_happening(
    left: str, right: str, expected: Found | None
) -> None:
    assert found(left, right) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Council rejects the harbour plan.",
            "Council set to vote to reject plan.",
            ("status", "rejects", "set to vote to reject"),
        ),
        ("He is due to plead guilty.", "He pleaded guilty on Friday.", ("status", "due to plead", "pleaded")),
        ("He was due to plead guilty.", "He pleaded guilty on Friday.", None),
        ("He is due to plead guilty.", "He will plead guilty on Friday.", None),
        ("He is due to plead guilty.", "He refused to plead.", None),
        ("They are expected to make peace.", "They made a call.", None),
        ("He wants to sell the boats.", "He sold two boats.", None),
        ("They adopted a plan to return money.", "They returned money.", None),
        ("The jury is due to convict the two men from Hull.", "In all these years it never convicted anybody.", None),
        ("Sales fell due to lower prices.", "Sales fell with lower prices.", None),
        ("They showed plans to their clients.", "Their clients saw it.", None),
        ("The plan is set", "It is set to", None),
    ],
)
def test_an_act_expected_on_one_side_and_seen_on_the_other_is_a_conflict_of_status(
    left: str, right: str, expected: Found | None
) -> None:
    assert found(left, right) == ([expected] if expected else [])
    mirrored = (expected[0], expected[2], expected[1]) if expected else None
    assert found(right, left) == ([mirrored] if mirrored else [])


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("He spoke at a fair in Norfolk in May.", "At the fair in Norwalk he spoke.", ("name", "Norfolk", "Norwalk")),
        ("They sent Russian tanks there.", "They sent tanks from Russia there.", None),
        ("Then old Harald Hansen said no.", "Then old Harald Jensen said no.", ("name", "Hansen", "Jensen")),
        ("They gave mayor Ann Lee a cup.", "They gave governor Ann Lee a cup.", ("name", "mayor Ann", "governor Ann")),
        ("They gave Rep. Ann Lee a cup.", "They gave Representative Ann Lee a cup.", None),
        (
            "The cup went to her older sister.",
            "Her younger sister has it.",
            ("wording", "older sister", "younger sister"),
        ),
    ],
)
def test_names_and_roles_conflict(left: str, right: str, expected: Found | None) -> None:
    assert found(left, right) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The court did not hear the case.", "The court did hear the case.", ("negation", "did not", "did")),
        ("Prices rose sharply in the north.", "Prices fell sharply in the north.", ("wording", "rose", "fell")),
        ("It is legal to fish here.", "It is illegal to fish here.", ("wording", "legal", "illegal")),
        ("It is good to fish here.", "It is fine to fish here.", None),
        ("Offers of material support for the rebels were made.", "It spoke of giving financial aid to them.",
         ("wording", "material support", "financial aid")),
    ],
)  # fmt: skip
def test_denials_opposites_and_kinds_of_one_act_conflict(left: str, right: str, expected: Found | None) -> None:
    assert found(left, right) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ('"I used money that should have been kept."', "“I used money that shouldn’t have been kept,” he said.",
         ("negation", "should", "shouldn’t")),
        ("“We do not want him here. We reject his message,” she said.",
         "“We do not want him here. We reject his visit,” she said.", ("quote", "message", "visit")),
        ("“I know you are under a lot of duress,” he said.", "“I know you are under duress,” he said.",
         ("quote", "under a lot of duress", "under duress")),
        ("“I know you are under ... duress,” he said.", "“I know you are under much duress,” he said.", None),
        ("“I know [the mayor] is under duress,” he said.", "“I know he is under duress,” he said.", None),
        ("“We know that he is under duress,” he said.", "“We know he is under duress,” he said.", None),
        ("We know a man is under duress, he said.", "We know a boy is under duress, he said.", None),
        ("“We leave the valley now,” Marsh said.", "“We leave the valley now,” Baker told them.",
         ("attribution", "Marsh", "Baker")),
        ("“We leave the valley now,” he said.", "“We leave the valley now,” Baker told them.", None),
        ("“We leave the valley now,” the Guard said.", "“We leave the valley now,” Baker told them.", None),
        ("“We leave the valley now,” Ann Baker said.", "“We leave the valley now,” Baker told them.", None),
    ],
)  # fmt: skip
def test_one_quotation_in_two_wordings_or_from_two_mouths_conflicts(
    left: str, right: str, expected: Found | None
) -> None:
    assert found(left, right) == ([expected] if expected else [])


def test_a_page_taken_for_a_sentence_has_no_conflicts() -> None:
    page = "He paid $5 million for it, they said. " * 400
    assert found(page, page.replace("$5", "$7")) == []


WORDS = (
    "“We will not leave now.” he said Marsh Baker told them $5 billion $6 people 12 on Tuesday Monday in March April "
    "2006 2009 rose fell older younger sister Norfolk Norwalk the of to and mayor governor should shouldn't"
).split()
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=16).map(" ".join), min_size=1, max_size=2)


def mirrored(conflict: Conflict) -> Conflict:
    return Conflict(
        conflict.kind, conflict.right, conflict.left, conflict.right_span, conflict.left_span, conflict.grade
    )


@given(SENTENCES, SENTENCES)
def test_swapping_the_sides_mirrors_the_conflicts(left: list[str], right: list[str]) -> None:
    there, back = linked(left, right)[0].conflicts, linked(right, left)[0].conflicts
    assert {mirrored(conflict) for conflict in there} == set(back)


@given(SENTENCES, SENTENCES)
def test_a_conflict_shows_the_words_of_its_spans_and_a_grade(left: list[str], right: list[str]) -> None:
    link, left_article, right_article = linked(left, right)
    for conflict in link.conflicts:
        assert conflict.left == left_article.text[slice(*conflict.left_span)]
        assert conflict.right == right_article.text[slice(*conflict.right_span)]
        assert conflict.left
        assert conflict.right
        assert 0 < conflict.grade <= 1


@given(SENTENCES)
def test_a_sentence_does_not_contradict_itself(sentences: list[str]) -> None:
    assert found(sentences, sentences) == []
