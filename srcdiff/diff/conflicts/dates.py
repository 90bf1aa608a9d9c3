"""Days, dates and times of one act that differ.

The numbers and verbs below were set by reading half of the pairs of ``disagreements``.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, NamedTuple

from srcdiff.diff.conflicts.acts import have_rival_doers
from srcdiff.diff.conflicts.mention_index import (
    Mention,
    MentionIndex,
    article_dates,
    article_relative_days,
    article_times,
)
from srcdiff.diff.conflicts.one_act import INCIDENT, REPORTING, SAME_VERB, are_of_two_acts, evidence_of_act
from srcdiff.diff.conflicts.other_facts import are_restricted_apart, have_rival_amounts
from srcdiff.diff.conflicts.slots import ONE_SENTENCE, Slot, have_rival_names, likeness, matches, slot
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.units import HouseStyle
from srcdiff.model import Article, Conflict, ConflictKind, Span
from srcdiff.text.clock_times import ClockMention, clock_mentions
from srcdiff.text.dates import CalendarMention, compatible, date_mentions
from srcdiff.text.relative_days import RelativeDays, relative_days

SAME_CLAUSE = 0.5
"""The likeness of two clauses from which on they are about the same."""
LIKE_CLAUSE = 0.4
"""The likeness of two clauses that is enough where either sentence names one date with a month."""
LEAST = 3.0
"""The evidence that two times are of one act, from which on they are a conflict."""
LEAST_OF_TIMES = 2.0
"""The same for two times of day, which a text names less often than days."""
SURE = 6.0

AGAIN = "again"
"""A word of a second time: ``elected in 2011``, ``elected again in 2015``."""


class _Time(NamedTuple, Generic[Mention]):
    """A date or time of day with its surroundings."""

    span: Span
    mention: Mention
    slot: Slot
    is_open: bool
    """Whether the other article names no date, or time, that can be the same."""
    is_only: bool
    """Whether its article names no other date, or time, of that kind."""
    is_sole_day: bool
    """Whether it is a date with a month, the only one of its linked sentences."""


class _TimeKind(NamedTuple, Generic[Mention]):
    """Dates or times of day: how to find and compare them."""

    kind: ConflictKind
    mentions: Callable[[str, int, int], Sequence[Mention]]
    """Returns those in a stretch of text."""
    in_article: Callable[[Article, HouseStyle], MentionIndex[Mention]]
    """Returns those in an article's sentences."""
    clash: Callable[[Mention, Mention], bool | None]
    """Returns whether two cannot be the same; ``None`` if they cannot be compared."""


def date_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the pairs of days and dates of one act that differ, in the order of the left side."""
    return _conflicts(diff, _TimeKind("date", date_mentions, article_dates, _dates_clash))


def relative_day_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the pairs of days of one act, named from the day of writing, that differ: ``tomorrow``, ``next month``."""
    return _conflicts(diff, _TimeKind("date", relative_days, article_relative_days, _relative_days_clash))


def time_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the pairs of times of day of one act that differ, in the order of the left side."""
    return _conflicts(diff, _TimeKind("time", clock_mentions, article_times, _times_clash))


def _conflicts(diff: LinkDiff, kind: _TimeKind[Mention]) -> Iterator[Conflict]:
    """Yield the mentions of one act that clash."""
    if (AGAIN in diff.left.keys) != (AGAIN in diff.right.keys):
        return
    here = _times(diff.left, diff.right, kind)
    there = _times(diff.right, diff.left, kind) if here else []

    least = LEAST_OF_TIMES if kind.kind == "time" else LEAST

    def evidence(one: _Time[Mention], other: _Time[Mention]) -> float:
        found = _evidence(one, other, diff) if kind.clash(one.mention, other.mention) else 0.0
        values = diff, one.slot.units, other.slot.units
        are_two = found >= least and (
            have_rival_amounts(*values)
            or are_restricted_apart(*values)
            or have_rival_doers(diff, one.slot.units[0], other.slot.units[0])
        )
        return 0.0 if are_two else found

    for one, other, score in matches(diff, (here, there), lambda time: time.span, evidence, least):
        yield diff.conflict_of_spans(kind.kind, one.span, other.span, min(1.0, score / SURE))


def _times(side: LinkSide, other: LinkSide, kind: _TimeKind[Mention]) -> list[_Time[Mention]]:
    """Return the dates or times in a side's linked sentences, in order."""
    found = [
        mention
        for span in side.sentences
        for mention in kind.mentions(side.article.text, *span)
        if not _names_thing(mention, side)
    ]
    if not found:
        return []
    own, others = side.facts.all(kind.in_article), other.facts.all(kind.in_article)
    months = sum(_month(mention) is not None for mention in found)
    return [
        _Time(
            (mention.start, mention.end),
            mention,
            slot(side, (mention.start, mention.end)),
            is_open=not any(kind.clash(mention, rival) is False for rival in others.rivals(mention)),
            is_only=not any(kind.clash(mention, rival) for rival in own.comparable(mention)),
            is_sole_day=_month(mention) is not None and months == 1,
        )
        for mention in found
    ]


def _names_thing(mention: CalendarMention | ClockMention | RelativeDays, side: LinkSide) -> bool:
    """Return whether a year is a part of what a thing is called: ``the 2016 budget``."""
    if not isinstance(mention, CalendarMention) or mention.month is not None or mention.weekday is not None:
        return False
    start, end = side.range_of((mention.start, mention.end))
    words = side.grammar.words
    is_joined = end < len(words.tags) and words.tags[end] == "noun" and not words.borders[end - 1]
    return is_joined and start > 0 and words.tags[start - 1] != "prep"


def _month(mention: CalendarMention | ClockMention | RelativeDays) -> int | None:
    return mention.month if isinstance(mention, CalendarMention) else None


def _dates_clash(one: CalendarMention, other: CalendarMention) -> bool | None:
    """Return whether two dates cannot be one day; ``None`` if they name different things, a weekday and a month."""
    named = (
        (one.weekday, other.weekday),
        (one.month, other.month),
        (one.year, other.year) if one.month is None and other.month is None else (None, None),
    )
    if not any(first is not None and second is not None for first, second in named):
        return None
    return not compatible(one, other)


def _relative_days_clash(one: RelativeDays, other: RelativeDays) -> bool | None:
    return not one.agrees(other)


def _times_clash(one: ClockMention, other: ClockMention) -> bool | None:
    """Return whether two times cannot be one moment of a day; ``None`` if a part of a day leaves that open."""
    clash = not one.agrees(other)
    return None if (one.is_part and other.is_part) or (not clash and one.is_part != other.is_part) else clash


def _evidence(one: _Time[Mention], other: _Time[Mention], diff: LinkDiff) -> float:
    """Return the evidence that two times are of one act; 0 for the time of a statement."""
    if have_rival_names(one.slot, other.slot, diff) or are_of_two_acts(one.slot, other.slot):
        return 0.0
    replaces = diff.replaces(one.span, other.span)
    verbs = {one.slot.clause_verb, other.slot.clause_verb}
    same_act = evidence_of_act(one.slot, other.slot)
    reports = bool(verbs & REPORTING)
    is_one_act = same_act == SAME_VERB or (not reports and (one.is_open or other.is_open))
    if diff.likeness >= ONE_SENTENCE and replaces and is_one_act:
        return LEAST + 2
    if reports:
        return 0.0
    alike = likeness(one.slot.clause, other.slot.clause)
    if one.is_sole_day and other.is_sole_day and (one.is_open or other.is_open) and alike >= LIKE_CLAUSE:
        return LEAST + alike
    if not (one.is_open and other.is_open):
        return 0.0
    same_incident = verbs <= INCIDENT
    are_alike = alike >= SAME_CLAUSE or diff.likeness >= ONE_SENTENCE
    return same_act + 2.0 * same_incident + replaces + are_alike + (one.is_only and other.is_only)
