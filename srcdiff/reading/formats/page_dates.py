"""The day of publication that a page states: which of its dates it is, and in which time zone."""

import datetime
from collections.abc import Iterable, Mapping, Sequence

_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "sailthru.date",
    "parsely-pub-date",
    "article.published",
    "cxenseparse:recs:publishtime",
)
"""Names of ``meta`` elements that say when the page was published."""
_UNSPECIFIC = ("date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created")
"""Names under which some sites state when a page was made or changed."""
_CHANGED = ("last-modified", "article:modified_time", "og:updated_time")
CENTRAL_EUROPEAN = frozenset("cs da de hr hu it nb nl no pl sk sl sv".split())
"""Languages whose newsrooms are in one time zone, nearly all of them."""
DAY = len("2024-03-05")


def dates_of(
    stated: Mapping[str, str], published: Sequence[str], times: Sequence[str], modified: Sequence[str]
) -> Iterable[str]:
    """Yield the dates of a page, the likeliest day of publication first; some may be empty.

    ``stated`` are its ``meta`` elements, ``published`` and ``modified`` those of its JSON-LD, ``times`` those of its
    ``time`` elements. If all of these have one day, it counts more than what may be the day on which the page was made.
    """
    yield from published
    yield from (stated.get(name, "") for name in _PUBLISHED)
    days = {time[:DAY] for time in times if time}
    yield from times if len(days) == 1 else ()
    yield from (stated.get(name, "") for name in _UNSPECIFIC)
    yield from times
    yield from modified
    yield from (stated.get(name, "") for name in _CHANGED)


def local_date(date: str, language: str) -> str:
    """Return the date as the page's readers see it: an instant in UTC as a day of their time zone, where it is known.

    >>> local_date("2022-11-06T23:00:00.000Z", "de"), local_date("2022-11-06T23:00:00.000Z", "en")
    ('2022-11-07', '2022-11-06T23:00:00.000Z')
    """
    if language not in CENTRAL_EUROPEAN or "T" not in date or not date.endswith(("Z", "+00:00", "+0000")):
        return date
    try:
        instant = datetime.datetime.fromisoformat(date[: len("2022-11-06T23:00")])
        return f"{(instant + _central_european_offset(instant)).date()}"
    except (ValueError, OverflowError):
        return date


def _central_european_offset(instant: datetime.datetime) -> datetime.timedelta:
    """Return the offset of Central European time: summer time from the last Sunday of March to that of October."""
    begin, end = (_last_sunday(instant.year, month).replace(hour=1) for month in (3, 10))
    return datetime.timedelta(hours=2 if begin <= instant < end else 1)


def _last_sunday(year: int, month: int) -> datetime.datetime:
    last = datetime.datetime(year, month, 31)
    return last - datetime.timedelta(days=(last.weekday() + 1) % 7)
