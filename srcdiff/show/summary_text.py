"""A study in few lines: one for each event, or one for each source of each event."""

from collections.abc import Iterator

from srcdiff.model import Study
from srcdiff.show.event_page import EventPage
from srcdiff.show.event_page_builder import event_pages
from srcdiff.show.event_sources_text import source_lines
from srcdiff.show.report_page import ReportStyle
from srcdiff.show.styled_text import Fragment, StyledLine, cropped_at_word, rendered, wrap
from srcdiff.show.wording import study_counts

NARROWEST_TITLE = 20
"""Columns of an event's title at the least."""


def summary_text(study: Study, style: ReportStyle) -> str:
    """Return a line for each event: its number, how much there is of what, and its title; then a line of counts."""
    rows = [_counts(page) for page in event_pages(study)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines: list[StyledLine] = [
        _line([f"{text:>{width}}" for text, width in zip(row, widths, strict=True)], page, style.width)
        for row, page in zip(rows, event_pages(study), strict=True)
    ]
    return rendered([*lines, *_total(study, style)], colour=style.colour)


def _counts(page: EventPage) -> list[str]:
    alone = sum(len({one.position for one in column.alone}) for column in page.columns)
    counts = (
        (len(page.columns), "source"),
        (len(page.rows), "claim"),
        (sum(1 for _ in page.conflicts()), "conflict"),
        (alone, "only in one"),
    )
    return [page.event.id, *(f"{count} {noun}{_ending(count, noun)}" for count, noun in counts)]


def _ending(count: int, noun: str) -> str:
    """Return the ending of a noun, as wide for one as for many."""
    return "" if " " in noun else " " if count == 1 else "s"


def _line(counts: list[str], page: EventPage, width: int) -> StyledLine:
    before = "  ".join(counts) + "  "
    title = cropped_at_word(page.event.title, max(NARROWEST_TITLE, width - len(before)))
    return Fragment(before), Fragment(title, "heading")


def stat_text(study: Study, style: ReportStyle) -> str:
    """Return each event's title and its sources: their lengths, what others report too, and what they alone report."""
    lines = [line for page in event_pages(study) for line in _sources(page, style)]
    return rendered([*lines, *_total(study, style)], colour=style.colour)


def _sources(page: EventPage, style: ReportStyle) -> Iterator[StyledLine]:
    yield from wrap([Fragment(f"Event {page.event.id}: {page.event.title}", "heading")], style.width, "  ", "")
    yield from source_lines(page, style.width, everything=style.everything)


def _total(study: Study, style: ReportStyle) -> list[StyledLine]:
    return wrap([Fragment(f"{study_counts(study)}.")], style.width)
