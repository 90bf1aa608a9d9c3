"""The page of one event as values: its sources, its claims by how many sources make them, and what one alone reports.

Every format shows the same page, which ``event_page_builder.py`` makes; none computes anything of its own.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from srcdiff.model import (
    RELATIONS,
    Article,
    Claim,
    ClaimConflict,
    ClaimSentence,
    Closeness,
    Comparison,
    Credit,
    Event,
    Note,
    UniqueSentence,
)
from srcdiff.model.study import grouped
from srcdiff.show.version_steps import VersionStep
from srcdiff.show.wording import CONFLICT, DECIDED_BY, NOT_FOUND, POSSIBLE, REST, plural

CellState = Literal["reported", "possible", "not found"]
"""Whether a source makes a claim. ``not found`` does not mean that the source does not report it."""


class SourceColumn(NamedTuple):
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
        return 1 - self.whole_alone / self.sentences if self.sentences else 1.0

    @property
    def whole_alone(self) -> int:
        """How many sentences no other article reports anything of."""
        return sum(one.is_whole(self.article) for one in self.alone)

    @property
    def facts(self) -> tuple[str, ...]:
        """Its day where that is known, how long it is, and how much it alone reports: ``6 only here``."""
        day = (f"{self.article.date}",) if self.article.date else ()
        return (*day, plural(self.sentences, "sentence"), f"{len(self.alone)} only here")

    def alone_mark(self, unique: UniqueSentence) -> str:
        """Return the mark after the number of a sentence among ``alone``; empty where it needs none."""
        if not unique.is_whole(self.article):
            return REST
        return POSSIBLE if unique.possible else ""


class MatrixCell(NamedTuple):
    """Where one source makes one claim."""

    state: CellState
    positions: tuple[int, ...] = ()
    """Of the sentences that make the claim: the sure ones, else the possible ones. The strongest relation to the lead
    comes first, of equal ones the first in the text."""
    conflict: bool = False
    """Whether one of these sentences disagrees with another source."""

    @property
    def text(self) -> str:
        """The number of the first of its sentences with the mark: ``6!``; the mark alone where there is none."""
        return f"{self.positions[0] + 1}{self.mark}" if self.positions else self.mark

    @property
    def mark(self) -> str:
        """One of the marks of ``wording``; empty where the source surely makes the claim."""
        if self.state == "not found":
            return NOT_FOUND
        return CONFLICT if self.conflict else POSSIBLE if self.state == "possible" else ""


class MatrixRow(NamedTuple):
    """One claim with a cell for each source, in the order of the columns."""

    claim: Claim
    text: str
    """The stretches of the lead sentence that carry the claim, with ``…`` for what is left out of it."""
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
        """Whether all of its sentences are the same except for house style, and all are sure."""
        return all(one.relation == "same" and one.grade == "sure" for one in self.claim.sentences)


def nearness(one: ClaimSentence) -> tuple[bool, int, int]:
    """Return a key that sorts a source's sentences of a claim: sure ones first, then those nearest to the lead."""
    return one.grade != "sure", RELATIONS.index(one.relation), one.position


Places = Mapping[tuple[str, int], str]
"""Where another source may have a sentence that is perhaps in one alone, by its article and position: ``B 6``."""
RowConflicts = Iterator[tuple[MatrixRow, ClaimConflict]]
"""Conflicts, each with the row of its claim."""


class EventPage(NamedTuple):
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
    comparisons: tuple[Comparison, ...] = ()
    """What the claims were found in."""

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

    def conflicts(self) -> RowConflicts:
        """Yield every conflict with its claim, in the order of the claims."""
        return _conflicts(self.rows)

    def possible_conflicts(self) -> RowConflicts:
        """Yield the conflicts of the possible claims, which are in no count."""
        return _conflicts(self.possible)

    def values(self, conflict: ClaimConflict) -> Iterator[tuple[str, list[SourceColumn]]]:
        """Yield the values of a conflict, each once and on one line, with the sources that print it."""
        columns = {column.article.id: column for column in self.columns}
        found = grouped((" ".join(one.text.split()), one.article) for one in conflict.values)
        for text, articles in found.items():
            yield text, [columns[identifier] for identifier in dict.fromkeys(articles)]

    def possible_places(self) -> Places:
        """Return for each sentence that perhaps one source alone has, by article and position, where else it may be.

        Linear.
        """
        letters = self.letters
        return {
            one.sentence_id: f"{letters[one.counterpart[0]]} {one.counterpart[1] + 1}"
            for column in self.columns
            for one in column.alone
            if one.counterpart and one.is_whole(column.article)
        }


def _conflicts(rows: Iterable[MatrixRow]) -> RowConflicts:
    return ((row, conflict) for row in rows for conflict in row.claim.conflicts)


def event_counts(page: EventPage) -> str:
    """Return what an event has: ``4 sources, 2023-02-23 to 2023-02-24 · 13 claims · ! 1 conflict``."""
    sources = ", ".join(filter(None, (plural(len(page.columns), "source"), page.days)))
    conflicts = sum(1 for _ in page.conflicts())
    conflicting = [f"{CONFLICT} {plural(conflicts, 'conflict')}"] if conflicts else []
    return " · ".join((sources, plural(len(page.rows), "claim"), *conflicting))


def possible_counts(page: EventPage) -> str:
    """Return how many possible claims an event has: ``7 weak matches, 1 conflict in them``."""
    conflicts = sum(1 for _ in page.possible_conflicts())
    in_them = f", {plural(conflicts, 'conflict')} in them" if conflicts else ""
    return f"{plural(len(page.possible), 'weak match', 'weak matches')}{in_them}"


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


LETTERS = 26
"""Of the alphabet that names columns."""


def column_letter(number: int) -> str:
    """Return the name of a column, counted from 0, as spreadsheets name it.

    >>> column_letter(0), column_letter(25), column_letter(26), column_letter(701)
    ('A', 'Z', 'AA', 'ZZ')
    """
    above, letter = divmod(number, LETTERS)
    return (column_letter(above - 1) if above else "") + chr(ord("A") + letter)
