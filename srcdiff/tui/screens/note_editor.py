"""The note on a sentence while it is written: it stays with the sentence that was current when the bar was opened."""

from typing import TYPE_CHECKING

from srcdiff.browse import commands
from srcdiff.tui.widgets.note_bar import NoteBar

if TYPE_CHECKING:
    from srcdiff.browse.cursor import Cursor
    from srcdiff.browse.restore import RestoredPair
    from srcdiff.session.corrections import Decision


class NoteEditor:
    """Opens and closes a note bar, and knows which sentence the note is on."""

    def __init__(self) -> None:
        self._cursor: Cursor | None = None
        """Where the reader was when the bar was opened; ``None`` while it is closed."""

    def open(self, bar: NoteBar, cursor: "Cursor") -> None:
        """Begin to write on the current sentence, from the note that it has."""
        self._cursor = cursor
        bar.open(cursor.pair.state(cursor.place.side, cursor.place.position).note)

    def close(self, bar: NoteBar) -> None:
        """Close the bar; the note stays as it was."""
        self._cursor = None
        bar.close()

    def written(self, note: str) -> "Decision | None":
        """Return the decision that writes the note; ``None`` while the bar is closed."""
        return None if self._cursor is None else commands.note_at(self._cursor, note)

    def restore(self, restored: "RestoredPair") -> None:
        """Stay with the sentence in the articles, read again."""
        self._cursor = self._cursor and restored.restore(self._cursor)
