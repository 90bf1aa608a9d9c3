"""Quantities in text: how much, of what, and how exactly it is meant. The words are English; digits are any language's.

Years, days of a month, clock times, ordinals and numbers inside names (``9/11``, ``F-16``, ``No. 2``) or before
a fraction (``2 ½``) are none.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from srcdiff.english.calendar import MONTHS
from srcdiff.english.function_words import NOT_COUNTED
from srcdiff.english.number_words import CURRENCIES, PERCENT, SCALES, SHORT_SCALES, SMALL_NUMBERS, TENS
from srcdiff.english.synonyms import SAME_COUNT
from srcdiff.text.words import Word, words

Precision = Literal["plain", "about", "over", "under"]
"""How a number is meant: as it stands, roughly, as a lower bound, or as an upper one."""

_MONTH_STARTS = tuple(month[:3] for month in MONTHS)
MODIFIERS: dict[str, Precision] = {
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "some": "about",
    "estimated": "about", "nearly": "under", "almost": "under", "under": "under", "below": "under", "fewer": "under",
    "less": "under", "over": "over", "more": "over", "above": "over", "exceeding": "over", "least": "over",
    "most": "under", "up": "under",
}  # fmt: skip
"""Words right before a number, by what they make of it; ``than``, ``to`` and ``an`` may stand between."""
_BETWEEN = frozenset(("than", "to", "an", "a", "at"))
UNIT_WORDS = 3
"""Words after a number among which its unit is looked for."""
ABOUT_SHARE = 0.1
"""How far a rough number may be from the true one, as a share of it."""
BOUND_SHARE = 0.25
"""How far a true number may lie beyond "more than" or short of "nearly", as a share of it."""
COARSE_DIGITS = 2
"""A number of at least so many significant digits may have been cut where it could have been rounded."""
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_NAMES_BEFORE = re.compile(r"(?:[\w.][-–/:]|No\. ?|\bchapter |\b[A-Z]+)$", re.IGNORECASE)
_NAMES_AFTER = re.compile(r"\s?[¼½¾⅐-⅞]|[/:]\d|[-–]\d|(?:st|nd|rd|th)\b|s\b| ?[ap]\.?m\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts."""

    start: int
    end: int
    """Offsets of the number in the text, its magnitude and the sign or word for money or a share included."""
    value: float
    digits: int
    """Significant digits, at least 1."""
    precision: Precision
    units: tuple[str, ...]
    """``$`` or ``%``, or the keys of the words that may name what is counted; empty where nothing follows."""

    @property
    def measured(self) -> bool:
        """Whether it is money or a share, not a count of things."""
        return self.units[:1] in {("$",), ("€",), ("£",), ("¥",), ("%",)}


def quantities(text: str, start: int = 0, end: int | None = None) -> Iterator[Quantity]:
    """Yield the quantities of ``text[start:end]`` in order. Linear in the text."""
    found = list(words(text, start, end))
    position = 0
    while position < len(found):
        size, quantity = _quantity_at(text, found, position)
        if quantity:
            yield quantity
        position += max(size, 1)


def _quantity_at(text: str, found: Sequence[Word], position: int) -> tuple[int, Quantity | None]:
    """Return how many words the number at ``position`` takes, and the quantity unless it is none."""
    size, value, digits = _number_at(text, found, position)
    if not size or _is_name(text, found, position, size):
        return size, None
    start, end = found[position].start, found[position + size - 1].end
    before = text[start - 1 : start]
    after = [word.key for word in found[position + size : position + size + UNIT_WORDS]]
    units = _units(text, end, before, after)
    if not units and _is_year(found[position], value, size):
        return size, None
    end = _end_of_unit(text, end, found[position + size :]) if before not in CURRENCIES else end
    start -= before in CURRENCIES
    return size, Quantity(start, end, value, digits, _precision(found, position), units)


def _number_at(text: str, found: Sequence[Word], position: int) -> tuple[int, float, int]:
    """Return the number of words, the value and the significant digits of the number at ``position``."""
    first = found[position]
    if _DIGITS.fullmatch(first.key):
        plain = first.key.replace(",", "")
        size, value, digits = 1, float(plain), max(1, len(plain.replace(".", "").strip("0")))
    elif first.key in TENS or first.key in SMALL_NUMBERS:
        size, value = _written(text, found, position)
        digits = max(1, len(str(int(value)).rstrip("0")))
    else:
        return 0, 0.0, 0
    while scale := _scale_at(text, found, position + size):
        value *= scale
        size += 1
    return size, value, digits


def _scale_at(text: str, found: Sequence[Word], position: int) -> int:
    """Return by what the word at ``position`` multiplies the number before it; 0 where it does not."""
    if position >= len(found):
        return 0
    before, word = found[position - 1], found[position]
    if before.end == word.start:
        return SHORT_SCALES.get(word.key, 0)
    return SCALES.get(word.key, 0) if _joined(text, before, word) else 0


def _written(text: str, found: Sequence[Word], position: int) -> tuple[int, float]:
    """Return the words and the value of a written number below a hundred."""
    first = found[position]
    if first.key in TENS and position + 1 < len(found):
        second = found[position + 1]
        ones = SMALL_NUMBERS.get(second.key, 0)
        if 0 < ones < 10 and _joined(text, first, second):
            return 2, float(TENS[first.key] + ones)
    return 1, float(TENS.get(first.key, SMALL_NUMBERS.get(first.key, 0)))


def _joined(text: str, first: Word, second: Word) -> bool:
    """Return whether nothing but a space or hyphen stands between two words."""
    return text[first.end : second.start] in ("", " ", "-", "\u00a0")


def _is_name(text: str, found: Sequence[Word], position: int, size: int) -> bool:
    """Return whether the number is part of a name, a date or a time, or is the article-like "one"."""
    first, last = found[position], found[position + size - 1]
    if size == 1 and first.key == "one":
        return True
    before = found[position - 1].key if position else ""
    if before[:3] in _MONTH_STARTS and (before in MONTHS or len(before) <= 4):
        return True
    printed_before = text[max(0, first.start - 9) : first.start]
    return bool(_NAMES_BEFORE.search(printed_before) or _NAMES_AFTER.match(text, last.end))


def _is_year(word: Word, value: float, size: int) -> bool:
    return size == 1 and word.text.isdigit() and len(word.text) == 4 and 1000 <= value < 2200


def _end_of_unit(text: str, end: int, after: Sequence[Word]) -> int:
    """Return where the sign or word for money or a share ends that follows a number; where it ends, without one."""
    if text[end : end + 1] == "%":
        return end + 1
    return after[0].end if after and (after[0].key in CURRENCIES or after[0].key in PERCENT) else end


def _units(text: str, end: int, before: str, after: Sequence[str]) -> tuple[str, ...]:
    """Return what the number counts."""
    if before in CURRENCIES:
        return (CURRENCIES[before],)
    if text[end : end + 1] == "%" or (after and after[0] in PERCENT) or after[:2] == ["per", "cent"]:
        return ("%",)
    if after[:1] and after[0] in CURRENCIES:
        return (CURRENCIES[after[0]],)
    return tuple(_nouns(text, end, after))


def _nouns(text: str, end: int, after: Sequence[str]) -> Iterator[str]:
    """Yield the keys of the words after a number up to the next mark or function word, without a plural's s."""
    stretch = re.match(r"[-\s\w’']*", text[end : end + 60])
    within = len(list(words(stretch.group()))) if stretch else 0
    for key in after[:within]:
        if key in NOT_COUNTED:
            return
        singular = key.removesuffix("s")
        yield SAME_COUNT.get(singular, singular)


def _precision(found: Sequence[Word], position: int) -> Precision:
    """Return what the words before the number make of it."""
    at = position - 1
    while at >= 0 and found[at].key in _BETWEEN and position - at <= 2:
        at -= 1
    return MODIFIERS.get(found[at].key, "plain") if at >= 0 else "plain"


def same_kind(one: Quantity, other: Quantity) -> bool:
    """Return whether both count the same: the same money, shares, or a common word for what is counted."""
    if one.measured or other.measured:
        return one.units == other.units
    return bool(set(one.units) & set(other.units))


def agree(one: Quantity, other: Quantity) -> bool:
    """Return whether both can be true of one amount, rounding and "more than" understood.

    >>> exact, rough = quantities("The $43,885,310 that he called $43 million")
    >>> agree(exact, rough)
    True
    """
    if one.value == other.value:
        return True
    fine, coarse = (one, other) if one.digits >= other.digits else (other, one)
    if _rounds_to(fine.value, coarse.value, coarse.digits):
        return True
    return _within_bound(one, other.value) or _within_bound(other, one.value)


def _rounds_to(value: float, target: float, digits: int) -> bool:
    """Return whether ``value`` rounded to so many digits is ``target``; or cut to them, if they are not too few."""
    if not value:
        return False
    scale = 10.0 ** (math.floor(math.log10(abs(value))) - digits + 1)
    nearest, cut = math.floor(value / scale + 0.5) * scale, math.floor(value / scale) * scale
    return math.isclose(nearest, target) or (digits >= COARSE_DIGITS and math.isclose(cut, target))


def _within_bound(rough: Quantity, value: float) -> bool:
    """Return whether ``value`` is one that the rough quantity could mean."""
    if rough.precision == "about":
        return abs(value - rough.value) <= ABOUT_SHARE * value
    if rough.precision == "over":
        return rough.value <= value <= rough.value * (1 + BOUND_SHARE)
    if rough.precision == "under":
        return rough.value * (1 - ABOUT_SHARE) <= value <= rough.value
    return False
