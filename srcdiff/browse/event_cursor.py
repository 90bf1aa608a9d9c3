"""The cursor of an event over its claims and its sources, and its steps: values that know no screen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

from srcdiff.browse.event_view import EVERYTHING, QUESTIONS, EventItem, EventView, Question
from srcdiff.browse.list_cursor import toggled
from srcdiff.model import SentenceId
from srcdiff.show.event_page import MatrixCell
from srcdiff.show.wording import plural

NOT_MADE = MatrixCell("not found")
"""The cell of a source under a heading, and of the others beside what one source alone reports."""


@dataclass(frozen=True, slots=True)
class EventCursor:
    """The event, what is listed of it, the current claim and the current source."""

    view: EventView
    items: tuple[EventItem, ...]
    """What is listed now."""
    position: int = 0
    """Of the current item, which is never a heading; 0 where nothing is listed."""
    source: int | None = None
    """The column of the current source; ``None`` while the words of all sources are read."""
    question: Question = EVERYTHING
    query: str = ""
    """The text that every listed item contains; empty without a search."""
    marked: tuple[int, ...] = ()
    """The columns that the reader marked, at most ``MOST_MARKED``, the newest last."""
    notice: str = ""
    """The message about the last step, if any."""
    on_sources: bool = False
    """Whether the reader reads about the sources: who credits whom, how close they are, versions and copies."""
    joining: frozenset[SentenceId] = frozenset()
    """The sentences of the claim that the reader marked, to join it with another one; empty where none is."""

    @property
    def item(self) -> EventItem | None:
        """The current item; ``None`` where nothing is listed."""
        return self.items[self.position] if self.items else None

    def at(self, position: int, *, forward: bool = True) -> "EventCursor":
        """Return the cursor at the nearest claim or sentence from ``position`` on, back where there is none."""
        inside = min(max(position, 0), max(len(self.items) - 1, 0))
        after, before = range(inside, len(self.items)), range(inside, -1, -1)
        order = (*after, *before) if forward else (*before, *after)
        found = next((number for number in order if not self.items[number].is_heading), 0) if self.items else 0
        return replace(self, position=found, on_sources=False, notice="")

    def moved(self, items: int) -> "EventCursor":
        """Return the cursor so many lines further down, or up if negative; at most at the edge."""
        return self.at(self.position + items, forward=items > 0)

    def at_sentence(self, sentence: SentenceId) -> "EventCursor":
        """Return the cursor at the first item of a sentence; unmoved where it is in none that is listed."""
        found = (number for number, item in enumerate(self.items) if sentence in item.sentences())
        return self.at(next(found, self.position))

    def at_edge(self, *, last: bool) -> "EventCursor":
        """Return the cursor at the first or last item."""
        return self.at(len(self.items) - 1 if last else 0)

    def at_next_heading(self, *, forward: bool) -> "EventCursor":
        """Return the cursor at the first item below the next heading, or below the one before; at most at the edge."""
        heads = [number for number, item in enumerate(self.items) if item.is_heading]
        if forward:
            after = [number for number in heads if number > self.position]
            return self.at(after[0] if after else len(self.items) - 1)
        before = [number for number in heads if number < self.position - 1]
        return self.at(before[-1] if before else 0)

    def asking(self, question: Question) -> "EventCursor":
        """Return the cursor with another question, or with everything where that was asked already."""
        chosen = EVERYTHING if question is self.question else question
        after = self._listing(replace(self, question=chosen))
        return replace(after, notice=after.count_text())

    def searching(self, query: str) -> "EventCursor":
        """Return the cursor among the items that contain ``query``; among all where it is empty."""
        return self._listing(replace(self, query=query))

    def _listing(self, cursor: "EventCursor") -> "EventCursor":
        """Return ``cursor`` with its items listed again, at the current one of this cursor, else at the first one."""
        items = cursor.view.items(cursor.question, cursor.query)
        found = (number for number, item in enumerate(items) if item is self.item)
        return replace(cursor, items=items).at(next(found, 0))

    def on(self, view: EventView, current: Mapping[SentenceId, SentenceId] | None = None) -> "EventCursor":
        """Return the cursor in the same event made again, at the claim that has most of the sentences of this one.

        Where none has any, at the next item, so that what is decided one by one is not begun anew each time.
        ``current`` gives the sentences as they are now, where these may have changed.
        """
        letters = [column.article.id for column in view.page.columns]
        source = None if self.source is None else self._source_in(letters, self.source)
        marked = tuple(found for one in self.marked if (found := self._source_in(letters, one)) is not None)
        after = replace(self, view=view, source=source, marked=marked)
        items = view.items(self.question, self.query)
        here = (item for item in self.items[self.position :] if not item.is_heading)
        again = (_found_again(item, items, current) for item in islice(here, 2))
        return replace(after, items=items).at(next((one for one in again if one is not None), self.position))

    def _source_in(self, articles: list[str], column: int) -> int | None:
        identifier = self.view.article(column).id
        return articles.index(identifier) if identifier in articles else None

    def at_next_source(self, *, forward: bool) -> "EventCursor":
        """Return the cursor at the next or previous source; before the first one are the words of all sources."""
        last = len(self.view.page.columns) - 1
        here = -1 if self.source is None else self.source
        there = min(here + 1, last) if forward else max(here - 1, -1)
        return self.at_source(None if there < 0 else there)

    def at_source(self, column: int | None) -> "EventCursor":
        """Return the cursor at a source, or at the words of all."""
        return replace(self, source=column, on_sources=False, notice="")

    def toggling_sources(self) -> "EventCursor":
        """Return the cursor with what is known of the sources in place of the words, or with the words again."""
        return replace(self, source=None, on_sources=not self.on_sources, notice="")

    def is_joining(self, item: EventItem) -> bool:
        """Return whether an item is the claim that the reader marked, to join it with another one."""
        return bool(self.joining) and self.joining == frozenset(item.sentences())

    def toggling_mark(self) -> "EventCursor":
        """Return the cursor with the current source marked, or unmarked; of three the oldest is unmarked."""
        if self.source is None:
            return replace(self, notice="Choose a source first")
        marked = toggled(self.marked, self.source)
        names = " and ".join(self.view.page.columns[column].letter for column in marked)
        return replace(self, marked=marked, notice=f"Marked: {names}" if marked else "No source is marked")

    @property
    def cells(self) -> tuple[MatrixCell, ...]:
        """The current item's cell for each source."""
        return cells_of(self.item, self.view)

    @property
    def current_sentence(self) -> SentenceId | None:
        """The sentence of the current source for the current item; without a source, that of the item's lead."""
        item = self.item
        if item is None:
            return None
        if self.source is None:
            return item.row.claim.lead if item.row else item.sentences()[0]
        positions = self.cells[self.source].positions
        return (self.view.article(self.source).id, positions[0]) if positions else None

    @property
    def decided_sentence(self) -> SentenceId | None:
        """The sentence whose links the correcting keys decide on: the current source's in a claim.

        Of what one source alone reports it is the sentence itself, if another one may be the same.
        """
        if self.item is None or (self.item.row is None and self.item.counterpart is None):
            return None
        if self.item.row is None:
            return self.item.sentences()[0]
        return None if self.source is None else self.current_sentence

    def count_text(self) -> str:
        """Return how much is listed, such as ``3 of 12 claims: reported by two``."""
        listed = [item for item in self.items if not item.is_heading]
        if not listed:
            return f"Nothing here: {self.question.meaning}"
        number = sum(1 for item in self.items[: self.position + 1] if not item.is_heading)
        claims = sum(1 for item in listed if item.row)
        parts = [plural(claims, "claim")] if claims else []
        parts += [f"{len(listed) - claims} only in one source"] if claims < len(listed) else []
        return f"{number} of {len(listed)}: {', '.join(parts)}"


def cells_of(item: EventItem | None, view: EventView) -> tuple[MatrixCell, ...]:
    """Return an item's cell for each source; nothing is found anywhere for a heading."""
    if item is not None and item.row is not None:
        return item.row.cells
    cells = [NOT_MADE] * len(view.page.columns)
    if item is not None and item.unique is not None and item.column is not None:
        cells[item.column] = MatrixCell("reported", (item.unique.position,))
        if item.counterpart:
            article, position = item.counterpart
            cells[view.column_of(article)] = MatrixCell("possible", (position,))
    return tuple(cells)


def _found_again(
    item: EventItem, items: tuple[EventItem, ...], current: Mapping[SentenceId, SentenceId] | None
) -> int | None:
    """Return the position of the item with most sentences of ``item``, a claim for a claim if possible."""
    wanted = {current.get(one, one) if current else one for one in item.sentences()}

    def score(number: int) -> tuple[int, bool, bool, int]:
        other = items[number]
        shared = len(wanted.intersection(other.sentences()))
        return shared, other.text == item.text, (other.row is None) == (item.row is None), -number

    best = max(range(len(items)), key=score, default=0)
    return best if items and score(best)[0] else None


def open_event(view: EventView, article: str | None = None) -> EventCursor:
    """Return the cursor at the first claim of an event; at the source of ``article`` where that has a column."""
    articles = [column.article.id for column in view.page.columns]
    source = articles.index(article) if article in articles else None
    return EventCursor(view, view.items(EVERYTHING), source=source).at(0)


QUESTION_COMMANDS: Mapping[str, Callable[[EventCursor], EventCursor]] = {
    f"event.{question.name}": partial(lambda asked, cursor: cursor.asking(asked), question) for question in QUESTIONS
}
"""The actions that ask a question."""

EVENT_COMMANDS: Mapping[str, Callable[[EventCursor], EventCursor]] = {
    "event.next_claim": lambda cursor: cursor.moved(1),
    "event.previous_claim": lambda cursor: cursor.moved(-1),
    "event.next_source": lambda cursor: cursor.at_next_source(forward=True),
    "event.previous_source": lambda cursor: cursor.at_next_source(forward=False),
    "event.next_heading": lambda cursor: cursor.at_next_heading(forward=True),
    "event.previous_heading": lambda cursor: cursor.at_next_heading(forward=False),
    "event.first_claim": lambda cursor: cursor.at_edge(last=False),
    "event.last_claim": lambda cursor: cursor.at_edge(last=True),
    "event.mark": EventCursor.toggling_mark,
    "event.sources": EventCursor.toggling_sources,
    **QUESTION_COMMANDS,
}
"""Where each action of an event leads."""
