"""What is one unit though of several words: amounts with their currency, dates, times of day, initials."""

from decimal import Decimal
from typing import NamedTuple

from srcdiff.text.amount_units import amount_unit, currency_before
from srcdiff.text.clock_times import clock_mentions
from srcdiff.text.dates import date_mentions
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.numbers import NumberMention, number_mentions
from srcdiff.text.symbols import is_minus
from srcdiff.text.words import fold

_INITIALS = lazy_pattern(r"(?<![\w.])(?:[^\W\d_]\.[ \u00a0]){1,3}[^\W\d_]\.(?!\w)")
_NUMERO = lazy_pattern(r"\bNo(?:\.(?=[ \u00a0]?\d)|(?=[ \u00a0]\d))")


class Anchor(NamedTuple):
    """A word or symbol without its surroundings."""

    start: int
    end: int
    key: str


def compound_anchors(text: str, start: int, end: int, *, is_english: bool) -> list[Anchor]:
    """Return what is one unit though of several words: amounts, and in English dates, times and initials."""
    found = [_amount(text, start, end, mention) for mention in number_mentions(text, start, end)]
    if is_english:
        found += [
            Anchor(mention.start, mention.end, f"date {mention.year or ''}-{mention.month}-{mention.day}")
            for mention in date_mentions(text, start, end)
            if mention.month and mention.day and not mention.swapped
        ]
        found += [
            Anchor(clock.start, clock.end, f"time {clock.low}-{clock.high}{'?' * clock.half_day_open}")
            for clock in clock_mentions(text, start, end)
            if not clock.is_part and text[clock.start].isdecimal()
        ]
        found += [
            Anchor(match.start(), match.end(), "".join(fold(match.group()).split()))
            for match in _INITIALS.finditer(text, start, end)
        ]
        found += [Anchor(match.start(), match.end(), "number") for match in _NUMERO.finditer(text, start, end)]
    return found


def _amount(text: str, start: int, end: int, mention: NumberMention) -> Anchor:
    """Return a number with its sign, its currency or percent sign as one unit."""
    before = currency_before(text, start, mention.start)
    unit = amount_unit(text, end, mention, mention, before)
    first, last = before.start() if before else mention.start, mention.end
    key = _digits(mention.low) + (f" to {_digits(mention.high)}" if mention.low != mention.high else "")
    if mention.is_fraction:
        key = fold(text[mention.start : last]).replace("-", " ")
    if unit.kind == "money":
        last, key = unit.end, f"{unit.unit} {key}"
    elif unit.unit == "%" and not mention.is_fraction:
        last, key = unit.end, f"{key}%"
    if first > start and is_minus(text, first - 1):
        first, key = first - 1, f"-{key}"
    return Anchor(first, last, key)


def _digits(value: Decimal) -> str:
    """Return the digits of a number without trailing zeros after the point."""
    digits = format(value, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
