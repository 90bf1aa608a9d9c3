"""The days, months and years that an article names. English, except for weekdays and for dates in figures."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from srcdiff.model import Article
from srcdiff.text.dates import CalendarMention, calendar_mentions

HEAD = 250
"""Characters at an article's beginning in which a full date is taken for the day of publication."""
LEAD = 700
"""Characters of an article's lead: what it names there, such as a weekday or an age, is of what happened."""
EARLIEST_YEAR, LATEST_YEAR = 1950, 2049
"""Years outside are taken for plain numbers."""

Month = tuple[int, int]
"""Year, 0 where none is named, and month, 1 to 12."""
DayOfYear = tuple[int, int]
"""Month and day."""


class NamedDates(NamedTuple):
    """The dates that one article mentions."""

    day: datetime.date | None
    """Of publication: the article's own, else a full date at the head of its text."""
    known: bool
    """Whether ``day`` came with the article and not from its text."""
    weekdays: frozenset[int]
    """Named in the lead; Monday is 0."""
    days: frozenset[DayOfYear]
    """Days of a month, whatever the year."""
    months: tuple[Month, ...]
    """Months named without a year (0) or with the newest one, ascending: a look back at an older year is left out."""
    newest_year: int | None
    """The latest year named."""

    def happened(self) -> frozenset[datetime.date]:
        """Return the lead's weekdays as the last such days up to the day of publication; empty without one."""
        if self.day is None:
            return frozenset()
        day = self.day
        return frozenset(day - datetime.timedelta((day.weekday() - weekday) % 7) for weekday in self.weekdays)


def days_apart(left: NamedDates, right: NamedDates) -> int | None:
    """Return the days between two publications; ``None`` where one of the days is not known."""
    return None if left.day is None or right.day is None else abs((left.day - right.day).days)


def named_dates(article: Article) -> NamedDates:
    """Return the dates that the whole text of ``article`` names, furniture too: a date line is furniture. Linear."""
    mentions = [mention for mention in calendar_mentions(article.text) if _possible(mention)]
    newest_year = max((mention.year for mention in mentions if mention.year is not None), default=None)
    in_lead = (mention for mention in mentions if mention.start < LEAD)
    return NamedDates(
        day=article.date or _stated_day(mentions),
        known=article.date is not None,
        weekdays=frozenset(mention.weekday for mention in in_lead if mention.weekday is not None),
        days=frozenset((mention.month, mention.day) for mention in mentions if mention.month and mention.day),
        months=_current_months(mentions, newest_year),
        newest_year=newest_year,
    )


def _possible(mention: CalendarMention) -> bool:
    """Whether such a date exists, in a year that news mentions and not a decade; a year left out may be a leap year."""
    year = 2000 if mention.year is None else mention.year
    try:
        datetime.date(year, mention.month or 1, mention.day or 1)
    except ValueError:
        return False
    return EARLIEST_YEAR <= year <= LATEST_YEAR and not mention.is_decade


def _current_months(mentions: Sequence[CalendarMention], newest_year: int | None) -> tuple[Month, ...]:
    """Return each month once: with the newest year where the text names it so, without one otherwise.

    A month named with an older year only is that year's: ``March 11, 2005`` explains a later ``March 11``.
    """
    dated = {mention.month for mention in mentions if mention.month and mention.year == newest_year}
    older = {mention.month for mention in mentions if mention.month and mention.year not in (None, newest_year)}
    bare = {mention.month for mention in mentions if mention.month and mention.year is None} - dated - older
    return tuple(sorted([(newest_year or 0, month) for month in dated] + [(0, month) for month in bare]))


def _stated_day(mentions: Sequence[CalendarMention]) -> datetime.date | None:
    """Return the first full date at the head of the text."""
    for mention in sorted(mentions, key=lambda mention: mention.start):
        if mention.start < HEAD and mention.year and mention.month and mention.day:
            return datetime.date(mention.year, mention.month, mention.day)
    return None
