"""What a reader takes out of a comparison: words on the clipboard, files, and the article itself in an editor."""

from dataclasses import replace
from typing import Literal

from textual.reactive import reactive
from textual.screen import Screen

from srcdiff.actions import Actions
from srcdiff.browse.cursor import Cursor
from srcdiff.browse.loaded import Loaded
from srcdiff.browse.pair_view import Place
from srcdiff.model import Article, Comparison
from srcdiff.tui.asked import ArticleAsked
from srcdiff.tui.comparison_view import ComparisonView
from srcdiff.tui.documents import comparison_document, words_document
from srcdiff.tui.file_bar import FileBar
from srcdiff.tui.status import sentence_words, with_other_end


class TakingScreen(Screen[None]):
    """The screen of one pair as far as it gives something away."""

    comparison: reactive[Comparison | None] = reactive(None, init=False)
    reading: reactive[Cursor | None] = reactive(None, init=False, always_update=True)
    """Where the reader is; set by every key."""

    def __init__(self, left: Article, right: Article, loaded: Loaded, actions: Actions) -> None:
        super().__init__()
        self.left = left
        self.right = right
        self.loaded = loaded
        """What the two articles are a part of."""
        self.actions = actions
        """What can be done, with the keys in force."""
        self._copied: tuple[Place, str] | None = None
        """What was copied last, and where the reader was."""

    @property
    def view(self) -> ComparisonView:
        """Both articles."""
        return self.query_one(ComparisonView)

    def action_export(self) -> None:
        """Ask for a file for the comparison."""
        if self.comparison:
            self._file_bar.ask(comparison_document(self.left, self.right, self.comparison, self.loaded))

    @property
    def _file_bar(self) -> FileBar:
        return self.query_one(FileBar)

    def on_file_bar_written(self, message: FileBar.Written) -> None:
        """Tell where the document went."""
        self.tell(message.words)

    def action_copy_link(self) -> None:
        """Copy what the mouse selected, else the sentence with its link's other end."""
        if self.reading:
            self._copy(self.reading, self.selected_words or with_other_end(self.reading))

    @property
    def selected_words(self) -> str:
        """What the mouse selected in the articles, else in the details."""
        return self.view.selected_words or self.get_selected_text() or ""

    def action_copy_sentence(self) -> None:
        """Copy the sentence alone."""
        if self.reading:
            self.forget_selection()
            self._copy(self.reading, sentence_words(self.reading))

    def forget_selection(self) -> None:
        """Select nothing."""
        self.view.clear_selection()
        self.clear_selection()

    def _copy(self, reading: Cursor, words: str) -> None:
        self._copied = (reading.place, words)
        self.app.copy_to_clipboard(words)
        hint = self.actions.hint("; {}: to a file", "compare.copy_to_a_file")
        self.tell(f"Sent to clipboard{hint}")

    def action_write_words(self) -> None:
        """Ask for a file for what was just copied, else for what copying would take."""
        if self.reading:
            copied = self._copied[1] if self._copied and self._copied[0] == self.reading.place else ""
            words = self.selected_words or copied or with_other_end(self.reading)
            self._file_bar.ask(words_document(words, (self.left, self.right), self.loaded.files))

    def action_open_article(self, tool: Literal["editor", "pager"]) -> None:
        """Open the article at the current sentence in another program."""
        if self.reading:
            article = self.reading.pair.articles[self.reading.place.side]
            start = article.sentences[self.reading.place.position].start
            self.post_message(ArticleAsked(article, start, tool))

    def tell(self, words: str) -> None:
        """Say something in the status line, until the next key."""
        if self.reading:
            self.reading = replace(self.reading, notice=words)
