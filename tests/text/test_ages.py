"""Ages of persons."""

import pytest

from srcdiff.text.ages import age_mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 5-year-old boy and a six-year-old", [("5-year-old", 5), ("six-year-old", 6)]),
        ("a twenty-three-year-old, 36 - year - old", [("twenty-three-year-old", 23), ("36 - year - old", 36)]),
        ("Ana Lind, 44, of Lund; Ola Berg (47) said", [("44", 44), ("47", 47)]),
        ("aged 40 and at the age of 41", [("40", 40), ("41", 41)]),
        ("Feb. 2, 12, and 40 people, a 12-foot wall", []),
        ("a 900-year-old church", []),
        ("a man of 23, a boy of 40 kilos", [("23", 23)]),
        ("when she was eight; he was 19 when it fell", [("eight", 8), ("19", 19)]),
        ("he was two goals up; music of the 50s", []),
    ],
)
def test_ages_are_found(text: str, expected: list[tuple[str, int]]) -> None:
    ages = age_mentions(text, 0, len(text))
    assert [(text[age.start : age.end], int(age.low)) for age in ages] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in her 30s; aged 34", True),
        ("in his thirties; aged 34", True),
        ("in her mid- to late 50s; aged 53", True),
        ("in her mid- to late 50s; aged 61", False),
        ("in her late fifties; aged 54", False),
        ("a teen; aged 17", True),
        ("a teen; aged 27", False),
        ("a 22-month-old; a 2-year-old", True),
        ("a 22-month-old; a 5-year-old", False),
        ("aged 34; aged 35", False),
    ],
)
def test_ages_agree_if_they_can_be_one_persons(text: str, expected: bool) -> None:
    one, other = age_mentions(text, 0, len(text))
    assert one.agrees(other) is other.agrees(one) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She came to Brede at the age of six.", True),
        ("She was six when she came to Brede.", True),
        ("She died at the age of 96.", False),
        ("Ana Lind, 44, came to Brede.", False),
    ],
)
def test_an_age_may_be_of_an_earlier_time(text: str, expected: bool) -> None:
    (age,) = age_mentions(text, 0, len(text))
    assert age.is_then is expected
