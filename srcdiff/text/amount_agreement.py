"""When two quantities agree: rounding, bounds, ranges and conversions understood."""

from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from srcdiff.english.number_words import CURRENCIES_OF_ONE_NAME, DOLLARS
from srcdiff.text.quantities import COARSE_DIGITS, Quantity

ABOUT_SHARE = Decimal("0.1")
"""How far a rough number may be from the true one, as a share of it."""
ROUNDED_SHARE = Decimal("0.1")
"""How far a rounded number may be from the exact one, as a share of the larger one."""
CONVERTED_SHARE = Decimal("0.04")
"""How far two amounts in different units of one dimension may be apart, as a share of the larger one."""
ROUND_DIGIT = 5
"""A number that ends in this digit may be as rough as one that ends in zeros."""
MOST_COUNTED = 20
"""So many things are counted and not rounded, unless a word such as ``about`` says so: 10 dead are not 11."""
MOST_PLACES = 20
"""Numbers with more digits before the point are not rounded."""


def agree(one: Quantity, other: Quantity) -> bool:
    """Return whether both can be true of one amount: rounding, bounds, ranges and conversions understood.

    Amounts of different kinds or units do not agree; ``$10`` may be of any country that has dollars, and ``10 pesos``
    of any that has pesos.

    >>> from srcdiff.text.quantities import quantities
    >>> text = "The $43,885,310 that he called $43 million, 10 km or 6.2 miles"
    >>> exact, rough, metric, imperial = quantities(text, 0, len(text))
    >>> agree(exact, rough), agree(metric, imperial), agree(exact, metric)
    (True, True, False)
    """
    if one.kind != other.kind or not _may_be_one_unit({one.unit, other.unit}):
        return False
    if one.kind == "score":
        return {one.low, one.high} == {other.low, other.high}
    if one.factor != other.factor:
        return _convert_alike(one, other)
    if {one.precision, other.precision} == {"over", "under"} and one.low == other.low:
        return one.inclusive and other.inclusive
    if one.low < one.high and other.low < other.high and "about" not in (one.precision, other.precision):
        return (one.low, one.high) == (other.low, other.high)
    return (one.low <= other.high and other.low <= one.high) or _round_alike(one, other)


def _may_be_one_unit(units: set[str]) -> bool:
    return len(units) == 1 or units <= DOLLARS or any(units <= codes for codes in CURRENCIES_OF_ONE_NAME)


def _round_alike(one: Quantity, other: Quantity) -> bool:
    """Return whether one amount is the other rounded, or within the other's bound."""
    if _covers(one, other) or _covers(other, one):
        return True
    if one.kind == "count" and max(one.low, other.low) <= MOST_COUNTED:
        return False
    fine, coarse = (one, other) if one.digits >= other.digits else (other, one)
    if coarse.precision in ("over", "under") or abs(fine.low - coarse.low) > ROUNDED_SHARE * max(fine.low, coarse.low):
        return False
    return _rounds_to(fine.low, coarse.low, coarse.digits) or _rounds_to(fine.high, coarse.high, coarse.digits)


def _convert_alike(one: Quantity, other: Quantity) -> bool:
    """Return whether two measures in different units are about the same."""
    low, high = sorted((one.low * one.factor, other.low * other.factor))
    coarse = min(one.digits, other.digits) < COARSE_DIGITS
    return high - low <= high * CONVERTED_SHARE * (3 if coarse else 1)


def _rounds_to(value: Decimal, target: Decimal, digits: int) -> bool:
    """Return whether ``value`` rounded to so many digits is ``target``; or cut to them, if they are not too few."""
    if not value or not target or abs(value.adjusted() - target.adjusted()) > 1 or value.adjusted() > MOST_PLACES:
        return value == target
    exponent = Decimal((0, (1,), value.adjusted() - digits + 1))
    nearest = (value / exponent).quantize(Decimal(1), ROUND_HALF_UP) * exponent
    cut = (value / exponent).quantize(Decimal(1), ROUND_FLOOR) * exponent
    return nearest == target or (digits >= COARSE_DIGITS and cut == target)


def _covers(rough: Quantity, exact: Quantity) -> bool:
    """Return whether the exact amount is one that the rough one can mean."""
    if rough.precision == "about":
        off = abs(exact.low - rough.low)
        return off < _last_place(rough.low) if _is_fine(rough) else off <= ABOUT_SHARE * max(rough.low, exact.low)
    if rough.precision == "over":
        return exact.high >= rough.low * (1 - ABOUT_SHARE * (exact.precision == "about"))
    if rough.precision == "nearly":
        return rough.low * (1 - ABOUT_SHARE) <= exact.low <= rough.high
    if rough.precision == "under":
        return exact.low <= rough.high * (1 + ABOUT_SHARE * (exact.precision == "about"))
    return False


def _is_fine(rough: Quantity) -> bool:
    """Return whether a rough number has a last digit that is meant: ``about 3.6 billion``, not ``about 150``."""
    digits = rough.low.normalize().as_tuple().digits
    return len(digits) >= COARSE_DIGITS and digits[-1] != ROUND_DIGIT


def _last_place(value: Decimal) -> Decimal:
    """Return a unit in the last significant place of a number: 0.1 of 3.6."""
    digits = value.normalize().as_tuple().digits
    return Decimal(1).scaleb(value.adjusted() - len(digits) + 1)
