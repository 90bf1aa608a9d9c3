"""The page of one event as values: its sources, its claims by how many sources make them, and what one alone reports.

Every format shows the same page; none computes anything of its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Literal, TypeVar

from srcdiff.model import (
    RELATIONS,
    Article,
    Claim,
    ClaimConflict,
    Closeness,
    Comparison,
    Credit,
    Event,
    Note,
    Study,
    UniqueSentence,
)
from srcdiff.show.version_steps import VersionStep, version_steps
from srcdiff.show.wording import DECIDED_BY, article_labels, headline, plural

CellState = Literal["reported", "possible", "not found"]
"""Whether a source makes a claim. ``not found`` does not mean that the source does not report it."""

FOLD_FROM = 3
"""Claims that the same sources print in the same sentences are counted, not listed, from so many on."""


@dataclass(frozen=True, slots=True)
class SourceColumn:
    """One article of the event: a column of the matrix."""

    letter: str
    """``A`` to ``Z``, then ``AA``: by the order of the event's sources."""
    article: Article
    label: str
    headline: str
    sentences: int
    """How many sentences are compared, that is all but furniture."""
    alone: tuple[UniqueSentence, ...]
    """What only this article reports, in the order of its text."""
    copies: tuple[str, ...] = ()
    """The labels of the articles that copy this one."""
    credits: tuple[Credit, ...] = ()
    """The outlets that it names as its sources, in the order of its text."""
    versions: tuple[VersionStep, ...] = ()
    """The steps from its earliest version to this one, where several were read."""

    @property
    def shared_share(self) -> float:
        """The share of the sentences that another article reports too, 0 to 1; 1 for an article without sentences."""
        whole = sum(map(self.is_whole, self.alone))
        return 1 - whole / self.sentences if self.sentences else 1.0

    def is_whole(self, unique: UniqueSentence) -> bool:
        """Return whether another source reports nothing of a sentence that is among ``alone``."""
        sentence = self.article.sentences[unique.position]
        return unique.spans == ((sentence.start, sentence.end),)


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """Where one source makes one claim."""

    state: CellState
    positions: tuple[int, ...] = ()
    """Of the sentences that make the claim: the sure ones, else the possible ones. The strongest relation to the lead
    comes first, of equal ones the first in the text."""
    conflict: bool = False
    """Whether one of these sentences disagrees with another source."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One claim with a cell for each source, in the order of the columns."""

    claim: Claim
    text: tuple[str, ...]
    """The stretches of the lead sentence that carry the claim, in the source's own words."""
    cells: tuple[MatrixCell, ...]

    @property
    def sources(self) -> int:
        """How many sources surely make the claim."""
        return sum(cell.state == "reported" for cell in self.cells)

    @property
    def decided_by(self) -> str:
        """What is added to the words of a claim that a person joined; empty for any other."""
        return DECIDED_BY[self.claim.origin]

    @property
    def is_equal(self) -> bool:
        """Whether all of its sentences are the same but for house style, and all are sure."""
        return all(one.relation == "same" and one.grade == "sure" for one in self.claim.sentences)


@dataclass(frozen=True, slots=True)
class FoldedRows:
    """Claims that the same sources print in the same sentences."""

    reported: tuple[bool, ...]
    """For each source whether it makes these claims."""
    rows: tuple[MatrixRow, ...]


def folded(rows: Sequence[MatrixRow]) -> tuple[tuple[MatrixRow, ...], tuple[FoldedRows, ...]]:
    """Return (rows to show one by one, rows to count), each in order; ``FOLD_FROM`` equal ones are counted."""
    by_sources: dict[tuple[bool, ...], list[MatrixRow]] = {}
    for row in rows:
        if row.is_equal:
            by_sources.setdefault(tuple(cell.state == "reported" for cell in row.cells), []).append(row)
    counted = tuple(FoldedRows(key, tuple(found)) for key, found in by_sources.items() if len(found) >= FOLD_FROM)
    hidden = {row.claim.id for one in counted for row in one.rows}
    return tuple(row for row in rows if row.claim.id not in hidden), counted


@dataclass(frozen=True, slots=True)
class EventPage:
    """One event, ready to be shown."""

    event: Event
    columns: tuple[SourceColumn, ...]
    rows: tuple[MatrixRow, ...]
    """Claims that two sources or more surely make, in the order of the claims."""
    possible: tuple[MatrixRow, ...]
    """The other claims: only possible links join their sources."""
    notes: tuple[tuple[SourceColumn, Note], ...] = ()
    """A person's notes with the sources that they are on, in the order of the sources."""
    closeness: tuple[tuple[Closeness | None, ...], ...] = ()
    """For each source how close it is to each source before it; ``None`` where two were not compared."""

    @property
    def letters(self) -> dict[str, str]:
        """The letter of each source, by its article's id."""
        return {column.article.id: column.letter for column in self.columns}

    @property
    def days(self) -> str:
        """The first and the last day of publication: ``2023-02-23 to 2023-02-24``; empty where none is known."""
        days = sorted({column.article.date for column in self.columns if column.article.date})
        return " to ".join(f"{day}" for day in (*days[:1], *days[1:][-1:]))

    def groups(self) -> Iterator[tuple[int, tuple[MatrixRow, ...]]]:
        """Yield how many sources make a claim, and the claims that so many make; the most first, none empty.

        Linear in the cells.
        """
        rows: dict[int, list[MatrixRow]] = {}
        for row in self.rows:
            rows.setdefault(row.sources, []).append(row)
        for count in sorted(rows, reverse=True):
            yield count, tuple(rows[count])

    def claim_notes(self) -> Iterator[MatrixRow]:
        """Yield every claim with a note, the possible ones last."""
        return (row for row in (*self.rows, *self.possible) if row.claim.note)

    def conflicts(self) -> Iterator[tuple[MatrixRow, ClaimConflict]]:
        """Yield every conflict with its claim, in the order of the claims."""
        for row in self.rows:
            for conflict in row.claim.conflicts:
                yield row, conflict


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
    articles = {article.id: article for article in study.articles}
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


def event_counts(page: EventPage) -> str:
    """Return what an event has: ``4 sources, 2023-02-23 to 2023-02-24 · 13 claims · ! 1 conflict``."""
    sources = ", ".join(filter(None, (plural(len(page.columns), "source"), page.days)))
    conflicts = sum(1 for _ in page.conflicts())
    conflicting = [f"! {plural(conflicts, 'conflict')}"] if conflicts else []
    return " · ".join((sources, plural(len(page.rows), "claim"), *conflicting))


WORDS = ("", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN")


def group_title(count: int, sources: int) -> str:
    """Return the heading of the claims that ``count`` of so many sources make.

    >>> group_title(4, 4), group_title(2, 4)
    ('ALL FOUR', 'TWO OF 4')
    """
    if count == sources == 2:
        return "BOTH"
    word = WORDS[count] if count < len(WORDS) else str(count)
    return f"ALL {word}" if count == sources else f"{word} OF {sources}"


def grouped_values(conflict: ClaimConflict) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the values of a conflict, each once and on one line, with the ids of the articles that print it."""
    values: dict[str, dict[str, None]] = {}
    for value in conflict.values:
        values.setdefault(" ".join(value.text.split()), {})[value.article] = None
    return tuple((text, tuple(articles)) for text, articles in values.items())


def column_letter(number: int) -> str:
    """Return the name of a column, counted from 0, as spreadsheets name it.

    >>> column_letter(0), column_letter(25), column_letter(26), column_letter(701)
    ('A', 'Z', 'AA', 'ZZ')
    """
    above, letter = divmod(number, len(ascii_uppercase))
    return (column_letter(above - 1) if above else "") + ascii_uppercase[letter]


def matrix_row(claim: Claim, members: Sequence[Article]) -> MatrixRow:
    """Return a claim's row, with a cell for each of the event's articles."""
    lead, position = claim.lead
    article = next(member for member in members if member.id == lead)
    spans = next(one.shared for one in claim.sentences if (one.article, one.position) == claim.lead)
    text = tuple(" ".join(article.text[slice(*span)].split()) for span in spans) or (article.text_of(position),)
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
