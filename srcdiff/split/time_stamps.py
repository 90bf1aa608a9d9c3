"""Lines that hold nothing but when an article was published or changed, and the day that they give."""

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, cast

from srcdiff.english.calendar import WEEKDAYS
from srcdiff.english.time_zones import ZONE_HOURS
from srcdiff.split.calendar_dates import date_at, day_of, has_year
from srcdiff.text.foreign_words import WEEKDAYS_ABROAD
from srcdiff.text.lazy_pattern import lazy_pattern

_BAR = " | "
_OTHER_BARS = (" / ", " · ", " • ")
LONGEST_TIME_STAMP = 160
"""Characters."""
_LABELS = (
    "published publication updated update posted modified created edited uploaded first last originally print "
    "date data this story report article was veröffentlicht aktualisiert erstellt geändert zuletzt stand "
    "publié publiée mis mise jour modifié publicado actualizado actualizada pubblicato aggiornato atualizado "
    "gepubliceerd bijgewerkt opublikowano aktualizacja dodano publikacji опубликовано обновлено дата "
    "публикации опубліковано оновлено публікації δημοσιεύθηκε δημοσιεύτηκε ενημερώθηκε ενημέρωση تاريخ نشر "
    "النشر تحديث آخر"
).split()
_UNSPACED_LABELS = tuple("发布时间 發布時間 发布于 更新时间 更新於 更新于 发布 更新 公開日 更新日 입력 수정".split())
_LINKING = (
    "on at and am um uhr den der le la à a el las il alle ore em às at by om op o о в u w dnia godz godzina г "
    "г. ώρα στις في بتاريخ local time uk hrs hours h noon midnight"
).split()
_NOMINATIVES = "среда пятница суббота середа пʼятниця субота неділя środa sobota niedziela".split()
_WEEKDAYS = (
    *WEEKDAYS,
    *"mon tue tues wed thu thur thurs fri sat sun".split(),
    *WEEKDAYS_ABROAD,
    *_NOMINATIVES,  # the others are forms that follow "on"
)
_ZONES = (*(zone.lower() for zone in ZONE_HOURS if zone.isupper()), "мск")
PartKind = Literal["ago", "passed", "time", "label", "weekday", "linking", "symbol"]
_KIND_OF: dict[str, PartKind] = {
    **dict.fromkeys((*_ZONES, *_LINKING), "linking"),
    **dict.fromkeys(_WEEKDAYS, "weekday"),
    **dict.fromkeys(_LABELS, "label"),
}
"""What a word of a time stamp is."""
_PART = lazy_pattern(
    rf"""
    (?P<passed> \d+\ ?(?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r)s?\.?\ ago )
    | (?P<ago> (?:\d+|an?)\ (?:sec(?:ond)?|min(?:ute)?|hour|day|week|month|year)s?\ ago )
    | (?P<time>
          \d{{1,2}}\s?[:.h]\s?\d\d(?:\s?:\s?\d\d)?(?:\s?[ap](?:\.?m)?\b\.?)?
        | T\d\d:?\d\d(?::?\d\d(?:[.,]\d{{1,9}})?)?Z?(?!\w)
        | \d{{1,2}}\s?[ap]\.?m\b\.? | [+-]\d\d:?\d\d(?!\d)
    )
    | (?P<label> {"|".join(sorted(_UNSPACED_LABELS, key=len, reverse=True))} )
    | (?P<word> [^\W\d_]++(?!\w) )
    | (?P<symbol> [\W_] )
    """,
    re.VERBOSE | re.IGNORECASE,
)


class _StampParts(NamedTuple):
    """The parts of a time stamp."""

    dates: list[re.Match[str]]
    """In order."""
    kinds: set[PartKind]
    """Those of the other parts."""


def is_time_stamp(line: str) -> bool:
    """Return whether ``line`` holds a date or a time of publication and nothing else.

    >>> is_time_stamp("UPDATED: 22:07 GMT, 7 July 2012"), is_time_stamp("7 July 2012 was the day")
    (True, False)
    """
    parts = _parts(line)
    if parts is None:
        return False
    if any(map(has_year, parts.dates)) or (parts.dates and parts.kinds & {"time", "label", "weekday"}):
        return True
    if "passed" in parts.kinds:  # minutes or hours ago: no headline says only that
        return True
    return "label" in parts.kinds and bool(parts.kinds & {"time", "ago"})


def publication_day(lines: Sequence[str]) -> datetime.date | None:
    """Return the day that the first time stamp among ``lines`` gives; ``None`` without one.

    >>> publication_day(["Ferry runs aground", "Updated: 3 May 2013, 5:03pm", "A ferry ran aground on Friday."])
    datetime.date(2013, 5, 3)
    """
    stamps = (part for line in lines for part in _bar_parts(line) if is_time_stamp(part))
    return next((day for stamp in stamps for day in _days(stamp)), None)


def has_time_stamp(line: str) -> bool:
    """Return whether bars, strokes or points part ``line`` and a part of it is a time stamp.

    >>> has_time_stamp("The Daily | Updated: 3 May 2013, 5:03pm"), has_time_stamp("Updated: 3 May 2013, 5:03pm")
    (True, False)
    >>> has_time_stamp("May 3, 2013 / 5:03 PM EDT / HP News")
    True
    """
    parts = _bar_parts(line)
    return len(parts) > 1 and any(map(is_time_stamp, parts))


def _bar_parts(line: str) -> list[str]:
    """Return the parts of a line between bars or the like; those of a long line are not time stamps."""
    if len(line) > LONGEST_TIME_STAMP:
        return []
    for bar in _OTHER_BARS:
        line = line.replace(bar, _BAR)
    return line.split(_BAR)


def _days(line: str) -> Iterator[datetime.date]:
    parts = _parts(line)
    return (day for date in (parts.dates if parts else ()) if (day := day_of(date)))


def _parts(line: str) -> _StampParts | None:
    """Return the parts of a line; ``None`` if anything else is in it."""
    if len(line) > LONGEST_TIME_STAMP:
        return None
    parts = _StampParts([], set())
    position = 0
    while position < len(line):
        date = date_at(line, position)
        if date:
            parts.dates.append(date)
            position = date.end()
            continue
        part = _PART.match(line, position)
        kind = _kind(part) if part else None
        if part is None or kind is None:
            return None
        parts.kinds.add(kind)
        position = part.end()
    return parts


def _kind(part: re.Match[str]) -> PartKind | None:
    """Return what a part is; ``None`` for a word that no time stamp has."""
    if part["word"]:
        return _KIND_OF.get(part["word"].lower())
    return cast("PartKind", part.lastgroup)
