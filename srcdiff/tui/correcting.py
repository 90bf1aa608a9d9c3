"""What a reader corrects in a comparison: links, furniture, and notes on sentences."""

from collections.abc import Callable
from dataclasses import replace

from srcdiff.browse.corrections import Correction, accepted, furniture_turned, joined, noted, rejected
from srcdiff.browse.cursor import Cursor
from srcdiff.browse.pair_view import ComparedPair, Place
from srcdiff.tui.asked import CorrectionAsked
from srcdiff.tui.note_bar import NoteBar
from srcdiff.tui.taking import TakingScreen
from srcdiff.verdicts.index import Verdicts


class CorrectingScreen(TakingScreen):
    """The screen of one pair as far as it is corrected. What is kept of it, and shown then, comes from outside."""

    _noted: Cursor | None = None
    """Where the reader was when the line for a note was opened."""

    def action_accept(self) -> None:
        """Accept the current link."""
        self._correct(accepted)

    def action_reject(self) -> None:
        """Reject the current link, or take its rejection back."""
        self._correct(rejected)

    def action_furniture(self) -> None:
        """Mark the current sentence as furniture, or say that it is none."""
        self._correct(furniture_turned)

    def _correct(self, decide: Callable[[ComparedPair, Place, Verdicts], Correction]) -> None:
        """Ask for a correction of the current place, as it is when the keys before this one are done."""
        if self.reading:
            pair, place = self.reading.pair, self.reading.place
            self.post_message(CorrectionAsked(lambda verdicts: decide(pair, place, verdicts)))

    def action_mark(self) -> None:
        """Mark a sentence; where one of the other article is marked, join the two by hand."""
        if self.reading is None:
            return
        pair, place, marked = self.reading.pair, self.reading.place, self.reading.marked
        if marked is not None and marked.side is not place.side:
            self.reading = replace(self.reading, marked=None)
            self.post_message(CorrectionAsked(lambda verdicts: joined(pair, marked, place, verdicts)))
        elif marked is not None and marked.position == place.position:
            self.reading = replace(self.reading, marked=None, notice="No longer marked")
        else:
            hint = self.actions.hint("; {} on a sentence of the other article joins them", "compare.mark")
            self.reading = replace(self.reading, marked=place, notice=f"Marked on the {place.side.word}{hint}")

    def action_note(self) -> None:
        """Write a note on the current sentence."""
        if self.reading:
            self._noted = self.reading
            place = self.reading.place
            self._note_bar.open(self.reading.pair.state(place.side, place.position).note)

    @property
    def _note_bar(self) -> NoteBar:
        return self.query_one(NoteBar)

    def on_note_bar_written(self, message: NoteBar.Written) -> None:
        """Keep the note on the sentence that was current when it was asked for."""
        reading, words = self._noted, message.words
        self.on_note_bar_left()
        if reading is not None:
            pair, place = reading.pair, reading.place
            self.post_message(CorrectionAsked(lambda verdicts: noted(pair, place, words, verdicts)))

    def on_note_bar_left(self) -> None:
        """End the writing."""
        self._noted = None
        self._note_bar.close()
        self.view.focus()

    def action_next_note(self, forward: bool) -> None:
        """Go to the next or previous note."""
        if self.reading:
            self.reading = self.reading.at_next_note(forward=forward)
