"""The page of one event in Markdown: tables of its claims, its conflicts, its sources, and what each alone reports."""

from collections.abc import Iterable, Iterator, Sequence
from types import MappingProxyType

from srcdiff.model import Event, UniqueSentence
from srcdiff.show.event_page import (
    EventPage,
    MatrixRow,
    Places,
    SourceColumn,
    event_counts,
    group_title,
)
from srcdiff.show.event_sources_text import version_step
from srcdiff.show.languages import several_languages, unmatched_sources
from srcdiff.show.markdown_text import literal, table
from srcdiff.show.report_page import ReportStyle
from srcdiff.show.wording import copies_text


def event_lines(page: EventPage, style: ReportStyle) -> Iterator[str]:
    """Yield the page of an event."""
    yield from head_lines(page)
    yield from claim_lines(page)
    yield from conflict_lines(page)
    yield from _sources(page)
    unmatched = () if style.everything else unmatched_sources(page)
    if several_languages(page):
        yield from (literal(several_languages(page)), "")
    shown = [column for column in page.columns if column not in unmatched]
    yield from only_lines(shown, page.possible_places())
    yield from _possible(page)
    noted = list(page.claim_notes())
    if page.notes or noted:
        yield from ("### Notes", "")
        yield from (f"- Claim {literal(row.claim.number)} · {literal(row.claim.note)}" for row in noted)
        yield from (f"- {column.letter} {note.position + 1} · {literal(note.text)}" for column, note in page.notes)
        yield ""


def head_lines(page: EventPage) -> Iterator[str]:
    """Yield the heading and the counts."""
    yield from (heading(page.event), "", event_counts(page), "")


def heading(event: Event) -> str:
    """Return the heading."""
    return f"## Event {literal(event.id)}: {literal(event.title)}"


def claim_lines(page: EventPage) -> Iterator[str]:
    """Yield a table for each group of claims, those that most sources make first."""
    for count, rows in page.groups():
        group = group_title(count, len(page.columns)).capitalize()
        yield from (f"### {group} ({len(rows)})", "", *_matrix(rows, page.columns), "")
    if page.rows:
        yield from ("Numbers are sentences: · not found, ? possible, ! conflict.", "")


def _matrix(rows: Sequence[MatrixRow], columns: Sequence[SourceColumn]) -> list[str]:
    head = [*(column.letter for column in columns), "\\#", "Claim"]
    cells = (
        [*(cell.text for cell in row.cells), literal(row.claim.number), literal(row.text + row.decided_by)]
        for row in rows
    )
    return table(head, cells, len(columns) + 1)


def conflict_lines(page: EventPage) -> Iterator[str]:
    """Yield a line for each conflict, with its values."""
    found = list(page.conflicts())
    if found:
        yield from ("### Conflicts", "")
    for row, conflict in found:
        values = "; ".join(
            f"“{literal(text)}” {', '.join(column.letter for column in columns)}"
            for text, columns in page.values(conflict)
        )
        yield f"- Claim {literal(row.claim.number)}, {conflict.kind}: {values}"
    yield ""


def _sources(page: EventPage) -> Iterator[str]:
    letters = page.letters
    yield from ("### Sources", "")
    for column in page.columns:
        article = column.article
        printed = f": {literal(column.headline)}" if article.source and column.headline else ""
        yield f"- **{column.letter}** {', '.join((literal(column.label), *column.facts))}{printed}"
        for credit in column.credits:
            names = letters.get(credit.credited or "") or literal(credit.names)
            yield f"  - credits {names} (“{literal(article.text[slice(*credit.span)])}”)"
        yield from (f"  - {literal(version_step(step))}" for step in column.versions)
        if column.copies:
            yield f"  - {literal(copies_text(column.copies, everything=True))}"
    yield ""


def only_lines(columns: Iterable[SourceColumn], places: Places = MappingProxyType({})) -> Iterator[str]:
    """Yield what each of these sources alone reports, with where else it may be."""
    for column in columns:
        if column.alone:
            yield from (f"### Only {column.letter}: {literal(column.label)} ({len(column.alone)})", "")
            yield from (_unique(unique, column, places) for unique in column.alone)
            yield ""


def _unique(unique: UniqueSentence, column: SourceColumn, places: Places) -> str:
    text = " … ".join(literal(column.article.text[slice(*span)]) for span in unique.spans)
    place = places.get(unique.sentence_id)
    return f"- {unique.position + 1}{column.alone_mark(unique)} · {text}" + (f" (maybe {place})" if place else "")


def _possible(page: EventPage) -> Iterator[str]:
    if page.possible:
        yield from (f"### Possible ({len(page.possible)})", "", *_matrix(page.possible, page.columns), "")
