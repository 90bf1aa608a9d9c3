"""Ages of persons in English text: ``5-year-old``, ``aged 18 to 55``, ``Ana Lind, 44, of Lund``, ``in her 30s``."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from srcdiff.english.number_words import DECADES, SMALL_NUMBERS, TENS
from srcdiff.model.caches import SENTENCES_KEPT
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.mentions import without_overlap
from srcdiff.text.word_sets import has_figure, word_set

OLDEST = 115
"""A larger number is not a person's age."""
_WORDS = "|".join(sorted([*SMALL_NUMBERS, *TENS], key=len, reverse=True))
_NUMBER = rf"(?P<number>[0-9]{{1,3}}|(?:{'|'.join(TENS)})[-\s](?:{'|'.join(list(SMALL_NUMBERS)[1:10])})|{_WORDS})"
_UNIT = r"(?P<unit>year|yr|month|week|day)s?"
_OLD = lazy_pattern(
    rf"(?<![\w.,])\b{_NUMBER}(?:\s?-?\s(?:or|to)\s(?P<to>[0-9]{{1,3}}))?\s?-?\s?{_UNIT}\s?-?\s?olds?\b", re.IGNORECASE
)
_AGED = lazy_pattern(
    rf"\b(?:aged|ages?|at\sthe\sage\sof|age\sof)\s{_NUMBER}(?:\s?(?:-|–|to|and)\s?(?P<to>[0-9]{{1,3}}))?\b",
    re.IGNORECASE,
)
_OF = lazy_pattern(
    r"\b(?:man|woman|boy|girl)\sof\s(?P<number>[1-9][0-9]?)"
    r"(?=[,.;)]|\s(?:was|is|were|who|had|has|and|in|from)\b|$)"
)
_APPOSITION = lazy_pattern(
    r"(?<=[\w.])[)”\"]?,\s(?P<number>[1-9][0-9]?)(?=,(?!\s?[0-9])|\.(?![0-9])|;|\)|\sof\s[A-Z]|$|\sand\b|\swas\b|\sis\b)"
)
_PARENTHESIS = lazy_pattern(r"(?<=\w)\s\((?P<number>[1-9][0-9]?)\)")
_DECADE = lazy_pattern(
    r"\b(?:in\s)?(?:his|her|their)\s(?:(?P<part>early|mid|late)(?:-?\s(?:to|or)\s(?P<last>mid|late))?[-\s])?"
    rf"(?P<number>[2-9]0s|{'|'.join(DECADES)})\b"
)
_WHEN = lazy_pattern(
    rf"\b(?P<before>when\s)?(?:[Hh]e|[Ss]he|who)\s(?:is|was|turned|turns)\s(?:just\s|only\s)?{_NUMBER}"
    r"(?=[,.;)”\"]|\s(?P<after>when)\b|\s(?:and|while|at\sthe\stime)\b|$)"
)
_TEEN = lazy_pattern(r"\bteen(?:age[dr]?)?s?\b", re.IGNORECASE)
_OLD_WORDS = frozenset(("old", "olds"))
_AGED_WORDS = frozenset(("age", "aged", "ages"))
_TEEN_WORDS = frozenset(f"teen{ending}" for ending in ("", "s", "age", "ages", "aged", "ager", "agers"))
_DIED = lazy_pattern(r"\b(?:died|dies|dead|killed|death)\b")
"""Somebody who died at the age of 95 has no later age."""
_DECADE_WORDS = frozenset((*DECADES, "s"))
_PRONOUNS = frozenset(("he", "she", "who"))
_IN_FIGURES = (_APPOSITION, _PARENTHESIS)
PARTS_OF_DECADE = {None: (0, 9), "early": (0, 4), "mid": (3, 7), "late": (6, 9)}
"""The first and last year of a part of ten, generous at both ends."""
_WITH_WORD = (
    (_OLD, _OLD_WORDS),
    (_AGED, _AGED_WORDS),
    (_TEEN, _TEEN_WORDS),
    (_DECADE, _DECADE_WORDS),
    (_WHEN, _PRONOUNS),
    (_OF, frozenset(("man", "woman", "boy", "girl"))),
)
"""The patterns of ages, with the words one of which a sentence has where they match."""
_NAME_BEFORE = lazy_pattern(r"(?:^|[\s“\"(])(?:[A-ZÀ-Þ][\w’'.-]+)$")
_NAME_LOOKED_AT = 40
_YEARS = {
    "year": Decimal(1),
    "yr": Decimal(1),
    "month": Decimal(1) / 12,
    "week": Decimal(1) / 52,
    "day": Decimal(1) / 365,
}


class AgeMention(NamedTuple):
    """An age as the text gives it."""

    start: int
    end: int
    """Half-open offsets into the text."""
    low: Decimal
    high: Decimal
    """The least and the largest age that is meant, in years; equal unless it is a range."""
    in_years: bool = True
    """Whether it is given in years: ``22-month-old`` is not."""
    is_then: bool = False
    """Whether it is that of an earlier time: ``came at the age of six``, ``when she was six``."""

    @property
    def is_exact(self) -> bool:
        """Whether it is one number of years."""
        return self.in_years and self.low == self.high

    def agrees(self, other: "AgeMention") -> bool:
        """Return whether both can be one person's age; months and weeks are rounded to years, up or down."""
        if self.in_years == other.in_years:
            return self.low <= other.high and other.low <= self.high
        return abs(self.low - other.low) <= 1


@lru_cache(maxsize=SENTENCES_KEPT)
def age_mentions(text: str, start: int, end: int) -> tuple[AgeMention, ...]:
    """Return the ages in ``text[start:end]`` in order, without overlap. Linear in the text; cached."""
    words = word_set(text, start, end)
    patterns = [pattern for pattern, with_word in _WITH_WORD if not with_word.isdisjoint(words)]
    if has_figure(text, start, end):
        patterns += _IN_FIGURES
    found = (_mention(text, start, match) for pattern in patterns for match in pattern.finditer(text, start, end))
    return tuple(without_overlap(filter(None, found)))


def _mention(text: str, start: int, match: re.Match[str]) -> AgeMention | None:
    """Return the age that a pattern found; ``None`` if the number is not an age."""
    if match.re == _TEEN:
        return AgeMention(match.start(), match.end(), Decimal(13), Decimal(19))
    if match.re == _DECADE:
        return _decade(match)
    value = _value(match["number"])
    if value > OLDEST:
        return None
    if match.re in (_APPOSITION, _PARENTHESIS, _WHEN):
        is_then = match.re == _WHEN and bool(match["before"] or match["after"])
        is_age = match.re == _WHEN or _follows_person(text, start, match)
        return AgeMention(*match.span("number"), Decimal(value), Decimal(value), is_then=is_then) if is_age else None
    unit = _YEARS[(match.groupdict().get("unit") or "year").lower()]
    to = match.groupdict().get("to")
    return AgeMention(
        match.start("number"),
        match.end(),
        value * unit,
        max(value, int(to or 0)) * unit,
        in_years=unit == 1,
        is_then="age of" in match.group().lower() and not _DIED.search(text, start, match.start()),
    )


def _decade(match: re.Match[str]) -> AgeMention:
    """Return the range of an age such as ``in her mid- to late 50s``."""
    word = match["number"]
    first = DECADES.get(word) or int(word.removesuffix("s"))
    low, high = PARTS_OF_DECADE[match["part"]][0], PARTS_OF_DECADE[match["last"] or match["part"]][1]
    return AgeMention(match.start("number"), match.end(), Decimal(first + low), Decimal(first + high))


def _follows_person(text: str, start: int, match: re.Match[str]) -> bool:
    """Return whether a number follows a name, or between two commas any word: ``the driver, 44, …``."""
    before = text[max(start, match.start() - _NAME_LOOKED_AT) : match.start()]
    if _NAME_BEFORE.search(before):
        return True
    end = match.end("number")
    return match.re == _APPOSITION and text[end : end + 1] == "," and before[-1:].isalpha()


def _value(number: str) -> int:
    """Return the value of digits or number words below a hundred."""
    if number.isdecimal():
        return int(number)
    parts = re.split(r"[-\s]", number.lower())
    return sum(TENS.get(part, SMALL_NUMBERS.get(part, 0)) for part in parts)
