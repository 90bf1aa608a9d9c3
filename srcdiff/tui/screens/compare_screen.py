"""The comparison of two articles: both texts, the details of the current link, search and the step keys."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Static

from srcdiff.actions import Actions, Scope
from srcdiff.browse import commands
from srcdiff.browse.cursor import NOTHING_TO_COMPARE, Cursor, open_pair
from srcdiff.browse.event_jump import Jump, jump_place
from srcdiff.browse.link_detail import detail
from srcdiff.browse.pair_view import ComparedPair, compared_pair, pair_labels
from srcdiff.browse.restore import RestoredPair
from srcdiff.model import Article, Comparison
from srcdiff.session.values import LoadedStudy
from srcdiff.tui.bindings import bindings_of
from srcdiff.tui.messages import CorrectionAsked
from srcdiff.tui.render.geometry import View
from srcdiff.tui.render.status_line import status
from srcdiff.tui.render.styles import content
from srcdiff.tui.screens.clipboard import Clipboard
from srcdiff.tui.screens.pair_tools import PairTools
from srcdiff.tui.screens.typed_search import TypedSearch
from srcdiff.tui.screens.view_choice import ViewChoice
from srcdiff.tui.widgets.comparison_view import ComparisonView
from srcdiff.tui.widgets.detail_pane import DetailPane
from srcdiff.tui.widgets.file_bar import FileBar
from srcdiff.tui.widgets.key_bar import KeyBar
from srcdiff.tui.widgets.note_bar import NoteBar
from srcdiff.tui.widgets.search_bar import SearchBar


class CompareScreen(Screen[None]):
    """Shows one pair: ``left`` and ``right``, and ``cursor`` once they are compared."""

    SCOPE: ClassVar[Scope] = "compare"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("compare")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (150, "-wide")]  # noqa: RUF012 - as Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-middle"), (34, "-high")]  # noqa: RUF012 - as Textual declares it

    cursor: reactive[Cursor | None] = reactive(None, init=False, always_update=True)
    """Where the reader is; ``None`` until the articles are compared."""

    def __init__(
        self,
        left: Article,
        right: Article,
        loaded: LoadedStudy,
        view: View,
        actions: Actions,
        *,
        start: Jump | None = None,
    ) -> None:
        super().__init__()
        self.left, self.right = left, right
        self.loaded = loaded
        """The study that the two articles belong to."""
        self.actions = actions
        """What can be done, with the keys in force."""
        self._first_view = view
        self._start = start
        """Where to begin; ``None`` for the first sentence."""
        self._comparison: Comparison | None = None
        self._clipboard = Clipboard(self)
        self._views = ViewChoice(self)
        self._search = TypedSearch()
        self._tools = PairTools(self)
        self._commands: dict[str, Callable[[Cursor], None]] = {
            "compare.next_page": lambda _: self._view.turn_page(forward=True),
            "compare.previous_page": lambda _: self._view.turn_page(forward=False),
            "compare.other_article": self._views.go_to_other_article,
            "compare.view": self._views.show_next,
            "compare.details": lambda _: self._details.toggle(),
            "compare.details_down": lambda _: self._details.scroll_lines(1),
            "compare.details_up": lambda _: self._details.scroll_lines(-1),
            "compare.search": lambda cursor: self._search.open(self.query_one(SearchBar), cursor),
            "compare.copy": self._clipboard.copy_link,
            "compare.copy_sentence": self._clipboard.copy_sentence,
            "compare.copy_to_a_file": self._clipboard.write_copied,
            "compare.export": self._clipboard.export,
            "compare.editor": lambda cursor: self._tools.open_article(cursor, "editor"),
            "compare.pager": lambda cursor: self._tools.open_article(cursor, "pager"),
            "compare.mark": self._tools.mark,
            "compare.note": self._tools.open_note,
        }
        """The actions that are more than a step of the cursor."""

    def compose(self) -> ComposeResult:
        """Lay out the articles with the details below or beside them."""
        names = " and ".join(pair_labels(self.left, self.right))
        yield Static(f"Comparing {names} …", id="message", markup=False)
        with Container(id="compare") as articles:
            articles.display = False
            yield ComparisonView(self._first_view, id="comparison")
            yield DetailPane(id="detail")
        yield SearchBar(placeholder="text in either article; Enter keeps the matches, Esc ends", id="query")
        yield NoteBar()
        yield FileBar()
        yield Static("", id="status", markup=False)
        yield KeyBar(self.actions, self.SCOPE)

    def on_mount(self) -> None:
        """Show what was handed over before the screen was there."""
        if self._comparison is not None:
            self._show_pair(compared_pair(self.left, self.right, self._comparison))

    @property
    def _view(self) -> ComparisonView:
        return self.query_one(ComparisonView)

    @property
    def _details(self) -> DetailPane:
        return self.query_one(DetailPane)

    @property
    def is_compared(self) -> bool:
        """Whether the comparison is there."""
        return self._comparison is not None

    def show_comparison(self, left: Article, right: Article, comparison: Comparison) -> None:
        """Show two articles compared, or compared again, with the reader where they were."""
        self.left, self.right, self._comparison = left, right, comparison
        if self.is_mounted:
            self._show_pair(compared_pair(left, right, comparison))

    def _show_pair(self, pair: ComparedPair) -> None:
        if self.cursor is not None:
            self._search.update(pair)
            self.cursor = self._views.kept(self.cursor.under(pair))
            return
        cursor = open_pair(pair)
        if cursor is None:
            self.show_failure(NOTHING_TO_COMPARE)
            return
        self.query_one("#message").display = False
        self.query_one("#compare").display = True
        self._view.focus()
        self.cursor = cursor.at(jump_place(pair, self._start)) if self._start else cursor
        self.query_one(KeyBar).refresh()

    def show_restored(self, loaded: LoadedStudy, restored: RestoredPair) -> None:
        """Show the articles as they were read again, with the reader where they were."""
        self.loaded = loaded
        if self.cursor is None:
            self.show_comparison(*restored.pair.articles, restored.pair.comparison)
            return
        self.left, self.right = restored.pair.articles
        self._comparison = restored.pair.comparison
        self._search.restore(restored)
        self._tools.restore(restored)
        self.cursor = self._views.kept(restored.restore(self.cursor))

    def show_failure(self, message: str) -> None:
        """Show what failed, in place of the articles."""
        hint = self.actions.hint("Press {} for the list: other pairs still open.", "compare.back")
        self.query_one("#message", Static).update(f"{message}\n\n{hint}")

    def show_notice(self, notice: str) -> None:
        """Show a message in the status line, until the next key."""
        if self.cursor:
            self.cursor = replace(self.cursor, notice=notice)

    def watch_cursor(self, cursor: Cursor | None) -> None:
        """Show where the reader is now."""
        if cursor is None:
            return
        self._view.cursor = cursor
        self._details.show(content(detail(cursor.pair, cursor.place)))
        self.query_one("#status", Static).update(status(cursor))

    @on(ComparisonView.Picked)
    def _picked(self, message: ComparisonView.Picked) -> None:
        """Go to the sentence that was clicked or paged to."""
        if self.cursor is not None:
            self.cursor = self.cursor.at(message.place)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action can be done now; the footer leaves out what cannot."""
        if action != "do":
            return True
        if self.cursor is None:
            return parameters[0] == "compare.back"
        return parameters[0] not in commands.NEEDS_MATCHES or self.cursor.found.count > 0

    def action_do(self, name: str) -> None:
        """Do an action of this screen."""
        if name == "compare.back":
            self._go_back()
        elif self.cursor is None:
            return
        elif name in self._commands:
            self._commands[name](self.cursor)
        elif name in commands.CORRECTING_COMMANDS:
            self.post_message(CorrectionAsked(commands.correction_at(self.cursor, name)))
        else:
            self.cursor = self._views.step(name, self.cursor)

    @on(SearchBar.Asked)
    def _search_typed(self, message: SearchBar.Asked) -> None:
        """Search while text is typed."""
        found = self._search.found(message.text)
        if found is not None:
            self._views.show_match(found)
            self.cursor = found

    @on(SearchBar.Kept)
    def _keep_matches(self) -> None:
        """Keep the matches for the match keys."""
        self.query_one(SearchBar).close()
        self._view.focus()

    @on(SearchBar.Left)
    def _go_back(self) -> None:
        """End the typing where it began, else the selection, else the search, else go back to the list."""
        bar = self.query_one(SearchBar)
        if self.query_one(FileBar).display:
            self.query_one(FileBar).action_close()
        elif self.query_one(NoteBar).display:
            self.query_one(NoteBar).action_close()
        elif bar.display:
            self.cursor = self._search.cancel(bar)
            self._view.focus()
        elif self._clipboard.selected_text:
            self._clipboard.clear_selection()
        elif self.cursor and self.cursor.found.query:
            self.cursor = self.cursor.without_search()
        else:
            self.dismiss()
