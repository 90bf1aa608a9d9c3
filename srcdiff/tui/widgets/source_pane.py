"""The pane beside the claims: the words of all sources for the current claim, or one source's article."""

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from srcdiff.browse.event_cursor import EventCursor
from srcdiff.model import SentenceId
from srcdiff.tui.render.article_text import article_text
from srcdiff.tui.render.geometry import JUMP_TO
from srcdiff.tui.render.pane_text import PaneText, pane_head
from srcdiff.tui.render.words_text import sources_text, words_text

HEAD = 1
"""Lines above the text."""


class SourcePane(ScrollView, can_focus=False, inherit_bindings=False):
    """Draws what the cursor, set from outside, reads; a click posts ``Picked``."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "words--head",
        "words--heading",
        "words--faint",
        "words--shared",
        "words--conflict",
        "words--match",
        "words--bar",
        "words--margin",
        "words--chosen",
        "words--chosen-alone",
        "words--alone",
        "words--elsewhere",
    }

    DEFAULT_CSS = """
    SourcePane {
        height: 1fr;
        padding: 0 0 0 1;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        overflow-x: hidden;

        & > .words--head { background: $panel; text-style: bold; }
        & > .words--heading { text-style: bold; }
        & > .words--faint { text-style: dim; }
        & > .words--shared { color: $text-success; text-style: bold; }
        & > .words--conflict { color: $text-error; text-style: bold underline; }
        & > .words--match { text-style: reverse; }
        & > .words--bar { color: $text-primary; background: $panel; text-style: bold; }
        & > .words--margin { color: $text-primary; }
        & > .words--chosen { background: $panel; }
        & > .words--chosen-alone { color: $text-warning; background: $panel; }
        & > .words--alone { color: $text-warning; }
        & > .words--elsewhere { text-style: dim; }
    }
    """

    cursor: reactive[EventCursor | None] = reactive(None, init=False)
    """What is read; ``None`` until the event is there."""

    @dataclass
    class Picked(Message):
        """The reader clicked a sentence."""

        sentence: SentenceId

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._text: PaneText | None = None

    def watch_cursor(self, before: EventCursor | None, cursor: EventCursor | None) -> None:
        """Show what is read now; go to its current line where the claim or the source changed."""
        self._relayout(moved=before is None or cursor is None or _subject(before) != _subject(cursor))

    def on_resize(self) -> None:
        """Wrap the text again."""
        self._relayout(moved=True)

    def _relayout(self, *, moved: bool) -> None:
        width = self.scrollable_content_region.width
        if self.cursor is None or not width:
            return
        source = self.cursor.source
        if self.cursor.on_sources:
            self._text = sources_text(self.cursor, width)
        elif source is None:
            self._text = words_text(self.cursor, width)
        else:
            self._text = article_text(self.cursor, source, width, self._text)
        self.virtual_size = Size(width, self._text.height + HEAD)
        if moved:
            self._go_to(self._text)
        self.refresh()

    def _go_to(self, text: PaneText) -> None:
        """Bring the current line on screen; stay where there is none."""
        top, rows = self.scroll_offset.y, self._rows
        if text.current is None:
            return
        if text.current == 0 or not top <= text.current < top + rows - 1:
            self.scroll_to(y=max(text.current - rows // JUMP_TO, 0), animate=False, force=True)

    @property
    def _rows(self) -> int:
        return max(self.size.height - HEAD, 1)

    def scroll_lines(self, lines: int) -> None:
        """Scroll by lines, up if negative."""
        self.scroll_relative(y=lines, animate=False)

    def turn_page(self, pages: int) -> None:
        """Scroll by pages, up if negative."""
        self.scroll_lines(pages * max(self._rows - 1, 1))

    def on_click(self, event: events.Click) -> None:
        """Report the clicked sentence."""
        number = self.scroll_offset.y + event.y - HEAD
        sentence = self._text.sentence_at(number) if self._text and event.y >= HEAD else None
        if sentence is not None:
            self.post_message(self.Picked(sentence))

    def render_line(self, y: int) -> Strip:
        """Return one line on screen."""
        width = self.scrollable_content_region.width
        if self.cursor is None or self._text is None:
            return Strip.blank(width, self.rich_style)
        if y < HEAD:
            return Strip([Segment(pane_head(self.cursor, width), self._named("head"))], width)
        pieces = self._text.line(self.scroll_offset.y + y - HEAD)
        segments = [Segment(text, self._named(name)) for text, name in pieces]
        rest = "chosen" if pieces and pieces[0][1] == "bar" else "plain"
        return Strip(segments).adjust_cell_length(width, self._named(rest))

    def _named(self, name: str) -> Style:
        if name == "plain":
            return self.rich_style
        return self.rich_style + self.get_component_rich_style(f"words--{name}", partial=True)


def _subject(cursor: EventCursor) -> tuple[object, ...]:
    return cursor.item, cursor.source, cursor.on_sources
