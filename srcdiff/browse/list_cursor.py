"""The cursor of the list of events and pairs, and its steps: values that know no screen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from srcdiff.browse.event_list import ENTRY_ORDERS, Entry, EntryOrder, EventList, find_entry
from srcdiff.browse.event_view import EventCounts
from srcdiff.model import Article, Pairing

if TYPE_CHECKING:
    from srcdiff.session.values import PairIds

MOST_MARKED = 2
"""Articles of the list, or sources of an event, that can be marked at once: the two of a pair."""
MarkedId = TypeVar("MarkedId")


@dataclass(frozen=True, slots=True)
class ListCursor:
    """The list, the options that select and order its entries, and the current entry."""

    listed: EventList
    entries: tuple[Entry, ...]
    """The entries that are listed now."""
    with_refused: bool = False
    """Whether the refused pairs are listed."""
    order: EntryOrder = "event"
    query: str = ""
    """The text that every listed entry, or its heading, contains; empty without a filter."""
    position: int = 0
    """Of the current entry; 0 in an empty list."""
    marked: tuple[str, ...] = ()
    """The ids of the articles that the reader marked, at most ``MOST_MARKED``, the newest last."""

    @property
    def entry(self) -> Entry | None:
        """The current entry; ``None`` in an empty list."""
        return self.entries[self.position] if self.entries else None

    @property
    def pairing(self) -> Pairing | None:
        """The pair that the current entry opens: its own, or the surest of its event or article."""
        return self.listed.best_pairing(self.entry) if self.entry else None

    @property
    def chosen_pair(self) -> "PairIds | None":
        """The two marked articles, else those of the current entry where it is a pair."""
        if len(self.marked) == MOST_MARKED:
            return self.marked[0], self.marked[1]
        pairing = self.entry.pairing if self.entry else None
        return (pairing.left, pairing.right) if pairing else None

    def at(self, position: int) -> "ListCursor":
        """Return the cursor at an entry; at the nearest one where there are not so many."""
        return replace(self, position=min(max(position, 0), max(len(self.entries) - 1, 0)))

    def moved(self, entries: int) -> "ListCursor":
        """Return the cursor so many entries further down, or up if negative; at most at the edge."""
        return self.at(self.position + entries)

    def at_edge(self, *, last: bool) -> "ListCursor":
        """Return the cursor at the first or last entry."""
        return self.at(len(self.entries) - 1 if last else 0)

    def at_next_pair(self, *, forward: bool) -> "ListCursor":
        """Return the cursor at the next or previous pair; unmoved where there is none."""
        step = 1 if forward else -1
        rest = range(self.position + step, len(self.entries) if forward else -1, step)
        return self.at(next((position for position in rest if self.entries[position].pairing), self.position))

    def at_first_event(self) -> "ListCursor":
        """Return the cursor at the first event, else at the first pair; unmoved where there is neither."""
        found = next((position for position, entry in enumerate(self.entries) if entry.event), None)
        return self.at_next_pair(forward=True) if found is None else self.at(found)

    def at_pairing(self, pairing: Pairing) -> "ListCursor":
        """Return the cursor at the entry of a pair; unmoved where that is not listed now."""
        found = (position for position, entry in enumerate(self.entries) if entry.pairing == pairing)
        return self.at(next(found, self.position))

    def toggling_refused(self) -> "ListCursor":
        """Return the cursor in the list with the refused pairs, or without them."""
        return self._relisted(replace(self, with_refused=not self.with_refused))

    def in_next_order(self) -> "ListCursor":
        """Return the cursor in the list in the next order."""
        following = ENTRY_ORDERS[(ENTRY_ORDERS.index(self.order) + 1) % len(ENTRY_ORDERS)]
        return self._relisted(replace(self, order=following))

    def filtered(self, query: str) -> "ListCursor":
        """Return the cursor in the list of the entries that contain ``query``; of all entries where it is empty."""
        return self._relisted(replace(self, query=query))

    def toggling_mark(self) -> "ListCursor | None":
        """Return the cursor with the current article marked, or unmarked; ``None`` where the entry is not an article.

        Of three marked articles the oldest is unmarked.
        """
        article = self.entry.article if self.entry else None
        if article is None:
            return None
        return replace(self, marked=toggled(self.marked, article.id))

    def without_marks(self) -> "ListCursor":
        """Return the cursor without marked articles."""
        return replace(self, marked=())

    def on(self, listed: EventList, current: Mapping[str, Article] | None = None) -> "ListCursor":
        """Return the cursor in the list of a study paired or read again.

        ``current`` gives the articles by the ids that they had before, where these may have changed.
        """
        return self._relisted(replace(self, listed=listed), current)

    def with_found(self, found: Mapping[str, EventCounts]) -> "ListCursor":
        """Return the cursor in the list with what was found in these events added."""
        listed = replace(self.listed, found={**self.listed.found, **found})
        return self._relisted(replace(self, listed=listed))

    def _relisted(self, cursor: "ListCursor", current: Mapping[str, Article] | None = None) -> "ListCursor":
        """Return ``cursor`` with its entries listed again, at the entry of this one, else at the same position."""
        entries = cursor.listed.entries(with_refused=cursor.with_refused, order=cursor.order, query=cursor.query)
        found = find_entry(self.entry, entries, current) if self.entry else None
        return replace(cursor, entries=entries).at(self.position if found is None else found)


def toggled(marked: tuple[MarkedId, ...], one: MarkedId) -> tuple[MarkedId, ...]:
    """Return the marks with one more, the newest last, or without it; more than ``MOST_MARKED`` lose the oldest."""
    return tuple(other for other in marked if other != one) if one in marked else (*marked, one)[-MOST_MARKED:]


def open_list(listed: EventList) -> ListCursor:
    """Return the cursor at the top of a list; the refused pairs are listed too where there are no others."""
    with_refused = not listed.paired
    return ListCursor(listed, listed.entries(with_refused=with_refused), with_refused)


LIST_COMMANDS: Mapping[str, Callable[[ListCursor], ListCursor]] = {
    "events.next_entry": lambda cursor: cursor.moved(1),
    "events.previous_entry": lambda cursor: cursor.moved(-1),
    "events.next_pair": lambda cursor: cursor.at_next_pair(forward=True),
    "events.previous_pair": lambda cursor: cursor.at_next_pair(forward=False),
    "events.first_entry": lambda cursor: cursor.at_edge(last=False),
    "events.last_entry": lambda cursor: cursor.at_edge(last=True),
    "events.refused": ListCursor.toggling_refused,
    "events.sort": ListCursor.in_next_order,
    "events.all_entries": lambda cursor: cursor.filtered(""),
}
"""Where each action of the list leads."""
