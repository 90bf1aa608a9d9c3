"""One line on where the reader is, and the words that are copied."""

from textual.content import Content

from srcdiff.browse.cursor import Cursor
from srcdiff.browse.pair_view import Place
from srcdiff.browse.symbols import CONFLICT, SIGNS

SEPARATOR = "  |  "


def status(reading: Cursor) -> Content:
    """Return the position among the stops, what the last key has to tell, the search, and the counts of links."""
    position = reading.stops.position_words(reading.place)
    search = reading.found.count_words(reading.match) if reading.found.query else ""
    parts = (position, reading.notice, search, counts(reading))
    return Content(SEPARATOR.join(part for part in parts if part))


def counts(reading: Cursor) -> str:
    """Return how many links of each relation there are, unique sentences of A and B, and conflicts, by their signs."""
    comparison = reading.pair.comparison
    relations = [link.relation for link in comparison.links]
    counted = [f"{SIGNS[relation].mark}{relations.count(relation)}" for relation in SIGNS if relation in relations]
    unique = f"{SIGNS['unique'].mark}{len(comparison.unique_left)}+{len(comparison.unique_right)}"
    conflicts = sum(len(link.conflicts) for link in comparison.links)
    return " ".join([*counted, unique, *([f"{CONFLICT.mark}{conflicts}"] if conflicts else [])])


def sentence_words(reading: Cursor) -> str:
    """Return the current sentence as it is copied."""
    return reading.pair.shown_sentence(reading.place.side, reading.place.position)


def with_other_end(reading: Cursor) -> str:
    """Return the current sentence and its link's other end as they are copied: a line for each article."""
    across = reading.pair.across(reading.place)
    places = sorted([reading.place, *([across] if across else [])], key=lambda place: place.side)
    return "\n".join(f"{reading.pair.name(place.side)}: {_words(reading, place)}" for place in places)


def _words(reading: Cursor, place: Place) -> str:
    ends = reading.pair.ends_at(place)
    positions = (place.position,) if ends is None else ends[place.side]
    return " ".join(reading.pair.shown_sentence(place.side, position) for position in positions)
