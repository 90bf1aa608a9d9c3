"""The page of one event as text: sources, the matrix of claims, conflicts, and what one source alone reports.

A gutter of one column for each source runs down the left: a sentence number, ``·`` where the claim was not found, ``?``
where only a possible link leads, ``!`` at a conflict. Symbols carry every meaning, colour none.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len

from srcdiff.model import ClaimConflict, UniqueSentence
from srcdiff.show.event_page import (
    EventPage,
    MatrixCell,
    MatrixRow,
    SourceColumn,
    group_title,
    grouped_values,
)
from srcdiff.show.styled_text import Fragment, StyledLine, cropped_at_word, wrap
from srcdiff.show.wording import plural

NOT_FOUND, POSSIBLE, CONFLICT, REST = "·", "?", "!", "+"
CELL = 3
"""Columns of a source in the gutter: a number of two digits and a mark."""
SOURCES_FROM = 80
"""Columns from which the sources are a table."""
BAR = 10
"""Columns of the bar that shows how much of a source others report."""
LEGEND = (
    f"numbers: sentences  {NOT_FOUND} not found  {POSSIBLE} possible  {CONFLICT} conflict  "
    f"{REST} rest of a partly shared sentence"
)


def event_lines(page: EventPage, width: int) -> Iterator[StyledLine]:
    """Yield the page of an event, at most ``width`` columns wide."""
    yield from head_lines(page, width)
    yield from _sources(page, width)
    yield from _matrix(page, width)
    for column in page.columns:
        yield from alone_lines(column, width)
    yield from _foot(page, width)


def matrix_lines(page: EventPage, width: int) -> Iterator[StyledLine]:
    """Yield the claims of an event alone, with what its sources are called."""
    yield from head_lines(page, width)
    for column in page.columns:
        yield from wrap([Fragment(column.label)], width, "     ", f"  {column.letter:<2} ")
    yield ()
    yield from _matrix(page, width)
    yield from _foot(page, width)


def _matrix(page: EventPage, width: int) -> Iterator[StyledLine]:
    """Yield the claims by how many sources make them, and the conflicts."""
    for count, rows in page.groups():
        yield from _section(group_title(count, len(page.columns)), rows, page, width)
    yield from _conflicts(page, width)


def _foot(page: EventPage, width: int) -> Iterator[StyledLine]:
    yield from _possible(page, width)
    yield from wrap([Fragment(LEGEND, "faint")], width)


def head_lines(page: EventPage, width: int) -> Iterator[StyledLine]:
    """Yield the title of an event, its dates and its counts."""
    days = sorted({column.article.date for column in page.columns if column.article.date})
    dates = [] if not days else [f"{days[0]}" if len(days) == 1 else f"{days[0]} to {days[-1]}"]
    conflicts = sum(1 for _ in page.conflicts())
    counts = [
        ", ".join([plural(len(page.columns), "source"), *dates]),
        plural(len(page.rows), "claim"),
        *([f"{CONFLICT} {plural(conflicts, 'conflict')}"] if conflicts else []),
    ]
    yield from wrap([Fragment(f"Event {page.event.id}: {page.event.title}", "heading")], width, "  ", "")
    yield from wrap([Fragment(" · ".join(counts))], width, "  ", "  ")
    yield ()


def _sources(page: EventPage, width: int) -> Iterator[StyledLine]:
    """Yield what each source is: its letter, name, day, length, how much others report, how much only it has."""
    if width >= SOURCES_FROM:
        yield from _source_table(page, width)
    else:
        for column in page.columns:
            facts = [column.label, f"{column.article.date or ''}", plural(column.sentences, "sentence")]
            text = ", ".join([fact for fact in facts if fact] + [f"{len(column.alone)} only here"])
            yield from wrap([Fragment(text)], width, "     ", f"  {column.letter:<2} ")
    yield ()


def _source_table(page: EventPage, width: int) -> Iterator[StyledLine]:
    """Yield a line for each source, with a bar for the share of its sentences that another source reports too."""
    names = [cropped_at_word(column.label, width - SOURCES_FROM + 12) for column in page.columns]
    room = max((cell_len(name) for name in names), default=0)
    for column, name in zip(page.columns, names, strict=True):
        shared = round(BAR * column.shared_share)
        day = f"{column.article.date or ''}"
        yield (
            Fragment(f"  {column.letter:<2} ", "heading"),
            Fragment(f"{name}{' ' * (room - cell_len(name))}  {day:<10}  {column.sentences:>4} sentences  "),
            Fragment("#" * shared + "-" * (BAR - shared), "faint"),
            Fragment(f"  {len(column.alone):>4} only here"),
        )


def _section(title: str, rows: Sequence[MatrixRow], page: EventPage, width: int) -> Iterator[StyledLine]:
    gutter = _gutter_width(page, width)
    letters = "".join(f"{column.letter:>{CELL - 1}} " for column in page.columns) if gutter else ""
    yield (Fragment(f"{letters:<{gutter}} {title}", "heading"),)
    for row in rows:
        yield from _row(row, gutter, width)
    yield ()


def _gutter_width(page: EventPage, width: int) -> int:
    """Return the columns of the gutter; 0 where it would take more than half of the page."""
    wanted = CELL * len(page.columns)
    return wanted if wanted <= width // 2 else 0


def _row(row: MatrixRow, gutter: int, width: int) -> list[StyledLine]:
    """Return a claim: its cells in the gutter, its number, and its words."""
    cells = "".join(map(_cell, row.cells)) if gutter else f"{row.sources} of {len(row.cells)}"
    first = f"{cells:<{gutter}} {row.claim.id.rpartition('.')[2]:>3}  "
    return wrap([Fragment(" … ".join(row.text))], width, " " * len(first), first)


def _cell(cell: MatrixCell) -> str:
    """Return a cell in the columns of the gutter: the first sentence that makes the claim, and a mark."""
    if cell.state == "not found":
        return f"{NOT_FOUND:>{CELL - 1}} "
    mark = CONFLICT if cell.conflict else POSSIBLE if cell.state == "possible" else " "
    return f"{cell.positions[0] + 1:>{CELL - 1}}{mark}"


def _conflicts(page: EventPage, width: int) -> Iterator[StyledLine]:
    """Yield every conflict with the values of all sources, equal ones together."""
    conflicts = list(page.conflicts())
    if not conflicts:
        return
    letters = {column.article.id: column.letter for column in page.columns}
    yield (Fragment("CONFLICTS", "heading"),)
    for row, conflict in conflicts:
        number = row.claim.id.rpartition(".")[2]
        yield from wrap(
            [Fragment(_values(conflict, letters), "conflict")], width, "        ", f"  {CONFLICT}{number:>3}  "
        )
    yield ()


def _values(conflict: ClaimConflict, letters: dict[str, str]) -> str:
    """Return the values of a conflict, each with the sources that print it: ``number: “40” A, C; “at least 43” B``."""
    listed = "; ".join(
        f"“{text}” {', '.join(letters[article] for article in articles)}" for text, articles in grouped_values(conflict)
    )
    return f"{conflict.kind}: {listed}"


def alone_lines(column: SourceColumn, width: int) -> Iterator[StyledLine]:
    """Yield what only one source reports: whole sentences, and the rest of partly shared ones."""
    if not column.alone:
        return
    yield from wrap([Fragment(f"ONLY {column.letter}: {column.label} ({len(column.alone)})", "heading")], width)
    for position, found in groupby(column.alone, lambda unique: unique.position):
        yield from _unique(position, list(found), column, width)
    yield ()


def _unique(position: int, found: Sequence[UniqueSentence], column: SourceColumn, width: int) -> list[StyledLine]:
    sentence = column.article.sentences[position]
    spans = [span for unique in found for span in unique.spans]
    partly = spans != [(sentence.start, sentence.end)]
    mark = REST if partly else POSSIBLE if any(unique.possible for unique in found) else " "
    text = " … ".join(column.article.text[slice(*span)] for span in spans)
    before = "… " if spans[0][0] > sentence.start else ""
    after = " …" if partly and spans[-1][1] < sentence.end - 1 else ""
    return wrap([Fragment(f"{before}{text}{after}")], width, " " * 8, f"  {position + 1:>4}{mark} ")


def _possible(page: EventPage, width: int) -> Iterator[StyledLine]:
    if page.possible:
        yield from wrap([Fragment(f"POSSIBLE: {plural(len(page.possible), 'weak match', 'weak matches')}")], width)
        yield ()
