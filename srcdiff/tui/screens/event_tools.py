"""What a reader does with the current claim of an event: corrects it, notes on it, copies it, opens its source."""

from functools import partial
from typing import TYPE_CHECKING

from srcdiff.browse import claim_corrections
from srcdiff.browse.claim_words import claim_text
from srcdiff.tui.messages import ArticleAsked, CorrectionAsked, ToolName
from srcdiff.tui.widgets.note_bar import NoteBar

if TYPE_CHECKING:
    from srcdiff.browse.event_cursor import EventCursor
    from srcdiff.session.corrections import Decision
    from srcdiff.tui.screens.event_screen import EventScreen


class EventTools:
    """Acts on what is current on the screen of an event."""

    def __init__(self, screen: "EventScreen") -> None:
        self._screen = screen

    def decide(self, linked: bool, cursor: "EventCursor") -> None:
        """Accept or reject the links that put a sentence into a claim, or might."""
        self._ask(claim_corrections.links_decided(cursor, linked=linked), "Choose a claim, and a source that makes it")

    def join(self, cursor: "EventCursor") -> None:
        """Mark the current claim, or join it with the marked one."""
        self._screen.cursor, join = claim_corrections.mark(cursor)
        if join is not None:
            self._screen.post_message(CorrectionAsked(join))

    def split(self, cursor: "EventCursor") -> None:
        """Take the current source's sentence out of the claim, or take back that claims were joined."""
        self._ask(claim_corrections.split(cursor), "Choose a source to take its sentence out of the claim")

    def _ask(self, decision: "Decision | None", otherwise: str) -> None:
        """Ask for a correction; without one show what to do instead."""
        if decision is None:
            self._screen.show_notice(otherwise)
        else:
            self._screen.post_message(CorrectionAsked(decision))

    def open_note(self, cursor: "EventCursor") -> None:
        """Begin to write on the current sentence, from the note that it has."""
        sentence = cursor.current_sentence
        if sentence is None:
            self._screen.show_notice("This source has no sentence here")
            return
        note = cursor.view.notes.get(sentence, "")
        self._screen.query_one(NoteBar).open(note, partial(claim_corrections.note_on_sentence, cursor))

    def open_claim_note(self, cursor: "EventCursor") -> None:
        """Begin to write on the current claim, from the note that it has."""
        if cursor.item is None or cursor.item.row is None:
            self._screen.show_notice("Choose a claim first")
            return
        note = cursor.item.row.claim.note
        self._screen.query_one(NoteBar).open(note, partial(claim_corrections.note_on_claim, cursor), subject="claim")

    def copy(self, cursor: "EventCursor") -> None:
        """Copy the claim in the words of every source."""
        if cursor.item is not None:
            self._screen.app.copy_to_clipboard(claim_text(cursor.item, cursor.view))
            self._screen.show_notice("Sent to clipboard")

    def open_article(self, cursor: "EventCursor", tool: ToolName) -> None:
        """Open the current source, else that of the claim's lead, at the current sentence in another program."""
        sentence = cursor.current_sentence
        lead = cursor.view.column_of(sentence[0]) if sentence else 0
        article = cursor.view.article(lead if cursor.source is None else cursor.source)
        offset = article.sentences[sentence[1]].start if sentence else 0
        self._screen.post_message(ArticleAsked(article, offset, tool))
