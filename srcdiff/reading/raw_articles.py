"""An article as a format gives it, and the article that it becomes: safe, dated, with its title."""

import datetime
from collections.abc import Mapping
from typing import NamedTuple

from srcdiff.errors import InputError
from srcdiff.model import Article
from srcdiff.model.articles import LONGEST_ID
from srcdiff.reading.field_names import METADATA
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.safe import escaped, safe_line, safe_text

try:  # the function that hashlib falls back on: OpenSSL takes 3 ms to load, a hundredth of a report on a few articles
    from _sha256 import sha256  # type: ignore[import-not-found]
except ImportError:  # from Python 3.12 on it has another name
    from hashlib import sha256

EARLIEST_YEAR, LATEST_YEAR = 1600, 2999
"""Of a usable date: newspapers began in 1605, and 0001-01-01 and 9999-12-31 are what programs write for no date."""
_EPOCH = datetime.datetime(1970, 1, 1)
LATEST_EPOCH = datetime.timedelta(seconds=1_900_000_000)
"""In 2030: of ten digits that are more, the first four are rather a year."""
LONGEST_LANGUAGE = 35
"""Characters of a language code, as in RFC 5646."""
_BLANKS = lazy_pattern(r"\s+")
_LANGUAGE = lazy_pattern(r"[A-Za-z]{2,3}(?![A-Za-z])")


class RawArticle(NamedTuple):
    """What a format gives: foreign text that is not safe yet. A field that it does not give is empty."""

    text: str
    content: bytes = b""
    """The bytes that hold it, to be hashed."""
    id: str = ""
    title: str = ""
    date: str = ""
    source: str = ""
    url: str = ""
    author: str = ""
    language: str = ""
    line: int = 1
    """Where in the file its text begins, from 1."""
    numbered: bool = False
    """Whether it is one of several articles of the file, identified by its line."""
    warnings: tuple[str, ...] = ()


def article_of(raw: RawArticle, name: str, stem: str) -> tuple[Article, tuple[str, ...]]:
    """Return the article that a raw one of the file ``name`` becomes, and warnings.

    ``stem`` is its id where it gives none. The title is put before a text that does not begin with it, so that the
    headline is compared too. A date that cannot be used leaves the article undated, with a warning. Raises
    ``InputError`` where there is no text.
    """
    where = place_of(raw, name)
    title = _BLANKS.sub(" ", safe_text(raw.title)).strip()
    text = safe_text(raw.text)
    if not text.strip():
        raise InputError(f"{where}: is empty; an article needs text")
    date, date_warning = usable_date(raw.date, where)
    default_id = f"{stem}:{raw.line}" if raw.numbered else stem
    article = Article(
        id=_kept(raw.id) or safe_line(escaped(default_id), LONGEST_ID),
        text=with_title(title, text),
        title=title,
        date=date,
        source=_kept(raw.source) or None,
        url=_kept(raw.url) or None,
        author=_kept(raw.author) or None,
        language=language_code(raw.language),
        path=escaped(name),
        sha256=sha256(raw.content).hexdigest(),
    )
    return article, (*raw.warnings, *filter(None, [date_warning]))


def place_of(raw: RawArticle, name: str) -> str:
    """Return the file, and the line of one article among several, for messages."""
    return f"{name}:{raw.line}" if raw.numbered else name


def _kept(text: str) -> str:
    return safe_line(text, LONGEST_ID)


def usable_date(printed: str, where: str) -> tuple[datetime.date | None, str | None]:
    """Return the day of publication, and a warning where a date is given that cannot be used.

    Understood are ISO dates, with a time or without, the dates of mail and feeds (``Fri, 24 Feb 2023 10:00``), dates
    with the name of the month, the seconds or milliseconds of Unix time, and dates in figures where the order of day
    and month is clear (``24/02/2023``).
    """
    if not printed.strip():
        return None, None
    day = _epoch_day(printed.strip()) or _iso_day(printed.strip()) or _mail_day(printed) or _named_day(printed)
    if day is not None and EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        return day, None
    unusable = f"`date` is “{safe_line(printed, 30)}”, which is not a day of publication"
    return None, f"{where}: {unusable}; the article is read without it. Write the day as 2023-02-24"


def _iso_day(printed: str) -> datetime.date | None:
    digits = printed[: len("20230224")]
    try:
        return datetime.date.fromisoformat(digits if digits.isdecimal() else printed[:10].replace("/", "-"))
    except ValueError:
        return None


def _epoch_day(printed: str) -> datetime.date | None:
    """Return the day in UTC of a count of seconds, or of milliseconds, since 1970."""
    seconds = printed[:-3] if len(printed) == len("1700000000000") else printed
    if not (printed.isascii() and printed.isdecimal() and len(seconds) == len("1700000000")):
        return None
    since_1970 = datetime.timedelta(seconds=int(seconds))
    return (_EPOCH + since_1970).date() if since_1970 < LATEST_EPOCH else None


def _mail_day(printed: str) -> datetime.date | None:
    import email.utils  # noqa: PLC0415  most dates are ISO dates

    try:
        return email.utils.parsedate_to_datetime(printed[:100]).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _named_day(printed: str) -> datetime.date | None:
    """Return the one full date in ``printed``; ``None`` for one that has its day and month in an unknown order."""
    from srcdiff.text.dates import date_mentions  # noqa: PLC0415  most dates are ISO dates

    printed = printed[:100]
    dates = [mention for mention in date_mentions(printed, 0, len(printed)) if mention.month]
    if len(dates) != 1:
        return None
    year, (month, day) = dates[0].year, dates[0].swapped or (dates[0].month, dates[0].day)
    if not (year and month and day) or (dates[0].swapped and "." not in printed):
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def language_code(name: str) -> str:
    """Return the code of a language in small letters, without country and script; empty where there is none.

    >>> language_code("de-AT"), language_code("German")
    ('de', '')
    """
    found = _LANGUAGE.match(name.strip()[:LONGEST_LANGUAGE])
    return found.group().lower() if found else ""


def with_title(title: str, text: str) -> str:
    """Return the text, below the title unless it begins with it."""
    beginning = _BLANKS.sub(" ", text[: 2 * len(title) + 80]).strip()
    return text if beginning.startswith(title) else f"{title}\n\n{text}"


def with_metadata(text: str, fields: Mapping[str, str], **others: object) -> RawArticle:
    """Return a raw article with the metadata of ``fields``; ``others`` are its further fields."""
    known = {key: fields[key] for key in METADATA if key in fields}
    return RawArticle(text=text, **{**known, **others})  # type: ignore[arg-type]  # by name, each of its own type
