"""The page of one event as text: sources, the matrix of claims, conflicts, and what one source alone reports.

A gutter of one column for each source runs down the left: a sentence number, ``·`` where the claim was not found, ``?``
where only a possible link leads, ``!`` at a conflict. Symbols carry every meaning, colour none.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from types import MappingProxyType

from srcdiff.model import ClaimConflict, UniqueSentence
from srcdiff.show.event_page import (
    EventPage,
    FoldedRows,
    MatrixCell,
    MatrixRow,
    Places,
    RowConflicts,
    SourceColumn,
    folded,
    group_title,
    grouped_values,
    possible_counts,
)
from srcdiff.show.event_sources_text import CONFLICT, closeness_lines, head_lines, source_lines
from srcdiff.show.languages import several_languages, unmatched_sources
from srcdiff.show.styled_text import Fragment, StyledLine, cropped_at_word, wrap
from srcdiff.show.wording import listed, stretches_text

NOT_FOUND, POSSIBLE, REST, EQUAL = "·", "?", "+", "="
NARROWEST_CELL = 3
"""Columns of a source in the gutter at the least: a number of two digits and a mark."""
NUMBER = 6
"""Columns between the gutter and the text: the number of a claim."""
CLAIM_COLUMNS, ALONE_COLUMNS = 160, 180
"""Columns of the words of a claim and of a sentence of one source alone, unless everything is asked for: two lines on a
page of 100 columns."""
DOUBTFUL_COLUMNS = 90
"""Columns of a sentence that may be in another source after all: one line."""
LISTED_CELLS = 8
"""Sources that are listed one by one where there is no gutter."""
LEGEND = (
    f"numbers: sentences  {NOT_FOUND} not found  {POSSIBLE} possible  {CONFLICT} conflict  "
    f"{REST} rest of a partly shared sentence"
)


def event_lines(page: EventPage, width: int, *, everything: bool = False) -> Iterator[StyledLine]:
    """Yield the page of an event, at most ``width`` columns wide; ``everything`` folds nothing."""
    yield from head_lines(page, width)
    yield from source_lines(page, width, everything=everything)
    yield from _languages(page, width)
    yield from _matrix(page, width, everything=everything)
    unmatched = () if everything else unmatched_sources(page)
    places = page.possible_places()
    for column in page.columns:
        if column not in unmatched:
            yield from alone_lines(column, width, places, everything=everything)
    yield from _notes(page, width)
    if everything:
        yield from closeness_lines(page, width)
    yield from _foot(page, width, everything=everything)


def _languages(page: EventPage, width: int) -> Iterator[StyledLine]:
    """Yield that sources are in languages of their own, where that leaves their sentences unmatched."""
    text = several_languages(page)
    if text:
        yield from wrap([Fragment(f"{text} -v lists the sentences.")], width)
        yield ()


def matrix_lines(page: EventPage, width: int, *, everything: bool = False) -> Iterator[StyledLine]:
    """Yield the claims of an event alone, with what its sources are called."""
    yield from head_lines(page, width)
    for column in page.columns:
        yield from wrap([Fragment(column.label)], width, "     ", f"  {column.letter:<2} ")
    yield ()
    yield from _matrix(page, width, everything=everything)
    yield from _claim_notes(page, width)
    yield from _foot(page, width, everything=everything)


def _matrix(page: EventPage, width: int, *, everything: bool) -> Iterator[StyledLine]:
    """Yield the claims by how many sources make them, and the conflicts."""
    cell = _cell_width(page, width)
    for count, rows in page.groups():
        is_all_of_many = count == len(page.columns) > 2
        shown, equal = (rows, ()) if everything or is_all_of_many else folded(rows)
        title = group_title(count, len(page.columns))
        yield from _section(title, shown, page, width, equal, cell=cell, everything=everything)
    yield from _conflicts("CONFLICTS", page.conflicts(), page, width)


def _foot(page: EventPage, width: int, *, everything: bool) -> Iterator[StyledLine]:
    if everything and page.possible:
        yield from _section("POSSIBLE", page.possible, page, width, cell=_cell_width(page, width), everything=True)
        yield from _conflicts("CONFLICTS OF POSSIBLE CLAIMS", page.possible_conflicts(), page, width)
    elif page.possible:
        yield from wrap([Fragment(f"POSSIBLE: {possible_counts(page)}; -v lists them")], width)
        yield ()
    yield from wrap([Fragment(LEGEND, "faint")], width)


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


def _section(
    title: str,
    rows: Sequence[MatrixRow],
    page: EventPage,
    width: int,
    equal: Sequence[FoldedRows] = (),
    *,
    cell: int,
    everything: bool,
) -> Iterator[StyledLine]:
    if not cell:
        yield from _listed_section(title, rows, page, width, equal, everything=everything)
        return
    letters = "".join(f"{column.letter:>{cell - 1}} " for column in page.columns)
    yield (Fragment(f"{letters} {title}", "heading"),)
    for row in rows:
        cells = "".join(_cell(one, cell) for one in row.cells)
        yield from _row(f"{cells} {row.claim.number:>3}  ", _words(row, everything=everything), width)
    for folded_rows in equal:
        marks = "".join(f"{EQUAL if has else NOT_FOUND:>{cell - 1}} " for has in folded_rows.reported)
        yield from _row(marks + " " * NUMBER, _equal(folded_rows, page), width)
    yield ()


def _listed_section(
    title: str,
    rows: Sequence[MatrixRow],
    page: EventPage,
    width: int,
    equal: Sequence[FoldedRows],
    *,
    everything: bool,
) -> Iterator[StyledLine]:
    """Yield the claims without a gutter, for which the page is too narrow: the sources follow each claim."""
    yield (Fragment(title, "heading"),)
    for row in rows:
        yield from _row(f"{row.claim.number:>3}  ", _words(row, everything=everything), width)
        yield from wrap([Fragment(_sources_of(row, page), "faint")], width, "     ", "     ")
    for folded_rows in equal:
        yield from _row("     ", _equal(folded_rows, page), width)
    yield ()


def _sources_of(row: MatrixRow, page: EventPage) -> str:
    """Return which sources make a claim, with sentence numbers; of many sources those that do not, where fewer."""
    pairs = list(zip(page.columns, row.cells, strict=True))
    found = [f"{column.letter} {_cell(cell, 0).strip()}" for column, cell in pairs if cell.state != "not found"]
    missing = [column.letter for column, cell in pairs if cell.state == "not found"]
    if len(found) <= LISTED_CELLS:
        return ", ".join(found)
    without = f"; {NOT_FOUND} {', '.join(missing)}" if 0 < len(missing) <= LISTED_CELLS else ""
    return f"{row.sources} of {len(pairs)}{without}"


def _words(row: MatrixRow, *, everything: bool) -> str:
    """Return the words of a claim, cropped unless everything is shown."""
    return (row.text if everything else cropped_at_word(row.text, CLAIM_COLUMNS)) + row.decided_by


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


def _row(first: str, text: str, width: int) -> list[StyledLine]:
    return wrap([Fragment(text)], width, " " * len(first), first)


def _equal(one: FoldedRows, page: EventPage) -> str:
    """Return what folded claims are: ``17 sentences the same in A and B (claims 3, 4, …)``."""
    letters = [column.letter for column, has in zip(page.columns, one.reported, strict=True) if has]
    numbers = ", ".join(row.claim.number for row in one.rows)
    return f"{len(one.rows)} sentences the same in {listed(letters)} (claims {numbers}); -v shows them"


def _cell(cell: MatrixCell, width: int) -> str:
    """Return a cell of the gutter: the number of the sentence nearest to the lead, and a mark."""
    if not cell.positions:
        return f"{NOT_FOUND:>{width - 1}} "
    mark = CONFLICT if cell.conflict else POSSIBLE if cell.state == "possible" else " "
    return f"{cell.positions[0] + 1:>{width - 1}}{mark}"


def _conflicts(title: str, found: RowConflicts, page: EventPage, width: int) -> Iterator[StyledLine]:
    """Yield the conflicts with the values of all sources, equal ones together; nothing without any."""
    letters, conflicts = page.letters, list(found)
    if not conflicts:
        return
    yield (Fragment(title, "heading"),)
    for row, conflict in conflicts:
        first = f"  {CONFLICT}{row.claim.number:>3}  "
        yield from wrap([Fragment(_values(conflict, letters), "conflict")], width, "        ", first)
    yield ()


def _values(conflict: ClaimConflict, letters: dict[str, str]) -> str:
    """Return the values of a conflict, each with the sources that print it: ``number: “40” A, C; “at least 43” B``."""
    values = "; ".join(
        f"“{text}” {', '.join(letters[article] for article in articles)}" for text, articles in grouped_values(conflict)
    )
    return f"{conflict.kind}: {values}"


def alone_lines(
    column: SourceColumn, width: int, places: Places = MappingProxyType({}), *, everything: bool = True
) -> Iterator[StyledLine]:
    """Yield what only one source reports: whole sentences, and the rest of partly shared ones."""
    if not column.alone:
        return
    yield from wrap([Fragment(f"ONLY {column.letter}: {column.label} ({len(column.alone)})", "heading")], width)
    for unique in column.alone:
        text, mark = _unique(unique, column, places, everything=everything)
        yield from wrap([Fragment(text)], width, " " * 8, f"  {unique.position + 1:>4}{mark} ")
    yield ()


def _unique(unique: UniqueSentence, column: SourceColumn, places: Places, *, everything: bool) -> tuple[str, str]:
    """Return what only one source reports in a sentence, and the symbol before it."""
    mark = (POSSIBLE if unique.possible else " ") if column.is_whole(unique) else REST
    text = stretches_text(column.article, unique.position, unique.spans)
    place = places.get((unique.article, unique.position))
    after = f" (maybe {place})" if place else ""
    columns = (DOUBTFUL_COLUMNS if mark == POSSIBLE else ALONE_COLUMNS) - len(after)
    return (text if everything else cropped_at_word(text, columns)) + after, mark
