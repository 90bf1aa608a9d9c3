"""What the pane beside the claims shows: lines of styled text, and the line above them."""

from collections.abc import Sequence
from typing import Protocol

from rich.cells import cell_len

from srcdiff.browse.claim_words import sources_line
from srcdiff.browse.event_cursor import EventCursor
from srcdiff.browse.event_view import SentenceRef
from srcdiff.tui.render.cells import fitted
from srcdiff.tui.render.claim_lines import StyledPiece


class PaneText(Protocol):
    """Lines of text as the pane asks for them."""

    @property
    def height(self) -> int:
        """How many lines there are."""

    @property
    def current(self) -> int | None:
        """The line to bring on screen; ``None`` where there is none."""

    def line(self, number: int) -> list[StyledPiece]:
        """Return one line; an empty one outside."""

    def sentence_at(self, number: int) -> SentenceRef | None:
        """Return the sentence that a line shows, or that a click on it means."""


def pane_head(cursor: EventCursor, width: int) -> str:
    """Return the line above the text, in exactly ``width`` cells: what is shown."""
    if cursor.source is None:
        item = cursor.item
        number = f"Claim {item.number} · " if item and item.number else ""
        return fitted(number + sources_line(item, cursor.view) if item else "", width)
    column_ = cursor.view.page.columns[cursor.source]
    facts: Sequence[str] = [
        cursor.view.name(cursor.source),
        f"{column_.article.date or ''}",
        f"{column_.sentences} sentences",
        f"{len(column_.alone)} only here",
    ]
    head = " · ".join(fact for fact in facts if fact)
    missing = "" if cursor.cells[cursor.source].positions or cursor.item is None else " · claim not found here"
    return fitted(head, width - cell_len(missing)) + missing if missing else fitted(head, width)
