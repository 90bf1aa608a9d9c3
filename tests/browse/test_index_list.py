"""The list of the events of an index."""

import datetime

from srcdiff.browse.index_list import in_next_order, index_title, open_index
from srcdiff.browse.list_cursor import ListCursor
from srcdiff.index.events import EventSummary


def summary(number: int, day: int, sources: int, title: str, first: int | None = None) -> EventSummary:
    days = (datetime.date(2024, 3, first or day), datetime.date(2024, 3, day))
    return EventSummary(f"202403{day:02}-{number}", sources + 1, sources, sources, *days, title)


EVENTS = (
    summary(1, 3, 2, "Ferry aground"),
    summary(1, 5, 9, "Harbour closed", first=4),
    summary(2, 5, 12, "Ferry aground"),
)


def ids(cursor: ListCursor) -> list[object]:
    return [entry.of for entry in cursor.entries]


def current(cursor: ListCursor) -> object:
    return cursor.entry.of if cursor.entry else None


def test_the_newest_events_with_the_most_sources_come_first() -> None:
    assert ids(open_index(EVENTS)) == ["20240305-2", "20240305-1", "20240303-1"]


def test_a_line_has_day_headline_counts_and_id() -> None:
    entry = open_index(EVENTS).entries[1]
    assert entry.lead == "2024-03-05  "
    assert entry.columns == ("Harbour closed", "9 sources · 10 articles · since 2024-03-04 · 20240305-1")


def test_the_orders_come_in_turn_and_keep_the_current_event() -> None:
    cursor = open_index(EVENTS).moved(2)
    seen = []
    for _ in range(4):
        seen.append((cursor.order, current(cursor)))
        cursor = in_next_order(cursor)
    assert seen == [(order, "20240303-1") for order in ("date", "event", "score", "date")]
    assert ids(cursor) == ["20240303-1", "20240305-1", "20240305-2"]


def test_a_filter_keeps_the_current_event_of_two_with_one_headline() -> None:
    cursor = open_index(EVENTS).moved(2)
    filtered = cursor.filtered("FERRY")
    assert (ids(filtered), current(filtered)) == (["20240305-2", "20240303-1"], "20240303-1")
    assert index_title(filtered) == "3 events · 2 of them listed · newest first"


def test_an_index_without_events_has_no_current_one() -> None:
    assert current(open_index(())) is None


def test_a_headline_cannot_control_the_terminal() -> None:
    entry = open_index([summary(1, 3, 2, "Ferry \x1b[31m\u202eaground")]).entries[0]
    assert "\x1b" not in "".join(entry.columns)
    assert "\u202e" not in "".join(entry.columns)
