"""Everything that one picture of the comparison is drawn from, as one value, and what follows from it.

The widget keeps a scene, replaces it when a key is pressed, and hands it to the painter.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from srcdiff.browse.cursor import Cursor
from srcdiff.browse.pair_view import ComparedPair, Place, Side
from srcdiff.browse.stops import FILTERS
from srcdiff.model import Link, Span
from srcdiff.show.edit_marks import is_marked
from srcdiff.tui.render.geometry import Geometry
from srcdiff.tui.render.layouts import Layout, WholeLayout, differences_layout
from srcdiff.tui.render.lines import Column, column
from srcdiff.tui.render.painting import Mark, marks_of, overview, overview_position
from srcdiff.tui.render.selection import Selected, sign_at

MARKED_RELATIONS = ("edited", "quote")
"""Relations whose changed words are marked everywhere. The others differ in nearly every word, so theirs are
marked at the current link alone."""
WRAPPED_KEPT = 8
"""Articles at one width that are kept: both of them in two views, with and without the details beside them."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is shown: the pair in its panes, where the reader is, and what was searched."""

    cursor: Cursor
    geometry: Geometry
    columns: tuple[Column, Column]
    wrapped: Mapping[tuple[Side, int], Column]
    """Either article by width: what was shown of late, for whoever changes the view and comes back."""
    layout: Layout
    overviews: tuple[tuple[str, ...], tuple[str, ...]]
    """Signs down the edge of either article, one for each row of the window."""
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
        """Return the scene of another reading with the same stops: both ends of its link are level."""
        return replace(self, cursor=cursor, layout=_levelled(self.layout, cursor.pair, cursor.place))

    def place_at(self, side: Side, row: int) -> Place | None:
        """Return what stands in ``row``, or nearest above it, on one side; ``None`` where nothing is shown."""
        return self.layout.place_at(side, row, self.pair)

    def place_in_overview(self, side: Side, part: int) -> Place | None:
        """Return the place that a sign of the overview stands for; ``None`` beyond the article."""
        states = self.pair.states[side]
        position = overview_position(self.columns[side], states, self.geometry.window, part)
        return None if position is None else self.pair.place(side, position)

    def sign_at(self, side: Side, row: int, x: int) -> int | None:
        """Return the offset of the sign of one side's text nearest to cell ``x``; ``None`` where the row has none."""
        line = self.layout.row(row)[side]
        if line is None:
            return None
        return sign_at(self.pair.texts[side], (line.start, line.end), x - self.geometry.text_left(side))

    def selecting(self, side: Side, first: int, last: int) -> "Scene":
        """Return the scene in which one side is selected from one sign to another, both included.

        Where only differences are shown, text between them is not: there it stays within the first sign's sentence.
        """
        start, end = min(first, last), max(first, last) + 1
        if self.geometry.blocks:
            sentences = self.pair.articles[side].sentences
            sentence = next(sentence for sentence in sentences if sentence.start <= first < sentence.end)
            start, end = max(start, sentence.start), min(end, sentence.end)
        return replace(self, selected=Selected(side, start, end))

    def dimmed(self, side: Side, position: int) -> bool:
        """Whether the filter in force leaves this sentence out; the first filter dims nothing."""
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

    def marks(self, side: Side, position: int) -> list[Mark]:
        """Return the marks on one sentence: its changed words, then what was searched."""
        sentence = self.pair.articles[side].sentences[position]
        found = tuple(self.cursor.found.in_sentence(side, sentence.start, sentence.end))
        marks = marks_of(self._changed(side, position), "changed")
        marks += marks_of(((match.start, match.end) for match in found), "match")
        marks += [(match.start, match.end, "current-match") for match in found if match == self.cursor.match]
        chosen = self.selected
        return marks + ([(chosen.start, chosen.end, "selected")] if chosen and chosen.side is side else [])

    def _changed(self, side: Side, position: int) -> tuple[Span, ...]:
        """Return the words that the sentence's link changes, where they are marked."""
        links = self.pair.state(side, position).links
        chosen = self.place.link
        number = chosen if chosen in links else next(iter(links), None)
        if number not in self.pair.differing:
            return ()
        if not self._marked(self.pair.comparison.links[number], chosen=number == chosen):
            return ()
        return tuple(self.pair.changed_spans(side, number))

    @staticmethod
    def _marked(link: Link, *, chosen: bool) -> bool:
        return is_marked(link) and (chosen or link.relation in MARKED_RELATIONS)


def scene(cursor: Cursor, geometry: Geometry, before: Scene | None = None) -> Scene:
    """Return the scene for a reading and a size. Linear in the texts, unless they were wrapped ``before`` alike."""
    pair = cursor.pair
    wrapped = dict(before.wrapped) if before is not None and before.pair is pair else {}
    left, right = (_column(pair, side, geometry.text_width(side), wrapped) for side in Side)
    layout: Layout = WholeLayout((left, right))
    if geometry.blocks:
        layout = differences_layout(pair, (left, right), cursor.stops.places, geometry.stacked)
    left_signs, right_signs = (
        overview(lines, states, geometry.window) for lines, states in zip((left, right), pair.states, strict=True)
    )
    chosen = before.selected if before is not None and before.pair is pair else None
    return Scene(cursor, geometry, (left, right), wrapped, layout, (left_signs, right_signs), chosen).reads(cursor)


def _column(pair: ComparedPair, side: Side, width: int, wrapped: dict[tuple[Side, int], Column]) -> Column:
    """Return an article as lines, which go to the end of those ``wrapped``; the oldest are forgotten."""
    kept = wrapped.pop((side, width), None) or column(pair.articles[side], pair.texts[side], width)
    wrapped[side, width] = kept
    for oldest in list(wrapped)[:-WRAPPED_KEPT]:
        del wrapped[oldest]
    return kept


def _levelled(layout: Layout, pair: ComparedPair, place: Place) -> Layout:
    """Return ``layout`` with both ends of the link at ``place`` in one row; as it is where there is none."""
    across_place = pair.across(place)
    if across_place is None:
        return layout
    here, across = place.position, across_place.position
    left, right = (here, across) if place.side is Side.LEFT else (across, here)
    return layout.levelled(left, right)
