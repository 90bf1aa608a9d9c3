"""The formats of a result: one table for ``--format`` and for the files that the terminal UI writes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from srcdiff.errors import UsageError
from srcdiff.model import Study
from srcdiff.show.article_text import articles_text
from srcdiff.show.csv import comparison_csv, only_csv, pairs_csv, study_csv
from srcdiff.show.json import articles_json, comparison_json, event_claims_json, pairs_json, study_json
from srcdiff.show.markdown import (
    claims_markdown,
    comparison_markdown,
    only_markdown,
    pairs_markdown,
    study_markdown,
)
from srcdiff.show.report_page import ReportStyle
from srcdiff.show.text import claims_text, comparison_text, only_text, pairs_text, study_text

Render = Callable[[Study, ReportStyle], str]


def _no_articles(_study: Study, _style: ReportStyle) -> str:
    raise UsageError("srcdiff read prints text or json; choose one of them by --format")


@dataclass(frozen=True, slots=True)
class Format:
    """One way to print a study, with a function for each part of it that a command prints."""

    name: str
    """The value of ``--format``."""
    suffix: str
    """The file-name suffix that chooses this format, with its dot."""
    study: Render
    """Renders the whole report."""
    pairs: Render
    """Renders the pairings alone."""
    comparison: Render
    """Renders the comparisons alone."""
    claims: Render
    """Renders the claims of each event."""
    only: Render
    """Renders what some articles alone report."""
    articles: Render = _no_articles
    """Renders the articles alone, with the kind of each sentence and why it has it; text and JSON only."""
    files: Callable[[Study, ReportStyle], Iterator[tuple[str, str]]] | None = None
    """Yields the names and the texts of the files that the whole report is in a folder."""


def _without_style(render: Callable[[Study], str]) -> Render:
    """Return a renderer that ignores the style: JSON has neither width nor colour."""
    return lambda study, _style: render(study)


def _study_html(study: Study, style: ReportStyle) -> str:
    from srcdiff.show.html.report import study_html  # noqa: PLC0415  jinja2 loads only for HTML

    return study_html(study, style)


def _pairs_html(study: Study, style: ReportStyle) -> str:
    from srcdiff.show.html.report import pairs_html  # noqa: PLC0415

    return pairs_html(study, style)


def _comparison_html(study: Study, style: ReportStyle) -> str:
    from srcdiff.show.html.report import comparison_html  # noqa: PLC0415

    return comparison_html(study, style)


def _claims_html(study: Study, style: ReportStyle) -> str:
    from srcdiff.show.html.report import claims_html  # noqa: PLC0415

    return claims_html(study, style)


def _only_html(study: Study, style: ReportStyle) -> str:
    from srcdiff.show.html.report import only_html  # noqa: PLC0415

    return only_html(study, style)


def _html_files(study: Study, style: ReportStyle) -> Iterator[tuple[str, str]]:
    from srcdiff.show.html.report import study_files  # noqa: PLC0415

    return study_files(study, style)


FORMATS: tuple[Format, ...] = (
    Format("text", ".txt", study_text, pairs_text, comparison_text, claims_text, only_text, articles_text),
    Format(
        "json",
        ".json",
        _without_style(study_json),
        _without_style(pairs_json),
        _without_style(comparison_json),
        _without_style(event_claims_json),
        _without_style(event_claims_json),
        _without_style(articles_json),
    ),
    Format("markdown", ".md", study_markdown, pairs_markdown, comparison_markdown, claims_markdown, only_markdown),
    Format("csv", ".csv", study_csv, pairs_csv, comparison_csv, study_csv, only_csv),
    Format("html", ".html", _study_html, _pairs_html, _comparison_html, _claims_html, _only_html, files=_html_files),
)
"""The first is the default."""


def format_named(name: str) -> Format:
    """Return the format with that name; raises ``KeyError`` where there is none."""
    return {known.name: known for known in FORMATS}[name]


def format_of_suffix(suffix: str) -> Format | None:
    """Return the format of files with that suffix, in any case; ``None`` where there is none."""
    return {known.suffix: known for known in FORMATS}.get(suffix.lower())
