"""The pane with the details of what is current."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static


class DetailPane(VerticalScroll, can_focus=False):
    """Text below or beside the articles; it scrolls by keys of the screen, and can be hidden."""

    def compose(self) -> ComposeResult:
        """Lay out the text."""
        yield Static("", id="detail-text", markup=False)

    def show(self, text: Content) -> None:
        """Show a text from its beginning."""
        self.query_one(Static).update(text)
        self.scroll_home(animate=False)

    def toggle(self) -> None:
        """Hide the pane, or show it again."""
        self.display = not self.display

    def scroll_lines(self, lines: int) -> None:
        """Scroll down, or up if negative."""
        self.scroll_relative(y=lines, animate=False)
