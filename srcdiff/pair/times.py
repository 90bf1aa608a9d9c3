"""What two articles name of time, in words. English, as the dates themselves."""

from srcdiff.english.calendar import MONTHS, WEEKDAYS
from srcdiff.pair.dates import Month, NamedDates
from srcdiff.pair.measures import tell_of_other_days

LISTED = 4
"""Days that are listed."""
LATEST = 2
"""Months that are listed: the last ones an article names."""


def gap_in_words(left: NamedDates, right: NamedDates) -> str:
    """Return how far apart two articles were published, such as ``published 2 days apart``; both days are known."""
    if left.day is None or right.day is None:
        raise ValueError("a day of publication is not known")
    days = abs((left.day - right.day).days)
    published = "published" if left.known and right.known else "dated"
    if days == 0:
        return f"{published} on the same day"
    return f"{published} {days} day{'s' if days > 1 else ''} apart"


def agreement(left: NamedDates, right: NamedDates) -> str:
    """Return the days and the year that both articles name."""
    found = [f"{day} {_month_name(month)}" for month, day in sorted(left.days & right.days)[:LISTED]]
    if left.newest_year is not None and left.newest_year == right.newest_year:
        found.append(str(left.newest_year))
    if not found:
        return f"name {_years(left)} and {_years(right)}"
    return f"both name {', '.join(found)}"


def disagreement(left: NamedDates, right: NamedDates) -> str:
    """Return the months, weekdays or years that one article names against the other's."""
    found: list[str] = []
    if left.months != right.months and (left.day is None or right.day is None):
        found.append(f"names {_months(left)}, the other {_months(right)}")
    if tell_of_other_days(left, right):
        found.append(f"tells of {_weekdays(left)}, the other of {_weekdays(right)}")
    return "; ".join(found) or f"names {_years(left)}, the other {_years(right)}"


def _months(dates: NamedDates) -> str:
    return " and ".join(_month(month) for month in dates.months[-LATEST:]) or "no month"


def _month(month: Month) -> str:
    year, number = month
    return f"{_month_name(number)} {year}" if year else _month_name(number)


def _month_name(number: int) -> str:
    return MONTHS[number - 1].capitalize()


def _weekdays(dates: NamedDates) -> str:
    return " and ".join(WEEKDAYS[weekday].capitalize() for weekday in sorted(dates.weekdays))


def _years(dates: NamedDates) -> str:
    return str(dates.newest_year) if dates.newest_year else "no year"
