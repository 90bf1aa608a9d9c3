"""One event: its claims by source, the words of every source for the current one, and each source's article."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Static

from srcdiff.actions import Actions, Scope
from srcdiff.browse.claim_corrections import CLAIM_COMMANDS
from srcdiff.browse.event_cursor import EVENT_COMMANDS, EventCursor, open_event
from srcdiff.browse.event_jump import jump, nothing_to_compare
from srcdiff.browse.event_view import EventView
from srcdiff.model import Event, SentenceId
from srcdiff.tui.bindings import bindings_of
from srcdiff.tui.messages import EventShown, PairAsked
from srcdiff.tui.render.status_line import event_status, event_title
from srcdiff.tui.screens.event_tools import EventTools
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
        self._tools = EventTools(self)
        self._commands: dict[str, Callable[[EventCursor], None]] = {
            "event.compare": self._compare,
            "event.words": lambda _: self._show_words(shown=not self.has_class(READING)),
            "event.next_page": lambda cursor: self._turn_page(cursor, 1),
            "event.previous_page": lambda cursor: self._turn_page(cursor, -1),
            "event.words_down": lambda _: self.query_one(SourcePane).scroll_lines(1),
            "event.words_up": lambda _: self.query_one(SourcePane).scroll_lines(-1),
            "event.search": lambda _: self.query_one(SearchBar).open(),
            "event.join": self._tools.join,
            "event.split": self._tools.split,
            "event.claim_note": self._tools.open_claim_note,
            "event.note": self._tools.open_note,
            "event.copy": self._tools.copy,
            "event.export": lambda _: self.query_one(FileBar).ask(self._report()),
            "event.editor": lambda cursor: self._tools.open_article(cursor, "editor"),
            "event.pager": lambda cursor: self._tools.open_article(cursor, "pager"),
            **{name: partial(self._tools.decide, linked) for name, linked in CLAIM_COMMANDS.items()},
        }
        """The actions that are more than a step of the cursor."""

    def compose(self) -> ComposeResult:
        """Lay out the claims beside or above the words."""
        with Container(id="event-head"):
            yield Static(event_title(self.event), id="title", markup=False)
            yield QuestionBar(self.actions)
        yield Static("Comparing the sources …", id="message", markup=False)
        with Container(id="event") as panes:
            panes.display = False
            yield ClaimList(id="claims")
            yield SourcePane(id="words")
        yield SearchBar(placeholder="keep claims with this text; Enter keeps them, Esc shows all", id="query")
        yield NoteBar()
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

    def show_view(self, view: EventView, current: Mapping[SentenceId, SentenceId] | None = None) -> None:
        """Show an event, or the same event made again with the reader where they were.

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
        self.query_one("#status", Static).update(event_status(cursor))

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
        if (after.source, after.on_sources) != (before.source, before.on_sources):
            self._show_words(shown=after.source is not None or after.on_sources)
        elif after.question is not before.question:
            self._show_words(shown=False)

    def _show_words(self, *, shown: bool) -> None:
        self.set_class(shown, READING)

    @property
    def _is_reading(self) -> bool:
        return self.has_class(READING) and self.has_class("-single")

    def _turn_page(self, cursor: EventCursor, pages: int) -> None:
        if cursor.source is not None or cursor.on_sources or self._is_reading:
            self.query_one(SourcePane).turn_page(pages)
        else:
            self.cursor = cursor.moved(pages * self.query_one(ClaimList).page_lines)

    def _compare(self, cursor: EventCursor) -> None:
        target = jump(cursor)
        if target is None:
            self.show_notice(nothing_to_compare(cursor))
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
        if self.cursor.source is None:
            self._step(self.cursor.at_source(self.cursor.view.column_of(message.sentence[0])), self.cursor)
        else:
            self.cursor = self.cursor.at_sentence(message.sentence)

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
            self.query_one(NoteBar).action_close()
        elif self.cursor and (self.cursor.query or self.query_one(SearchBar).display):
            self._keep_search()
            self.cursor = self.cursor.searching("")
        elif self.cursor and (self.cursor.source is not None or self.cursor.on_sources):
            self._step(self.cursor.at_source(None), self.cursor)
        elif self._is_reading:
            self._show_words(shown=False)
        else:
            self.dismiss()
