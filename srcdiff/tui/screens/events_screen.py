"""The first screen: events with their articles and pairs, and why each pair was made or refused."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.widgets import Static

from srcdiff.actions import Actions
from srcdiff.browse.event_list import FOUND_ORDERS
from srcdiff.browse.event_list_builder import build_event_list
from srcdiff.browse.event_view import EventCounts
from srcdiff.browse.list_cursor import LIST_COMMANDS, ListCursor, open_list
from srcdiff.browse.pairing_detail import about
from srcdiff.model import Article, Study
from srcdiff.text.safe import screen_safe
from srcdiff.tui.messages import ArticleAsked, CorrectionAsked, EventAsked, FactsAsked, ListShown, PairAsked, ToolName
from srcdiff.tui.render.list_texts import failure_text, list_title, nothing_to_open
from srcdiff.tui.render.styles import content
from srcdiff.tui.screens.list_screen import ListScreen
from srcdiff.tui.widgets.entry_list import EntryList
from srcdiff.tui.widgets.file_bar import FileBar
from srcdiff.tui.widgets.key_bar import KeyBar
from srcdiff.tui.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from srcdiff.tui.documents import Document


class EventsScreen(ListScreen):
    """Lists what was found. Shows progress until there is something, and a message where that failed."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 - as Textual declares it

    def __init__(self, actions: Actions, report: "Callable[[], Document]") -> None:
        super().__init__(actions, LIST_COMMANDS)
        self._report = report
        """Returns what is written to a file on request, once there is a study."""
        self._left = 0
        """How many events are still being compared."""
        self._commands |= {
            "events.compare": self._compare,
            "events.pair": lambda: self._decide(same_event=True),
            "events.refuse": lambda: self._decide(same_event=False),
            "events.mark": self._mark,
            "events.export": self._export,
            "events.editor": lambda: self._open_article("editor"),
            "events.pager": lambda: self._open_article("pager"),
        }

    def compose(self) -> ComposeResult:
        """Lay out the list beside or above the reasons."""
        yield Static("Opening …", id="title", markup=False)
        yield Static("", id="message", markup=False)
        with Container(id="events"):
            yield EntryList(id="entries")
            with VerticalScroll(id="reasons", can_focus=False):
                yield Static("", id="reasons-text", markup=False)
        yield SearchBar(placeholder="keep entries with this text; Enter keeps them, Esc shows all", id="query")
        yield FileBar()
        yield KeyBar(self._actions, self.SCOPE)

    def show_progress(self, step: str, done: int, total: int) -> None:
        """Show how far the work is."""
        counted = f" {done} of {total}" if total else ""
        self._set_title(f"{screen_safe(step).capitalize()}{counted} …")

    def show_failure(self, message: str) -> None:
        """Show what failed, in place of the list."""
        self._set_title("Nothing to show")
        widget = self.query_one("#message", Static)
        widget.update(failure_text(message, self._actions))
        widget.display = True
        self.query_one("#events").display = False

    def show_study(self, study: Study, warnings: tuple[str, ...]) -> None:
        """List a study for the first time, with the cursor at its first event."""
        self.query_one("#message").display = False
        self.query_one("#events").display = True
        self.cursor = open_list(build_event_list(study, warnings)).at_first_event()
        self.query_one(EntryList).focus()

    def update_study(
        self, study: Study, warnings: tuple[str, ...], current: Mapping[str, Article] | None = None
    ) -> None:
        """List a study that was paired or read again, with the cursor where it was.

        ``current`` gives the articles by the ids that they had before, where these may have changed.
        """
        if self.cursor is not None:
            self.cursor = self.cursor.on(build_event_list(study, warnings), current)

    def show_found(self, found: Mapping[str, EventCounts], left: int = 0) -> None:
        """Show what was found in events, by their ids; ``left`` events are still being compared."""
        self._left = left
        if self.cursor is not None and found:
            self.cursor = self.cursor.with_found(found)
            if self.cursor.entry is not None and self.cursor.entry.event is not None:
                self._show_entry(self.cursor)

    def show_counts(self) -> None:
        """Show how much is listed."""
        if self.cursor is not None:
            self._set_title(list_title(self.cursor, self._actions, self._left))

    def on_screen_resume(self) -> None:
        """Report that the list is on screen."""
        self.post_message(ListShown())

    def watch_cursor(self, before: ListCursor | None, cursor: ListCursor | None) -> None:
        """Show the list, and what is known of the current entry."""
        if cursor is None:
            return
        self.query_one(EntryList).cursor = cursor
        self.show_counts()
        if cursor.order in FOUND_ORDERS and (before is None or before.order != cursor.order):
            self.post_message(FactsAsked())
        if before is None or before.entry is not cursor.entry:
            self._show_entry(cursor)

    def _show_entry(self, cursor: ListCursor) -> None:
        text = self.query_one("#reasons-text", Static)
        if cursor.entry is None:
            hint = self._actions.hint("{} shows all.", "events.all_entries")
            text.update(" ".join(["No entry contains this text.", hint]))
        else:
            text.update(content(about(cursor.entry, cursor.listed)))
        self.query_one("#reasons").scroll_home(animate=False)

    def _set_title(self, text: str) -> None:
        self.query_one("#title", Static).update(f"srcdiff · {text}")

    def _open(self) -> None:
        """Open the current event, an article's event at that source, or the comparison of a pair."""
        entry = self.cursor.entry if self.cursor else None
        event = self.cursor.listed.event_of(entry) if self.cursor and entry else None
        if entry is None or event is None:
            self._compare()
        else:
            self.post_message(EventAsked(event, entry.article.id if entry.article else None))

    def _compare(self) -> None:
        """Compare the current pair, or the surest pair of the current event or article."""
        if self.cursor is None or self.cursor.entry is None:
            return
        pairing = self.cursor.pairing
        if pairing is not None:
            self.post_message(PairAsked((pairing.left, pairing.right)))
        else:
            self.notify(nothing_to_open(self.cursor, self.cursor.entry, self._actions))

    def _mark(self) -> None:
        """Mark the current article, or unmark it."""
        marked = self.cursor.toggling_mark() if self.cursor else None
        if marked is None:
            self.notify("Go to an article of the list to mark it.")
        else:
            self.cursor = marked

    def _decide(self, *, same_event: bool) -> None:
        """Pair the two marked articles, else those of the current pair, or refuse the pair."""
        chosen = self.cursor.chosen_pair if self.cursor else None
        if self.cursor is None or chosen is None:
            hint = self._actions.hint(", or mark two articles with {}", "events.mark")
            self.notify(f"Select a pair{hint}.")
            return
        from srcdiff.browse.corrections import paired  # noqa: PLC0415 - loaded beside the articles

        one, other = (self.cursor.listed.articles[identifier] for identifier in chosen)
        self.cursor = self.cursor.without_marks()
        self.post_message(CorrectionAsked(lambda verdicts: paired(one, other, verdicts, same_event=same_event)))

    def _export(self) -> None:
        if self.cursor is not None:
            self.query_one(FileBar).ask(self._report())

    def _open_article(self, tool: ToolName) -> None:
        """Open the current article in another program."""
        entry = self.cursor.entry if self.cursor else None
        if entry is not None and entry.article is not None:
            self.post_message(ArticleAsked(entry.article, 0, tool))
        else:
            self.notify("Go to an article of the list, or open a pair: there is none here to open.")
