"""Quantities: what is counted or measured, and when two agree."""

from decimal import Decimal

import pytest

from srcdiff.text.amount_agreement import agree
from srcdiff.text.quantities import Quantity, quantities


def found(text: str) -> tuple[Quantity, ...]:
    return quantities(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$43,885,310 or USD 5", [("$43,885,310", "money", "USD"), ("USD 5", "money", "USD")]),
        ("$\n5 million or CHF 3 million", [("$\n5 million", "money", "USD"), ("CHF 3 million", "money", "CHF")]),
        ("some €5bn more, 3 million euros", [("€5bn", "money", "EUR"), ("3 million euros", "money", "EUR")]),
        ("35.7 percent or 5% of it", [("35.7 percent", "share", "%"), ("5%", "share", "%")]),
        ("40 million Canadian dollars", [("40 million Canadian dollars", "money", "CAD")]),
        ("a heat of 90°F", [("90°F", "measure", "temperature")]),
        ("one in three, half of them", [("one in three", "share", "%"), ("half", "share", "%")]),
        ("twenty-three people", [("twenty-three", "count", "")]),
        ("won 3-1 and fined 3-5 men", [("3-1", "score", ""), ("3-5", "count", "")]),
        ("10 km in 2 hours", [("10 km", "measure", "length"), ("2 hours", "measure", "duration")]),
        ("no one, no injuries", [("no one", "count", ""), ("no", "count", "")]),
        ("in 2014, on Feb. 28 at 10:30, the 27th, No. 2, F-16, 9/11, Route 66, 5 p.m., aged 40", []),
        ("the 400 block of Lund Street, 10TV, model XR12", []),
        ("one of them", []),
        ("at -5 km and minus 3%, B-5", [("-5 km", "measure", "length"), ("minus 3%", "share", "%")]),
        ("at \u22124 men", [("\u22124", "count", "")]),
        ("the 2014 pages", [("2014", "count", "")]),
    ],
)  # fmt: skip
def test_quantities_have_kind_and_unit(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(text[q.start : q.end], q.kind, q.unit) for q in found(text)] == expected


def test_a_count_names_the_words_after_it() -> None:
    (quantity,) = found("more than 150 possible vaccines are tested")
    assert quantity.nouns == ("possible", "vaccine")
    assert quantity.precision == "over"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$43 million against $43,885,310", True),
        ("90°F against 32 degrees Celsius", True),
        ("90°F against 90°C", False),
        ("3 million US dollars against $3 million", True),
        ("3 million Canadian dollars against $3 million", True),
        ("$5 billion against $5.7 billion", False),
        ("$5 billion against $4.9 billion", True),
        ("€5 billion against $5 billion", False),
        ("55,000 pages against 50,000 pages", False),
        ("more than 800 men against 850 men", True),
        ("at least 40 men against 43 men", True),
        ("more than 800 men against 700 men", False),
        ("nearly 24 steps against 23 steps", True),
        ("nearly 24 steps against 19 steps", False),
        ("up to 40 men against 50 men", False),
        ("about 100 men against 95 men", True),
        ("about 100 men against more than 150 men", False),
        ("3 to 5 men against 4 men", True),
        ("3 to 5 men against 6 men", False),
        ("0 men against 5 men", False),
        ("at -5 percent against 5 percent", False),
        ("at -5 percent against minus 5 percent", True),
        ("10 km against 6.2 miles", True),
        ("10 km against 10 miles", False),
        ("24 months against two years", True),
        ("5 million Chilean pesos against 5 million pesos", True),
        ("5 million Lebanese pounds against 5 million pounds", True),
        ("5 million Lebanese pounds against 5 million euros", False),
        ("£5 million against 5 million pounds", True),
        ("5 million rupees against 5 million pounds", False),
        ("5 million pounds of rice against £5 million", False),
    ],
)
def test_amounts_agree_when_one_can_be_the_other_rounded_bounded_or_converted(text: str, expected: bool) -> None:
    one, other = found(text)
    assert agree(one, other) is agree(other, one) is expected


def test_twice_is_two_times_where_it_counts() -> None:
    text = "He was shot twice in the back; twice as many were hurt; it runs twice a day."
    (only,) = quantities(text, 0, len(text))
    assert (text[only.start : only.end], only.low, only.nouns) == ("twice", Decimal(2), ("time",))
