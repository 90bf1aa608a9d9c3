"""Times of day in English text: ``9:30 a.m.``, ``21:30``, ``21h30``, ``noon``, ``six o'clock``, ``evening``."""

import re
from functools import lru_cache
from typing import NamedTuple

from srcdiff.english.number_words import SMALL_NUMBERS
from srcdiff.english.time_zones import ZONE_HOURS
from srcdiff.model.caches import SENTENCES_KEPT
from srcdiff.text.dotted_times import DOTTED_TIME, dotted_times
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.mentions import without_overlap
from srcdiff.text.time_zones import differences, zone_at
from srcdiff.text.word_sets import has_figure, word_set

HOUR = 60
DAY = 24 * HOUR
ABOUT = 30
"""Minutes by which a time can be off that is given as ``about`` or ``shortly after`` an hour."""
ABOUT_FINE = 10
"""The same of a time such as ``about 4:15``, which is not half of an hour."""
COARSE = 15
"""Minutes by which a time can be off that is given as a full hour."""
ROUNDED = 5
"""Minutes by which a time can be off that is given in tens or fives."""
FINE = 2
"""The same of one that is not half of an hour and not said to be rough: ``5:45`` is not ``5:49``."""
HALF_HOUR = 30

DAY_PARTS = {
    "morning": (0, 12 * HOUR),
    "afternoon": (12 * HOUR, 18 * HOUR),
    "evening": (16 * HOUR, DAY),
    "night": (17 * HOUR, DAY + 6 * HOUR),
    "overnight": (20 * HOUR, DAY + 8 * HOUR),
}
"""Parts of the day as ranges of minutes after midnight, generous at both ends; a morning begins at midnight, and
a night goes on after it."""
_HOURS = "|".join(list(SMALL_NUMBERS)[1:13])
_APPROXIMATION = lazy_pattern(
    r"\b(?:about|around|approximately|roughly|shortly|just|nearly|almost|some\stime|before|after|past|until|by|between|from)"
    r"(?:\s(?:before|after|past))?\s$",
    re.IGNORECASE,
)
_MERIDIEM = lazy_pattern(
    rf"\b(?P<hour>1[0-2]|0?[1-9]|{_HOURS})(?:[:.]\s?(?P<minute>[0-5][0-9]))?\s?(?P<half>[ap])(?:\.\s?m\.|\s?m\b)",
    re.IGNORECASE,
)
_COLON = lazy_pattern(
    r"(?<![\w:.,/-])(?P<hour>[01]?[0-9]|2[0-3])(?::\s?|(?<=\d\d)h)(?P<minute>[0-5][0-9])"
    r"(?![\d:]|\s?[ap]\.?\s?m\b)",
    re.IGNORECASE,
)
_MILITARY = lazy_pattern(
    rf"(?<![\d.,])\b(?P<hour>[01][0-9]|2[0-3])\.?(?P<minute>[0-5][0-9])\s(?:hours|hrs|local|{'|'.join(ZONE_HOURS)})\b"
)
_O_CLOCK = lazy_pattern(rf"\b(?P<hour>1[0-2]|[1-9]|{_HOURS})\so[’']clock\b", re.IGNORECASE)
_PAST = lazy_pattern(
    rf"\b(?P<part>half|quarter|ten|twenty|five) (?P<side>past|to) (?P<hour>1[0-2]|[1-9]|{_HOURS})\b", re.IGNORECASE
)
_PAST_MINUTES = {"half": 30, "quarter": 15, "ten": 10, "twenty": 20, "five": 5}
_NAMED = lazy_pattern(r"\b(?P<named>noon|midday|midnight)\b", re.IGNORECASE)
_PART = lazy_pattern(
    r"\b(?:(?P<early>early|late)[-\s]\w+\s)?(?P<part>morning|afternoon|evening|night|overnight)\b(?!\s?mare)"
)
_WITH_WORD = (
    (_MERIDIEM, frozenset(("m", "am", "pm"))),
    (_MILITARY, frozenset(("hours", "hrs", "local", *map(str.lower, ZONE_HOURS)))),
    (_O_CLOCK, frozenset(("clock",))),
    (_PAST, frozenset(_PAST_MINUTES)),
    (_NAMED, frozenset(("noon", "midday", "midnight"))),
    (_PART, frozenset(DAY_PARTS)),
)
"""The patterns of times, with the words one of which a sentence has where they match."""
_LOOKED_AT = 24


class ClockMention(NamedTuple):
    """A time of day as the text gives it."""

    start: int
    end: int
    """Half-open offsets into the text."""
    low: int
    high: int
    """The earliest and the latest minute after midnight that is meant; beyond ``DAY`` after the next midnight."""
    half_day_open: bool = False
    """Whether it may also be twelve hours later: ``six o'clock``."""
    is_part: bool = False
    """Whether it is a part of the day only."""
    zone: tuple[int, ...] | None = None
    """The minutes ahead of UTC that the zone after it may be, empty for that of a place; ``None`` if none is named."""

    def agrees(self, other: "ClockMention") -> bool:
        """Return whether both can be one moment of some day. A zone on one side only may be any number of hours off."""
        ahead = differences(self.zone, other.zone)
        ours, theirs = self.readings(), other.readings()
        return any(
            low + minutes <= upper and lower <= high + minutes
            for low, high in ours
            for lower, upper in theirs
            for minutes in ahead
        )

    def readings(self) -> list[tuple[int, int]]:
        """Return all ranges of minutes that can be meant, also those a day earlier and later."""
        halves = (0, 12 * HOUR) if self.half_day_open else (0,)
        return [(self.low + shift + half, self.high + shift + half) for half in halves for shift in (-DAY, 0, DAY)]


@lru_cache(maxsize=SENTENCES_KEPT)
def clock_mentions(text: str, start: int, end: int) -> tuple[ClockMention, ...]:
    """Return the times of day in ``text[start:end]`` in order, without overlap. Linear in the text; cached."""
    words = word_set(text, start, end)
    patterns = [pattern for pattern, with_word in _WITH_WORD if not with_word.isdisjoint(words)]
    in_figures = has_figure(text, start, end)
    patterns += [_COLON] if in_figures else []
    matches = [match for pattern in patterns for match in pattern.finditer(text, start, end)]
    matches += dotted_times(text, start, end) if in_figures else ()
    return tuple(
        without_overlap(_mention(text, start, match)._replace(zone=_zone(text, end, match)) for match in matches)
    )


def _zone(text: str, end: int, match: re.Match[str]) -> tuple[int, ...] | None:
    """Return the minutes of the zone after a time, or within it: ``0600 GMT``."""
    within = zone_at(text, match.end("minute"), match.end()) if match.re == _MILITARY else None
    zone = within or zone_at(text, match.end(), end)
    return zone.minutes if zone else None


def _mention(text: str, start: int, match: re.Match[str]) -> ClockMention:
    """Return the time that a pattern found, as a range as wide as its form is inexact."""
    if match.re == _PART:
        low, high = DAY_PARTS[match["part"]]
        return ClockMention(match.start("part"), match.end(), low, high, is_part=True)
    if match.re == _NAMED:
        minute = 0 if match["named"].lower() == "midnight" else 12 * HOUR
        return ClockMention(match.start(), match.end(), minute - COARSE, minute + COARSE)
    if match.re == _PAST:
        minutes = _PAST_MINUTES[match["part"].lower()] * (1 if match["side"].lower() == "past" else -1)
        at = _hour(match) * HOUR + minutes
        return ClockMention(match.start(), match.end(), at - ROUNDED, at + ROUNDED, half_day_open=True)
    groups = match.groupdict()
    hour = _hour(match)
    if groups.get("half"):
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    minute = int(groups["minute"] or 0) if "minute" in groups else 0
    off = _margin(text, start, match, minute, exact=bool(groups.get("minute")))
    at = hour * HOUR + minute
    is_open = match.re == _O_CLOCK or (
        match.re in (_COLON, DOTTED_TIME) and 0 < hour <= 12 and not match["hour"].startswith("0")
    )
    return ClockMention(match.start(), match.end(), at - off, at + off, half_day_open=is_open)


def _hour(match: re.Match[str]) -> int:
    """Return the hour that a pattern found, in digits or as a word."""
    return int(match["hour"]) if match["hour"].isdecimal() else SMALL_NUMBERS[match["hour"].lower()]


def _margin(text: str, start: int, match: re.Match[str], minute: int, *, exact: bool) -> int:
    """Return by how many minutes the time can be off; a time given to the minute is meant so, even after ``about``."""
    if minute % ROUNDED:
        return 0
    is_fine = bool(minute % HALF_HOUR)
    if _APPROXIMATION.search(text, max(start, match.start() - _LOOKED_AT), match.start()):
        return ABOUT_FINE if is_fine else ABOUT
    return (FINE if is_fine else ROUNDED) if exact and minute else COARSE
