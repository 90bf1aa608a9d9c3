"""The reasons that dates give, as text. English, as the dates themselves."""

from srcdiff.english.calendar import MONTHS, WEEKDAYS
from srcdiff.pair.dates import Month, NamedDates, days_apart
from srcdiff.pair.features import mention_other_days

LISTED = 4
"""Days that are listed."""
LATEST = 2
"""Months that are listed: the last ones that an article mentions."""


def publication_gap(left: NamedDates, right: NamedDates) -> str:
    """Return how far apart two articles were published, such as ``published 2 days apart``; both days are known."""
    days = days_apart(left, right)
    if days is None:
        raise ValueError("a day of publication is not known")
    published = "published" if left.known and right.known else "dated"
    if days == 0:
        return f"{published} on the same day"
    return f"{published} {days} day{'s' if days > 1 else ''} apart"


def agreement(left: NamedDates, right: NamedDates) -> str:
    """Return the days and the year that both articles mention; empty where there are none."""
    found = [f"{day} {_month_name(month)}" for month, day in sorted(left.days & right.days)[:LISTED]]
    if left.newest_year is not None and left.newest_year == right.newest_year:
        found.append(str(left.newest_year))
    return f"both mention {', '.join(found)}" if found else ""


def disagreement(left: NamedDates, right: NamedDates) -> str:
    """Return the months, weekdays or years that each article mentions against the other's.

    Empty where one of the two mentions none: that is not a reason.
    """
    found: list[str] = []
    if left.months != right.months and left.months and right.months and (left.day is None or right.day is None):
        found.append(f"mentions {_months(left)}, the other {_months(right)}")
    if mention_other_days(left, right):
        found.append(f"mentions {_weekdays(left)}, the other {_weekdays(right)}")
    if not found and left.newest_year and right.newest_year and left.newest_year != right.newest_year:
        found.append(f"mentions {left.newest_year}, the other {right.newest_year}")
    return "; ".join(found)


def _months(dates: NamedDates) -> str:
    return " and ".join(_month(month) for month in dates.months[-LATEST:])


def _month(month: Month) -> str:
    year, number = month
    return f"{_month_name(number)} {year}" if year else _month_name(number)


def _month_name(number: int) -> str:
    return MONTHS[number - 1].capitalize()


def _weekdays(dates: NamedDates) -> str:
    return " and ".join(WEEKDAYS[weekday].capitalize() for weekday in sorted(dates.weekdays))
