"""What a reader takes out of a comparison: text on the clipboard or in a file."""

from typing import TYPE_CHECKING

from srcdiff.tui.documents import comparison_document, text_document
from srcdiff.tui.render.status_line import sentence_text, with_other_end
from srcdiff.tui.widgets.comparison_view import ComparisonView
from srcdiff.tui.widgets.file_bar import FileBar

if TYPE_CHECKING:
    from srcdiff.browse.cursor import Cursor
    from srcdiff.browse.pair_view import Place
    from srcdiff.tui.screens.compare_screen import CompareScreen


class Clipboard:
    """Copies from a comparison screen, and asks for a file for what was copied or for the whole comparison."""

    def __init__(self, screen: "CompareScreen") -> None:
        self._screen = screen
        self._copied: tuple[Place, str] | None = None
        """The text copied last, and where the reader was."""

    @property
    def selected_text(self) -> str:
        """What the mouse selected in the articles, else in the details; empty where nothing is selected."""
        return self._screen.query_one(ComparisonView).selected_text or self._screen.get_selected_text() or ""

    def clear_selection(self) -> None:
        """Select nothing."""
        self._screen.query_one(ComparisonView).clear_selection()
        self._screen.clear_selection()

    def copy_link(self, cursor: "Cursor") -> None:
        """Copy what the mouse selected, else the sentence with its link's other end."""
        self._copy(cursor, self.selected_text or with_other_end(cursor))

    def copy_sentence(self, cursor: "Cursor") -> None:
        """Copy the sentence alone."""
        self.clear_selection()
        self._copy(cursor, sentence_text(cursor))

    def _copy(self, cursor: "Cursor", text: str) -> None:
        self._copied = (cursor.place, text)
        self._screen.app.copy_to_clipboard(text)
        hint = self._screen.actions.hint("; {}: to a file", "compare.copy_to_a_file")
        self._screen.show_notice(f"Sent to clipboard{hint}")

    def write_copied(self, cursor: "Cursor") -> None:
        """Ask for a file for what was just copied, else for what copying would take."""
        copied = self._copied[1] if self._copied and self._copied[0] == cursor.place else ""
        text = self.selected_text or copied or with_other_end(cursor)
        self._file_bar.ask(text_document(text, cursor.pair.articles, self._screen.loaded.files))

    def export(self, cursor: "Cursor") -> None:
        """Ask for a file for the comparison."""
        left, right = cursor.pair.articles
        self._file_bar.ask(comparison_document(left, right, cursor.pair.comparison, self._screen.loaded))

    @property
    def _file_bar(self) -> FileBar:
        return self._screen.query_one(FileBar)
