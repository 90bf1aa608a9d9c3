"""What a reader does with the current sentence of a comparison: joins it, notes on it, opens its article."""

from typing import TYPE_CHECKING

from srcdiff.browse import commands
from srcdiff.tui.messages import ArticleAsked, CorrectionAsked, ToolName
from srcdiff.tui.widgets.note_bar import NoteBar

if TYPE_CHECKING:
    from srcdiff.browse.cursor import Cursor
    from srcdiff.browse.restore import RestoredPair
    from srcdiff.session.corrections import Decision
    from srcdiff.tui.screens.compare_screen import CompareScreen


class PairTools:
    """Acts on what is current on the screen of a comparison; knows which sentence a note is being written on."""

    def __init__(self, screen: "CompareScreen") -> None:
        self._screen = screen
        self._noting: Cursor | None = None
        """Where the reader was when the line for a note was opened last; ``None`` before that."""

    def mark(self, cursor: "Cursor") -> None:
        """Mark a sentence; where one of the other article is marked, join the two by hand."""
        hint = self._screen.actions.hint("; {} on a sentence of the other article joins them", "compare.mark")
        self._screen.cursor, join = commands.mark(cursor, hint)
        if join is not None:
            self._screen.post_message(CorrectionAsked(join))

    def open_note(self, cursor: "Cursor") -> None:
        """Begin to write on the current sentence, from the note that it has."""
        self._noting = cursor
        note = cursor.pair.state(cursor.place.side, cursor.place.position).note
        self._screen.query_one(NoteBar).open(note, self._noted)

    def _noted(self, note: str) -> "Decision | None":
        return commands.note_at(self._noting, note) if self._noting else None

    def restore(self, restored: "RestoredPair") -> None:
        """Stay with the sentence of the note in the articles, read again."""
        self._noting = self._noting and restored.restore(self._noting)

    def open_article(self, cursor: "Cursor", tool: ToolName) -> None:
        """Open the article at the current sentence in another program."""
        article = cursor.pair.articles[cursor.place.side]
        self._screen.post_message(ArticleAsked(article, article.sentences[cursor.place.position].start, tool))
