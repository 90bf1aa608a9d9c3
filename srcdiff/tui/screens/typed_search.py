"""The search of a comparison while it is typed: it starts where the reader was, and Escape goes back there."""

from typing import TYPE_CHECKING

from srcdiff.tui.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from srcdiff.browse.cursor import Cursor
    from srcdiff.browse.pair_view import ComparedPair
    from srcdiff.browse.restore import RestoredPair


class TypedSearch:
    """Opens and closes a search bar, and searches from where that was opened."""

    def __init__(self) -> None:
        self._start: Cursor | None = None
        """Where the reader was when the bar was opened, without a search."""

    def open(self, bar: SearchBar, cursor: "Cursor") -> None:
        """Begin to search from the cursor."""
        self._start = cursor.without_search()
        bar.open()

    def found(self, query: str) -> "Cursor | None":
        """Return the cursor at the first match from the start on; ``None`` where no search was begun."""
        return self._start and self._start.searching(query)

    def cancel(self, bar: SearchBar) -> "Cursor | None":
        """Close the bar and return the cursor as it was before."""
        bar.close()
        return self._start

    def update(self, pair: "ComparedPair") -> None:
        """Continue in the same articles, compared again."""
        self._start = self._start and self._start.under(pair)

    def restore(self, restored: "RestoredPair") -> None:
        """Continue in the articles, read again."""
        self._start = self._start and restored.restore(self._start)
