"""Everything that the comparison is drawn from, as one value.

The widget keeps a scene, replaces it when a key is pressed, and hands it to the painter.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from srcdiff.browse.cursor import Cursor
from srcdiff.browse.pair_view import ComparedPair, Place, Side
from srcdiff.browse.stops import FILTERS
from srcdiff.model import Span
from srcdiff.show.styled_text import Role
from srcdiff.tui.render.geometry import Geometry
from srcdiff.tui.render.layouts import Layout, WholeLayout, differences_layout
from srcdiff.tui.render.lines import Column, column
from srcdiff.tui.render.overview import overview, overview_position
from srcdiff.tui.render.selection import Selected, character_at

MarkName = Literal["changed", "shared", "match", "current-match", "selected"]
Mark = tuple[Span, MarkName]
"""A span of an article's text, and what is marked there."""
WORD_MARKS: Mapping[Role, MarkName] = {
    "deleted": "changed",
    "inserted": "changed",
    "moved": "changed",
    "shared": "shared",
}
"""The mark of each role of a link's words that has one."""
WRAPPED_KEPT = 8
"""Wrapped articles that are kept: both articles in two views, with and without the details beside them."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is shown: the pair in its panes, and the cursor with its search."""

    cursor: Cursor
    geometry: Geometry
    columns: tuple[Column, Column]
    wrapped: Mapping[tuple[Side, int], Column]
    """The articles wrapped lately, by side and width, so that going back to an earlier view is fast."""
    layout: Layout
    overviews: tuple[tuple[str, ...], tuple[str, ...]]
    """The symbols at the edge of each article, one for each row of the window."""
    selected: Selected | None = None
    """What the mouse selected."""

    @property
    def pair(self) -> ComparedPair:
        """The two articles."""
        return self.cursor.pair

    @property
    def place(self) -> Place:
        """Where the reader is."""
        return self.cursor.place

    def reads(self, cursor: Cursor) -> "Scene":
        """Return the scene at another cursor with the same stops: both ends of its link are level."""
        return replace(self, cursor=cursor, layout=_levelled(self.layout, cursor.pair, cursor.place))

    def place_at(self, side: Side, row: int) -> Place | None:
        """Return the place in ``row``, or nearest above it, on one side; ``None`` where nothing is shown."""
        return self.layout.place_at(side, row, self.pair)

    def place_in_overview(self, side: Side, part: int) -> Place | None:
        """Return the place that a cell of the overview represents; ``None`` beyond the article."""
        states = self.pair.states[side]
        position = overview_position(self.columns[side], states, self.geometry.window, part)
        return None if position is None else self.pair.place(side, position)

    def character_at(self, side: Side, row: int, x: int) -> int | None:
        """Return the offset of the character of one side nearest to cell ``x``; ``None`` where the row has no text."""
        line = self.layout.row(row)[side]
        if line is None:
            return None
        return character_at(self.pair.texts[side], (line.start, line.end), x - self.geometry.text_left(side))

    def selecting(self, side: Side, first: int, last: int) -> "Scene":
        """Return the scene with one side selected from one character to another, both included.

        While only the differences are shown, the selection ends with the sentence in which it began: text between
        two sentences may be hidden.
        """
        start, end = min(first, last), max(first, last) + 1
        if self.geometry.blocks:
            sentences = self.pair.articles[side].sentences
            sentence = next(sentence for sentence in sentences if sentence.start <= first < sentence.end)
            start, end = max(start, sentence.start), min(end, sentence.end)
        return replace(self, selected=Selected(side, start, end))

    def dimmed(self, side: Side, position: int) -> bool:
        """Whether the active filter leaves this sentence out; the first filter dims nothing."""
        return self._filtered and (side, position) not in self.cursor.stops.sentences

    @property
    def _filtered(self) -> bool:
        return self.cursor.stops.chosen is not FILTERS[0]

    def is_current(self, side: Side, position: int) -> bool:
        """Whether the sentence is an end of the current link, or the current sentence itself."""
        if (side, position) == (self.place.side, self.place.position):
            return True
        ends = self.pair.ends_at(self.place)
        return ends is not None and position in ends[side]

    def marks(self, side: Side, position: int, link: int | None = None) -> list[Mark]:
        """Return the marks on one sentence: its marked words, then the matches of the search, then the selection.

        The words are those of ``link`` where that is given, else of the current link, else of the best.
        """
        sentence = self.pair.articles[side].sentences[position]
        found = tuple(self.cursor.found.in_sentence(side, sentence.start, sentence.end))
        marks = self._words(side, position, link)
        marks += [((match.start, match.end), "match") for match in found]
        marks += [((match.start, match.end), "current-match") for match in found if match == self.cursor.match]
        chosen = self.selected
        return marks + ([((chosen.start, chosen.end), "selected")] if chosen and chosen.side is side else [])

    def _words(self, side: Side, position: int, link: int | None) -> list[Mark]:
        links = self.pair.state(side, position).links
        chosen = self.place.link if link is None else link
        number = chosen if chosen in links else next(iter(links), None)
        if number is None or number not in self.pair.differing:
            return []
        marks = self.pair.link_marks(side, number)
        return [(span, WORD_MARKS[role]) for span, role in marks if role in WORD_MARKS]


def scene(cursor: Cursor, geometry: Geometry, before: Scene | None = None) -> Scene:
    """Return the scene for a cursor and a size. Linear in the texts; fast where ``before`` has them at this width."""
    pair = cursor.pair
    wrapped = dict(before.wrapped) if before is not None and before.pair is pair else {}
    left, right = (_column(pair, side, geometry.text_width(side), wrapped) for side in Side)
    layout: Layout = WholeLayout((left, right))
    if geometry.blocks:
        layout = differences_layout(pair, (left, right), cursor.stops.places, geometry.stacked)
    left_overview, right_overview = (
        overview(lines, states, geometry.window) for lines, states in zip((left, right), pair.states, strict=True)
    )
    chosen = before.selected if before is not None and before.pair is pair else None
    return Scene(cursor, geometry, (left, right), wrapped, layout, (left_overview, right_overview), chosen).reads(
        cursor
    )


def _column(pair: ComparedPair, side: Side, width: int, wrapped: dict[tuple[Side, int], Column]) -> Column:
    """Return an article as lines, from ``wrapped`` where it is there; it becomes the newest of them, the oldest go."""
    kept = wrapped.pop((side, width), None) or column(pair.articles[side], pair.texts[side], width)
    wrapped[side, width] = kept
    for oldest in list(wrapped)[:-WRAPPED_KEPT]:
        del wrapped[oldest]
    return kept


def _levelled(layout: Layout, pair: ComparedPair, place: Place) -> Layout:
    """Return ``layout`` with both ends of the link at ``place`` in one row; unchanged where there is no link."""
    across_place = pair.across(place)
    if across_place is None:
        return layout
    here, across = place.position, across_place.position
    left, right = (here, across) if place.side is Side.LEFT else (across, here)
    return layout.levelled(left, right)
