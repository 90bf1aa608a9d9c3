"""Dates as lines of a page print them, in the languages that srcdiff knows: for datelines and time stamps."""

import datetime
import re

from srcdiff.text.lazy_pattern import lazy_pattern

_MONTHS = (
    "january januar jänner janvier enero gennaio janeiro januari stycznia января січня ledna ιανουαρίου ocak يناير",
    "february februar février febrero febbraio fevereiro februari lutego февраля лютого února φεβρουαρίου şubat فبراير",
    "march märz mars marzo março maart marca марта березня března μαρτίου mart مارس",
    "april avril abril aprile kwietnia апреля квітня dubna απριλίου nisan أبريل",
    "may mai mayo maggio maio mei maja мая травня května μαΐου mayıs مايو",
    "june juni juin junio giugno junho czerwca июня червня června ιουνίου haziran يونيو",
    "july juli juillet julio luglio julho lipca июля липня července ιουλίου temmuz يوليو",
    "august août agosto augustus sierpnia августа серпня srpna αυγούστου ağustos أغسطس",
    "september septembre septiembre settembre setembro września сентября вересня září σεπτεμβρίου eylül سبتمبر",
    "october oktober octobre octubre ottobre outubro października октября жовтня října οκτωβρίου ekim أكتوبر",
    "november novembre noviembre novembro listopada ноября листопада listopadu νοεμβρίου kasım نوفمبر",
    "december dezember décembre diciembre dicembre dezembro grudnia декабря грудня prosince δεκεμβρίου aralık ديسمبر",
)
"""The names of the months from January on, in the form that follows a day."""
_AMBIGUOUS = frozenset("jui čer červ ιου".split())
"""Beginnings of both June and July."""
_MONTH_OF = {
    form: number
    for number, names in enumerate(_MONTHS, 1)
    for name in names.split()
    for form in (name, name[:4], name[:3])
    if form not in _AMBIGUOUS
}
"""The number of the month of each name and of its first three or four letters."""
_MONTH = r"[^\W\d_]{3,12}(?!\w)\.?"
"""What may be a month; ``_MONTH_OF`` decides. A pattern of all names takes 5 ms to compile."""
_ORDINAL = r"(?:st|nd|rd|th|er|º|\.|-?го)?"
_YEAR = r"\d{4}"
_DATE = lazy_pattern(
    rf"(?:(?P<iso>{_YEAR}\s?-\s?\d\d\s?-\s?\d\d)(?!\d)"
    rf"|(?P<year>{_YEAR})\s?年\s?(?P<month>\d{{1,2}})\s?月\s?(?P<day>\d{{1,2}})\s?日"
    rf"|(?<!\d)(?P<first>\d{{1,2}})\s?(?P<mark>[./-])\s?(?P<second>\d{{1,2}})\s?(?P=mark)\s?(?P<last>\d{{4}}|\d\d)(?!\d)"
    rf"|(?P<month_first>{_MONTH})\s?(?P<day_after>\d{{1,2}}){_ORDINAL}(?!:?\d)(?:,?\s(?P<year_after>{_YEAR})(?!\d))?"
    rf"|(?<!\d)(?P<day_first>\d{{1,2}}){_ORDINAL}\s(?:de\s|of\s)?(?P<month_after>{_MONTH})"
    rf"(?:,?\s(?:de\s)?(?P<year_last>{_YEAR})(?!\d))?)",
    re.IGNORECASE,
)


def date_at(text: str, start: int) -> re.Match[str] | None:
    """Return the date, whose year may be missing, that begins at ``start``; ``None`` without one.

    >>> date_at("on 7 July 2012", 3).group(), date_at("on 7 ferries", 3)
    ('7 July 2012', None)
    """
    found = _DATE.match(text, start)
    return found if found and _has_month(found) else None


def has_date(text: str) -> bool:
    """Return whether a date is anywhere in ``text``. Linear."""
    return any(date_at(text, start) for start in range(len(text)))


def has_year(match: re.Match[str]) -> bool:
    """Return whether a date gives the year."""
    return any(match[group] for group in ("iso", "year", "last", "year_after", "year_last"))


def day_of(match: re.Match[str]) -> datetime.date | None:
    """Return the day of a date that ``date_at`` found.

    ``None`` without a year, for a day that the calendar does not have, and for one such as 3/4/2013, which is in March
    for some outlets and in April for others.
    """
    try:
        if match["iso"]:
            return datetime.date.fromisoformat("".join(match["iso"].split()))
        if match["year"]:
            return datetime.date(int(match["year"]), int(match["month"]), int(match["day"]))
        return _numeric_day(match) if match["last"] else _named_day(match)
    except ValueError:
        return None


def _named_day(match: re.Match[str]) -> datetime.date | None:
    year = match["year_after"] or match["year_last"]
    if not year:
        return None
    return datetime.date(int(year), _MONTH_OF[_month_name(match)], int(match["day_after"] or match["day_first"]))


def _has_month(match: re.Match[str]) -> bool:
    name = _month_name(match)
    return not name or name in _MONTH_OF


def _month_name(match: re.Match[str]) -> str:
    """Return the month's name or its short form in small letters; empty where the date gives its number."""
    return (match["month_first"] or match["month_after"] or "").lower().rstrip(".")


def _numeric_day(match: re.Match[str]) -> datetime.date | None:
    """Return the day of 24.02.2022, 24/2/22 or 2/24/2022; a full stop is only between a day and the month after it."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["last"])
    year += 2000 if year < 100 else 0
    if match["mark"] == "." or first > 12 or first == second:
        return datetime.date(year, second, first)
    return datetime.date(year, first, second) if second > 12 else None
