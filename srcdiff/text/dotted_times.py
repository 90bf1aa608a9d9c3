"""Times of day with a point for the colon (``at 19.45``, ``07.15 on Monday``), and how they differ from decimals.

A decimal never begins with a zero before another digit; else the words around decide, and no sentence on prices, rates
or results has such a time.
"""

import re
from collections.abc import Iterator

from srcdiff.english.calendar import WEEKDAYS
from srcdiff.text.lazy_pattern import lazy_pattern

_DAYS = "|".join(day.capitalize() for day in WEEKDAYS)
_MEASURED = (
    r"%|per|points?|seconds?|thousand|million|billion|trillion|met(?:er|re)s?|inch(?:es)?|f(?:oo|ee)t|miles?|k[mg]|"
    r"kilo\w+|ton(?:ne)?s?|lit(?:er|re)s|degrees|dollars?|euros?|pounds?|cents?|pence"
)
DOTTED_TIME = lazy_pattern(
    r"(?<![\w.,:/$€£¥+−-])(?P<hour>[01]?[0-9]|2[0-3])\.(?P<minute>[0-5][0-9])"
    rf"(?![\w%:/-]|[.,]\d|\s?[ap]\.?\s?m\b|\s?(?:{_MEASURED})\b)"
    rf"(?=(?P<day>,?\s(?:(?:on|last|next|this)\s)?(?:{_DAYS}|yesterday|today|tomorrow|(?:in\sthe\s)?(?:morning|evening))\b)?)"
)
"""What may be such a time; the ``day`` is that after it."""
_PREPOSITION = lazy_pattern(
    r"\b(?:at|from|until|till|by|before|after|around|about|past|since|between|and|to|the)\s\Z", re.IGNORECASE
)
_LONGEST_PREPOSITION = 9
_PRICES = lazy_pattern(
    r"\b(?:shares?|stocks?|index|indices|bonds?|yields?|rates?|prices?|priced|trad(?:ed|ing|es)|currency|ratio|average|"
    r"odds|magnitude|richter|scored?|gpa|version|chapter|section|article|paragraph|verse)\b",
    re.IGNORECASE,
)
"""Words of sentences in which such a number is a price, a rate, a result or a reference."""
_AFTERNOON = 13
"""Hours from which a number after ``at`` is a time of a 24-hour clock."""


def dotted_times(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the times in ``text[start:end]``, each a match with ``hour`` and ``minute``, in order. Linear."""
    found = [match for match in DOTTED_TIME.finditer(text, start, end) if _is_time(text, match, start)]
    if found and not _PRICES.search(text, start, end):
        yield from found


def _is_time(text: str, match: re.Match[str], start: int) -> bool:
    """Return whether the figures before the point and the words around them are those of a time."""
    before = text[max(start, match.start() - _LONGEST_PREPOSITION) : match.start()]
    introduced = bool(_PREPOSITION.search(before))
    hour = match["hour"]
    if len(hour) == 2 and hour[0] == "0":
        return introduced or match["day"] is not None
    return introduced and (match["day"] is not None or int(hour) >= _AFTERNOON)
