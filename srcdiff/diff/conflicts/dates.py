"""Days and dates that cannot both be true of one happening."""

from collections.abc import Iterator, Sequence

from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.model import Conflict
from srcdiff.text.dates import CalendarMention, calendar_mentions, compatible

ALIGNED_GRADE = 0.9
"""Two days, months or years that replace each other between equal words."""
LOOSE_GRADE = 0.6
"""The only dates of both sides, if they name another month or day of a month."""


def date_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the pairs of dates that disagree, in the order of the left side.

    A sentence of news names the weekday of the deed and that of the statement alike, and years of all that went
    before. So two weekdays, or two years, count only where one replaces the other.
    """
    left, right = side_dates(diff.left), side_dates(diff.right)
    left_open, right_open = _without_compatible(left, right), _without_compatible(right, left)
    for one in left_open:
        for other in right_open:
            if diff.opposite((one.start, one.end), (other.start, other.end)):
                yield _conflict(diff, one, other, ALIGNED_GRADE)
            elif _in_months(left) == [one] and _in_months(right) == [other]:
                yield _conflict(diff, one, other, LOOSE_GRADE)


def side_dates(side: LinkSide) -> list[CalendarMention]:
    """Return the dates of a side's sentences, in order."""
    return [mention for start, end in side.sentences for mention in calendar_mentions(side.article.text, start, end)]


def _without_compatible(these: Sequence[CalendarMention], those: Sequence[CalendarMention]) -> list[CalendarMention]:
    """Return these dates without those that can be a day the other side names in like terms."""
    return [this for this in these if not any(_alike(this, that) and compatible(this, that) for that in those)]


def _alike(one: CalendarMention, other: CalendarMention) -> bool:
    """Return whether both tell something of one sort: the weekday, the month or the year."""
    return any(
        first is not None and second is not None
        for first, second in ((one.weekday, other.weekday), (one.month, other.month), (one.year, other.year))
    )


def _in_months(mentions: Sequence[CalendarMention]) -> list[CalendarMention]:
    """Return the dates that name a month."""
    return [mention for mention in mentions if mention.month is not None]


def _conflict(diff: LinkDiff, left: CalendarMention, right: CalendarMention, grade: float) -> Conflict:
    return diff.conflict_of_spans("date", (left.start, left.end), (right.start, right.end), grade)
