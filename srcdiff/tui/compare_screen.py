"""The comparison of two articles: both texts, the details of the current link, search and the step keys."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.widgets import Static

from srcdiff.actions import Actions, Scope
from srcdiff.browse.cursor import NOTHING_TO_COMPARE, Cursor, opened
from srcdiff.browse.link_detail import detail
from srcdiff.browse.loaded import Loaded
from srcdiff.browse.pair_view import ComparedPair, article_name, compared_pair
from srcdiff.browse.restore import Again
from srcdiff.browse.stops import filter_named
from srcdiff.model import Article
from srcdiff.tui.bindings import bindings_of
from srcdiff.tui.comparison_view import ComparisonView
from srcdiff.tui.correcting import CorrectingScreen
from srcdiff.tui.file_bar import FileBar
from srcdiff.tui.geometry import View
from srcdiff.tui.key_bar import KeyBar
from srcdiff.tui.note_bar import NoteBar
from srcdiff.tui.search_bar import SearchBar
from srcdiff.tui.status import status
from srcdiff.tui.styles import content

VIEWS: dict[View, str] = {
    "columns": "Side by side",
    "stacked": "One above the other",
    "differences": "Only the differences",
}
"""What each view is called, in the order in which the view key goes through them."""


class CompareScreen(CorrectingScreen):
    """Shows one pair. ``comparison`` is set from outside once it is computed, and again when it was corrected."""

    SCOPE: ClassVar[Scope] = "compare"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (150, "-wide")]  # noqa: RUF012 - as Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-middle"), (34, "-high")]  # noqa: RUF012 - as Textual declares it

    def __init__(self, left: Article, right: Article, loaded: Loaded, view: View, actions: Actions) -> None:
        super().__init__(left, right, loaded, actions)
        self._bindings = bindings_of(actions, self.SCOPE)
        self._first_view = view
        self._searched_from: Cursor | None = None

    def compose(self) -> ComposeResult:
        """Lay out the articles with the details below or beside them."""
        names = f"{article_name(self.left)} and {article_name(self.right)}"
        yield Static(f"Comparing {names} …", id="message", markup=False)
        with Container(id="compare"):
            yield ComparisonView(id="comparison")
            with VerticalScroll(id="detail", can_focus=False):
                yield Static("", id="detail-text", markup=False)
        yield SearchBar(placeholder="words in either article; Enter keeps the matches, Esc ends", id="query")
        yield NoteBar(placeholder="a note on this sentence; Enter keeps it, empty removes it", id="note")
        yield FileBar()
        yield Static("", id="status", markup=False)
        yield KeyBar(self.actions, self.SCOPE)

    def on_mount(self) -> None:
        """Show what was handed over before the screen was there."""
        self.query_one("#compare").display = False
        self.view.view = self._first_view
        self._show_comparison()

    def watch_comparison(self) -> None:
        """Show the comparison once it is there, and the screen too."""
        if self.is_mounted:
            self._show_comparison()

    def _show_comparison(self) -> None:
        if self.comparison is None:
            return
        pair = compared_pair(self.left, self.right, self.comparison)
        if self.reading is not None:
            self._go_on_with(pair, self.reading)
            return
        reading = opened(pair)
        if reading is None:
            self.show_trouble(NOTHING_TO_COMPARE)
            return
        self.query_one("#message").display = False
        self.query_one("#compare").display = True
        self.view.focus()
        self.reading = reading
        self.query_one(KeyBar).refresh()

    def _go_on_with(self, pair: ComparedPair, reading: Cursor) -> None:
        """Show the pair as it was corrected, with the reader where they were."""
        self.reading = reading.under(pair)
        self._searched_from = self._searched_from and self._searched_from.under(pair)
        self._stay_in_view()

    def show_again(self, loaded: Loaded, again: Again) -> None:
        """Show the articles as they are now, with the reader where they were."""
        self.loaded = loaded
        self.left, self.right = again.pair.articles
        if self.reading is None:
            self.comparison = again.pair.comparison
            return
        self.set_reactive(CompareScreen.comparison, again.pair.comparison)
        self._searched_from = self._searched_from and again.carry(self._searched_from)
        self._noted = self._noted and again.carry(self._noted)
        self.reading = again.carry(self.reading)
        self._stay_in_view()

    def show_trouble(self, words: str) -> None:
        """Tell what failed, in place of the articles."""
        hint = self.actions.hint("Press {} for the list: other pairs still open.", "compare.back")
        self.query_one("#message", Static).update(f"{words}\n\n{hint}")

    def watch_reading(self, reading: Cursor | None) -> None:
        """Show where the reader is now."""
        if reading is None:
            return
        self.view.reading = reading
        self.query_one("#detail-text", Static).update(content(detail(reading.pair, reading.place)))
        self.query_one("#detail").scroll_home(animate=False)
        self.query_one("#status", Static).update(status(reading))

    def on_comparison_view_picked(self, message: ComparisonView.Picked) -> None:
        """Go to the sentence that was clicked or paged to."""
        if self.reading is not None:
            self.reading = self.reading.at(message.place)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as Textual calls it
        """Whether an action can be done now; the footer leaves out what cannot."""
        if self.reading is None:
            return action == "back"
        return action != "match" or self.reading.found.count > 0

    def action_step(self, forward: bool) -> None:
        """Go to the next or previous stop of the filter."""
        if self.reading:
            self.reading = self.reading.stepped(forward=forward)

    def action_sentence(self, step: int) -> None:
        """Go to the next or previous sentence; where only differences are shown, to the next difference."""
        if self.reading and self._only_differences:
            self.action_step(step > 0)
        elif self.reading:
            self.reading = self.reading.moved(step)

    def action_edge(self, last: bool) -> None:
        """Go to the first or last sentence of the article, or difference where only those are shown."""
        if self.reading and self._only_differences:
            self.reading = self.reading.at_edge_stop(last=last)
        elif self.reading:
            count = len(self.reading.pair.articles[self.reading.place.side].sentences)
            self.reading = self.reading.moved(count if last else -count)

    def action_page(self, forward: bool) -> None:
        """Turn a page."""
        self.view.turn_page(forward=forward)

    def action_other_end(self) -> None:
        """Jump to the other end of the current link."""
        if self.reading:
            self.reading = self.reading.across()

    def action_next_link(self) -> None:
        """Go on to the next link of the sentence."""
        if self.reading:
            self.reading = self.reading.with_next_link()

    def action_other_side(self) -> None:
        """Go to the other article: to the link's other end, else to what stands beside the sentence."""
        beside = self.view.beside()
        if self.reading and self.reading.pair.ends_at(self.reading.place) is not None:
            self.reading = self.reading.across()
        elif self.reading and beside is not None:
            self.reading = self.reading.at(beside)

    def action_keep(self, name: str) -> None:
        """Step through another kind of places."""
        if self.reading:
            self.reading = self.reading.keeping(filter_named(name))
            self._stay_in_view()

    def action_view(self) -> None:
        """Go on to the next view."""
        names = tuple(VIEWS)
        following = names[(names.index(self.view.shown_view) + 1) % len(names)]
        self.view.view = following
        self._stay_in_view()
        self.tell(VIEWS[following])

    @property
    def _only_differences(self) -> bool:
        return self.view.view == "differences"

    def _stay_in_view(self) -> None:
        """Where only differences are shown, go on to one of them."""
        if self.reading and self._only_differences and not self.reading.stops.holds(self.reading.place):
            self.reading = self.reading.stepped(forward=True)

    def action_detail(self) -> None:
        """Show or hide the details."""
        pane = self.query_one("#detail")
        pane.display = not pane.display

    def action_scroll_detail(self, lines: int) -> None:
        """Scroll the details."""
        self.query_one("#detail").scroll_relative(y=lines, animate=False)

    def action_search(self) -> None:
        """Ask for words; while they are typed the first match from here on is shown."""
        if self.reading:
            self._searched_from = self.reading.without_search()
            self.query_one(SearchBar).open()

    def on_search_bar_asked(self, message: SearchBar.Asked) -> None:
        """Search while words are typed."""
        if self._searched_from:
            self._go_to_match(self._searched_from.searching(message.words))

    def _go_to_match(self, reading: Cursor) -> None:
        """Go where a search leads; to the whole articles where that is not among the differences shown."""
        if self._only_differences and reading.match and not reading.stops.holds(reading.place):
            self.view.view = "auto"
        self.reading = reading

    def on_search_bar_kept(self) -> None:
        """Keep the matches for the match keys."""
        self.query_one(SearchBar).close()
        self.view.focus()

    def on_search_bar_left(self) -> None:
        """End the typing."""
        self.action_back()

    def action_match(self, forward: bool) -> None:
        """Go to the next or previous match."""
        if self.reading:
            self._go_to_match(self.reading.at_next_match(forward=forward))

    def action_back(self) -> None:
        """End the typing where it began, else the selection, else the search, else go back to the list."""
        bar = self.query_one(SearchBar)
        if self.query_one(FileBar).display:
            self.query_one(FileBar).action_close()
        elif self.query_one(NoteBar).display:
            self.on_note_bar_left()
        elif bar.display:
            bar.close()
            self.view.focus()
            self.reading = self._searched_from
        elif self.selected_words:
            self.forget_selection()
        elif self.reading and self.reading.found.query:
            self.reading = self.reading.without_search()
        else:
            self.dismiss()
