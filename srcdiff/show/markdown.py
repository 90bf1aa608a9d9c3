"""The study as Markdown, for an issue, a chat or a notebook: the page of each event, or comparisons.

It is GitHub's Markdown without HTML. Words that differ carry the marks of the text report.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from srcdiff.model import Article, Comparison, Event, Link, Pairing, Study, UniqueSentence
from srcdiff.show.event_page import (
    EventPage,
    MatrixCell,
    MatrixRow,
    SourceColumn,
    event_counts,
    group_title,
    grouped_values,
)
from srcdiff.show.event_page_builder import event_pages
from srcdiff.show.event_sources_text import version_step
from srcdiff.show.languages import several_languages, two_languages, unmatched_sources
from srcdiff.show.markdown_text import literal, literal_fragments, table
from srcdiff.show.quotation_text import quotation_lines
from srcdiff.show.report_page import ReportStyle
from srcdiff.show.sentences import link_sides
from srcdiff.show.wording import (
    DECIDED_BY,
    SPELLINGS_SHOWN,
    SURE_CONFLICT,
    article_labels,
    comparison_counts,
    headline,
    house_style,
    listed_pairings,
    plural,
    refused,
    same_sentences,
    study_counts,
)

Lines = Iterator[str]
REFUSED_SHOWN = 20
"""Refused pairings that are listed unless everything is asked for; those nearest to the threshold."""


def study_markdown(study: Study, style: ReportStyle) -> str:
    """Return the report: the page of each event, and in full every pairing and comparison."""
    pages = list(event_pages(study))
    lines = [line for page in pages for line in (*_event(page, style), "")]
    lines += _alone(study)
    if style.full:
        lines += [*_pairings(study, style), *_comparisons(study, style)]
    return _document([*lines, f"{study_counts(study)}."])


def claims_markdown(study: Study, _style: ReportStyle) -> str:
    """Return the claims of each event alone."""
    return _document(
        line for page in event_pages(study) for part in (_head(page), _claims(page), _conflicts(page)) for line in part
    )


def only_markdown(study: Study, _style: ReportStyle) -> str:
    """Return what some articles alone report."""
    return _document(
        line for page in event_pages(study) for part in (_head(page), _only(page.columns)) for line in part
    )


def pairs_markdown(study: Study, style: ReportStyle) -> str:
    """Return the pairings alone."""
    labels = article_labels(study.articles)
    lines: list[str] = []
    for event in study.events:
        listed = [f"- {literal(labels[identifier])}" for identifier in event.articles]
        lines += [_title(event), "", *listed, ""]
    return _document([*lines, *_alone(study), *_pairings(study, style)])


def comparison_markdown(study: Study, style: ReportStyle) -> str:
    """Return the comparisons alone."""
    return _document(_comparisons(study, style))


def _document(lines: Iterable[str]) -> str:
    """Return the lines, of several empty ones in a row only one."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def _event(page: EventPage, style: ReportStyle) -> Lines:
    yield from _head(page)
    yield from _claims(page)
    yield from _conflicts(page)
    yield from _sources(page)
    unmatched = () if style.everything else unmatched_sources(page)
    if several_languages(page):
        yield from (literal(several_languages(page)), "")
    yield from _only(column for column in page.columns if column not in unmatched)
    yield from _possible(page)
    noted = list(page.claim_notes())
    if page.notes or noted:
        yield from ("### Notes", "")
        yield from (f"- Claim {literal(row.claim.number)} · {literal(row.claim.note)}" for row in noted)
        yield from (f"- {column.letter} {note.position + 1} · {literal(note.text)}" for column, note in page.notes)
        yield ""


def _head(page: EventPage) -> Lines:
    yield from (_title(page.event), "", event_counts(page), "")


def _title(event: Event) -> str:
    return f"## Event {literal(event.id)}: {literal(event.title)}"


def _claims(page: EventPage) -> Lines:
    for count, rows in page.groups():
        title = group_title(count, len(page.columns)).capitalize()
        yield from (f"### {title} ({len(rows)})", "", *_matrix(rows, page.columns), "")
    if page.rows:
        yield from ("Numbers are sentences: · not found, ? possible, ! conflict.", "")


def _matrix(rows: Sequence[MatrixRow], columns: Sequence[SourceColumn]) -> list[str]:
    head = [*(column.letter for column in columns), "\\#", "Claim"]
    cells = (
        [*map(_cell, row.cells), literal(row.claim.number), literal(" … ".join(row.text) + row.decided_by)]
        for row in rows
    )
    return table(head, cells, len(columns) + 1)


def _cell(cell: MatrixCell) -> str:
    if cell.state == "not found":
        return "·"
    return f"{cell.positions[0] + 1}{'!' if cell.conflict else '?' if cell.state == 'possible' else ''}"


def _conflicts(page: EventPage) -> Lines:
    letters = page.letters
    conflicts = list(page.conflicts())
    if conflicts:
        yield from ("### Conflicts", "")
    for row, conflict in conflicts:
        values = "; ".join(
            f"“{literal(text)}” {', '.join(letters[identifier] for identifier in articles)}"
            for text, articles in grouped_values(conflict)
        )
        yield f"- Claim {literal(row.claim.number)}, {conflict.kind}: {values}"
    yield ""


def _sources(page: EventPage) -> Lines:
    letters = page.letters
    yield from ("### Sources", "")
    for column in page.columns:
        article = column.article
        facts = [f"{article.date or ''}", plural(column.sentences, "sentence"), f"{len(column.alone)} only here"]
        title = f": {literal(column.headline)}" if article.source and column.headline else ""
        yield f"- **{column.letter}** {', '.join([literal(column.label), *filter(None, facts)])}{title}"
        for credit in column.credits:
            names = letters.get(credit.credited or "") or literal(credit.names)
            yield f"  - credits {names} (“{literal(article.text[slice(*credit.span)])}”)"
        yield from (f"  - {literal(version_step(step))}" for step in column.versions)
        if column.copies:
            yield f"  - {plural(len(column.copies), 'copy', 'copies')} of it: {literal(', '.join(column.copies))}"
    yield ""


def _only(columns: Iterable[SourceColumn]) -> Lines:
    for column in columns:
        if column.alone:
            yield from (f"### Only {column.letter}: {literal(column.label)} ({len(column.alone)})", "")
            yield from (_unique(unique, column) for unique in column.alone)
            yield ""


def _unique(unique: UniqueSentence, column: SourceColumn) -> str:
    mark = "?" if unique.possible else ""
    mark = mark if column.is_whole(unique) else "+"
    text = " … ".join(literal(column.article.text[slice(*span)]) for span in unique.spans)
    return f"- {unique.position + 1}{mark} · {text}"


def _possible(page: EventPage) -> Lines:
    if page.possible:
        yield from (f"### Possible ({len(page.possible)})", "", *_matrix(page.possible, page.columns), "")


def _alone(study: Study) -> Lines:
    articles = {article.id: article for article in study.articles}
    labels = article_labels(study.articles)
    alone = study.alone()
    if alone:
        yield from (f"## Alone ({len(alone)})", "")
    for identifier in alone:
        title = headline(articles[identifier])
        yield f"- {literal(labels[identifier])}{': ' + literal(title) if title else ''}"
    yield ""


def _pairings(study: Study, style: ReportStyle) -> Lines:
    labels = article_labels(study.articles)
    found = listed_pairings(study, everything=style.everything)
    not_paired = refused(found)
    listed = not_paired if style.everything else not_paired[:REFUSED_SHOWN]
    paired = [pairing for pairing in found if pairing.paired]
    for title, pairings in (("Paired", paired), ("Refused", listed)):
        if pairings:
            yield from (f"## {title} ({len(paired) if title == 'Paired' else len(not_paired)})", "")
            for pairing in pairings:
                yield from _pairing(pairing, labels)
            yield ""


def _pairing(pairing: Pairing, labels: Mapping[str, str]) -> Lines:
    joined = "and" if pairing.paired else "not with"
    decided = literal(DECIDED_BY[pairing.origin])
    name = f" ({literal(pairing.name)})" if pairing.name else ""
    both = f"{literal(labels[pairing.left])} {joined} {literal(labels[pairing.right])}"
    yield f"- {pairing.score:.2f}{' ' if decided else ''}{decided} {both}{name}"
    for reason in pairing.reasons:
        yield f"  - {'for' if reason.weight >= 0 else 'against'}: {literal(reason.detail)}"


def _comparisons(study: Study, style: ReportStyle) -> Lines:
    articles = {article.id: article for article in study.articles}
    labels = article_labels(study.articles)
    for comparison in study.comparisons:
        left, right = labels[comparison.left], labels[comparison.right]
        yield from (f"## {literal(left)} and {literal(right)}", "", f"{comparison_counts(comparison)}.", "")
        both = articles[comparison.left], articles[comparison.right]
        languages = two_languages(comparison, *both)
        yield from (literal(languages), "")
        yield from _comparison(comparison, *both, listed=style.everything or not languages)


def _comparison(comparison: Comparison, left: Article, right: Article, *, listed: bool) -> Lines:
    """Yield a comparison; ``listed`` is whether the sentences that only one side has are shown."""
    if not comparison.differs:
        yield from (f"The two do not differ: {same_sentences(comparison)}.", "")
    for link in comparison.differing_links():
        yield from _link(link, left, right)
    yield ""
    for side, positions, article in (
        ("left", comparison.unique_left, left),
        ("right", comparison.unique_right, right),
    ):
        if positions and listed:
            yield from (f"### Only {side} ({len(positions)})", "")
            yield from (f"- {position + 1} · {literal(article.text_of(position))}" for position in positions)
            yield ""
    yield from _not_differing(comparison)
    yield from _notes(comparison, left, right)


def _link(link: Link, left: Article, right: Article) -> Lines:
    moved = ", moved" if link.moved else ""
    decided = literal(DECIDED_BY[link.origin])
    yield f"- **{link.relation}**{moved}, score {link.score:.2f}{decided}"
    sides = link_sides(link, left, right)
    yield from (f"  - {name} {literal_fragments(side)}" for name, side in zip(("left", "right"), sides, strict=True))
    for conflict in link.conflicts:
        mark = "!" if conflict.score >= SURE_CONFLICT else "?"
        yield f"  - {mark} {conflict.kind}: left “{literal(conflict.left)}”, right “{literal(conflict.right)}”"
    for wording in link.wordings:
        yield f"  - ≈ wording: left “{literal(wording.left)}”, right “{literal(wording.right)}”"
    yield from (f"  - {literal(line)}" for line in quotation_lines(link, left.text, right.text))


def _not_differing(comparison: Comparison) -> Lines:
    """Yield what is no difference: sentences that are the same, house style, and rejected links."""
    same = [link for link in comparison.links if link.relation == "same"]
    found = (one for link in (*same, *comparison.differing_links()) for one in link.style)
    style = house_style(found, spellings=SPELLINGS_SHOWN)
    if same and comparison.differs:
        yield from (f"{same_sentences(comparison)}.", "")
    if style:
        yield from (f"House style, not counted as a difference: {literal(style)}.", "")
    if comparison.rejected:
        yield from (f"{plural(len(comparison.rejected), 'link')} rejected by verdict.", "")


def _notes(comparison: Comparison, left: Article, right: Article) -> Lines:
    notes = [("left", note, left) for note in comparison.notes_left]
    notes += [("right", note, right) for note in comparison.notes_right]
    if notes:
        yield from ("### Notes", "")
    for side, note, article in notes:
        yield f"- {side} {note.position + 1} · {literal(article.text_of(note.position))}: {literal(note.text)}"
    yield ""
