"""What the pane beside the claims shows: lines of styled text, and the line above them."""

from typing import Protocol

from srcdiff.browse.claim_words import sources_line
from srcdiff.browse.event_cursor import EventCursor
from srcdiff.model import SentenceId
from srcdiff.show.wording import plural
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

    def sentence_at(self, number: int) -> SentenceId | None:
        """Return the sentence that a line shows, or that a click on it means."""


def pane_head(cursor: EventCursor, width: int) -> str:
    """Return the line above the text, in exactly ``width`` cells: what is shown."""
    if cursor.on_sources:
        return fitted(f"{plural(len(cursor.view.page.columns), 'source')}: who credits whom, how close they are", width)
    if cursor.source is None:
        item = cursor.item
        number = f"Claim {item.number} · " if item and item.number else ""
        return fitted(number + sources_line(item, cursor.view) if item else "", width)
    name, column = cursor.view.name(cursor.source), cursor.view.page.columns[cursor.source]
    if cursor.item is not None and not cursor.cells[cursor.source].positions:
        return fitted(f"Not found in {name}", width)
    return fitted(" · ".join((name, *column.facts)), width)
