"""One event: its claims by source, the words of every source for the current one, and each source's article."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Static

from srcdiff.actions import Actions, Scope
from srcdiff.browse.claim_words import claim_text
from srcdiff.browse.corrections import sentence_noted
from srcdiff.browse.event_cursor import EVENT_COMMANDS, EventCursor, open_event
from srcdiff.browse.event_jump import jump
from srcdiff.browse.event_view import EventView, SentenceRef
from srcdiff.model import Event
from srcdiff.text.safe import screen_safe
from srcdiff.tui.bindings import bindings_of
from srcdiff.tui.messages import ArticleAsked, CorrectionAsked, EventShown, PairAsked
from srcdiff.tui.widgets.claim_list import ClaimList
from srcdiff.tui.widgets.file_bar import FileBar
from srcdiff.tui.widgets.key_bar import KeyBar
from srcdiff.tui.widgets.note_bar import NoteBar
from srcdiff.tui.widgets.question_bar import QuestionBar
from srcdiff.tui.widgets.search_bar import SearchBar
from srcdiff.tui.widgets.source_pane import SourcePane

if TYPE_CHECKING:
    from srcdiff.tui.documents import Document

READING = "-reading"
"""Class of a narrow screen that shows the words, not the claims."""


class EventScreen(Screen[None]):
    """Shows one event, and ``cursor`` once its claims are found."""

    SCOPE: ClassVar[Scope] = "event"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("event")
    HORIZONTAL_BREAKPOINTS = [(0, "-single"), (60, "-narrow"), (100, "-wide")]  # noqa: RUF012 - as Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-middle")]  # noqa: RUF012 - as Textual declares it

    cursor: reactive[EventCursor | None] = reactive(None, init=False, always_update=True)
    """Where the reader is; ``None`` until the claims are found."""

    def __init__(self, event: Event, article: str | None, actions: Actions, report: "Callable[[], Document]") -> None:
        super().__init__()
        self.event = event
        self.actions = actions
        """What can be done, with the keys in force."""
        self._first_article = article
        self._report = report
        """Returns what is written to a file on request."""
        self._view: EventView | None = None
        self._noting: SentenceRef | None = None
        """The sentence on which a note is being written."""
        self._commands: dict[str, Callable[[EventCursor], None]] = {
            "event.compare": self._compare,
            "event.words": lambda _: self._show_words(shown=not self.has_class(READING)),
            "event.next_page": lambda cursor: self._turn_page(cursor, 1),
            "event.previous_page": lambda cursor: self._turn_page(cursor, -1),
            "event.words_down": lambda _: self.query_one(SourcePane).scroll_lines(1),
            "event.words_up": lambda _: self.query_one(SourcePane).scroll_lines(-1),
            "event.search": lambda _: self.query_one(SearchBar).open(),
            "event.note": self._open_note,
            "event.copy": self._copy,
            "event.export": lambda _: self.query_one(FileBar).ask(self._report()),
            "event.editor": lambda cursor: self._open_article(cursor, "editor"),
            "event.pager": lambda cursor: self._open_article(cursor, "pager"),
        }
        """The actions that are more than a step of the cursor."""

    def compose(self) -> ComposeResult:
        """Lay out the claims beside or above the words."""
        title = f"Event {self.event.id}  {' '.join(self.event.title.split())}"
        with Container(id="event-head"):
            yield Static(screen_safe(title), id="title", markup=False)
            yield QuestionBar(self.actions)
        yield Static("Comparing the sources …", id="message", markup=False)
        with Container(id="event") as panes:
            panes.display = False
            yield ClaimList(id="claims")
            yield SourcePane(id="words")
        yield SearchBar(placeholder="keep claims with this text; Enter keeps them, Esc shows all", id="query")
        yield NoteBar(placeholder="a note on this sentence; Enter keeps it, empty deletes it", id="note")
        yield FileBar()
        yield Static("", id="status", markup=False)
        yield KeyBar(self.actions, self.SCOPE)

    def on_mount(self) -> None:
        """Show what was handed over before the screen was there."""
        if self._view is not None:
            self.show_view(self._view)

    def on_screen_resume(self) -> None:
        """Report that the event is on screen."""
        self.post_message(EventShown())

    def show_progress(self, step: str, done: int, total: int) -> None:
        """Show how far the work is."""
        self.query_one("#message", Static).update(f"{step.capitalize()} {done} of {total} …")

    def show_failure(self, message: str) -> None:
        """Show what failed, in place of the claims."""
        hint = self.actions.hint("Press {} for the list: other events still open.", "event.back")
        self.query_one("#message", Static).update(f"{message}\n\n{hint}")

    def show_view(self, view: EventView, current: Mapping[SentenceRef, SentenceRef] | None = None) -> None:
        """Show an event, or the same event made anew with the reader where they were.

        ``current`` gives the sentences as they are now, where these may have changed.
        """
        self._view, self.event = view, view.page.event
        if not self.is_mounted:
            return
        if self.cursor is not None:
            self.cursor = replace(self.cursor.on(view, current), notice=self.cursor.notice)
            return
        self.query_one("#message").display = False
        self.query_one("#event").display = True
        self.cursor = open_event(view, self._first_article)
        self._show_words(shown=self.cursor.source is not None)
        self.query_one(ClaimList).focus()
        self.query_one(KeyBar).refresh()

    def show_notice(self, notice: str) -> None:
        """Show a message in the status line, until the next key."""
        if self.cursor is not None:
            self.cursor = replace(self.cursor, notice=notice)

    def watch_cursor(self, cursor: EventCursor | None) -> None:
        """Show where the reader is now."""
        if cursor is None:
            return
        for widget in (self.query_one(ClaimList), self.query_one(SourcePane), self.query_one(QuestionBar)):
            widget.cursor = cursor
        search = f"with “{cursor.query}”" if cursor.query else ""
        parts = (cursor.count_words(), search, cursor.notice)
        self.query_one("#status", Static).update(screen_safe("  |  ".join(dict.fromkeys(filter(None, parts)))))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action can be done now; the footer leaves out what cannot."""
        if action != "do":
            return True
        if parameters[0] == "event.words":
            return self.has_class("-single") and self.cursor is not None
        return self.cursor is not None or parameters[0] == "event.back"

    def action_do(self, name: str) -> None:
        """Do an action of this screen."""
        if name == "event.back":
            self._go_back()
        elif self.cursor is None:
            return
        elif name in self._commands:
            self._commands[name](self.cursor)
        else:
            self._step(EVENT_COMMANDS[name](self.cursor), self.cursor)

    def _step(self, after: EventCursor, before: EventCursor) -> None:
        """Go where a step leads; on a narrow screen another source shows its article, another question the claims."""
        self.cursor = after
        if after.source != before.source:
            self._show_words(shown=after.source is not None)
        elif after.question is not before.question:
            self._show_words(shown=False)

    def _show_words(self, *, shown: bool) -> None:
        self.set_class(shown, READING)

    @property
    def _is_reading(self) -> bool:
        return self.has_class(READING) and self.has_class("-single")

    def _turn_page(self, cursor: EventCursor, pages: int) -> None:
        if cursor.source is not None or self._is_reading:
            self.query_one(SourcePane).turn_page(pages)
        else:
            self.cursor = cursor.moved(pages * self.query_one(ClaimList).page_lines)

    def _compare(self, cursor: EventCursor) -> None:
        target = jump(cursor)
        if target is None:
            self.show_notice(cursor.count_words())
        else:
            self.post_message(PairAsked(target.pair, target))

    @on(ClaimList.Clicked)
    def _clicked(self, message: ClaimList.Clicked) -> None:
        """Go to what was clicked; compare where it was current already."""
        before = self.cursor
        if before is None:
            return
        after = before if message.position is None else before.at(message.position)
        after = after if message.column is None else after.at_source(message.column)
        if message.position is not None and (after.item, after.source) == (before.item, before.source):
            self._compare(before)
        else:
            self._step(after, before)

    @on(SourcePane.Picked)
    def _picked(self, message: SourcePane.Picked) -> None:
        """Go to the source of a clicked sentence, or in its article to its first claim."""
        if self.cursor is None:
            return
        article, _ = message.sentence
        if self.cursor.source is None:
            self._step(self.cursor.at_source(self.cursor.view.column_of(article)), self.cursor)
            return
        holders = (number for number, item in enumerate(self.cursor.items) if message.sentence in item.sentences())
        position = next(holders, None)
        if position is not None:
            self.cursor = self.cursor.at(position)

    @on(SearchBar.Asked)
    def _search(self, message: SearchBar.Asked) -> None:
        """Keep what contains the text while it is typed."""
        if self.cursor is not None:
            self.cursor = self.cursor.searching(message.text)

    @on(SearchBar.Kept)
    def _keep_search(self) -> None:
        self.query_one(SearchBar).close()
        self.query_one(ClaimList).focus()

    @on(SearchBar.Left)
    def _go_back(self) -> None:
        """End the typing, else the search, else the article, else the words on a narrow screen, else go to the list."""
        if self.query_one(FileBar).display:
            self.query_one(FileBar).action_close()
        elif self.query_one(NoteBar).display:
            self._close_note()
        elif self.cursor and (self.cursor.query or self.query_one(SearchBar).display):
            self._keep_search()
            self.cursor = self.cursor.searching("")
        elif self.cursor and self.cursor.source is not None:
            self._step(self.cursor.at_source(None), self.cursor)
        elif self._is_reading:
            self._show_words(shown=False)
        else:
            self.dismiss()

    def _open_note(self, cursor: EventCursor) -> None:
        """Begin to write on the current sentence, from the note that it has."""
        self._noting = cursor.current_sentence
        if self._noting is None:
            self.show_notice("This source has no sentence here")
        else:
            self.query_one(NoteBar).open(cursor.view.notes.get(self._noting, ""))

    @on(NoteBar.Written)
    def _keep_note(self, message: NoteBar.Written) -> None:
        if self.cursor is not None and self._noting is not None:
            article, position = self._noting
            view = self.cursor.view
            subject, before = view.article(view.column_of(article)), view.notes.get(self._noting, "")
            self.post_message(
                CorrectionAsked(lambda verdicts: sentence_noted(subject, position, before, message.text, verdicts))
            )
        self._close_note()

    @on(NoteBar.Left)
    def _close_note(self) -> None:
        self._noting = None
        self.query_one(NoteBar).close()
        self.query_one(ClaimList).focus()

    def _copy(self, cursor: EventCursor) -> None:
        if cursor.item is not None:
            self.app.copy_to_clipboard(claim_text(cursor.item, cursor.view))
            self.show_notice("Sent to clipboard")

    @on(FileBar.Written)
    def _written(self, message: FileBar.Written) -> None:
        self.show_notice(message.notice)

    def _open_article(self, cursor: EventCursor, tool: Literal["editor", "pager"]) -> None:
        """Open the current source at the current sentence in another program."""
        sentence = cursor.current_sentence
        column = cursor.source if cursor.source is not None else (cursor.view.column_of(sentence[0]) if sentence else 0)
        article = cursor.view.article(column)
        offset = article.sentences[sentence[1]].start if sentence else 0
        self.post_message(ArticleAsked(article, offset, tool))
