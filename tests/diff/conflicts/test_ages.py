"""Ages: of one person, not of two."""

import pytest

from tests.diff.conflicts.found import Found, expected, found


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("A 10-year-old boy was hit by a tram.", "The tram struck an 11-year-old boy.",
         ("age", "10-year-old", "11-year-old")),
        ("Ana Lind, 44, resigned.", "Mayor Ana Lind, 46, has resigned.", ("age", "44", "46")),
        ("Ana Lind, 44, resigned.", "Mayor Ana Lind, aged 66, has resigned.", ("age", "44", "aged 66")),
        ("A six-year-old girl drowned.", "A girl aged 7 drowned in the lake.", ("age", "six-year-old", "aged 7")),
        ("The victim, a 34-year-old teacher, died.", "The victim, a 43-year-old teacher, died.",
         ("age", "34-year-old", "43-year-old")),
        ("A 20-year-old man was killed.", "The blast killed 22-year-old Karl Holm.",
         ("age", "20-year-old", "22-year-old")),
        ("Ana Lind, believed to be in her late 50s, was hurt.", "Ana “Annie” Lind, 62, was hurt.",
         ("age", "50s", "62")),
        ("Ms Lind came to Brede with her parents at the age of six.",
         "Lind, who came to Brede with her parents when she was eight, is a nurse.", ("age", "six", "eight")),
        ("One survivor, a 21-year-old man, was pulled out alive.", "A man of 23 was pulled out alive on Sunday.",
         ("age", "21-year-old", "23")),
        ("Ana Lind died on Friday at the age of 95.", "Ana Lind, 96, died on Friday.", ("age", "95", "96")),
    ],
)  # fmt: skip
def test_ages_of_one_person_conflict(left: str, right: str, conflict: Found) -> None:
    (only,) = found(left, right)
    assert only[0] == "age"
    assert only[1].removeprefix("aged ") in conflict[1]
    assert only[2].removeprefix("aged ") in conflict[2]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A 10-year-old boy was hit by a tram.", "The tram hit a 10-year-old."),
        ("THE 27-YEAR-OLD WOMAN WAS HIT IN BREDE.", "A 23-YEAR-OLD WOMAN WAS HIT BY A TRAM."),
        ("A 10-year-old boy was hit by a tram.", "The tram hit a 12-year-old girl."),
        ("A 10-year-old boy was hit by a tram.", "Another 11-year-old boy was hit by a tram."),
        ("The driver, 44, was hurt.", "A second driver, 45, was hurt."),
        ("A 19-year-old man was stabbed.", "Police arrested a 20-year-old man."),
        ("A 19-year-old man was stabbed.", "Late on Friday a 54-year-old man was stabbed near the harbour of Brede."),
        ("Ana Lind, 44, resigned.", "Ola Berg, 46, has resigned."),
        (
            "A 9-year-old boy was shot in the arm and a 12-year-old boy in the foot.",
            "A 9-year-old boy was shot in the arm and a 12-year-old boy was shot in the foot.",
        ),
        ("Ola Berg, who is 10 or 11 years old, was hurt.", "Ola Berg, 10, was hurt."),
        ("A 22-month-old girl was hurt.", "A 1-year-old girl was hurt."),
        ("A teenager was hurt.", "A 17-year-old was hurt."),
        ("A woman in her 30s was hurt.", "A 34-year-old woman was hurt."),
        ("A woman in her 30s was hurt.", "A 41-year-old woman was hurt."),
        ("A man of 21 came out alive late on Friday.", "On Sunday a woman of 22 was taken to Brede."),
        ("Ana Lind came to Brede at the age of 30.", "Ana Lind, 32, lives in Brede."),
        ("A 3-year-old boy shot his 5-year-old sister.", "The 5-year-old was shot by her brother, 3."),
    ],
)
def test_ages_that_agree_or_are_of_two_persons_do_not_conflict(left: str, right: str) -> None:
    assert found(left, right) == expected(None)
