"""Days, months and years named in English text, as far as the text itself tells them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from srcdiff.english.calendar import MONTHS, SHORT_MONTHS, WEEKDAYS

_MONTH_NAMES = "|".join(month.capitalize() for month in MONTHS)
_SHORT_NAMES = "|".join(month.capitalize() for month in SHORT_MONTHS)
_MONTH = rf"(?P<month>(?:{_MONTH_NAMES})(?!\w)|(?:{_SHORT_NAMES})\.)"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_DATE = re.compile(rf"\b{_MONTH}(?:\s{_DAY}\b(?![:.,]\d|\s?[ap]\.?m\b))?(?:,?\s{_YEAR}\b)?")
_DAY_FIRST = re.compile(rf"\b{_DAY}\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR}\b)?")
_WEEKDAY = re.compile(rf"\b(?P<weekday>{'|'.join(day.capitalize() for day in WEEKDAYS)})\b")
_BARE_YEAR = re.compile(rf"(?<![\w$€£,.:/-]){_YEAR}(?![\w:/%-]|[,.]\d|\s(?:people|pages|dollars|percent))")
_MODAL_MAY = re.compile(r"May\s(?!\d|of\b|and\b|or\b|to\b|in\b)\w")


@dataclass(frozen=True, slots=True)
class CalendarMention:
    """A day, month or year as the text names it; what it leaves open is ``None``."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 is Monday."""


def calendar_mentions(text: str, start: int = 0, end: int | None = None) -> Iterator[CalendarMention]:
    """Yield the days, months and years named in ``text[start:end]`` in order, without overlap. Linear in the text."""
    stop = len(text) if end is None else end
    matches = [
        match for pattern in (_DAY_FIRST, _DATE, _WEEKDAY, _BARE_YEAR) for match in pattern.finditer(text, start, stop)
    ]
    at = start
    for match in sorted(matches, key=lambda match: (match.start(), -match.end())):
        if match.start() >= at and not _MODAL_MAY.match(text, match.start()):
            at = match.end()
            yield _mention(match)


def _mention(match: re.Match[str]) -> CalendarMention:
    """Return what a match of one of the patterns names."""
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
    """Return the number of a month, 1 to 12, named whole or by its first letters."""
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name.lower().rstrip(".")))


def compatible(one: CalendarMention, other: CalendarMention) -> bool:
    """Return whether both can name one day: nothing that both of them tell differs.

    >>> first, second, third = calendar_mentions("March 2, 2008; March 2008; Feb. 28")
    >>> compatible(first, second), compatible(second, third)
    (True, False)
    """
    told = (
        (one.year, other.year),
        (one.month, other.month),
        (one.day, other.day),
        (one.weekday, other.weekday),
    )
    return all(first is None or second is None or first == second for first, second in told)
