"""Quantities and dates found in text, and when two of them agree."""

import pytest

from srcdiff.text.dates import calendar_mentions, compatible
from srcdiff.text.numbers import agree, quantities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$43,885,310", [("$43,885,310", 43_885_310, ("$",))]),
        ("some €5bn more", [("€5bn", 5e9, ("€",))]),
        ("35.7 percent or 5% of it", [("35.7 percent", 35.7, ("%",)), ("5%", 5, ("%",))]),
        ("twenty-three people", [("twenty-three", 23, ("people",))]),
        ("two-dozen separate actions", [("two-dozen", 24, ("separate", "step"))]),
        ("a 24-year-old man", [("24", 24, ("year", "old", "man"))]),
        ("in 2014, on Feb. 28 at 10:30, the 27th, No. 2, F-16, 9/11, 348-77, 5 p.m.", []),
        ("one of them", []),
        ("the 2014 pages", [("2014", 2014, ("page",))]),
    ],
)
def test_quantities_are_found_with_what_they_count(
    text: str, expected: list[tuple[str, float, tuple[str, ...]]]
) -> None:
    assert [(text[q.start : q.end], q.value, q.units) for q in quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$43 million against $43,885,310", True),
        ("$5 billion against $5.7 billion", False),
        ("$5 billion against $4.9 billion", True),
        ("55,000 pages against 50,000 pages", False),
        ("more than 800 men against 850 men", True),
        ("more than 800 men against 700 men", False),
        ("nearly 24 steps against 23 steps", True),
        ("up to 40 men against 50 men", False),
        ("about 100 men against 95 men", True),
        ("0 men against 5 men", False),
    ],
)
def test_amounts_agree_when_one_can_be_the_other_rounded_or_bounded(text: str, expected: bool) -> None:
    one, other = quantities(text)
    assert agree(one, other) is agree(other, one) is expected


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March 2 and March 2008", True),
        ("Monday and March 2", True),
        ("March 2 and March 3", False),
        ("May 1 and 2 May", False),
    ],
)
def test_dates_are_compatible_unless_they_tell_different_things(text: str, expected: bool) -> None:
    one, other = calendar_mentions(text)
    assert compatible(one, other) is compatible(other, one) is expected
