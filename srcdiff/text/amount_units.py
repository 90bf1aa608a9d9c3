"""The unit after or before a number, and the words that name what it counts. English."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice, pairwise
from typing import Literal, NamedTuple

from srcdiff.english.number_words import (
    CURRENCY_CODES,
    CURRENCY_SYMBOL_ENDS,
    CURRENCY_SYMBOLS,
    CURRENCY_WORDS,
    MEASURES,
    NATIONAL_CURRENCIES,
)
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.number_tokens import SPACES
from srcdiff.text.numbers import NumberMention
from srcdiff.text.words import words

QuantityKind = Literal["count", "money", "share", "measure", "score", "ordinal"]
_CURRENCY_BEFORE = lazy_pattern(
    rf"(?:(?P<symbol>(?:{'|'.join(re.escape(symbol) for symbol in sorted(CURRENCY_SYMBOLS, key=len, reverse=True))}))"
    rf"[{SPACES}]?|\b(?P<code>{'|'.join(sorted(CURRENCY_CODES))})[{SPACES}]?)$"
)
_LONGEST_CURRENCY = 5
UNIT_LETTERS = 20
"""The characters after a number in which its unit is looked for."""
_UNIT_GAPS = ("", " ", "-", "\u00a0")
NOUN_WORDS = 5
"""The most words after a number that can name what it counts."""
_STOPS = frozenset(
    "and or to of in at on by for from with who that which the an is was were are be been has had have will would than "
    "as after before when while where about into over under per more less other others no".split()
)
_RANKED_BEFORE = lazy_pattern(r"\b(?:finish(?:ed|es)?|came|comes?|placed|ranked)(?: in)? $")
_RANK_LOOKED_AT = 16
_DEGREES = lazy_pattern(
    rf"[{SPACES}]?°[{SPACES}]?(?P<short>[CF])\b"
    rf"|[{SPACES}-](?i:degrees?)[{SPACES}](?P<long>(?i:celsius|centigrade|fahrenheit)|[CF]\b)"
)
MOST_POUNDS_OF_WEIGHT = 1_000_000
"""From so many pounds on, which are not "of" something, pounds are money."""
NATION_LETTERS = 40
"""The characters after a number in which a country and its currency are looked for."""
_PERCENT_AFTER = lazy_pattern(
    rf"[{SPACES}-]?(?P<sign>%|percent\b|per\scent\b|pct\b|percentage\b)(?P<points>[{SPACES}-]points?\b)?",
    re.IGNORECASE,
)
_IRREGULAR_PLURALS = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "feet": "foot", "teeth": "tooth",
    "wives": "wife", "lives": "life", "knives": "knife", "policemen": "policeman", "firemen": "fireman",
    "gunmen": "gunman", "lawmen": "lawman", "servicemen": "serviceman",
}  # fmt: skip


class AmountUnit(NamedTuple):
    """The unit of an amount and where the amount ends."""

    kind: QuantityKind
    unit: str
    end: int
    factor: Decimal = Decimal(1)
    is_fahrenheit: bool = False

    def in_unit(self, printed: Decimal) -> Decimal:
        """Return a printed number in ``unit``: degrees Fahrenheit as whole degrees Celsius, any other as it is."""
        return round((printed - 32) * 5 / 9) * Decimal(1) if self.is_fahrenheit else printed


def currency_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the currency symbol or code between the two offsets that ends at ``end``, a space after it included."""
    looked_at = max(start, end - _LONGEST_CURRENCY)
    last = text[looked_at:end].rstrip(SPACES + "\n")[-1:]
    return _CURRENCY_BEFORE.search(text, looked_at, end) if last in CURRENCY_SYMBOL_ENDS or last.isupper() else None


def amount_unit(
    text: str, end: int, first: NumberMention, last: NumberMention, before: re.Match[str] | None
) -> AmountUnit:
    """Return the unit before or after a number."""
    if before is not None:
        code = CURRENCY_SYMBOLS[before["symbol"]] if before["symbol"] else before["code"]
        return AmountUnit("money", code, last.end)
    percent = _PERCENT_AFTER.match(text, last.end, end)
    if percent is not None:
        return AmountUnit("share", "%" if percent["points"] is None else "points", percent.end())
    if first.is_fraction:
        return AmountUnit("share", "%", last.end)
    if text[last.end : last.end + 1] in CURRENCY_SYMBOLS:
        return AmountUnit("money", CURRENCY_SYMBOLS[text[last.end]], last.end + 1)
    return (
        _degrees(text, end, last)
        or _national_currency(text, end, last)
        or _unit_word(text, end, last)
        or AmountUnit("count", "", last.end)
    )


def _degrees(text: str, end: int, last: NumberMention) -> AmountUnit | None:
    """Return the degrees Celsius or Fahrenheit after a number."""
    match = _DEGREES.match(text, last.end, end)
    if match is None:
        return None
    scale = (match["short"] or match["long"])[0].upper()
    return AmountUnit("measure", "temperature", match.end(), is_fahrenheit=scale == "F")


def _national_currency(text: str, end: int, last: NumberMention) -> AmountUnit | None:
    """Return a currency that its country is named with: ``40 million Canadian dollars``."""
    found = list(islice(words(text, last.end, min(end, last.end + NATION_LETTERS)), 3))
    for nation, word in pairwise(found):
        code = NATIONAL_CURRENCIES.get((nation.key, word.key))
        if code and nation.text[:1].isupper() and text[last.end : last.end + 1] in SPACES:
            return AmountUnit("money", code, word.end)
    return None


def _unit_word(text: str, end: int, last: NumberMention) -> AmountUnit | None:
    """Return the currency or measure whose word follows a number at once; ``None`` for any other word."""
    following = next(words(text, last.end, min(end, last.end + UNIT_LETTERS)), None)
    if following is None or text[last.end : following.start] not in _UNIT_GAPS:
        return None
    if following.key == "pounds" and last.low >= MOST_POUNDS_OF_WEIGHT and not text.startswith(" of ", following.end):
        return AmountUnit("money", "GBP", following.end)
    if following.key in CURRENCY_WORDS or following.text in CURRENCY_CODES:
        return AmountUnit("money", CURRENCY_WORDS.get(following.key, following.text), following.end)
    if following.key in MEASURES:
        dimension, factor = MEASURES[following.key]
        return AmountUnit("measure", dimension, following.end, factor)
    return None


def nouns_after(text: str, start: int, end: int) -> Iterator[str]:
    """Yield the keys of the words after a number up to the next punctuation or function word, plural endings cut."""
    stretch = re.match(r"(?:[-\s]?[^\W\d_][\w’'.-]*){1,7}", text[start : min(end, start + 80)])
    if stretch is None:
        return
    for count, word in enumerate(words(text, start, start + stretch.end())):
        if count == NOUN_WORDS or word.key in _STOPS:
            return
        yield singular(word.key)
        if text[word.end : word.end + 1] in (".", ",") and text[word.end + 1 : word.end + 2] in ("", " "):
            return


def nouns_of_ordinal(text: str, start: int, ordinal: tuple[int, int], end: int) -> Iterator[str]:
    """Yield the nouns after an ordinal in ``text[start:end]``, or ``place`` behind ``finished`` and the like."""
    if _RANKED_BEFORE.search(text, max(start, ordinal[0] - _RANK_LOOKED_AT), ordinal[0]):
        yield "place"
    else:
        yield from nouns_after(text, ordinal[1], end)


def singular(key: str) -> str:
    """Return a noun without the plural ending, good enough to compare: ``parties`` is ``party``.

    >>> singular("parties"), singular("crashes"), singular("children"), singular("police"), singular("glass")
    ('party', 'crash', 'child', 'police', 'glass')
    """
    if key in _IRREGULAR_PLURALS:
        return _IRREGULAR_PLURALS[key]
    if len(key) <= 3 or key.endswith(("ss", "us", "is")) or not key.endswith("s"):
        return key
    if key.endswith("ies") and len(key) > 4:
        return key[:-3] + "y"
    if key.endswith(("ches", "shes", "sses", "xes", "zes")):
        return key[:-2]
    return key[:-1]
