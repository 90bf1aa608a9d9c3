"""Which moment a value is of: the periods that its sentence names, and whether its verb is of what happened before."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from srcdiff.diff.link_diff import LinkSide
from srcdiff.diff.predicates import Predicate
from srcdiff.diff.units import Unit
from srcdiff.english.calendar import PERIOD_ORDER, PERIODS, SINCE
from srcdiff.english.negation import AFFIRMING_VERBS
from srcdiff.english.number_words import ORDINALS
from srcdiff.english.speech import REPORTING_ACTS
from srcdiff.english.verbs import BE_FORMS
from srcdiff.text.dates import CalendarMention, date_mentions
from srcdiff.text.lazy_pattern import lazy_pattern

EARLIER = "had"
"""The auxiliary of what happened before: ``had rejected``."""
BEFORE_WORDS = frozenset("initially originally earlier previous previously formerly once".split())
"""Words of what was so before something else: ``initially denied``."""
FIRST = "first"
"""So is ``at first``, and ``was first charged``."""
YEAR = lazy_pattern(r"1[5-9]\d\d|20\d\d")
SO_FAR = ("by ", "as of ")
"""What is before the date up to which something is so."""
LONGEST_SO_FAR = max(map(len, SO_FAR))
SENTENCE_WORDS = 100
"""Words before and after a value among which a period is looked for."""


def named_periods(side: LinkSide, position: int) -> frozenset[str]:
    """Return the periods that the sentence of a unit names, at most ``SENTENCE_WORDS`` before and after it."""
    start, end = max(0, position - SENTENCE_WORDS), min(len(side.units), position + SENTENCE_WORDS)
    first = next((at for at in range(position, start, -1) if side.units[at].first), start)
    last = next((at for at in range(position + 1, end) if side.units[at].first), end)
    return frozenset(_periods(side.units[first:last]))


def _periods(units: Sequence[Unit]) -> Iterator[str]:
    """Yield the periods that some words name: ``this season``, ``the last two games``, ``since May``, ``in 2008``."""
    for at, unit in enumerate(units):
        if unit.key == SINCE:
            yield SINCE
        if YEAR.fullmatch(unit.word):
            yield unit.word
        if unit.key in PERIOD_ORDER and any(near.key in PERIODS for near in units[at + 1 : at + 3]):
            yield PERIOD_ORDER[unit.key]
        if unit.key in ORDINALS and any(near.key in PERIODS for near in units[at + 1 : at + 2]):
            yield unit.key


def is_earlier(predicate: Predicate, side: LinkSide) -> bool:
    """Return whether a verb is of what happened before, and not only because somebody reports it afterwards."""
    if not any(unit.key == EARLIER for unit in side.units[predicate.start : predicate.position]):
        return False
    if "according" in side.keys:
        return False
    return not any(_reports(near, side) for near in side.grammar.predicates if near is not predicate)


def _reports(predicate: Predicate, side: LinkSide) -> bool:
    """Return whether a verb says that somebody reports or rules something: not ``tried to charge``."""
    is_infinitive = predicate.start > 0 and side.units[predicate.start - 1].key == "to"
    return (predicate.verb in REPORTING_ACTS or predicate.verb in AFFIRMING_VERBS) and not is_infinitive


def is_of_before(units: Sequence[Unit]) -> bool:
    """Return whether the words of a clause say that something was so before: ``at first``, ``initially``."""
    if any(unit.key in BEFORE_WORDS for unit in units):
        return True
    return any(two.key == FIRST and (one.key == "at" or one.key in BE_FORMS) for one, two in pairwise(units))


def is_so_far(text: str, start: int) -> bool:
    """Return whether the date at ``start`` is the one up to which something is so: ``by Monday``, ``as of Monday``."""
    return text[max(0, start - LONGEST_SO_FAR) : start].lower().endswith(SO_FAR)


def days(text: str, start: int, end: int) -> list[CalendarMention]:
    """Return the weekdays, and the dates with a day, that a stretch of text names."""
    return [one for one in date_mentions(text, start, end) if one.weekday is not None or one.day is not None]
