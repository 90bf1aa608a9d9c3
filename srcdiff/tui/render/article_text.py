"""One source's whole article: what another source reports is dimmed, and claims are numbered in the margin."""

from collections.abc import Iterator
from dataclasses import dataclass

from srcdiff.browse.event_cursor import EventCursor
from srcdiff.browse.event_view import EventView
from srcdiff.browse.search import matches
from srcdiff.browse.symbols import CURSOR_BAR, NOTE, STATE_SYMBOLS, WEAK
from srcdiff.model import Article, SentenceId, Span
from srcdiff.show.marks import marked_runs
from srcdiff.tui.render.claim_lines import StyledPiece
from srcdiff.tui.render.geometry import LEAST_TEXT
from srcdiff.tui.render.lines import Column, Line, column
from srcdiff.tui.render.pane_text import PaneText

MARGIN = 7
"""Cells before an article's text: the bar, the number of the sentence's first claim, a mark, a space."""


@dataclass(frozen=True, slots=True)
class ArticleText:
    """One source's whole article: what another source reports is dimmed, claims are numbered in the margin."""

    view: EventView
    source: int
    column: Column
    positions: tuple[int, ...]
    """Of the current claim's sentences in it."""
    bright: tuple[tuple[Span, ...], ...]
    """For each sentence the spans that only this source reports."""
    weak: frozenset[int]
    """Positions of the sentences with a weak match elsewhere."""
    query: str
    number: str
    """Of the current claim; empty without one."""

    @property
    def article(self) -> Article:
        """The article."""
        return self.view.article(self.source)

    @property
    def height(self) -> int:
        """How many lines there are."""
        return self.column.height

    @property
    def current(self) -> int | None:
        """The first line of the current claim's first sentence; ``None`` where this source has none."""
        return self.column.first_lines[self.positions[0]] if self.positions else None

    def line(self, number: int) -> list[StyledPiece]:
        """Return one line; an empty one outside. Linear in the line and its sentence's spans."""
        line = self.column.line(number)
        if line is None:
            return []
        chosen = line.position in self.positions
        head = f"{CURSOR_BAR if chosen else ' '}{self._margin(line):>{MARGIN - 2}} "
        return [(head, "bar" if chosen else "margin"), *self._pieces(line, chosen=chosen)]

    def _margin(self, line: Line) -> str:
        """Return what is before a sentence: the number of its claim, ``+`` for more, or that it is alone.

        Of several claims it is the current one, else the first.
        """
        sentence = self.article.id, line.position
        numbers = self.view.numbers.get(sentence, ())
        if not line.first:
            return ""
        if not self.article.sentences[line.position].compared:
            return STATE_SYMBOLS["furniture"].character + " "
        note = NOTE.character if sentence in self.view.notes else ""
        if numbers:
            shown = self.number if self.number in numbers else numbers[0]
            return f"{note}{shown}{'+' if len(numbers) > 1 else ' '}"
        weak = WEAK.character if line.position in self.weak else " "
        return f"{note}{STATE_SYMBOLS['unique'].character}{weak}" if self.bright[line.position] else note

    def _pieces(self, line: Line, *, chosen: bool) -> Iterator[StyledPiece]:
        text, base = self.view.texts[self.article.id], "chosen" if chosen else "elsewhere"
        marks = [(span, "chosen-alone" if chosen else "alone") for span in self.bright[line.position]]
        marks += [(span, "match") for span in matches(text, (line.start, line.end), self.query)]
        return marked_runs(text, (line.start, line.end), marks, base)

    def sentence_at(self, number: int) -> SentenceId | None:
        """Return the sentence that a line shows."""
        line = self.column.line(number)
        return None if line is None else (self.article.id, line.position)


def article_text(cursor: EventCursor, source: int, width: int, before: PaneText | None = None) -> ArticleText:
    """Return a source's article at the current claim. Linear; fast where ``before`` has it at this width."""
    view = cursor.view
    article, room = view.article(source), max(width - MARGIN, LEAST_TEXT)
    alone = {one.position: one for one in view.page.columns[source].alone}
    wrapped = before.column if isinstance(before, ArticleText) and before.article is article else None
    if wrapped is None or wrapped.width != room:
        wrapped = column(article, view.texts[article.id], room)
    return ArticleText(
        view,
        source,
        wrapped,
        cursor.cells[source].positions,
        tuple(alone[position].spans if position in alone else () for position in range(len(article.sentences))),
        frozenset(position for position, one in alone.items() if one.possible),
        cursor.query,
        cursor.item.number if cursor.item else "",
    )
