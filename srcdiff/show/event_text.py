"""The page of one event as text: sources, the matrix of claims, conflicts, and what one source alone reports.

A gutter of one column for each source runs down the left: a sentence number, ``·`` where the claim was not found, ``?``
where only a possible link leads, ``!`` at a conflict. Symbols carry every meaning, colour none.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from srcdiff.model import ClaimConflict
from srcdiff.show.event_page import (
    EventPage,
    MatrixCell,
    MatrixRow,
    RowConflicts,
    group_title,
    possible_counts,
)
from srcdiff.show.event_sources_text import alone_lines, closeness_lines, head_lines, source_lines
from srcdiff.show.languages import several_languages, unmatched_sources
from srcdiff.show.styled_text import Fragment, StyledLine, cropped_at_word, wrap
from srcdiff.show.wording import CONFLICT, NOT_FOUND, POSSIBLE, REST, listed

NARROWEST_CELL = 3
"""Columns of a source in the gutter at the least: a number of two digits and a mark."""
NUMBER = 6
"""Columns between the gutter and the text: the number of a claim."""
CLAIM_COLUMNS = 160
"""Columns of the words of a claim, unless everything is asked for: two lines on a page of 100 columns."""
LISTED_CELLS = 8
"""Sources that are listed one by one where there is no gutter."""
FOLD_FROM = 3
"""Claims that the same sources print in the same sentences are counted, not listed, from so many on."""
EQUAL = "="
"""The mark of a source of such claims."""
LEGEND = (
    f"numbers: sentences  {NOT_FOUND} not found  {POSSIBLE} possible  {CONFLICT} conflict  "
    f"{REST} rest of a partly shared sentence"
)


def event_lines(page: EventPage, width: int, *, everything: bool = False) -> Iterator[StyledLine]:
    """Yield the page of an event, at most ``width`` columns wide; ``everything`` folds nothing."""
    matrix = _MatrixText(page, width, everything=everything)
    yield from head_lines(page, width)
    yield from source_lines(page, width, everything=everything)
    yield from _languages(page, width)
    yield from matrix.claims()
    unmatched = () if everything else unmatched_sources(page)
    places = page.possible_places()
    for column in page.columns:
        if column not in unmatched:
            yield from alone_lines(column, width, places, everything=everything)
    yield from _notes(page, width)
    if everything:
        yield from closeness_lines(page, width)
    yield from matrix.foot()


def _languages(page: EventPage, width: int) -> Iterator[StyledLine]:
    """Yield that sources are in languages of their own, where that leaves their sentences unmatched."""
    text = several_languages(page)
    if text:
        yield from wrap([Fragment(f"{text} -v lists the sentences.")], width)
        yield ()


def matrix_lines(page: EventPage, width: int, *, everything: bool) -> Iterator[StyledLine]:
    """Yield the claims of an event alone, with what its sources are called."""
    matrix = _MatrixText(page, width, everything=everything)
    yield from head_lines(page, width)
    for column in page.columns:
        yield from wrap([Fragment(column.label)], width, "     ", f"  {column.letter:<2} ")
    yield ()
    yield from matrix.claims()
    yield from _claim_notes(page, width)
    yield from matrix.foot()


def _claim_notes(page: EventPage, width: int, others: Sequence[StyledLine] = ()) -> Iterator[StyledLine]:
    """Yield a person's notes on claims, under a heading, and then the lines of other notes."""
    noted = list(page.claim_notes())
    if noted or others:
        yield (Fragment("NOTES", "heading"),)
        for row in noted:
            yield from wrap([Fragment(row.claim.note)], width, " " * 8, f"  claim {row.claim.number}: ")
        yield from others
        yield ()


def _notes(page: EventPage, width: int) -> Iterator[StyledLine]:
    """Yield a person's notes, each after the claim, or the source and the number of the sentence, that it is on."""
    on_sentences = [
        line
        for column, note in page.notes
        for line in wrap([Fragment(note.text)], width, " " * 8, f"  {column.letter:<2}{note.position + 1:>3} ")
    ]
    yield from _claim_notes(page, width, on_sentences)


class _FoldedRows(NamedTuple):
    """Claims that the same sources print in the same sentences."""

    reported: tuple[bool, ...]
    """For each source whether it makes these claims."""
    rows: tuple[MatrixRow, ...]


def _folded(rows: Sequence[MatrixRow]) -> tuple[tuple[MatrixRow, ...], tuple[_FoldedRows, ...]]:
    """Return (rows to show one by one, rows to count), each in order; ``FOLD_FROM`` equal ones are counted."""
    by_sources: dict[tuple[bool, ...], list[MatrixRow]] = {}
    for row in rows:
        if row.is_equal:
            by_sources.setdefault(tuple(cell.state == "reported" for cell in row.cells), []).append(row)
    counted = tuple(_FoldedRows(key, tuple(found)) for key, found in by_sources.items() if len(found) >= FOLD_FROM)
    hidden = {row.claim.id for one in counted for row in one.rows}
    return tuple(row for row in rows if row.claim.id not in hidden), counted


class _MatrixText:
    """The claims and conflicts of an event in lines of at most ``width`` columns."""

    def __init__(self, page: EventPage, width: int, *, everything: bool) -> None:
        self._page, self._width, self._everything = page, width, everything
        self._cell = _cell_width(page, width)

    def claims(self) -> Iterator[StyledLine]:
        """Yield the claims by how many sources make them, and the conflicts."""
        sources = len(self._page.columns)
        for count, rows in self._page.groups():
            is_all_of_many = count == sources > 2
            shown, equal = (rows, ()) if self._everything or is_all_of_many else _folded(rows)
            yield from self._section(group_title(count, sources), shown, equal)
        yield from self._conflicts("CONFLICTS", self._page.conflicts())

    def foot(self) -> Iterator[StyledLine]:
        """Yield the possible claims, or how many there are, and what the marks mean."""
        page = self._page
        if self._everything and page.possible:
            yield from self._section("POSSIBLE", page.possible)
            yield from self._conflicts("CONFLICTS OF POSSIBLE CLAIMS", page.possible_conflicts())
        elif page.possible:
            yield from wrap([Fragment(f"POSSIBLE: {possible_counts(page)}; -v lists them")], self._width)
            yield ()
        yield from wrap([Fragment(LEGEND, "faint")], self._width)

    def _section(
        self, title: str, rows: Sequence[MatrixRow], equal: Sequence[_FoldedRows] = ()
    ) -> Iterator[StyledLine]:
        letters = (f"{column.letter:>{self._cell - 1}} " for column in self._page.columns)
        yield (Fragment(self._gutter(letters) + title, "heading"),)
        for row in rows:
            yield from self._row(row)
        for one in equal:
            marks = (f"{EQUAL if has else NOT_FOUND:>{self._cell - 1}} " for has in one.reported)
            yield from self._wrapped(self._gutter(marks) + "     ", self._counted(one))
        yield ()

    def _gutter(self, cells: Iterable[str]) -> str:
        """Return the beginning of a line; empty where the page is too narrow for a gutter."""
        return "".join(cells) + " " if self._cell else ""

    def _row(self, row: MatrixRow) -> Iterator[StyledLine]:
        """Yield a claim, cropped unless everything is shown; without a gutter its sources follow."""
        words = row.text if self._everything else cropped_at_word(row.text, CLAIM_COLUMNS)
        cells = (_cell(one, self._cell) for one in row.cells)
        yield from self._wrapped(f"{self._gutter(cells)}{row.claim.number:>3}  ", words + row.decided_by)
        if not self._cell:
            yield from wrap([Fragment(self._sources_of(row), "faint")], self._width, "     ")

    def _wrapped(self, first: str, text: str) -> list[StyledLine]:
        return wrap([Fragment(text)], self._width, " " * len(first), first)

    def _sources_of(self, row: MatrixRow) -> str:
        """Return which sources make a claim, with sentence numbers; of many those that do not, where fewer."""
        pairs = list(zip(self._page.columns, row.cells, strict=True))
        found = [f"{column.letter} {cell.text}" for column, cell in pairs if cell.state != "not found"]
        missing = [column.letter for column, cell in pairs if cell.state == "not found"]
        if len(found) <= LISTED_CELLS:
            return ", ".join(found)
        without = f"; {NOT_FOUND} {', '.join(missing)}" if 0 < len(missing) <= LISTED_CELLS else ""
        return f"{row.sources} of {len(pairs)}{without}"

    def _counted(self, one: _FoldedRows) -> str:
        """Return what folded claims are: ``17 sentences the same in A and B (claims 3, 4, …)``."""
        letters = [column.letter for column, has in zip(self._page.columns, one.reported, strict=True) if has]
        numbers = ", ".join(row.claim.number for row in one.rows)
        return f"{len(one.rows)} sentences the same in {listed(letters)} (claims {numbers}); -v shows them"

    def _conflicts(self, title: str, found: RowConflicts) -> Iterator[StyledLine]:
        """Yield the conflicts with the values of all sources, equal ones together; nothing without any."""
        conflicts = list(found)
        if not conflicts:
            return
        yield (Fragment(title, "heading"),)
        for row, conflict in conflicts:
            first = f"  {CONFLICT}{row.claim.number:>3}  "
            yield from wrap([Fragment(_values(conflict, self._page), "conflict")], self._width, "        ", first)
        yield ()


def _cell_width(page: EventPage, width: int) -> int:
    """Return the columns of a cell: the highest sentence number and a mark fit, and no mark touches the next number.

    0 where the gutter would take more than a third of the page.
    """
    last = max((len(column.article.sentences) for column in page.columns), default=0)
    cell, most = max(NARROWEST_CELL, len(str(last)) + 1), (width // 3 - NUMBER) // max(1, len(page.columns))
    if cell > most:
        return 0
    neighbours = (two for row in (*page.rows, *page.possible) for two in pairwise(row.cells))
    cell += any(_cell(one, cell)[-1] != " " != _cell(other, cell)[0] for one, other in neighbours)
    return cell if cell <= most else 0


def _cell(cell: MatrixCell, width: int) -> str:
    """Return a cell of the gutter: numbers end in one column, and a mark or a space follows."""
    is_marked = bool(cell.positions and cell.mark)
    return (cell.text if is_marked else f"{cell.text} ").rjust(width)


def _values(conflict: ClaimConflict, page: EventPage) -> str:
    """Return the values of a conflict, each with the sources that print it: ``number: “40” A, C; “at least 43” B``."""
    values = "; ".join(
        f"“{text}” {', '.join(column.letter for column in columns)}" for text, columns in page.values(conflict)
    )
    return f"{conflict.kind}: {values}"
