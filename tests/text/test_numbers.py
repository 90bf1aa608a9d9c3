"""Numbers in digits and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.text.numbers import number_mentions


def values(text: str) -> list[str]:
    return [format(number.low, "f") for number in number_mentions(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("43,885,310 of 12 500 and 5.7", ["43885310", "12500", "5.7"]),
        ("twenty-three, a hundred and twenty, two thousand five hundred and one", ["23", "120", "2501"]),
        ("two dozen, a dozen, half a dozen, half a million", ["24", "12", "6.0", "500000.0"]),
        ("two-thirds, three quarters, a third of it, half", ["0.666666", "0.750000", "0.333333", "0.5"]),
        ("2½ or 2 1/2 hours", ["2.500000", "2.500000"]),
        ("$5bn, €3m, 40k, a 100m race", ["5000000000", "3000000", "40000", "100"]),
        ("one million two hundred thousand", ["1200000"]),
        ("four and a half, 2 and a half million, three and a quarter", ["4.500000", "2500000.000000", "3.250000"]),
        ("four and a man, several men, a few men", ["4"]),
        ("another dozen, 12, 000 people, on May 5, 200 people", ["12", "12000", "5", "200"]),
        ("three and four, an apple, a third man", ["3", "4"]),
        ("1" + "0" * 308, ["1" + "0" * 308]),
        ("9" * 5_000, []),
    ],
)
def test_numbers_have_their_value(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_dozens_and_hundreds_are_ranges() -> None:
    text = "dozens of boats and hundreds of people, several thousand"
    assert [(int(number.low), int(number.high)) for number in number_mentions(text, 0, len(text))] == [
        (24, 99),
        (200, 999),
        (2000, 9999),
    ]


WORDS = st.sampled_from("one twenty and hundred 5 million a dozen half of thirds ½ 12,5 -three 1/2 , k".split())


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_numbers_are_in_order_and_do_not_overlap(text: str) -> None:
    spans = [(number.start, number.end) for number in number_mentions(text, 0, len(text))]
    borders = [offset for span in spans for offset in span]
    assert borders == sorted(borders)
    assert all(start < end for start, end in spans)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("40 Millionen Euro", 40_000_000),
        ("1,5 Milliarden Euro", 1_500_000_000),
        ("12 millions", 12_000_000),
        ("40 mil millones", 40_000_000_000),
        ("5 млрд", 5_000_000_000),
        ("$5 bn", 5_000_000_000),
    ],
)
def test_scales_of_other_languages_multiply_digits(text: str, value: int) -> None:
    assert [int(number.low) for number in number_mentions(text, 0, len(text))] == [value]


@pytest.mark.parametrize(
    "unit", ["one hundred ", "two hundred thousand ", "five million ", "9 billion ", "a trillion "]
)
def test_scales_without_end_are_many_numbers_and_none_too_large(unit: str) -> None:
    text = unit * 2_000
    found = number_mentions(text, 0, len(text))
    assert len(found) > 100
    assert all(mention.low < 10**300 for mention in found)
