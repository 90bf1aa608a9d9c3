"""An open event of a session in lines: where the reader is in it, and what a correction changed in it."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from srcdiff.browse import claim_corrections
from srcdiff.browse.consequences import event_changes
from srcdiff.browse.event_cursor import EventCursor, open_event
from srcdiff.browse.event_jump import Jump, jump
from srcdiff.browse.event_view import EventView, event_view
from srcdiff.model import Event, Progress, ignore_progress
from srcdiff.plain.command_parser import NO_NOTE, note_of
from srcdiff.plain.event_lines import EVENT_ANSWERS, item_lines, list_lines, opening_lines
from srcdiff.session.corrections import Decision
from srcdiff.session.event_pages import EventPages
from srcdiff.session.session import Session

NewProgress = Callable[[], Progress]
"""Returns what reports how far a piece of work is that begins now."""


class EventBrowser:
    """At most one open event at a time."""

    def __init__(self, session: Session, new_progress: NewProgress = lambda: ignore_progress) -> None:
        self._session = session
        self._new_progress = new_progress
        self._pages = EventPages(session)
        self.cursor: EventCursor | None = None
        """Where the reader is; ``None`` while no event is open."""

    def open(self, event: Event, article: str | None) -> Iterable[str]:
        """Open an event, at the source of ``article``, and describe it. Raises what a comparison raises."""
        self.cursor = open_event(self._view(event), article)
        return [*opening_lines(self.cursor), *item_lines(self.cursor)]

    def _view(self, event: Event) -> EventView:
        return event_view(self._pages.page(event, self._new_progress()), self._session.loaded.verdicts)

    def answer(self, name: str, text: str) -> Iterable[str]:
        """Return the answer to an action of ``EVENT_ANSWERS``; nothing while no event is open."""
        if self.cursor is None:
            return []
        self.cursor, lines = EVENT_ANSWERS[name](self.cursor, text)
        return lines

    def end_search(self) -> Iterable[str]:
        """List everything again."""
        if self.cursor is None:
            return []
        self.cursor = self.cursor.searching("")
        return ["Search ended.", *list_lines(self.cursor)]

    def target(self) -> Jump | None:
        """Return the comparison that the current claim leads to."""
        return None if self.cursor is None else jump(self.cursor)

    def note(self, text: str) -> Decision | None:
        """Return the decision that writes a note on the current sentence; ``None`` where there is none."""
        return None if self.cursor is None else claim_corrections.note_on_sentence(self.cursor, text)

    def correction(self, name: str, text: str) -> Decision | str:
        """Return the decision that an action of ``CORRECTIONS`` makes, or the answer where it makes none."""
        return "Open an event first." if self.cursor is None else CORRECTIONS[name](self, self.cursor, text)

    def join(self, cursor: EventCursor) -> Decision | str:
        """Mark the current claim, or join it with the marked one."""
        self.cursor, decision = claim_corrections.mark(cursor)
        return decision or f"{self.cursor.notice}."

    def updated(self) -> str:
        """Find the claims of the open event again where a correction made them stale; return what changed in them."""
        if self.cursor is None:
            return ""
        before = self.cursor.view.page
        event = self._pages.current(before.event)
        if event is None:
            return f"event {before.event.id} is gone; what is shown of it stays as it was"
        if self._pages.known(event) is before:
            return ""
        self.cursor = self.cursor.on(self._view(event))
        return event_changes(before, self.cursor.view.page)

    def close(self) -> None:
        """Leave the event."""
        self.cursor = None


def _decide_links(linked: bool, _browser: EventBrowser, cursor: EventCursor, _text: str) -> Decision | str:
    return claim_corrections.links_decided(cursor, linked=linked) or "Choose a source that makes the claim first."


def _split(cursor: EventCursor) -> Decision | str:
    return claim_corrections.split(cursor) or "Split: choose a claim first, and a source that makes it."


def _note_on_claim(cursor: EventCursor, text: str) -> Decision | str:
    if not text:
        return f"Claim note: give the text too; claim note {NO_NOTE} deletes it."
    return claim_corrections.note_on_claim(cursor, note_of(text)) or "Choose a claim first."


CORRECTIONS: Mapping[str, Callable[[EventBrowser, EventCursor, str], Decision | str]] = {
    "event.join": lambda browser, cursor, _: browser.join(cursor),
    "event.split": lambda _browser, cursor, _text: _split(cursor),
    "event.claim_note": lambda _, cursor, text: _note_on_claim(cursor, text),
    **{name: partial(_decide_links, linked) for name, linked in claim_corrections.CLAIM_COMMANDS.items()},
}
"""What each correcting action of an event decides, or the answer where it decides nothing."""
