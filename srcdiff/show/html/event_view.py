"""The page of an event as the HTML shows it: claims with every source's words, and articles whole."""

from collections.abc import Mapping
from dataclasses import dataclass

from srcdiff.model import Article, Claim, ClaimConflict, ClaimSentence, Event, Span
from srcdiff.show.event_page import EventPage, MatrixCell, MatrixRow, SourceColumn, group_title, grouped_values
from srcdiff.show.html.closeness_picture import ClosenessPicture, closeness_picture
from srcdiff.show.html.passages import Passage, sentence_passage
from srcdiff.show.html.source_view import ClaimNumbers, SourceView, source_view
from srcdiff.show.languages import several_languages, unmatched_sources

RELATION_WORDS = {
    "same": "the same",
    "edited": "edited",
    "quote": "one quotation",
    "reworded": "other words",
    "partial": "in part",
}
"""How a sentence relates to the claim's lead, for people."""


@dataclass(frozen=True, slots=True)
class ClaimPassage:
    """One sentence that makes a claim."""

    column: SourceColumn
    number: int
    """Of the sentence, from 1."""
    passage: Passage
    lead: bool
    relation: str
    possible: bool
    inferred: bool


@dataclass(frozen=True, slots=True)
class ConflictValue:
    """One value of a conflict, with the columns of the sources that print it."""

    text: str
    columns: tuple[SourceColumn, ...]


@dataclass(frozen=True, slots=True)
class ConflictView:
    """A conflict of one claim."""

    kind: str
    number: str
    """Of the claim."""
    values: tuple[ConflictValue, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One row of the matrix."""

    number: str
    text: str
    cells: tuple[tuple[SourceColumn, MatrixCell], ...]
    words: tuple[ClaimPassage, ...]
    conflicts: tuple[ConflictView, ...]
    missing: tuple[SourceColumn, ...]


@dataclass(frozen=True, slots=True)
class EventSection:
    """The page of one event."""

    key: str
    """Part of an identifier: letters, digits and hyphens."""
    event: Event
    days: str
    groups: tuple[tuple[str, tuple[ClaimView, ...]], ...]
    """A title, and the claims that so many sources make."""
    possible: tuple[ClaimView, ...]
    conflicts: tuple[ConflictView, ...]
    sources: tuple[SourceView, ...]
    claims: int
    closeness: ClosenessPicture | None
    notes: tuple[tuple[SourceColumn, int, str], ...]
    """A person's notes: the source, the number of the sentence, and the text."""
    claim_notes: tuple[tuple[str, str], ...]
    """Those on claims: the claim's number, and the text."""
    languages: str
    """That sources are in languages of their own, where that leaves their sentences unmatched."""
    unmatched: tuple[str, ...]
    """The letters of these sources."""


def event_view(key: str, page: EventPage) -> EventSection:
    """Return the view of an event's page. Linear in its sentences and claims."""
    columns = {column.article.id: column for column in page.columns}
    made, places = _claims_of_sentences(page), page.possible_places()
    return EventSection(
        key,
        page.event,
        page.days,
        tuple(
            (group_title(count, len(columns)).capitalize(), tuple(_claim(row, columns) for row in rows))
            for count, rows in page.groups()
        ),
        tuple(_claim(row, columns) for row in page.possible),
        tuple(_conflict(row.claim, conflict, columns) for row, conflict in page.conflicts()),
        tuple(source_view(column, made, columns, places) for column in page.columns),
        len(page.rows),
        closeness_picture(page.columns, page.closeness),
        tuple((column, note.position + 1, note.text) for column, note in page.notes),
        tuple((row.claim.number, row.claim.note) for row in page.claim_notes()),
        several_languages(page),
        tuple(column.letter for column in unmatched_sources(page)),
    )


def _claim(row: MatrixRow, columns: Mapping[str, SourceColumn]) -> ClaimView:
    claim = row.claim
    cells = tuple(zip(columns.values(), row.cells, strict=True))
    return ClaimView(
        claim.number,
        row.text + row.decided_by,
        cells,
        tuple(_words(sentence, claim, columns[sentence.article]) for sentence in claim.sentences),
        tuple(_conflict(claim, conflict, columns) for conflict in claim.conflicts),
        tuple(column for column, cell in cells if cell.state == "not found"),
    )


def _words(sentence: ClaimSentence, claim: Claim, column: SourceColumn) -> ClaimPassage:
    return ClaimPassage(
        column,
        sentence.position + 1,
        sentence_passage(column.article, sentence.position, _shared_words(sentence, column.article), "shared"),
        (sentence.article, sentence.position) == claim.lead,
        RELATION_WORDS[sentence.relation],
        sentence.grade == "possible",
        sentence.inferred,
    )


def _shared_words(sentence: ClaimSentence, article: Article) -> tuple[Span, ...]:
    """Return the stretches that carry the claim; where all of the sentence does, what it has in common with the lead.

    A single word in common says little, so such a run has two words or more.
    """
    whole = article.sentences[sentence.position]
    if sentence.shared and sentence.shared != (whole.span,):
        return sentence.shared
    equal = (edit.right for edit in sentence.edits if edit.op == "equal")
    return tuple(span for span in equal if len(article.text[slice(*span)].split()) > 1)


def _conflict(claim: Claim, conflict: ClaimConflict, columns: Mapping[str, SourceColumn]) -> ConflictView:
    """Return a conflict with equal values together, in the order of their first sources."""
    return ConflictView(
        conflict.kind,
        claim.number,
        tuple(
            ConflictValue(text, tuple(columns[identifier] for identifier in articles))
            for text, articles in grouped_values(conflict)
        ),
    )


def _claims_of_sentences(page: EventPage) -> ClaimNumbers:
    made: dict[tuple[str, int], tuple[str, ...]] = {}
    for row in (*page.rows, *page.possible):
        for sentence in row.claim.sentences:
            key = sentence.article, sentence.position
            made[key] = (*made.get(key, ()), row.claim.number)
    return made
