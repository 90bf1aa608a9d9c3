"""The formats of a result: one table for ``--format`` and for the files that the terminal UI writes.

The table is small; a format's module loads when something is rendered in it.
"""

# ruff: noqa: PLC0415

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from srcdiff.errors import UsageError
from srcdiff.model import Study

if TYPE_CHECKING:
    from srcdiff.show.report_page import ReportStyle

Render = Callable[[Study, "ReportStyle"], str]


def _no_articles(_study: Study, _style: "ReportStyle") -> str:
    raise UsageError("srcdiff read prints text or json; choose one of them by --format")


class Renderers(NamedTuple):
    """What a format prints: a function for each part of a study that a command prints."""

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
    files: Callable[[Study, "ReportStyle"], Iterator[tuple[str, str]]] | None = None
    """Yields the names and the texts of the files that the whole report is in a folder; HTML only."""


class Format(NamedTuple):
    """One way to print a study."""

    name: str
    """The value of ``--format``."""
    suffix: str
    """The file-name suffix that chooses this format, with its dot."""
    load: Callable[[], Renderers]
    """Returns its functions, and loads their module at the first call."""
    has_files: bool = False
    """Whether the whole report can be several files in a folder."""


def _text() -> Renderers:
    from srcdiff.show import text

    return Renderers(
        text.study_text,
        text.pairs_text,
        text.comparison_text,
        text.claims_text,
        text.only_text,
        _articles_text,
    )


def _articles_text(study: Study, style: "ReportStyle") -> str:
    from srcdiff.show.article_text import articles_text  # only `srcdiff read` prints articles

    return articles_text(study, style)


def _json() -> Renderers:
    from srcdiff.show import json

    return Renderers(
        _without_style(json.study_json),
        _without_style(json.pairs_json),
        _without_style(json.comparison_json),
        _without_style(json.event_claims_json),
        _without_style(json.event_claims_json),
        _without_style(json.articles_json),
    )


def _without_style(render: Callable[[Study], str]) -> Render:
    """Return a renderer that ignores the style: JSON has neither width nor colour."""
    return lambda study, _style: render(study)


def _markdown() -> Renderers:
    from srcdiff.show import markdown

    return Renderers(
        markdown.study_markdown,
        markdown.pairs_markdown,
        markdown.comparison_markdown,
        markdown.claims_markdown,
        markdown.only_markdown,
    )


def _csv() -> Renderers:
    from srcdiff.show import csv

    return Renderers(csv.study_csv, csv.pairs_csv, csv.comparison_csv, csv.study_csv, csv.only_csv)


def _html() -> Renderers:
    from srcdiff.show.html import report

    return Renderers(
        report.study_html,
        report.pairs_html,
        report.comparison_html,
        report.claims_html,
        report.only_html,
        files=report.study_files,
    )


FORMATS: tuple[Format, ...] = (
    Format("text", ".txt", _text),
    Format("json", ".json", _json),
    Format("markdown", ".md", _markdown),
    Format("csv", ".csv", _csv),
    Format("html", ".html", _html, has_files=True),
)
"""The first is the default."""


def format_named(name: str) -> Format:
    """Return the format with that name; raises ``KeyError`` where there is none."""
    return {known.name: known for known in FORMATS}[name]


def format_of_suffix(suffix: str) -> Format | None:
    """Return the format of files with that suffix, in any case; ``None`` where there is none."""
    return {known.suffix: known for known in FORMATS}.get(suffix.lower())
