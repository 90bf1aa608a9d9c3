"""What a reader does with the current sentence of a comparison: joins it, notes on it, opens its article."""

from typing import TYPE_CHECKING

from srcdiff.browse import commands
from srcdiff.tui.messages import ArticleAsked, CorrectionAsked, ToolName
from srcdiff.tui.widgets.note_bar import NoteBar

if TYPE_CHECKING:
    from srcdiff.browse.cursor import Cursor
    from srcdiff.browse.restore import RestoredPair
    from srcdiff.tui.screens.compare_screen import CompareScreen


class PairTools:
    """Acts on what is current on the screen of a comparison; knows which sentence a note is being written on."""

    def __init__(self, screen: "CompareScreen") -> None:
        self._screen = screen
        self._noting: Cursor | None = None
        """Where the reader was when the line for a note was opened; ``None`` while it is closed."""

    def mark(self, cursor: "Cursor") -> None:
        """Mark a sentence; where one of the other article is marked, join the two by hand."""
        hint = self._screen.actions.hint("; {} on a sentence of the other article joins them", "compare.mark")
        self._screen.cursor, join = commands.mark(cursor, hint)
        if join is not None:
            self._screen.post_message(CorrectionAsked(join))

    def open_note(self, cursor: "Cursor") -> None:
        """Begin to write on the current sentence, from the note that it has."""
        self._noting = cursor
        self._screen.query_one(NoteBar).open(cursor.pair.state(cursor.place.side, cursor.place.position).note)

    def keep_note(self, note: str) -> None:
        """Write the note on the sentence that was current when the line was opened; an empty one deletes it."""
        decision = commands.note_at(self._noting, note) if self._noting else None
        self.close_note()
        if decision is not None:
            self._screen.post_message(CorrectionAsked(decision))

    def close_note(self) -> None:
        """Close the line; what was not kept is dropped."""
        self._noting = None
        self._screen.query_one(NoteBar).close()

    def restore(self, restored: "RestoredPair") -> None:
        """Stay with the sentence of the note in the articles, read again."""
        self._noting = self._noting and restored.restore(self._noting)

    def open_article(self, cursor: "Cursor", tool: ToolName) -> None:
        """Open the article at the current sentence in another program."""
        article = cursor.pair.articles[cursor.place.side]
        self._screen.post_message(ArticleAsked(article, article.sentences[cursor.place.position].start, tool))
