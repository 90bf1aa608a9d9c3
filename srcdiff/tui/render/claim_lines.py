"""The lines of an event's list: a cell for each source, the claim's number, and its words in one line."""

from rich.cells import cell_len

from srcdiff.browse.event_cursor import EventCursor, cells_of
from srcdiff.browse.event_view import EventItem
from srcdiff.browse.symbols import CURSOR, JOINED, MARKED, NOTE, REPORTED
from srcdiff.show.event_page import MatrixCell
from srcdiff.show.wording import CONFLICT, NOT_FOUND, POSSIBLE, plural
from srcdiff.tui.render.cells import cropped, fitted

StyledPiece = tuple[str, str]
"""A stretch of text and the name of its style."""

CELL_WIDTH = 2
"""Terminal cells of a source: its symbol and a space."""
MATRIX_SHARE = 2
"""The matrix takes at most one part in so many of a line; of more sources some are shown and all are counted."""
NUMBER_WIDTH = 4
"""Cells of a claim's number and its mark."""
COUNT_WIDTH = 8
"""Cells of the count of sources, where not all of them are shown."""


def shown_columns(cursor: EventCursor, width: int) -> range:
    """Return the columns that a line of ``width`` cells shows, the current source among them."""
    count = len(cursor.view.page.columns)
    room = max(width // MATRIX_SHARE // CELL_WIDTH, 1)
    if count <= room:
        return range(count)
    fewer = max((width // MATRIX_SHARE - COUNT_WIDTH) // CELL_WIDTH, 1)
    first = min(max((cursor.source or 0) - fewer // 2, 0), count - fewer)
    return range(first, first + fewer)


def head_line(cursor: EventCursor, width: int) -> list[StyledPiece]:
    """Return the line of the sources' letters; the current one and those marked stand out."""
    columns = shown_columns(cursor, width)
    pieces: list[StyledPiece] = [(" ", "head")]
    for column in columns:
        letter = cursor.view.page.columns[column].letter
        mark = MARKED.character if column in cursor.marked else " "
        style = "head-source" if column == cursor.source else "head"
        pieces.append((fitted(letter, CELL_WIDTH - 1), style))
        pieces.append((mark, "head"))
    hidden = len(cursor.view.page.columns) - len(columns)
    more = f"and {plural(hidden, 'more source')}" if hidden else plural(len(columns), "source")
    return [*pieces, (f"  {more}", "head")]


def claim_line(cursor: EventCursor, number: int, width: int) -> list[StyledPiece]:
    """Return one line of the list, at most ``width`` cells."""
    item = cursor.items[number]
    if item.is_heading:
        return [(cropped(f" {item.text}", width), "heading")]
    current = number == cursor.position
    style = "current" if current else "text"
    pieces: list[StyledPiece] = [(CURSOR if current else " ", style)]
    pieces += _cells(item, cursor, shown_columns(cursor, width), style)
    pieces.append((f"{item.number:>{NUMBER_WIDTH - 1}}{_mark(item, cursor)} ", style))
    room = width - sum(cell_len(text) for text, _ in pieces)
    return [*pieces, (fitted(item.text, room), style)]


def _cells(item: EventItem, cursor: EventCursor, columns: range, style: str) -> list[StyledPiece]:
    cells = cells_of(item, cursor.view)
    pieces: list[StyledPiece] = []
    for column in columns:
        symbol, name = cell_symbol(cells[column])
        chosen = style == "current" and column == cursor.source
        pieces += [(symbol, "cell-source" if chosen else name), (" ", style)]
    if len(columns) < len(cells):
        reported = sum(cell.state == "reported" for cell in cells)
        pieces.append((f"{reported:>3}/{len(cells):<4}", style))
    return pieces


def cell_symbol(cell: MatrixCell) -> StyledPiece:
    """Return the symbol of a cell, and the name of its style."""
    style = {NOT_FOUND: "cell-none", CONFLICT: "cell-conflict", POSSIBLE: "cell-possible"}.get(
        cell.mark, "cell-reported"
    )
    return cell.mark or REPORTED.character, style


def _mark(item: EventItem, cursor: EventCursor) -> str:
    """Return the mark after the number: of a claim to be joined, of its note, of joined claims.

    Of what one source reports: of the rest of a sentence, or of a sentence with a weak match elsewhere.
    """
    if cursor.is_joining(item):
        return MARKED.character
    if item.row is not None:
        return NOTE.character if item.row.claim.note else JOINED.character if item.row.decided_by else " "
    if item.unique is None or item.column is None:
        return " "
    return cursor.view.page.columns[item.column].alone_mark(item.unique) or " "


def column_at(cursor: EventCursor, x: int, width: int) -> int | None:
    """Return the column of the source at a cell of the line; ``None`` beside the matrix."""
    columns = shown_columns(cursor, width)
    place = (x - 1) // CELL_WIDTH
    return columns[place] if x > 0 and place < len(columns) else None
