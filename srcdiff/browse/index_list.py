"""The list of the events of an index: a line for each, from the index alone, so that no article is read for it."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from srcdiff.browse.event_list import Entry, EntryGroup, EntryOrder, EventList
from srcdiff.browse.list_cursor import LIST_COMMANDS, ListCursor
from srcdiff.model import Study
from srcdiff.show.wording import plural
from srcdiff.text.safe import screen_safe

if TYPE_CHECKING:
    from srcdiff.index.events import EventSummary

INDEX_ORDERS: Mapping[EntryOrder, str] = {
    "date": "newest first",
    "score": "most sources first",
    "event": "in the order found",
}
"""The orders of the list, in turn, with what they are called."""
_NO_GROUP = EntryGroup(Entry("heading", "", ("",), ""), ())


def open_index(events: "Sequence[EventSummary]") -> ListCursor:
    """Return the cursor at the newest of the events of an index, which come in the order in which they were found.

    Linear in the events, except for the sorting.
    """
    groups = [EntryGroup(_entry(event), ()) for event in events]

    def ordered(key: "Callable[[EventSummary], tuple[int, ...]]") -> tuple[EntryGroup, ...]:
        return tuple(groups[place] for place in sorted(range(len(events)), key=lambda place: key(events[place])))

    listed = EventList(
        study=Study((), (), ()),
        articles={},
        labels={},
        warnings=(),
        paired=(),
        refused=(),
        groups={
            "event": tuple(groups),
            "date": ordered(lambda event: (-event.last.toordinal(), -event.sources, -event.articles)),
            "score": ordered(lambda event: (-event.sources, -event.articles, -event.last.toordinal())),
        },
        refused_group=_NO_GROUP,
    )
    order = next(iter(INDEX_ORDERS))
    return ListCursor(listed, listed.entries(order=order), order=order)


def index_title(cursor: ListCursor) -> str:
    """Return how many events there are, how many of them are listed, and in which order."""
    kept = [f"{len(cursor.entries):,} of them listed"] if cursor.query else []
    return " · ".join([plural(len(cursor.listed.groups["event"]), "event"), *kept, INDEX_ORDERS[cursor.order]])


def _entry(event: "EventSummary") -> Entry:
    """Return the line of an event."""
    days = [] if event.first == event.last else [f"since {event.first}"]
    counts = plural(event.sources, "source"), plural(event.articles, "article")
    columns = screen_safe(event.title) or event.id, " · ".join((*counts, *days, event.id))
    lead = f"{event.last}  "
    return Entry("event", lead, columns, f"{lead}{' '.join(columns)}".casefold(), event.id)


def in_next_order(cursor: ListCursor) -> ListCursor:
    """Return the cursor in the list in the next of the orders that an index has."""
    following = cursor.in_next_order()
    while following.order not in INDEX_ORDERS:
        following = following.in_next_order()
    return following


INDEX_COMMANDS: Mapping[str, Callable[[ListCursor], ListCursor]] = {
    **{
        name: LIST_COMMANDS[name]
        for name in (
            "events.next_entry",
            "events.previous_entry",
            "events.first_entry",
            "events.last_entry",
            "events.all_entries",
        )
    },
    "events.sort": in_next_order,
}
"""Where each action of the list leads; those on pairs are not possible here."""
