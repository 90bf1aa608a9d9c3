"""The formats of a result: one table for ``--format`` and for the files that the terminal UI writes.

The table is small; a format's module loads when something is rendered in it.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
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
    module: str
    """The module of ``srcdiff.show`` that has its ``RENDERERS``."""
    has_files: bool = False
    """Whether the whole report can be several files in a folder."""

    def load(self) -> Renderers:
        """Return its functions, and load their module at the first call."""
        renderers: Renderers = import_module(f"srcdiff.show.{self.module}").RENDERERS
        return renderers


FORMATS: tuple[Format, ...] = (
    Format("text", ".txt", "text"),
    Format("json", ".json", "json"),
    Format("markdown", ".md", "markdown"),
    Format("csv", ".csv", "csv"),
    Format("html", ".html", "html.report", has_files=True),
)
"""The first is the default."""


def format_named(name: str) -> Format:
    """Return the format with that name; raises ``KeyError`` where there is none."""
    return {known.name: known for known in FORMATS}[name]


def format_of_suffix(suffix: str) -> Format | None:
    """Return the format of files with that suffix, in any case; ``None`` where there is none."""
    return {known.suffix: known for known in FORMATS}.get(suffix.lower())
