"""Days, dates and times of one act that differ.

The numbers and verbs below were set by reading half of the pairs of ``disagreements``.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from srcdiff.diff.conflicts.slots import ONE_SENTENCE, Slot, event_verb, have_rival_names, likeness, matches, slot
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.units import HouseStyle
from srcdiff.english.events import HARMING, INCIDENT_VERBS
from srcdiff.english.speech import REPORTING_ACTS
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
VAGUE = frozenset(("", "be", "have", "come", "go", "get"))
"""Verbs that say no more than the noun beside them: ``the talks were on Monday``."""
_INCIDENT = frozenset(map(event_verb, HARMING | INCIDENT_VERBS))
_REPORTING = frozenset(map(event_verb, REPORTING_ACTS))

Mention = TypeVar("Mention", CalendarMention, ClockMention, RelativeDays)
DatePart = tuple[str, int]
"""Something that a date names: its kind, and its number."""
ANY_DECADE = -1
"""Stands for all decades, and none, in an index of dates."""


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
    in_article: Callable[[Article, HouseStyle], "MentionIndex[Mention]"]
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


def article_dates(article: Article, _style: HouseStyle) -> "MentionIndex[CalendarMention]":
    """Return the dates in an article's sentences."""
    return MentionIndex(_in_article(article, date_mentions), _parts_of_date)


def article_relative_days(article: Article, _style: HouseStyle) -> "MentionIndex[RelativeDays]":
    """Return the days in an article's sentences that are named from the day of writing."""
    return MentionIndex(_in_article(article, relative_days), _no_parts)


def article_times(article: Article, _style: HouseStyle) -> "MentionIndex[ClockMention]":
    """Return the times of day in an article's sentences."""
    return MentionIndex(_in_article(article, clock_mentions), _no_parts)


class MentionIndex(Generic[Mention]):
    """The distinct dates or times of an article, found by what they name, so that each need not be compared."""

    def __init__(self, mentions: Sequence[Mention], parts: Callable[[Mention], Iterable[DatePart]]) -> None:
        """Two mentions that can be compared have ``parts`` of one kind, and two that can be the same share one.

        Where both have a decade, those that can be the same share it as well.
        """
        self._parts: Callable[[Mention], Iterable[DatePart]] = parts
        self._by_part: dict[tuple[DatePart, int | None], list[Mention]] = {}
        self._by_kind: dict[str, list[Mention]] = {}
        for mention in mentions:
            decade = _decade(mention)
            for part in set(parts(mention)):
                self._by_kind.setdefault(part[0], []).append(mention)
                for key in {decade, ANY_DECADE}:
                    self._by_part.setdefault((part, key), []).append(mention)

    def comparable(self, mention: Mention) -> Iterator[Mention]:
        """Yield the mentions, some of them twice, among which are all that can be compared with this one."""
        return (rival for kind, _ in self._parts(mention) for rival in self._by_kind.get(kind, ()))

    def rivals(self, mention: Mention) -> Iterator[Mention]:
        """Yield the mentions, some of them twice, among which are all that can be the same as this one."""
        decade = _decade(mention)
        keys = (ANY_DECADE,) if decade is None else (decade, None)
        return (rival for part in self._parts(mention) for key in keys for rival in self._by_part.get((part, key), ()))


def _decade(mention: CalendarMention | ClockMention | RelativeDays) -> int | None:
    return mention.year // 10 if isinstance(mention, CalendarMention) and mention.year is not None else None


def _parts_of_date(mention: CalendarMention) -> Iterator[DatePart]:
    """Yield what a date names: its weekday, its month in either reading, or its year alone."""
    if mention.weekday is not None:
        yield "weekday", mention.weekday
    for month, _ in filter(None, ((mention.month, mention.day), mention.swapped)):
        if month is not None:
            yield "month", month
    if mention.year is not None and mention.month is None:
        yield "year", 0


def _no_parts(_mention: ClockMention | RelativeDays) -> Iterator[DatePart]:
    """Yield one part for all times of a day, or days near that of writing: there are not many."""
    yield "any", 0


def _in_article(article: Article, mentions: Callable[[str, int, int], Sequence[Mention]]) -> tuple[Mention, ...]:
    """Return one mention for each distinct date or time in the sentences, in order."""
    found = (
        mention
        for sentence in article.sentences
        if sentence.compared
        for mention in mentions(article.text, sentence.start, sentence.end)
    )
    distinct = {mention._replace(start=0, end=0): mention for mention in found}
    return tuple(distinct.values())


def _conflicts(diff: LinkDiff, kind: _TimeKind[Mention]) -> Iterator[Conflict]:
    """Yield the mentions of one act that clash."""
    if (AGAIN in diff.left.keys) != (AGAIN in diff.right.keys):
        return
    here = _times(diff, diff.left, diff.right, kind)
    there = _times(diff, diff.right, diff.left, kind) if here else []

    def evidence(one: _Time[Mention], other: _Time[Mention]) -> float:
        return _evidence(one, other, diff) if kind.clash(one.mention, other.mention) else 0.0

    least = LEAST_OF_TIMES if kind.kind == "time" else LEAST
    for one, other, score in matches(diff, (here, there), lambda time: time.span, evidence, least):
        yield diff.conflict_of_spans(kind.kind, one.span, other.span, min(1.0, score / SURE))


def _times(diff: LinkDiff, side: LinkSide, other: LinkSide, kind: _TimeKind[Mention]) -> list[_Time[Mention]]:
    """Return the dates or times in a side's linked sentences, in order."""
    found = [mention for span in side.sentences for mention in kind.mentions(side.article.text, *span)]
    if not found:
        return []
    own, others = side.facts.all(kind.in_article), other.facts.all(kind.in_article)
    months = sum(_month(mention) is not None for mention in found)
    return [
        _Time(
            (mention.start, mention.end),
            mention,
            slot(side, (mention.start, mention.end), diff.is_function),
            is_open=not any(kind.clash(mention, rival) is False for rival in others.rivals(mention)),
            is_only=not any(kind.clash(mention, rival) for rival in own.comparable(mention)),
            is_sole_day=_month(mention) is not None and months == 1,
        )
        for mention in found
    ]


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


def _are_of_two_acts(one: Slot, other: Slot) -> bool:
    """Return whether the verbs of two times are of two acts, and not of an incident and what follows in minutes."""
    verbs = {one.clause_verb, other.clause_verb}
    if len(verbs) == 1 or verbs <= _INCIDENT:
        return False
    return verbs.isdisjoint(VAGUE) or one.is_earlier != other.is_earlier


def _evidence(one: _Time[Mention], other: _Time[Mention], diff: LinkDiff) -> float:
    """Return the evidence that two times are of one act; 0 for the time of a statement."""
    if have_rival_names(one.slot, other.slot, diff) or _are_of_two_acts(one.slot, other.slot):
        return 0.0
    replaces = diff.replaces(one.span, other.span)
    verbs = {one.slot.clause_verb, other.slot.clause_verb}
    same_act = len(verbs) == 1 and bool(one.slot.clause_verb)
    reports = bool(verbs & _REPORTING)
    is_one_act = same_act or (not reports and (one.is_open or other.is_open))
    if diff.likeness >= ONE_SENTENCE and replaces and is_one_act:
        return LEAST + 2
    if reports:
        return 0.0
    alike = likeness(one.slot.clause, other.slot.clause)
    if one.is_sole_day and other.is_sole_day and (one.is_open or other.is_open) and alike >= LIKE_CLAUSE:
        return LEAST + alike
    if not (one.is_open and other.is_open):
        return 0.0
    same_incident = verbs <= _INCIDENT
    return 2.0 * same_act + 2.0 * same_incident + replaces + (alike >= SAME_CLAUSE) + (one.is_only and other.is_only)
