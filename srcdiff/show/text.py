"""The text report of a study, for a reader at a terminal or a printer.

Every mark is ASCII, so that it survives a pipe; colour only repeats what a mark says.
"""

from srcdiff.model import Study
from srcdiff.show.comparison_text import comparison_lines
from srcdiff.show.overview_text import overview_lines
from srcdiff.show.report_page import ReportStyle, report_page
from srcdiff.show.styled_text import StyledLine, rendered
from srcdiff.show.wording import study_counts


def study_text(study: Study, style: ReportStyle) -> str:
    """Return the whole report."""
    page = report_page(study, style)
    lines = [*overview_lines(page), *comparison_lines(page)]
    gap: list[StyledLine] = [()] if lines and lines[-1] else []
    return rendered([*lines, *gap, *page.heading(f"{study_counts(study)}.")], colour=style.colour)


def pairs_text(study: Study, style: ReportStyle) -> str:
    """Return the report of the pairings alone."""
    return rendered(overview_lines(report_page(study, style)), colour=style.colour)


def comparison_text(study: Study, style: ReportStyle) -> str:
    """Return the report of the comparisons alone."""
    return rendered(comparison_lines(report_page(study, style)), colour=style.colour)
