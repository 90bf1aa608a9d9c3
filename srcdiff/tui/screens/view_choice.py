"""The view that a comparison screen shows, and where steps lead in it."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from srcdiff.browse import commands
from srcdiff.browse.cursor import Cursor
from srcdiff.tui.render.geometry import View
from srcdiff.tui.widgets.comparison_view import ComparisonView

if TYPE_CHECKING:
    from srcdiff.tui.screens.compare_screen import CompareScreen

VIEWS: dict[View, str] = {
    "columns": "Side by side",
    "stacked": "One above the other",
    "differences": "Only the differences",
}
"""What each view is called, in the order in which the view key goes through them."""
IN_DIFFERENCES: dict[str, Callable[[Cursor], Cursor]] = {
    "compare.next_sentence": lambda cursor: cursor.stepped(forward=True),
    "compare.previous_sentence": lambda cursor: cursor.stepped(forward=False),
    "compare.first_sentence": lambda cursor: cursor.at_edge_stop(last=False),
    "compare.last_sentence": lambda cursor: cursor.at_edge_stop(last=True),
}
"""Where the actions lead that go from sentence to sentence, while only differences are shown."""


class ViewChoice:
    """Chooses the view of a comparison screen, and keeps the cursor in what that view shows."""

    def __init__(self, screen: "CompareScreen") -> None:
        self._screen = screen

    @property
    def _view(self) -> ComparisonView:
        return self._screen.query_one(ComparisonView)

    @property
    def _only_differences(self) -> bool:
        return self._view.view == "differences"

    def show_next(self, cursor: Cursor) -> None:
        """Show the next view, and in the status line what it is called."""
        names = tuple(VIEWS)
        following = names[(names.index(self._view.shown_view) + 1) % len(names)]
        self._view.view = following
        self._screen.cursor = replace(self.kept(cursor), notice=VIEWS[following])

    def kept(self, cursor: Cursor) -> Cursor:
        """Return the cursor where the view shows it: among the differences, where only these are shown."""
        if self._only_differences and not cursor.stops.holds(cursor.place):
            return cursor.stepped(forward=True)
        return cursor

    def step(self, name: str, cursor: Cursor) -> Cursor:
        """Return the cursor after a step of ``commands.CURSOR_COMMANDS``."""
        step = IN_DIFFERENCES.get(name) if self._only_differences else None
        after = (step or commands.CURSOR_COMMANDS[name])(cursor)
        if name in commands.NEEDS_MATCHES:
            self.show_match(after)
        if name == "compare.conflicts" and not after.stops.holds(after.place):
            after = after.at_edge_stop(last=False)
        return self.kept(after) if name in commands.FILTER_COMMANDS else after

    def show_match(self, cursor: Cursor) -> None:
        """Show the whole articles where a match of a search is not among the differences shown."""
        if self._only_differences and cursor.match and not cursor.stops.holds(cursor.place):
            self._view.view = "auto"

    def go_to_other_article(self, cursor: Cursor) -> None:
        """Go to the link's other end, else to what is beside the sentence on screen."""
        beside = self._view.beside()
        if cursor.pair.ends_at(cursor.place) is not None:
            self._screen.cursor = cursor.across()
        elif beside is not None:
            self._screen.cursor = cursor.at(beside)
