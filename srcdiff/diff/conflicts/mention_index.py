"""The distinct dates and times of an article, found by what they name, so that each need not be compared."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from srcdiff.diff.units import HouseStyle
from srcdiff.model import Article
from srcdiff.text.clock_times import ClockMention, clock_mentions
from srcdiff.text.dates import CalendarMention, date_mentions
from srcdiff.text.relative_days import RelativeDays, relative_days

Mention = TypeVar("Mention", CalendarMention, ClockMention, RelativeDays)
DatePart = tuple[str, int]
"""Something that a date names: its kind, and its number."""
ANY_DECADE = -1
"""Stands for all decades, and none, in an index of dates."""


def article_dates(article: Article, _style: HouseStyle) -> "MentionIndex[CalendarMention]":
    """Return the dates in an article's sentences."""
    return MentionIndex(_in_article(article, date_mentions), date_parts)


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


def date_parts(mention: CalendarMention) -> Iterator[DatePart]:
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
