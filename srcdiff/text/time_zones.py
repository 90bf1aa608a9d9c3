"""The time zone after a time of day in English text: ``ET``, ``(GMT)``, ``Eastern Daylight Time``, ``Kyiv time``."""

from typing import NamedTuple

from srcdiff.english.time_zones import ZONE_HOURS
from srcdiff.text.lazy_pattern import lazy_pattern

_HOUR = 60
EARLIEST, LATEST, STEP = -12 * _HOUR, 14 * _HOUR, 30
"""Minutes ahead of UTC that the zones of the world have, except for three in steps of half an hour."""
_ZONE = lazy_pattern(
    rf"\s?\(?(?:(?P<zone>{'|'.join(sorted(ZONE_HOURS, key=len, reverse=True))})\b"
    r"(?:\s(?:Standard|Daylight|Summer|standard|daylight|summer))?(?:\s[Tt]ime\b)?"
    r"|(?P<place>local|[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)\s[Tt]ime\b)\)?"
)


class TimeZone(NamedTuple):
    """The zone that a text names after a time of day."""

    end: int
    """The offset in the text after it."""
    minutes: tuple[int, ...]
    """Those ahead of UTC that it may be; empty where it is that of a place."""


def zone_at(text: str, position: int, end: int) -> TimeZone | None:
    """Return the zone that ``text[position:end]`` begins with, if any.

    >>> zone_at("10 a.m. ET on Monday", 7, 20), zone_at("10 a.m. on Monday", 7, 17)
    (TimeZone(end=10, minutes=(-300, -240)), None)
    """
    found = _ZONE.match(text, position, end)
    if found is None:
        return None
    hours = ZONE_HOURS[found["zone"]] if found["zone"] else ()
    return TimeZone(found.end(), tuple(round(hour * _HOUR) for hour in hours))


def differences(one: tuple[int, ...] | None, other: tuple[int, ...] | None) -> tuple[int, ...]:
    """Return the minutes by which a clock of zone ``other`` can be ahead of one of zone ``one``.

    Each is ``TimeZone.minutes``; ``None`` where no zone is named, which is taken for that of the place. Two equal ones
    are one zone, whichever it is.

    >>> differences((0,), (330,)), differences(None, ()), len(differences(None, (0,)))
    ((330,), (0,), 53)
    """
    if one == other or not (one or other):
        return (0,)
    if one and other:
        return tuple(theirs - ours for ours in one for theirs in other)
    return tuple(range(EARLIEST, LATEST + STEP, STEP))
