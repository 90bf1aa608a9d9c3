"""Draws one line of the screen from a scene, as segments of styled text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from srcdiff.browse.pair_view import Place, SentenceState, Side
from srcdiff.browse.symbols import CONFLICT, CURSOR, CURSOR_BAR, JUDGEMENTS, MARKED, MOVED, NOTE, STATE_SYMBOLS
from srcdiff.show.marks import pieces
from srcdiff.show.wording import label_and_headline
from srcdiff.tui.render.cells import cropped_label, fitted
from srcdiff.tui.render.geometry import GUTTER, Window
from srcdiff.tui.render.layouts import Row
from srcdiff.tui.render.lines import Line
from srcdiff.tui.render.overview import PLAIN_STRIP, SEEN_STRIP
from srcdiff.tui.render.scene import Scene

BESIDE = {Side.LEFT: "→", Side.RIGHT: "←"}
"""Where the other end is when it is on screen, seen from either side."""
BETWEEN = " "
OTHER_END_BAR = "│"


@dataclass(frozen=True, slots=True)
class Painter:
    """A scene at one scroll position, with the styles of the theme in force."""

    scene: Scene
    top: int
    """The first row on screen."""
    style: Callable[[str], Style]
    """The style of a name such as ``symbol-edited`` or ``changed``."""

    def line(self, y: int) -> Strip:
        """Return line ``y`` of the widget, counted from its top."""
        shape = self.scene.geometry
        if self._is_empty and y >= shape.heads:
            segments = [self._empty_message(y - shape.heads)]
        else:
            segments = self._stacked(y) if shape.stacked else self._beside(y)
        return Strip(segments).adjust_cell_length(shape.width, self.style("text"))

    @property
    def _is_empty(self) -> bool:
        """Whether only the differences are shown and there is none."""
        return self.scene.geometry.blocks and not self.scene.cursor.stops.places

    def _empty_message(self, row: int) -> Segment:
        message = self.scene.cursor.stops.position_text(self.scene.place).capitalize()
        return Segment(" " * GUTTER + message if row == 0 else "", self.style("text"))

    def _beside(self, y: int) -> list[Segment]:
        if y < self.scene.geometry.heads:
            halves = (self._head(side) for side in Side)
        else:
            row = self.scene.layout.row(self.top + y - self.scene.geometry.heads)
            halves = (self._pane(side, row, y - self.scene.geometry.heads) for side in Side)
        left, right = halves
        return [*left, Segment(BETWEEN, self.style("text")), *right]

    def _stacked(self, y: int) -> list[Segment]:
        shape = self.scene.geometry
        if shape.blocks:
            return self._head(Side(y)) if y < shape.heads else self._block(y - shape.heads)
        side = Side.LEFT if y <= shape.window else Side.RIGHT
        inside = y - side * (shape.window + 1)
        if inside == 0:
            return self._head(side)
        return self._pane(side, self.scene.layout.row(self.top + inside - 1), inside - 1)

    def _block(self, y: int) -> list[Segment]:
        row = self.scene.layout.row(self.top + y)
        side = Side.LEFT if row[Side.LEFT] else Side.RIGHT
        return self._pane(side, row, y)

    def _head(self, side: Side) -> list[Segment]:
        article = self.scene.pair.articles[side]
        active = side is self.scene.place.side
        label, *headline = label_and_headline(article, self.scene.pair.name(side))
        parts = (label, str(article.date or ""), *headline)
        head = f"{CURSOR if active else ' '}{side.label}  {' · '.join(part for part in parts if part)}"
        width = self.scene.geometry.pane_width(side)
        return [
            Segment(fitted(cropped_label(head, width - 1), width), self._on_text("head-active" if active else "head"))
        ]

    def _pane(self, side: Side, row: Row, y: int) -> list[Segment]:
        """Return one line of one article: gutter, text, overview."""
        line, link = row[side], self._link_in(y)
        base = self._base(side, line, link)
        gutter_segments = [Segment(" " * GUTTER, base)] if line is None else self._gutter(side, line, base, link)
        text = [] if line is None else list(self._text(side, line, base, link))
        width = self.scene.geometry.pane_width(side) - 2
        filled = Strip([*gutter_segments, *text]).adjust_cell_length(width, base)
        return [*filled, Segment(" ", self.style("text")), self._overview(side, y)]

    def _link_in(self, y: int) -> int | None:
        """Return the link that row ``y`` of the window shows, where only the differences are shown."""
        if not self.scene.geometry.blocks:
            return None
        place = self.scene.place_at(Side.LEFT, self.top + y)
        return None if place is None else place.link

    def _base(self, side: Side, line: Line | None, link: int | None) -> Style:
        """Return the style below everything on a line: by the sentence's state, the filter and the cursor."""
        text = self.style("text")
        if line is None:
            return text
        state = self.scene.pair.state_in(side, line.position, link).state
        text += self.style(f"text-{state}")
        if self.scene.dimmed(side, line.position):
            text += self.style("dimmed")
        return text + self.style("current") if self.scene.is_current(side, line.position) else text

    def _gutter(self, side: Side, line: Line, base: Style, link: int | None) -> list[Segment]:
        state = self.scene.pair.state_in(side, line.position, link)
        bar = self._bar(side, line)
        if not line.first:
            return [Segment(bar + " " * (GUTTER - 1), base + self.style("bar"))]
        symbols = gutter(state, bar, self._other_end(side, line))
        return [
            Segment(symbols[:1], base + self.style("bar")),
            Segment(symbols[1:4], base + self.style(f"symbol-{state.state}")),
            Segment(symbols[4:5], base + self.style("symbol-conflict")),
            Segment(symbols[5:], base + self.style("symbol-verdict")),
        ]

    def _bar(self, side: Side, line: Line) -> str:
        place, marked = self.scene.place, self.scene.cursor.marked
        if (side, line.position) == (place.side, place.position):
            return CURSOR_BAR
        if marked is not None and (side, line.position) == (marked.side, marked.position):
            return MARKED.character
        if self.scene.is_current(side, line.position):
            return OTHER_END_BAR
        shape = self.scene.geometry
        return side.label[0].upper() if shape.blocks and shape.stacked and line.first else " "

    def _other_end(self, side: Side, line: Line) -> str:
        """Return the arrow to the other end of the sentence's link; a space where it has none."""
        links = self.scene.pair.state(side, line.position).links
        if not links or self.scene.geometry.blocks:
            return " "
        chosen = self.scene.place.link
        number = chosen if chosen is not None and chosen in links else links[0]
        link = self.scene.pair.comparison.links[number]
        row = self.scene.layout.row_of(Place(side.other, link.ends[side.other][0]))
        return " " if row is None else self._window().direction(row, BESIDE[side])

    def _window(self) -> Window:
        return Window(self.top, self.scene.geometry.window)

    def _text(self, side: Side, line: Line, base: Style, link: int | None) -> Iterator[Segment]:
        text = self.scene.pair.texts[side]
        for span, names in pieces((line.start, line.end), self.scene.marks(side, line.position, link)):
            style = base
            for name in names:
                style += self.style(name)
            yield Segment(text[slice(*span)], style)

    def _overview(self, side: Side, y: int) -> Segment:
        """Return the overview's cell in row ``y`` of the window."""
        symbols = self.scene.overviews[side]
        if self.scene.geometry.blocks or y >= len(symbols):
            return Segment(" ", self.style("text"))
        seen = self._seen(side).sees(y)
        if symbols[y] == " ":
            return Segment(SEEN_STRIP if seen else PLAIN_STRIP, self._on_text("strip-seen" if seen else "strip"))
        return Segment(
            symbols[y], self._on_text("symbol-conflict" if symbols[y] == CONFLICT.character else "symbol-unique")
        )

    def _on_text(self, name: str) -> Style:
        return self.style("text") + self.style(name)

    def _seen(self, side: Side) -> Window:
        """Return the cells of the overview that represent what is on screen."""
        layout = self.scene.layout
        window = self.scene.geometry.window
        lines = max(self.scene.columns[side].height, window)
        first = self.top - (layout.row_of(Place(side, 0)) or 0)
        return Window(first * window // lines, -(-window * window // lines))


def gutter(state: SentenceState, bar: str, other_end: str) -> str:
    """Return the eight cells before a sentence's first line."""
    moved = MOVED.character if state.moved else " "
    conflict = CONFLICT.character if state.conflict else " "
    judged = JUDGEMENTS[state.judged].character if state.judged else " "
    note = NOTE.character if state.note else " "
    return f"{bar}{STATE_SYMBOLS[state.state].character}{moved}{other_end}{conflict}{judged}{note} "
