"""What the screen of an event says above and below its panes."""

from srcdiff.browse.event_cursor import EventCursor
from srcdiff.model import Event
from srcdiff.text.safe import screen_safe
from srcdiff.tui.render.status_line import SEPARATOR


def event_title(event: Event) -> str:
    """Return the number and the title of an event."""
    return screen_safe(f"Event {event.id}  {' '.join(event.title.split())}")


def event_status(cursor: EventCursor) -> str:
    """Return how much is listed, the search, and the notice of the last key."""
    search = f"with “{cursor.query}”" if cursor.query else ""
    parts = (cursor.count_words(), search, cursor.notice)
    return screen_safe(SEPARATOR.join(dict.fromkeys(filter(None, parts))))
