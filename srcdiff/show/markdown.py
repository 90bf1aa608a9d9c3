"""The study as Markdown, for an issue, a chat or a notebook: the page of each event, or comparisons.

It is GitHub's Markdown without HTML. Words that differ carry the marks of the text report.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from srcdiff.model import Pairing, Study
from srcdiff.show.comparison_markdown import comparison_lines
from srcdiff.show.event_markdown import claim_lines, conflict_lines, event_lines, head_lines, heading, only_lines
from srcdiff.show.event_page_builder import event_pages
from srcdiff.show.formats import Renderers
from srcdiff.show.markdown_text import literal
from srcdiff.show.report_page import ReportStyle
from srcdiff.show.wording import (
    DECIDED_BY,
    article_labels,
    headline,
    listed_pairings,
    study_counts,
)


def study_markdown(study: Study, style: ReportStyle) -> str:
    """Return the report: the page of each event, and in full every pairing and comparison."""
    pages = list(event_pages(study))
    lines = [line for page in pages for line in (*event_lines(page, style), "")]
    lines += _alone(study)
    if style.full:
        lines += [*_pairings(study, style), *comparison_lines(study, style)]
    return _document([*lines, f"{study_counts(study)}."])


def claims_markdown(study: Study, _style: ReportStyle) -> str:
    """Return the claims of each event alone."""
    return _document(
        line
        for page in event_pages(study)
        for part in (head_lines(page), claim_lines(page), conflict_lines(page))
        for line in part
    )


def only_markdown(study: Study, _style: ReportStyle) -> str:
    """Return what some articles alone report."""
    return _document(
        line for page in event_pages(study) for part in (head_lines(page), only_lines(page.columns)) for line in part
    )


def pairs_markdown(study: Study, style: ReportStyle) -> str:
    """Return the pairings alone."""
    labels = article_labels(study.articles)
    lines: list[str] = []
    for event in study.events:
        listed = [f"- {literal(labels[identifier])}" for identifier in event.articles]
        lines += [heading(event), "", *listed, ""]
    return _document([*lines, *_alone(study), *_pairings(study, style)])


def comparison_markdown(study: Study, style: ReportStyle) -> str:
    """Return the comparisons alone."""
    return _document(comparison_lines(study, style))


RENDERERS = Renderers(study_markdown, pairs_markdown, comparison_markdown, claims_markdown, only_markdown)


def _document(lines: Iterable[str]) -> str:
    """Return the lines, of several empty ones in a row only one."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def _alone(study: Study) -> Iterator[str]:
    articles = study.articles_by_id()
    labels = article_labels(study.articles)
    alone = study.alone()
    if alone:
        yield from (f"## Alone ({len(alone)})", "")
    for identifier in alone:
        title = headline(articles[identifier])
        yield f"- {literal(labels[identifier])}{': ' + literal(title) if title else ''}"
    yield ""


def _pairings(study: Study, style: ReportStyle) -> Iterator[str]:
    labels = article_labels(study.articles)
    listed = listed_pairings(study, everything=style.everything)
    for title, pairings, count in (
        ("Paired", listed.paired, len(listed.paired)),
        ("Refused", listed.refused, listed.refused_count),
    ):
        if pairings:
            yield from (f"## {title} ({count})", "")
            for pairing in pairings:
                yield from _pairing(pairing, labels)
            yield ""


def _pairing(pairing: Pairing, labels: Mapping[str, str]) -> Iterator[str]:
    joined = "and" if pairing.paired else "not with"
    decided = literal(DECIDED_BY[pairing.origin])
    name = f" ({literal(pairing.name)})" if pairing.name else ""
    both = f"{literal(labels[pairing.left])} {joined} {literal(labels[pairing.right])}"
    yield f"- {pairing.score:.2f}{' ' if decided else ''}{decided} {both}{name}"
    for reason in pairing.reasons:
        yield f"  - {'for' if reason.weight >= 0 else 'against'}: {literal(reason.detail)}"
