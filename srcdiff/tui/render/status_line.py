"""The status lines of a comparison and of an event, and the text that is copied from a comparison."""

from collections import Counter

from textual.content import Content
from textual.style import Style

from srcdiff.browse.cursor import Cursor
from srcdiff.browse.event_cursor import EventCursor
from srcdiff.browse.pair_view import Place
from srcdiff.browse.symbols import CONFLICT, STATE_SYMBOLS, State
from srcdiff.model import Event
from srcdiff.show.languages import two_languages
from srcdiff.text.safe import screen_safe

SEPARATOR = "  |  "
CHOSEN_BY_SYMBOL = {
    STATE_SYMBOLS["same"].character: "compare.shared",
    STATE_SYMBOLS["edited"].character: "compare.changed",
    STATE_SYMBOLS["quote"].character: "compare.quotations",
    STATE_SYMBOLS["reworded"].character: "compare.changed",
    STATE_SYMBOLS["partial"].character: "compare.changed",
    STATE_SYMBOLS["possible"].character: "compare.possible",
    STATE_SYMBOLS["unique"].character: "compare.unique",
    CONFLICT.character: "compare.conflicts",
}
"""The action that chooses a filter, by the symbol of a count: what a click on the count does."""


def status(cursor: Cursor) -> Content:
    """Return the position among the stops, the notice of the last key, the search, and the counts of links."""
    position = cursor.stops.position_text(cursor.place)
    search = cursor.found.count_text(cursor.match) if cursor.found.query else ""
    languages = _languages(cursor)
    parts = [Content(screen_safe(part)) for part in (position, cursor.notice, search, languages) if part]
    return Content(SEPARATOR).join([*parts, Content(" ").join(map(_clickable, counts(cursor)))])


def _languages(cursor: Cursor) -> str:
    """Return the languages of two articles that have no link for that reason; empty where that is not so."""
    articles = cursor.pair.articles
    unmatched = two_languages(cursor.pair.comparison, *articles)
    return f"two languages, not matched: {articles[0].language} and {articles[1].language}" if unmatched else ""


def _clickable(counted: str) -> Content:
    """Return a count that chooses its filter when it is clicked."""
    return Content(counted).stylize(Style.from_meta({"@click": f"screen.do('{CHOSEN_BY_SYMBOL[counted[0]]}')"}))


def counts(cursor: Cursor) -> tuple[str, ...]:
    """Return the counts after their symbols: links of each relation, possible ones, unique sentences, conflicts.

    Links are counted as ``Comparison.counted_links`` and ``possible_links`` have them.
    """
    comparison = cursor.pair.comparison
    relations: Counter[State] = Counter(link.relation for link in comparison.counted_links())
    relations["possible"] = len(comparison.possible_links())
    counted = [f"{STATE_SYMBOLS[state].character}{relations[state]}" for state in STATE_SYMBOLS if relations[state]]
    unique = f"{STATE_SYMBOLS['unique'].character}{len(comparison.unique_left)}+{len(comparison.unique_right)}"
    conflicts = sum(len(link.conflicts) for link in comparison.differing_links())
    return (*counted, unique, *([f"{CONFLICT.character}{conflicts}"] if conflicts else []))


def sentence_text(cursor: Cursor) -> str:
    """Return the current sentence as it is copied."""
    return cursor.pair.shown_sentence(cursor.place.side, cursor.place.position)


def with_other_end(cursor: Cursor) -> str:
    """Return the current sentence and its link's other end as they are copied: a line for each article."""
    across = cursor.pair.across(cursor.place)
    places = sorted([cursor.place, *([across] if across else [])], key=lambda place: place.side)
    return "\n".join(f"{cursor.pair.name(place.side)}: {_text(cursor, place)}" for place in places)


def _text(cursor: Cursor, place: Place) -> str:
    ends = cursor.pair.ends_at(place)
    positions = (place.position,) if ends is None else ends[place.side]
    return " ".join(cursor.pair.shown_sentence(place.side, position) for position in positions)


def event_title(event: Event) -> str:
    """Return the number and the title of an event."""
    return screen_safe(f"Event {event.id}  {' '.join(event.title.split())}")


def event_status(cursor: EventCursor) -> str:
    """Return how much is listed, the search, and the notice of the last key."""
    search = f"with “{cursor.query}”" if cursor.query else ""
    parts = (cursor.count_text(), search, cursor.notice)
    return screen_safe(SEPARATOR.join(dict.fromkeys(filter(None, parts))))
