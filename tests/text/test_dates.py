"""Dates in text, and when two can be one day."""

import pytest

from srcdiff.text.dates import calendar_mentions, compatible, date_mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Tuesday, March 2, 2008", [(None, None, None, 1), (2008, 3, 2, None)]),
        ("2 March 2008", [(2008, 3, 2, None)]),
        ("Sept. 11 and in June 1999", [(None, 9, 11, None), (1999, 6, None, None)]),
        ("He may come; Mayor May spoke in 2014 for $2014", [(2014, None, None, None)]),
        ("May 5 and in May", [(None, 5, 5, None), (None, 5, None, None)]),
    ],
)
def test_days_months_and_years_are_found(text: str, expected: list[tuple[int | None, ...]]) -> None:
    assert [(m.year, m.month, m.day, m.weekday) for m in calendar_mentions(text)] == expected


def test_short_forms_are_dates_too() -> None:
    text = "24 Feb, Feb 25, 2023-03-12, 19/03/2023, 24-Feb-2022, 12.03.2023"
    assert [(m.year, m.month, m.day) for m in date_mentions(text, 0, len(text))] == [
        (None, 2, 24), (None, 2, 25), (2023, 3, 12), (2023, 3, 19), (2022, 2, 24), (2023, 12, 3),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March 2 and March 2008", True),
        ("Monday and March 2", True),
        ("March 2 and March 3", False),
        ("May 1 and 2 May", False),
        ("12/03/2023 and 12 March 2023", True),
        ("12/03/2023 and 3 December 2023", True),
        ("12/03/2023 and 19/03/2023", False),
    ],
)
def test_dates_are_compatible_unless_they_name_different_days(text: str, expected: bool) -> None:
    one, other = date_mentions(text, 0, len(text))
    assert compatible(one, other) is compatible(other, one) is expected
