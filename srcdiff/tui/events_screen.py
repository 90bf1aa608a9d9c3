"""The first screen: events with their articles and pairs, and why each pair was made or refused."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Static

from srcdiff.actions import Actions, Scope
from srcdiff.browse.event_list import ENTRY_ORDERS, EntryOrder, Listing
from srcdiff.browse.event_list_builder import listing
from srcdiff.browse.pairing_detail import about
from srcdiff.browse.shown import shown
from srcdiff.model import Article, Pairing, Study
from srcdiff.tui.asked import ArticleAsked, CorrectionAsked
from srcdiff.tui.bindings import bindings_of
from srcdiff.tui.entry_list import EntryList
from srcdiff.tui.file_bar import FileBar
from srcdiff.tui.key_bar import KeyBar
from srcdiff.tui.search_bar import SearchBar
from srcdiff.tui.styles import content

QUIT = ("everywhere.quit", "everywhere.quit_now")


class EventsScreen(Screen[None]):
    """Lists what was found. Shows progress until there is something, and words where that failed."""

    SCOPE: ClassVar[Scope] = "events"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 - as Textual declares it

    listed: reactive[Listing | None] = reactive(None, init=False)
    refused: reactive[bool] = reactive(False, init=False)
    """Whether the refused pairs are listed."""
    order: reactive[EntryOrder] = reactive("event", init=False)
    query_words: reactive[str] = reactive("", init=False)
    """What the entries are filtered by."""

    class PairOpened(Message):
        """The reader wants to compare two articles."""

        def __init__(self, pairing: Pairing) -> None:
            super().__init__()
            self.pairing = pairing

    class Shown(Message):
        """The list came on screen, or came back."""

    class StudyAsked(Message):
        """The reader wants the whole study in a file."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self._bindings = bindings_of(actions, self.SCOPE)

    def compose(self) -> ComposeResult:
        """Lay out the list beside or above the reasons."""
        yield Static("Opening …", id="title", markup=False)
        yield Static("", id="message", markup=False)
        with Container(id="events"):
            yield EntryList(id="entries")
            with VerticalScroll(id="reasons", can_focus=False):
                yield Static("", id="reasons-text", markup=False)
        yield SearchBar(placeholder="keep entries with these words; Enter keeps them, Esc shows all", id="query")
        yield FileBar()
        yield KeyBar(self._actions, self.SCOPE)

    def show_progress(self, step: str, done: int, total: int) -> None:
        """Tell how far the work is."""
        counted = f" {done} of {total}" if total else ""
        self._title(f"{shown(step).capitalize()}{counted} …")

    def show_trouble(self, words: str) -> None:
        """Tell what failed, in place of the list."""
        self._title("Nothing to show")
        message = self.query_one("#message", Static)
        again = self._actions.hint("Mend it and press {} to read again.", "everywhere.reload")
        hint = " ".join([again, self._actions.hint("Press {} to quit.", *QUIT)]).strip()
        message.update(f"{words}\n\n{hint}")
        message.display = True
        self.query_one("#events").display = False

    def show_study(self, study: Study, warnings: tuple[str, ...]) -> None:
        """List what was found; the refused pairs too where nothing else is there to open."""
        self.query_one("#message").display = False
        self.query_one("#events").display = True
        self.listed = listing(study, warnings)
        self.set_reactive(EventsScreen.refused, not self.listed.paired)
        self._list()
        entries = self.query_one(EntryList)
        entries.step_pair(1)
        entries.focus()

    def show_study_again(self, study: Study, warnings: tuple[str, ...], now: Mapping[str, Article]) -> None:
        """List what is there now, with the cursor on the entry it was on, else in the same row.

        ``now`` gives the articles by the ids that they had before.
        """
        from srcdiff.browse.restore import entry_again  # noqa: PLC0415 - loaded beside the articles

        entries = self.query_one(EntryList)
        selected, row = entries.selected, entries.cursor
        self.listed = listing(study, warnings)
        self._list()
        again = entry_again(selected, entries.entries, now) if selected else None
        entries.cursor = row if again is None else again

    def show_counts(self) -> None:
        """Tell how much is listed."""
        if self.listed is not None:
            self._title(self._counts(self.listed))

    def renew_study(self, study: Study, warnings: tuple[str, ...]) -> None:
        """List what was found under other verdicts, with the reader where they were."""
        self.listed = listing(study, warnings)
        self._list()

    def on_screen_resume(self) -> None:
        """Tell that the list is on screen."""
        self.post_message(self.Shown())

    def watch_refused(self) -> None:
        """List the refused pairs, or leave them out."""
        self._list()

    def watch_order(self) -> None:
        """List in another order."""
        self._list()

    def watch_query_words(self) -> None:
        """List what holds the words."""
        self._list()

    def _list(self) -> None:
        if self.listed is None:
            return
        entries = self.listed.entries(with_refused=self.refused, order=self.order, query=self.query_words)
        self.query_one(EntryList).entries = entries
        if not entries:
            self.query_one("#reasons-text", Static).update(
                " ".join(["No entry holds these words.", self._actions.hint("{} shows all.", "events.all_entries")])
            )
        self.show_counts()

    def _counts(self, listed: Listing) -> str:
        how = "shown" if self.refused else self._actions.hint("{} shows them", "events.refused")
        refused = f"{len(listed.refused)} refused" + (f" ({how})" if how else "")
        return " · ".join((*listed.counts, refused, f"by {self.order}"))

    def _title(self, words: str) -> None:
        self.query_one("#title", Static).update(f"srcdiff · {words}")

    def on_entry_list_highlighted(self, message: EntryList.Highlighted) -> None:
        """Show what is known of the entry."""
        if self.listed is not None:
            self.query_one("#reasons-text", Static).update(content(about(message.entry, self.listed)))
            self.query_one("#reasons").scroll_home(animate=False)

    def on_entry_list_opened(self) -> None:
        """Open the clicked pair."""
        self.action_open()

    def action_open(self) -> None:
        """Open the selected pair, or the surest pair of the selected event or article."""
        entry = self.query_one(EntryList).selected
        pairing = self.listed.best_pairing(entry) if self.listed and entry else None
        if pairing is not None:
            self.post_message(self.PairOpened(pairing))
        elif entry is not None:
            hint = self._actions.hint("Press {} for the refused pairs: they open too.", "events.refused")
            self.notify(f"Nothing is paired with it. {hint}", markup=False)

    def action_entry(self, step: int) -> None:
        """Move the cursor."""
        self.query_one(EntryList).cursor += step

    def action_pair(self, step: int) -> None:
        """Move the cursor to the next or previous pair."""
        self.query_one(EntryList).step_pair(step)

    def action_page(self, forward: bool) -> None:
        """Move the cursor by a page."""
        self.query_one(EntryList).turn_page(forward=forward)

    def action_edge(self, last: bool) -> None:
        """Move the cursor to the first or last entry."""
        entries = self.query_one(EntryList)
        entries.cursor = len(entries.entries) if last else 0

    def action_refused(self) -> None:
        """Show or hide the refused pairs."""
        self.refused = not self.refused

    def action_sort(self) -> None:
        """Go on to the next order."""
        self.order = ENTRY_ORDERS[(ENTRY_ORDERS.index(self.order) + 1) % len(ENTRY_ORDERS)]

    def action_mark(self) -> None:
        """Mark the selected article, or mark it no longer; of three marked articles the first is given up."""
        entries = self.query_one(EntryList)
        article = entries.selected.article if entries.selected else None
        if article is None:
            self.notify("Go to an article of the list to mark it.", markup=False)
        elif article.id in entries.marked:
            entries.marked = tuple(marked for marked in entries.marked if marked != article.id)
        else:
            entries.marked = (*entries.marked, article.id)[-2:]

    def action_decide(self, same_event: bool) -> None:
        """Pair the two marked articles, else those of the selected pair, or refuse to."""
        chosen = self._chosen_articles()
        if self.listed is None or chosen is None:
            hint = self._actions.hint(", or mark two articles with {}", "events.mark")
            self.notify(f"Select a pair{hint}.", markup=False)
            return
        from srcdiff.browse.corrections import paired  # noqa: PLC0415 - loaded beside the articles

        one, other = (self.listed.articles[identifier] for identifier in chosen)
        self.query_one(EntryList).marked = ()
        self.post_message(CorrectionAsked(lambda verdicts: paired(one, other, verdicts, same_event=same_event)))

    def _chosen_articles(self) -> tuple[str, str] | None:
        """Return the two articles that are marked, else those of the selected pair."""
        entries = self.query_one(EntryList)
        if len(entries.marked) == 2:
            return entries.marked[0], entries.marked[1]
        pairing = entries.selected.pairing if entries.selected else None
        return (pairing.left, pairing.right) if pairing else None

    def action_export(self) -> None:
        """Ask for a file for the whole study."""
        if self.listed is not None:
            self.post_message(self.StudyAsked())

    def action_open_article(self, tool: Literal["editor", "pager"]) -> None:
        """Open the selected article in another program."""
        entry = self.query_one(EntryList).selected
        if entry is not None and entry.article is not None:
            self.post_message(ArticleAsked(entry.article, 0, tool))
        else:
            self.notify("Go to an article of the list, or open a pair: there is none here to open.", markup=False)

    def on_file_bar_written(self, message: FileBar.Written) -> None:
        """Tell where the document went."""
        self.notify(message.words, markup=False)

    def action_search(self) -> None:
        """Ask for the words to filter by."""
        self.query_one(SearchBar).open()

    def on_search_bar_asked(self, message: SearchBar.Asked) -> None:
        """Filter while words are typed."""
        self.query_words = message.words

    def on_search_bar_kept(self) -> None:
        """Keep the filter, and its words in sight, and go back to the list."""
        self.query_one(SearchBar).display = bool(self.query_words)
        self.query_one(EntryList).focus()

    def on_search_bar_left(self) -> None:
        """Show all entries again."""
        self.action_clear()

    def action_clear(self) -> None:
        """Show all entries again."""
        self.query_one(SearchBar).close()
        self.query_words = ""
        self.query_one(EntryList).focus()
