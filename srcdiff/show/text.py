"""The text report of a study, for a reader at a terminal or a printer.

Every mark is ASCII, so that it survives a pipe; colour only repeats what a mark says. Articles, pairings and
comparisons are imported where they are shown: most reports show none of them.
"""

# ruff: noqa: PLC0415

from collections.abc import Iterable, Iterator

from srcdiff.model import Study
from srcdiff.show.event_page_builder import event_pages
from srcdiff.show.event_sources_text import alone_lines, head_lines
from srcdiff.show.event_text import event_lines, matrix_lines
from srcdiff.show.formats import Renderers
from srcdiff.show.report_page import ReportPage, ReportStyle, report_page
from srcdiff.show.styled_text import Fragment, StyledLine, rendered
from srcdiff.show.unpaired_text import unpaired_lines
from srcdiff.show.wording import study_counts

NO_EVENT: list[StyledLine] = [(Fragment("No two articles report one event; --one-event compares them all the same."),)]
NOTHING_ALONE: list[StyledLine] = [(Fragment("Other articles of the event report all of it."),)]


def study_text(study: Study, style: ReportStyle) -> str:
    """Return the report: a page for each event; in full also every pairing with its reasons and every comparison."""
    page = report_page(study, style)
    lines = [
        line
        for one in event_pages(study)
        for line in _with_gap(event_lines(one, style.width, everything=style.everything))
    ]
    lines += _full(page) if style.full else unpaired_lines(page)
    return rendered([*lines, *page.heading(f"{study_counts(study)}.")], colour=style.colour)


def _with_gap(lines: Iterable[StyledLine]) -> Iterator[StyledLine]:
    yield from lines
    yield ()


def _full(page: ReportPage) -> Iterator[StyledLine]:
    from srcdiff.show.comparison_text import comparison_lines
    from srcdiff.show.overview_text import overview_lines

    yield from overview_lines(page)
    comparisons = list(comparison_lines(page))
    yield from comparisons
    if comparisons and comparisons[-1]:
        yield ()


def claims_text(study: Study, style: ReportStyle) -> str:
    """Return the claims of each event alone."""
    pages = list(event_pages(study))
    lines = [line for page in pages for line in matrix_lines(page, style.width, everything=style.everything)]
    return rendered(lines or NO_EVENT, colour=style.colour)


def only_text(study: Study, style: ReportStyle) -> str:
    """Return what each article with sentences in ``unique`` alone reports."""
    lines = [
        line
        for page in event_pages(study)
        for column in page.columns
        if column.alone
        for line in (*head_lines(page, style.width), *alone_lines(column, style.width))
    ]
    return rendered(lines or NOTHING_ALONE, colour=style.colour)


def pairs_text(study: Study, style: ReportStyle) -> str:
    """Return the report of the pairings alone."""
    from srcdiff.show.overview_text import overview_lines

    return rendered(overview_lines(report_page(study, style)), colour=style.colour)


def comparison_text(study: Study, style: ReportStyle) -> str:
    """Return the report of the comparisons alone."""
    from srcdiff.show.comparison_text import comparison_lines

    return rendered(comparison_lines(report_page(study, style)), colour=style.colour)


def _articles_text(study: Study, style: ReportStyle) -> str:
    from srcdiff.show.article_text import articles_text

    return articles_text(study, style)


RENDERERS = Renderers(study_text, pairs_text, comparison_text, claims_text, only_text, articles=_articles_text)
