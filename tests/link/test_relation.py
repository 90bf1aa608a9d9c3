"""The relation of a link is the first that fits."""

import pytest

from srcdiff.english.counts import AGE_IDEAS
from srcdiff.link.relation import JoinedSentences, grade, relation
from srcdiff.text.stems import stem
from srcdiff.text.terms import idea


def a_side(text: str, quoted: str = "") -> JoinedSentences:
    """Names are written with a capital."""
    keys = tuple(text.lower().split())
    content = frozenset(word for word in text.split() if word.islower())
    return JoinedSentences(" ".join(keys), keys, content, tuple(quoted.split()))


@pytest.mark.parametrize(
    ("left", "right", "score", "expected"),
    [
        (a_side("rain fell in lisbon"), a_side("rain fell in lisbon"), 1.0, "same"),
        (a_side("rain fell on lisbon all day"), a_side("rain fell on lisbon all night"), 1.0, "edited"),
        (
            a_side("he swore we will not leave this town today", "we will not leave this town"),
            a_side("to a full hall a reporter heard him say we will not leave this", "we will not leave this"),
            1.0,
            "quote",
        ),
        (a_side("heavy rain hit the capital"), a_side("Lisbon drowned in rain"), 0.95, "reworded"),
        (a_side("heavy rain hit the capital"), a_side("Lisbon drowned in rain"), 0.6, "partial"),
        (a_side("Mayor Mendes closed the bridge"), a_side("heavy rain fell on Mayor Mendes"), 0.95, "partial"),
    ],
)
def test_the_first_relation_that_fits_is_given_on_either_side(
    left: JoinedSentences, right: JoinedSentences, score: float, expected: str
) -> None:
    assert relation(left, right, score) == expected
    assert relation(right, left, score) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Mayor Mendes closed the bridge", "heavy rain fell on Mayor Mendes", "possible"),
        ("a boy 14 year old met Mendes", "Mendes is 14 year old", "possible"),
        ("Mayor Mendes closed a bridge", "one bridge in Lisbon is shut", "sure"),
    ],
)
def test_names_and_ages_alone_make_no_partial_link_sure(left: str, right: str, expected: str) -> None:
    one, other = a_side(left), a_side(right)
    assert grade(one, other, "partial", 0.9, 0.7) == grade(other, one, "partial", 0.9, 0.7) == expected
    assert grade(one, other, "partial", 0.6, 0.7) == "possible"
    assert grade(one, other, "quote", 0.9, 0.7) == grade(one, other, "same", 0.1, 0.7) == "sure"


def test_the_words_of_an_age_are_known_by_their_ideas() -> None:
    assert {idea(stem(word)) for word in ("year", "years", "old")} <= AGE_IDEAS
