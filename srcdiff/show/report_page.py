"""What every part of a text report is laid out by: its style, and the study's articles with their labels."""

from collections.abc import Iterable
from typing import NamedTuple

from srcdiff.model import Article, Study
from srcdiff.rows import RowTable
from srcdiff.settings import ReportSettings
from srcdiff.show.styled_text import Fragment, StyledLine, wrap
from srcdiff.show.wording import article_labels, described

COLUMNS_FROM = 110
"""Columns from which linked sentences are shown side by side, when the layout is `auto`."""
PIPE_WIDTH = 80
"""Columns of a report that does not go to a terminal."""


class ReportStyle(NamedTuple):
    """How a report is laid out."""

    width: int
    """Columns, 20 at the least."""
    columns: bool
    """Whether linked sentences are shown side by side."""
    colour: bool
    everything: bool = False
    """Whether long lists are shown in full."""
    full: bool = False
    """Whether a report adds every pairing with its reasons and every comparison."""
    table: RowTable | None = None
    """Which table CSV has; the one that fits the command where it is ``None``."""


def report_style(
    settings: ReportSettings,
    width: int | None = None,
    *,
    colour: bool = False,
    everything: bool = False,
    full: bool = False,
    table: RowTable | None = None,
) -> ReportStyle:
    """Return the style that the settings ask for; a given ``width`` overrides theirs."""
    columns = width or settings.width or PIPE_WIDTH
    beside = settings.layout == "columns" or (settings.layout == "auto" and columns >= COLUMNS_FROM)
    return ReportStyle(columns, beside, colour, everything, full, table)


class ReportPage(NamedTuple):
    """A study about to be shown as text."""

    study: Study
    style: ReportStyle
    articles: dict[str, Article]
    """By id."""
    labels: dict[str, str]
    """By id; no two articles have the same one."""
    copies: frozenset[str]
    """The ids of the articles that are copies of another one."""

    def wrapped(self, fragments: Iterable[Fragment], indent: str = "", first: str | None = None) -> list[StyledLine]:
        """Return the fragments as lines of the page's width; see ``styled_text.wrap``."""
        return wrap(fragments, self.style.width, indent, first)

    def heading(self, text: str) -> list[StyledLine]:
        """Return a heading's lines."""
        return self.wrapped([Fragment(text, "heading")])

    def named(self, identifier: str) -> list[Fragment]:
        """Return what is known of an article: ``Reuters, 2023-02-23: the headline (the id)``."""
        name, headline, shown_id = described(self.articles[identifier], self.labels[identifier])
        return [Fragment(name, "heading"), Fragment(headline), Fragment(shown_id, "faint")]


def report_page(study: Study, style: ReportStyle) -> ReportPage:
    """Return the study with its articles by id and their labels. Linear in the articles."""
    return ReportPage(
        study,
        style,
        study.articles_by_id(),
        article_labels(study.articles),
        frozenset(study.first_of_text()),
    )
