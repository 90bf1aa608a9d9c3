"""Days, months and years named in English text; what a text leaves open (a year, a day) is not filled in."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from srcdiff.english.calendar import CALENDAR_WORDS, MONTHS, SHORT_MONTHS, WEEKDAYS
from srcdiff.model.caches import SENTENCES_KEPT
from srcdiff.text.foreign_words import WEEKDAYS_ABROAD
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.mentions import without_overlap
from srcdiff.text.word_sets import has_figure, word_set

_MONTH_NAMES = "|".join(month.capitalize() for month in MONTHS)
_SHORT_NAMES = "|".join(month.capitalize() for month in SHORT_MONTHS)
_MONTH = rf"(?P<month>(?:{_MONTH_NAMES})(?!\w)|(?:{_SHORT_NAMES})\.)"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_DATE = lazy_pattern(rf"\b{_MONTH}(?:\s{_DAY}\b(?![:.,]\d|\s?[ap]\.?m\b))?(?:,?\s{_YEAR}\b)?")
_SCORE = r"(?<!\d[-–])"
"""No day begins a result before a date: ``lost 30-7 Oct. 19``. The first day of ``5-7 October`` is left open."""
_DAY_FIRST = lazy_pattern(rf"\b{_SCORE}{_DAY}\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR}\b)?")
_WEEKDAY = lazy_pattern(rf"\b(?P<weekday>{'|'.join(day.capitalize() for day in WEEKDAYS)})\b")
_BARE_YEAR = lazy_pattern(rf"(?<![\w$€£,.:/-]){_YEAR}(?![\w:/%-]|[,.]\d|\s(?:people|pages|dollars|percent))")
_SHORT = rf"(?P<month>{_SHORT_NAMES})"
_SHORT_DATE = lazy_pattern(rf"\b{_SHORT}\.?\s{_DAY}\b(?![:.,]\d|\s?[ap]\.?m\b)(?:,?\s{_YEAR}\b(?![-/]))?")
_SHORT_DAY_FIRST = lazy_pattern(rf"\b{_SCORE}{_DAY}(?:\s|-){_SHORT}\b(?:(?:,?\s|-){_YEAR}\b)?")
_ISO = lazy_pattern(rf"(?<![\w/.-]){_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\w/-])")
_NUMERIC = lazy_pattern(
    r"(?<![\w/.-])(?P<first>[0-3]?\d) ?(?P<mark>[/.-]) ?(?P<second>[0-3]?\d) ?(?P=mark) ?"
    r"(?P<year>(?:19|20)?\d\d)(?![\w/-])"
)
_DECADE = lazy_pattern(r"\b(?P<year>(?:1[5-9]|20)\d0)s\b")
_PATTERNS = (
    *(_DAY_FIRST, _DATE, _WEEKDAY, _BARE_YEAR),
    *(_SHORT_DATE, _SHORT_DAY_FIRST, _ISO, _NUMERIC, _DECADE),
)
_DATE_WORDS = frozenset((*CALENDAR_WORDS, *SHORT_MONTHS, *WEEKDAYS_ABROAD))
"""A sentence with dates has one of these words or a figure."""
_LONG_WORD = lazy_pattern(r"[^\W\d_][\w-]{3,}")
_MODAL_MAY = lazy_pattern(r"May\s(?!\d|of\b|and\b|or\b|to\b|in\b)\w")


class CalendarMention(NamedTuple):
    """A day, month or year as the text names it; what it leaves open is ``None``."""

    start: int
    end: int
    """Half-open offsets into the text."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 is Monday."""
    is_decade: bool = False
    """Whether ``year`` is the first of ten: ``the 1930s``."""
    swapped: tuple[int, int] | None = None
    """Month and day in the other order, where digits can be read both ways: ``12/03/2023``."""


@lru_cache(maxsize=SENTENCES_KEPT)
def date_mentions(text: str, start: int, end: int) -> tuple[CalendarMention, ...]:
    """Return the ``calendar_mentions`` of a sentence; cached."""
    if not has_figure(text, start, end) and _DATE_WORDS.isdisjoint(word_set(text, start, end)):
        return ()
    return tuple(calendar_mentions(text, start, end))


def calendar_mentions(text: str, start: int = 0, end: int | None = None) -> list[CalendarMention]:
    """Return the days, months and years named in ``text[start:end]`` in order, without overlap. Linear in the text.

    In English also in short forms and in figures: ``24 Feb``, ``2023-02-24``, ``24/02/2023``. Weekdays in other
    languages count as well.
    """
    stop = len(text) if end is None else end
    matches = (match for pattern in _PATTERNS for match in pattern.finditer(text, start, stop))
    found = (_mention(match) for match in matches if not _MODAL_MAY.match(text, match.start()))
    return without_overlap([*filter(None, found), *_weekdays_abroad(text, start, stop)])


def _weekdays_abroad(text: str, start: int, end: int) -> list[CalendarMention]:
    """Return the weekdays that are named in another language than English."""
    return [
        CalendarMention(*match.span(), weekday=WEEKDAYS_ABROAD[word])
        for match in _LONG_WORD.finditer(text, start, end)
        if (word := match.group().casefold()) in WEEKDAYS_ABROAD
    ]


def _mention(match: re.Match[str]) -> CalendarMention | None:
    """Return what a match of one of the patterns names; ``None`` if it is not a date."""
    if match.re == _ISO:
        return CalendarMention(*match.span(), int(match["year"]), int(match["month"]), int(match["day"]))
    if match.re == _DECADE:
        return CalendarMention(*match.span(), int(match["year"]), is_decade=True)
    return _in_figures(match) if match.re == _NUMERIC else _in_words(match)


def _in_figures(match: re.Match[str]) -> CalendarMention | None:
    """Return what 24/02/2023 names: the month first, as in American news, unless only the other order is a date."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    year += 2000 if year < 100 else 0
    readings = [
        (month, day) for month, day in ((first, second), (second, first)) if 1 <= month <= 12 and 1 <= day <= 31
    ]
    if not readings:
        return None
    (month, day), swapped = readings[0], readings[-1]
    return CalendarMention(*match.span(), year, month, day, swapped=swapped if swapped != (month, day) else None)


def _in_words(match: re.Match[str]) -> CalendarMention:
    """Return what a match with a month, a weekday or a year alone names."""
    groups = match.groupdict()
    return CalendarMention(
        match.start(),
        match.end(),
        year=int(groups["year"]) if groups.get("year") else None,
        month=_month(groups["month"]) if groups.get("month") else None,
        day=int(groups["day"]) if groups.get("day") else None,
        weekday=WEEKDAYS.index(groups["weekday"].lower()) if groups.get("weekday") else None,
    )


def _month(name: str) -> int:
    """Return the number of a month, 1 to 12, from its name or the name's first letters."""
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name.lower().rstrip(".")))


def compatible(one: CalendarMention, other: CalendarMention) -> bool:
    """Return whether both can name one day: nothing that both name differs.

    >>> first, second, third = calendar_mentions("March 2, 2008; March 2008; Feb. 28")
    >>> compatible(first, second), compatible(second, third)
    (True, False)
    """
    if one.year and other.year and (one.is_decade or other.is_decade):
        return one.year // 10 == other.year // 10
    return any(_fit(left, right) for left in _readings(one) for right in _readings(other))


def _readings(mention: CalendarMention) -> list[tuple[int | None, ...]]:
    """Return year, month, day and weekday in each way that the date can be read."""
    orders = [(mention.month, mention.day)] + ([mention.swapped] if mention.swapped else [])
    return [(mention.year, month, day, mention.weekday) for month, day in orders]


def _fit(left: Sequence[int | None], right: Sequence[int | None]) -> bool:
    return all(one is None or other is None or one == other for one, other in zip(left, right, strict=True))
