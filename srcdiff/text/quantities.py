"""Quantities in text: a number with its unit, what it counts, and how exactly it is meant. The words are English.

Years, days, clock times, ages, addresses, ordinals and numbers inside names (``9/11``, ``F-16``, ``No. 2``) are not
quantities.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from srcdiff.english.number_words import CURRENCY_SYMBOLS, ORDINALS, SCORE_WORDS
from srcdiff.model.caches import SENTENCES_KEPT
from srcdiff.text.ages import age_mentions
from srcdiff.text.amount_precision import Precision, is_inclusive, precision_of
from srcdiff.text.amount_units import QuantityKind, amount_unit, currency_before, nouns_after, nouns_of_ordinal
from srcdiff.text.clock_times import clock_mentions
from srcdiff.text.dates import date_mentions
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.mentions import overlap
from srcdiff.text.number_names import is_name, may_be_year
from srcdiff.text.number_tokens import SPACES
from srcdiff.text.numbers import NumberMention, number_mentions
from srcdiff.text.word_sets import word_set

COARSE_DIGITS = 2
"""A number of at least so many significant digits may have been cut instead of rounded."""

_MINUS_BEFORE = lazy_pattern(rf"(?<=[{SPACES}])[-\u2212]$|\bminus $", re.IGNORECASE)
_LONGEST_MINUS = 7
_RANGE = lazy_pattern(rf"[{SPACES}]?(?:-|–|—|to|and|or)[{SPACES}]?")
_SCORE = lazy_pattern(r"(?<![\w/.,:-])(?P<ours>\d{1,3})[-–](?P<theirs>\d{1,3})(?![\w/-]|[.,]\d)")
_SCORE_BEFORE = lazy_pattern(rf"\b(?:{'|'.join(SCORE_WORDS)})\b[^.;!?]{{0,40}}$", re.IGNORECASE)
_SCORE_LOOKED_AT = 60
_ORDINAL = lazy_pattern(
    rf"\b(?:Q(?P<quarter>[1-4])|(?P<digits>[0-9]{{1,3}})(?:st|nd|rd|th)|(?P<word>(?i:{'|'.join(ORDINALS)})))\b(?![-\s](?i:of)\b)"
)
_ORDINAL_WORDS = frozenset((*ORDINALS, "q", "st", "nd", "rd", "th"))
_NOBODY = lazy_pattern(
    r"\b(?:(?P<person>no[ -]one|nobody|no (?:people|person))|none of (?:the|those|them)|no(?= (?:\w+ )?[a-z]{3,}s\b))",
    re.IGNORECASE,
)
_TWICE = lazy_pattern(
    r"(?<!once or )\btwice\b"
    r"(?! (?:as|the|that|this|its|his|her|their|an?|every|each|daily|weekly|monthly|yearly|over)\b)",
    re.IGNORECASE,
)
_NOBODY_WORDS = frozenset(("no", "nobody", "none"))
_RATIO_JOINTS = (" in ", " out of ", " in every ", " of every ")


class Quantity(NamedTuple):
    """A number with its unit and what it counts."""

    start: int
    end: int
    """Half-open offsets into the text, the currency or unit included."""
    kind: QuantityKind
    low: Decimal
    high: Decimal
    """The least and the largest amount, in ``unit``; different for ranges only. Of a score both numbers."""
    digits: int
    """The number of significant digits, at least 1."""
    precision: Precision
    unit: str
    """A currency code, ``%``, ``points`` or a dimension such as ``length``; empty for counts and scores."""
    factor: Decimal
    """What turns a measure into the base unit of its dimension."""
    nouns: tuple[str, ...]
    """The keys of the words after the number that may name what is counted, in order, plural endings cut."""
    inclusive: bool = False
    """Whether a bound may be reached: ``at least``, not ``more than``."""

    @property
    def span(self) -> tuple[int, int]:
        """The offsets as a span."""
        return self.start, self.end


@lru_cache(maxsize=SENTENCES_KEPT)
def quantities(text: str, start: int, end: int) -> tuple[Quantity, ...]:
    """Return the quantities of ``text[start:end]`` in order, without overlap. Linear in the text; cached."""
    numbers = number_mentions(text, start, end)
    rare = [*_zeros(text, start, end), *_twice(text, start, end), *_ordinals(text, start, end)]
    if not numbers:
        return tuple(sorted(rare, key=lambda quantity: quantity.start))
    taken = [(date.start, date.end) for date in date_mentions(text, start, end)]
    taken += [(clock.start, clock.end) for clock in clock_mentions(text, start, end)]
    taken += [(age.start, age.end) for age in age_mentions(text, start, end)]
    scores = [score for score in _scores(text, start, end) if not any(overlap(score.span, span) for span in taken)]
    taken += [score.span for score in scores]
    taken.sort()
    found = _amounts(text, end, _outside(numbers, taken))
    return tuple(sorted([*scores, *found, *rare], key=lambda quantity: quantity.start))


def _outside(mentions: Sequence[NumberMention], taken: Sequence[tuple[int, int]]) -> list[NumberMention]:
    """Return the mentions that overlap none of the spans, which are in order. Linear."""
    kept, at = [], 0
    for mention in mentions:
        while at < len(taken) and taken[at][1] <= mention.start:
            at += 1
        if at == len(taken) or taken[at][0] >= mention.end:
            kept.append(mention)
    return kept


def _scores(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield results of games and votes: ``won 3-1``."""
    for match in _SCORE.finditer(text, start, end):
        before = text[max(start, match.start() - _SCORE_LOOKED_AT) : match.start()]
        ours, theirs = Decimal(match["ours"]), Decimal(match["theirs"])
        is_range = ours < theirs and any(nouns_after(text, match.end(), end))
        if _SCORE_BEFORE.search(before) and before[-1:] not in CURRENCY_SYMBOLS and not is_range:
            yield Quantity(*match.span(), "score", ours, theirs, 3, "plain", "", Decimal(1), ())


def _zeros(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the counts of nothing: ``no one``, ``none of the``, ``no injuries``."""
    if _NOBODY_WORDS.isdisjoint(word_set(text, start, end)):
        return
    for match in _NOBODY.finditer(text, start, end):
        nouns = ("person",) if match["person"] else tuple(nouns_after(text, match.end(), end))
        yield Quantity(*match.span(), "count", Decimal(0), Decimal(0), 1, "plain", "", Decimal(1), nouns)


def _twice(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield ``twice`` as two times; not where it multiplies or says how often: ``twice as many``, ``twice a day``."""
    if "twice" in word_set(text, start, end):
        for match in _TWICE.finditer(text, start, end):
            yield Quantity(*match.span(), "count", Decimal(2), Decimal(2), 1, "plain", "", Decimal(1), ("time",))


def _ordinals(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield places in a row: ``the third quarter``, ``Q3``, ``27th birthday``; not ``first`` without a noun."""
    if _ORDINAL_WORDS.isdisjoint(word_set(text, start, end)):
        return
    for match in _ORDINAL.finditer(text, start, end):
        nouns = ("quarter",) if match["quarter"] else tuple(nouns_of_ordinal(text, start, match.span(), end))
        value = match["quarter"] or match["digits"] or ORDINALS[match["word"].lower()]
        if nouns:
            yield Quantity(*match.span(), "ordinal", Decimal(value), Decimal(value), 2, "plain", "", Decimal(1), nouns)


def _amounts(text: str, end: int, mentions: Sequence[NumberMention]) -> Iterator[Quantity]:
    """Yield the amounts that the numbers are part of; two numbers of a range are one amount."""
    at = 0
    while at < len(mentions):
        first = mentions[at]
        second = mentions[at + 1] if at + 1 < len(mentions) else None
        ratio = _ratio(text, first, second) if second is not None else None
        if ratio is not None:
            first, second = ratio, None
            at += 1
        elif second is not None and _is_range(text, first, second):
            at += 1
        else:
            second = None
        quantity = _amount(text, end, first, second)
        if quantity is not None:
            yield quantity
        at += 1


def _ratio(text: str, first: NumberMention, second: NumberMention) -> NumberMention | None:
    """Return two numbers as a part of a whole: ``one in three``, ``9 out of 10``; ``None`` if they are not."""
    joint = text[first.end : second.start]
    if joint not in _RATIO_JOINTS or not first.low < second.low <= 100 or (joint == " in " and first.low != 1):
        return None
    share = round(first.low / second.low, 6)
    return NumberMention(first.start, second.end, share, share, COARSE_DIGITS, is_fraction=True)


def _is_range(text: str, first: NumberMention, second: NumberMention) -> bool:
    """Return whether two numbers are the ends of a range: ``three to five``, ``between 3 and 5``, ``$5-6 million``."""
    gap = text[first.end : second.start]
    joint = _RANGE.match(gap)
    if joint is None or first.is_fraction or second.is_fraction:
        return False
    rest = gap[joint.end() :]
    if rest and rest not in CURRENCY_SYMBOLS:
        return False
    if joint.group().strip() == "and":
        return text[max(0, first.start - 10) : first.start].rstrip("$€£ ").lower().endswith("between")
    return first.low < second.low or second.low >= 1000 > first.low


def _amount(text: str, end: int, first: NumberMention, second: NumberMention | None) -> Quantity | None:
    """Return the amount of a number or range; ``None`` for a number in a name and the like."""
    last = second or first
    before = currency_before(text, 0, first.start)
    if before is None and (text[first.start - 1 : first.start].isalpha() or is_name(text, first, last)):
        return None
    unit = amount_unit(text, end, first, last, before)
    nouns = tuple(nouns_after(text, unit.end, end)) if unit.kind in ("count", "share") or not unit.unit else ()
    if unit.kind == "count" and not nouns and may_be_year(first):
        return None
    low, high = _bounds(first, second)
    low, high = unit.in_unit(low), unit.in_unit(high)
    start = before.start() if before else first.start
    minus = None if before or second else _MINUS_BEFORE.search(text, max(0, start - _LONGEST_MINUS), start)
    if minus is not None:
        start, low, high = minus.start(), -high, -low
    precision = _precision(text, start, first, last)
    digits, inclusive = min(first.digits, last.digits), is_inclusive(text, start, last.end)
    return Quantity(start, unit.end, unit.kind, low, high, digits, precision, unit.unit, unit.factor, nouns, inclusive)


def _precision(text: str, start: int, first: NumberMention, last: NumberMention) -> Precision:
    """Return how exactly an amount is meant; ``dozens``, ``several hundred`` and ``a third`` are rough anyway."""
    stated = precision_of(text, start, last.end)
    is_vague = first.low < first.high or "dozen" in text[first.start : last.end].lower()
    is_rough = is_vague or (first.is_fraction and first.digits < COARSE_DIGITS)
    return "about" if stated == "plain" and is_rough else stated


def _bounds(first: NumberMention, second: NumberMention | None) -> tuple[Decimal, Decimal]:
    """Return the least and the largest value, a fraction's in percent.

    The scale of the second number goes for both: ``5 to 6 million``.
    """
    if second is None:
        return (first.low * 100, first.high * 100) if first.is_fraction else (first.low, first.high)
    if second.low >= 1000 > first.low:
        scale = Decimal(10) ** (second.low.adjusted() // 3 * 3)
        if first.low * scale <= second.low:
            return first.low * scale, second.high
    return first.low, second.high
