"""Both articles in one widget. Only the lines on screen are drawn, so that 5,000 sentences a side stay fluid."""

from dataclasses import dataclass, replace
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from srcdiff.browse.cursor import Cursor
from srcdiff.browse.pair_view import Place, Side
from srcdiff.browse.symbols import STATE_SYMBOLS
from srcdiff.tui.render.geometry import JUMP_TO, View, geometry
from srcdiff.tui.render.painter import Painter
from srcdiff.tui.render.scene import Scene, scene

STATES = tuple(STATE_SYMBOLS)
STYLES = (
    "text symbol-conflict symbol-verdict head head-active strip strip-seen bar current dimmed changed shared match "
    "current-match selected"
).split()
"""Of parts that no state of a sentence changes."""


class ComparisonView(ScrollView, can_focus=True, inherit_bindings=False):
    """The two articles, level at the current link. Attributes set what is shown; a click posts ``Picked``."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"comparison--text-{state}" for state in STATES),
        *(f"comparison--symbol-{state}" for state in STATES),
        *(f"comparison--{style}" for style in STYLES),
    }

    DEFAULT_CSS = """
    ComparisonView {
        height: 1fr;
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;

        & > .comparison--text { color: $foreground; background: $background; }
        & > .comparison--text-unique { color: $text-warning; }
        & > .comparison--text-furniture { text-style: dim; }
        & > .comparison--symbol-same { color: $text-success; text-style: bold; }
        & > .comparison--symbol-edited { color: $text-primary; text-style: bold; }
        & > .comparison--symbol-quote { color: $text-primary; text-style: bold; }
        & > .comparison--symbol-reworded { color: $text-primary; text-style: bold; }
        & > .comparison--symbol-partial { color: $text-primary; text-style: bold; }
        & > .comparison--symbol-possible { color: $text-warning; text-style: bold; }
        & > .comparison--symbol-unique { color: $text-warning; text-style: bold; }
        & > .comparison--symbol-conflict { color: $text-error; text-style: bold; }
        & > .comparison--symbol-verdict { color: $text-accent; text-style: bold; }
        & > .comparison--head { background: $panel; }
        & > .comparison--head-active { background: $panel; text-style: bold reverse; }
        & > .comparison--strip { text-style: dim; }
        & > .comparison--strip-seen { color: $primary; }
        & > .comparison--bar { color: $text-primary; text-style: bold; }
        & > .comparison--current { background: $panel; }
        & > .comparison--dimmed { text-style: dim; }
        & > .comparison--changed { text-style: bold underline; }
        & > .comparison--shared { color: $text-success; text-style: bold; }
        & > .comparison--match { text-style: reverse; }
        & > .comparison--current-match { text-style: reverse bold underline; }
        & > .comparison--selected { color: $background; background: $foreground; text-style: none; }
    }
    """

    ALLOW_SELECT: ClassVar[bool] = False
    """Textual's own selection would run through both articles."""

    cursor: reactive[Cursor | None] = reactive(None, init=False)
    """What is compared, where the reader is, and what was searched."""
    view: reactive[View] = reactive("auto", init=False)

    @dataclass
    class Picked(Message):
        """The reader clicked a sentence, or turned a page to it."""

        place: Place

    def __init__(self, view: View, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self.set_reactive(ComparisonView.view, view)
        self._scene: Scene | None = None
        self._pressed: tuple[Side, int] | None = None
        """Where the mouse was pressed: the side, and the offset of the character."""

    @property
    def shown_view(self) -> View:
        """The view on screen; for ``auto`` the one that it is at this width."""
        if self.view != "auto" or self._scene is None:
            return self.view
        return "stacked" if self._scene.geometry.stacked else "columns"

    def watch_cursor(self, before: Cursor | None, after: Cursor | None) -> None:
        """Show where the reader is; lay out again only for another pair or filter."""
        if self._scene is None or before is None or after is None:
            self._relayout()
        elif before.stops is not after.stops:
            self._relayout(before.place)
        elif before.place != after.place:
            self._show(self._scene.reads(after), self._screen_row(after.place))
        else:
            self._scene = self._scene.reads(after)
            self.refresh()

    def watch_view(self) -> None:
        """Put the articles side by side or stacked, or show only the differences."""
        self._relayout()

    def on_resize(self) -> None:
        """Wrap the sentences again."""
        self._relayout()

    def _relayout(self, before: Place | None = None) -> None:
        """Make a new scene; the current sentence stays in its row of the screen where possible.

        ``before`` is the place that was current in the old scene, where that differs.
        """
        width, height = self.scrollable_content_region.size
        if self.cursor is None or not width:
            return
        row = self._screen_row(before or self.cursor.place)
        shape = geometry(width, height, self.view)
        self._show(scene(self.cursor, shape, self._scene), row)

    def _screen_row(self, place: Place) -> int | None:
        """Return how far below the first row on screen ``place`` is; ``None`` where it is off screen."""
        row = None if self._scene is None else self._scene.layout.row_of(place)
        if row is None or self._scene is None:
            return None
        below = row - self.scroll_offset.y
        return below if 0 <= below < self._scene.geometry.window - 1 else None

    def _show(self, shown: Scene, screen_row: int | None) -> None:
        """Draw ``shown`` with the current sentence in ``screen_row``, or at a third of the window."""
        self._scene = shown
        window = shown.geometry.window
        self.virtual_size = Size(shown.geometry.width, shown.layout.height + shown.geometry.height - window)
        wanted = min(window // JUMP_TO if screen_row is None else screen_row, max(window - 1, 0))
        row = shown.layout.row_of(shown.place) or 0
        self.scroll_to(y=row - wanted, animate=False, force=True)
        self.refresh()

    def turn_page(self, *, forward: bool) -> None:
        """Scroll by a window less one row, and pick the sentence that is then in the row of the current one.

        Where nothing is left to scroll, pick the first or last sentence.
        """
        if self._scene is None:
            return
        layout, window, top = self._scene.layout, self._scene.geometry.window, self.scroll_offset.y
        below = min(max((layout.row_of(self._scene.place) or 0) - top, 0), window - 1)
        rows = max(window - 1, 1) if forward else -max(window - 1, 1)
        self.scroll_to(y=top + rows, animate=False, force=True)
        edge = layout.height - 1 if forward else 0
        row = self.scroll_offset.y + below if self.scroll_offset.y != top else edge
        self._pick(self._scene, self._scene.place.side, row)

    def beside(self) -> Place | None:
        """Return the sentence of the other article in the row of the current one."""
        if self._scene is None:
            return None
        place = self._scene.place
        row = self._scene.layout.row_of(place) or 0
        return self._scene.place_at(place.side.other, row)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin a new selection here."""
        self.clear_selection()
        if self._scene is None:
            return
        side, row = self._scene.geometry.side_and_row(event.x, event.y)
        character = self._scene.character_at(side, self.scroll_offset.y + row, event.x) if row >= 0 else None
        self._pressed = None if character is None else (side, character)
        self.capture_mouse(self._pressed is not None)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select from where the mouse was pressed to where it is, on that side alone."""
        if self._scene is None or self._pressed is None:
            return
        side, first = self._pressed
        row = self._scene.geometry.side_and_row(event.x, event.y)[1]
        last = self._scene.character_at(side, self.scroll_offset.y + row, event.x) if row >= 0 else None
        if last is not None and (last != first or self._scene.selected):
            self._scene = self._scene.selecting(side, first, last)
            self.refresh()

    def on_mouse_up(self) -> None:
        """End the selection; it stays."""
        self._pressed = None
        self.release_mouse()

    @property
    def selected_text(self) -> str:
        """The text that the mouse selected; empty without a selection."""
        shown = self._scene
        return shown.selected.text_in(shown.pair.articles[shown.selected.side]) if shown and shown.selected else ""

    def clear_selection(self) -> None:
        """Select nothing."""
        if self._scene is not None and self._scene.selected is not None:
            self._scene = replace(self._scene, selected=None)
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Pick what was clicked, unless the mouse was pressed to select."""
        if self._scene is None or self._scene.selected is not None:
            return
        side, row = self._scene.geometry.side_and_row(event.x, event.y)
        place = self._place_at(self._scene, side, row, event.x) if row >= 0 else None
        if place is not None:
            self.post_message(self.Picked(place))

    def _place_at(self, shown: Scene, side: Side, row: int, x: int) -> Place | None:
        """Return where a click leads: text to its sentence, the gutter to the other end, the overview to its part."""
        part = shown.geometry.part_at(side, x)
        if part == "overview":
            return shown.place_in_overview(side, row)
        place = shown.place_at(side, self.scroll_offset.y + row)
        across = shown.pair.across(place) if place is not None and part == "gutter" else None
        return across or place

    def _pick(self, shown: Scene, side: Side, row: int) -> None:
        place = shown.place_at(side, row)
        if place is not None:
            self.post_message(self.Picked(place))

    def render_line(self, y: int) -> Strip:
        """Return line ``y`` of the widget."""
        if self._scene is None:
            return Strip.blank(self.size.width, self.rich_style)
        return Painter(self._scene, self.scroll_offset.y, self._style).line(y)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"comparison--{name}", partial=name != "text")
