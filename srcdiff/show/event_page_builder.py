"""From a study to the pages of its events: a column for each source, a row for each claim."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from srcdiff.model import (
    RELATIONS,
    Article,
    Claim,
    Closeness,
    Comparison,
    Credit,
    Event,
    Note,
    Study,
    UniqueSentence,
)
from srcdiff.show.event_page import EventPage, MatrixCell, MatrixRow, SourceColumn, column_letter
from srcdiff.show.version_steps import VersionStep, version_steps
from srcdiff.show.wording import article_labels, headline, stretches_text


def event_page(
    event: Event,
    articles: Mapping[str, Article],
    claims: Iterable[Claim],
    unique: Iterable[UniqueSentence],
    notes: Mapping[str, Iterable[Note]] | None = None,
    *,
    credited: Iterable[Credit] = (),
    closeness: Iterable[Closeness] = (),
    comparisons: Iterable[Comparison] = (),
) -> EventPage:
    """Return the page of an event.

    ``articles`` has its articles, ``notes`` the notes on them by id; everything else is what is known of this event.
    """
    columns = _columns(event, articles, unique, credited, dict(version_steps(event, comparisons)))
    members = [column.article for column in columns]
    rows = [matrix_row(claim, members) for claim in claims]
    return EventPage(
        event,
        columns,
        tuple(row for row in rows if row.sources > 1),
        tuple(row for row in rows if row.sources <= 1),
        tuple((column, note) for column in columns for note in (notes or {}).get(column.article.id, ())),
        _close_rows(members, closeness),
    )


def _columns(
    event: Event,
    articles: Mapping[str, Article],
    unique: Iterable[UniqueSentence],
    credited: Iterable[Credit],
    versions: Mapping[str, tuple[VersionStep, ...]],
) -> tuple[SourceColumn, ...]:
    members = [articles[identifier] for identifier in event.sources()]
    labels = article_labels([articles[identifier] for identifier in event.articles]) | article_labels(members)
    copies = {group[0]: group[1:] for group in event.copies}
    alone = _grouped((one.article, one) for one in unique)
    named = _grouped((one.article, one) for one in credited)
    return tuple(
        SourceColumn(
            column_letter(number),
            article,
            labels[article.id],
            headline(article),
            sum(1 for _ in article.compared_positions()),
            tuple(alone.get(article.id, ())),
            tuple(labels[copy] for copy in copies.get(article.id, ())),
            tuple(named.get(article.id, ())),
            versions.get(article.id, ()),
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


def event_pages(study: Study) -> Iterator[EventPage]:
    """Yield the page of each event, in order. Linear in the study."""
    articles = study.articles_by_id()
    event_of = study.event_of()
    claims = _grouped((claim.event, claim) for claim in study.claims)
    unique = _grouped((event_of[one.article], one) for one in study.unique)
    named = _grouped((event_of[one.article], one) for one in study.credits)
    close = _grouped((event_of[one.left], one) for one in study.closeness)
    notes = _notes(study.comparisons)
    version_of = {one: event.id for event in study.events for group in event.versions for one in group}
    versions = _grouped(
        (version_of[one.left], one) for one in study.comparisons if {one.left, one.right} <= version_of.keys()
    )
    for event in study.events:
        known = event.id
        yield event_page(
            event,
            articles,
            claims.get(known, ()),
            unique.get(known, ()),
            notes,
            credited=named.get(known, ()),
            closeness=close.get(known, ()),
            comparisons=versions.get(known, ()),
        )


Value = TypeVar("Value")


def _grouped(values: Iterable[tuple[str, Value]]) -> dict[str, list[Value]]:
    """Return the values of each key, in order."""
    found: dict[str, list[Value]] = {}
    for key, value in values:
        found.setdefault(key, []).append(value)
    return found


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
    spans = next(one.shared for one in claim.sentences if (one.article, one.position) == claim.lead)
    text = stretches_text(article, position, spans) if spans else article.text_of(position)
    return MatrixRow(claim, text, tuple(_cell(claim, member.id) for member in members))


def _cell(claim: Claim, article: str) -> MatrixCell:
    """Return where an article makes a claim."""
    sentences = [one for one in claim.sentences if one.article == article]
    sure = [one for one in sentences if one.grade == "sure"]
    nearest_first = sorted(sure or sentences, key=lambda one: (RELATIONS.index(one.relation), one.position))
    positions = tuple(one.position for one in nearest_first)
    disagreeing = {(one.article, one.position) for conflict in claim.conflicts for one in conflict.values}
    return MatrixCell(
        "reported" if sure else "possible" if sentences else "not found",
        positions,
        any((article, position) in disagreeing for position in positions),
    )
