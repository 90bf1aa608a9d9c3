"""From a study to the pages of its events: a column for each source, a row for each claim."""

from collections.abc import Iterable, Iterator, Sequence

from srcdiff.model import (
    Article,
    Claim,
    Closeness,
    Comparison,
    Event,
    Note,
    Study,
)
from srcdiff.model.study import grouped
from srcdiff.show.event_page import EventPage, MatrixCell, MatrixRow, SourceColumn, column_letter, nearness
from srcdiff.show.version_steps import version_steps
from srcdiff.show.wording import article_labels, headline, stretches_text


def event_pages(study: Study) -> Iterator[EventPage]:
    """Yield the page of each event, in order. Linear in the study."""
    return map(event_page, study.by_event())


def event_page(study: Study) -> EventPage:
    """Return the page of the only event of a study, which has nothing on other events."""
    (event,) = study.events
    columns = _columns(event, study)
    members = [column.article for column in columns]
    rows = [matrix_row(claim, members) for claim in study.claims]
    notes = _notes(study.comparisons)
    return EventPage(
        event,
        columns,
        tuple(row for row in rows if row.sources > 1),
        tuple(row for row in rows if row.sources <= 1),
        tuple((column, note) for column in columns for note in notes.get(column.article.id, ())),
        _close_rows(members, study.closeness),
        study.comparisons,
    )


def _columns(event: Event, study: Study) -> tuple[SourceColumn, ...]:
    articles = study.articles_by_id()
    members = [articles[identifier] for identifier in event.sources()]
    labels = article_labels(study.articles) | article_labels(members)
    copies = {group[0]: group[1:] for group in event.copies}
    versions = dict(version_steps(event, study.comparisons))
    alone = grouped((one.article, one) for one in study.unique)
    named = grouped((one.article, one) for one in study.credits)
    return tuple(
        SourceColumn(
            letter=column_letter(number),
            article=article,
            label=labels[article.id],
            headline=headline(article),
            sentences=sum(1 for _ in article.compared_positions()),
            alone=tuple(alone.get(article.id, ())),
            copies=tuple(labels[copy] for copy in copies.get(article.id, ())),
            credits=tuple(named.get(article.id, ())),
            versions=versions.get(article.id, ()),
        )
        for number, article in enumerate(members)
    )


def _close_rows(members: Sequence[Article], closeness: Iterable[Closeness]) -> tuple[tuple[Closeness | None, ...], ...]:
    """Return for each source how close it is to each source before it."""
    known = {frozenset((one.left, one.right)): one for one in closeness}
    return tuple(
        tuple(known.get(frozenset((member.id, before.id))) for before in members[:place])
        for place, member in enumerate(members)
    )


def _notes(comparisons: Iterable[Comparison]) -> dict[str, tuple[Note, ...]]:
    """Return the notes on each article: every comparison of it has all of them."""
    found: dict[str, tuple[Note, ...]] = {}
    for one in comparisons:
        found |= {one.left: one.notes_left, one.right: one.notes_right}
    return found


def matrix_row(claim: Claim, members: Sequence[Article]) -> MatrixRow:
    """Return a claim's row, with a cell for each of the event's articles."""
    lead, position = claim.lead
    article = next(member for member in members if member.id == lead)
    spans = next(one.shared for one in claim.sentences if one.sentence_id == claim.lead)
    text = stretches_text(article, position, spans) if spans else article.text_of(position)
    return MatrixRow(claim, text, tuple(_cell(claim, member.id) for member in members))


def _cell(claim: Claim, article: str) -> MatrixCell:
    """Return where an article makes a claim."""
    sentences = [one for one in claim.sentences if one.article == article]
    sure = [one for one in sentences if one.grade == "sure"]
    positions = tuple(one.position for one in sorted(sure or sentences, key=nearness))
    disagreeing = {one.sentence_id for conflict in claim.conflicts for one in conflict.values}
    return MatrixCell(
        "reported" if sure else "possible" if sentences else "not found",
        positions,
        any((article, position) in disagreeing for position in positions),
    )
