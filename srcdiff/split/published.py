"""The day of publication, where a line of the article's own says it. English month names."""

import datetime
import re
from collections.abc import Sequence

from srcdiff.english.calendar import MONTHS
from srcdiff.split.patterns import PUBLISHED

_MONTHS = [month[:3] for month in MONTHS]


def publication_day(lines: Sequence[str]) -> datetime.date | None:
    """Return the day that the first of ``lines`` to hold a date and nothing else gives; ``None`` without one.

    >>> publication_day(["Ferry runs aground", "Updated: 3 May 2013, 5:03pm", "A ferry ran aground on Friday."])
    datetime.date(2013, 5, 3)
    """
    for line in lines:
        match = PUBLISHED.fullmatch(line)
        if match:
            return _day(match)
    return None


def _day(match: re.Match[str]) -> datetime.date | None:
    """Return the date of a match; ``None`` for a day that the calendar has not."""
    try:
        if match["iso"]:
            return datetime.date.fromisoformat(match["iso"])
        month = (match["month"] or match["month_second"])[:3].lower()
        year, day = match["year"] or match["year_last"], match["day"] or match["day_first"]
        return datetime.date(int(year), _MONTHS.index(month) + 1, int(day))
    except ValueError:
        return None
