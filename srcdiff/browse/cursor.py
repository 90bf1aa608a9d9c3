"""The cursor of a comparison, and its steps: values that know no screen."""

from dataclasses import dataclass, replace

from srcdiff.browse.pair_view import ComparedPair, Place, Side
from srcdiff.browse.search import NOTHING_FOUND, Found, Match, find
from srcdiff.browse.stops import FILTERS, Filter, Stops, note_stops, stops

WRAPPED_FORWARD = "Past the end: on from the beginning"
WRAPPED_BACK = "Past the beginning: on from the end"
NOTHING_TO_COMPARE = "One of the articles has no sentence: there is nothing to compare."


@dataclass(frozen=True, slots=True)
class Cursor:
    """The pair, the stops of the filter in force, the current place, and the search."""

    stops: Stops
    place: Place
    found: Found = NOTHING_FOUND
    match: Match | None = None
    """The current match."""
    marked: Place | None = None
    """The sentence that will be joined with the next one marked in the other article."""
    notice: str = ""
    """The message about the last step, if any: that it wrapped, or that it leads nowhere."""

    @property
    def pair(self) -> ComparedPair:
        """The two articles."""
        return self.stops.pair

    def at(self, place: Place, notice: str = "") -> "Cursor":
        """Return the cursor moved to ``place``."""
        return replace(self, place=place, notice=notice)

    def stepped(self, *, forward: bool) -> "Cursor":
        """Return the cursor at the next or previous stop."""
        step = self.stops.step(self.place, forward=forward)
        if step is None:
            return replace(self, notice="Nothing to step to: choose another kind")
        place, wrapped = step
        return self.at(place, _wrapped(forward) if wrapped else "")

    def moved(self, sentences: int) -> "Cursor":
        """Return the cursor so many sentences further down its article, or up if negative; at most at the edge."""
        last = len(self.pair.articles[self.place.side].sentences) - 1
        position = min(max(self.place.position + sentences, 0), last)
        return self.at(self.pair.place(self.place.side, position))

    def at_edge(self, *, last: bool) -> "Cursor":
        """Return the cursor at the first or last sentence of its article."""
        count = len(self.pair.articles[self.place.side].sentences)
        return self.moved(count if last else -count)

    def at_edge_stop(self, *, last: bool) -> "Cursor":
        """Return the cursor at the first or last stop."""
        places = self.stops.places
        return self.at(places[-1 if last else 0]) if places else self

    def across(self) -> "Cursor":
        """Return the cursor at the other end of the current link."""
        place = self.pair.across(self.place)
        if place is None:
            return replace(self, notice="This sentence has no link")
        return self.at(place)

    def in_other_article(self) -> "Cursor":
        """Return the cursor in the other article, at the other end of the current link.

        Without a link, at the other end of the nearest linked sentence before, else at the first sentence.
        """
        if self.place.link is not None:
            return self.across()
        before = (self.pair.place(self.place.side, position) for position in range(self.place.position, -1, -1))
        found = next((end for end in map(self.pair.across, before) if end), None)
        return self.at(found or self.pair.place(self.place.side.other, 0))

    def with_next_link(self) -> "Cursor":
        """Return the cursor at the next link of the current sentence, the first one after the last."""
        places = self._links_here()
        others = [place for place in places if place != self.place]
        if not others:
            return replace(self, notice="This sentence has no other link")
        index = (places.index(self.place) + 1) % len(places) if self.place in places else 0
        rejected = ", rejected" if places[index].rejected is not None else ""
        return self.at(places[index], f"Link {index + 1} of {len(places)}{rejected}")

    def _links_here(self) -> list[Place]:
        """Return the places of the current sentence's links, the surest first, then of those rejected."""
        state = self.pair.state(self.place.side, self.place.position)
        linked = [Place(self.place.side, self.place.position, number) for number in state.links]
        return linked + [Place(self.place.side, self.place.position, rejected=number) for number in state.rejected]

    def at_next_note(self, *, forward: bool) -> "Cursor":
        """Return the cursor at the next or previous note, in one order over both articles."""
        notes = note_stops(self.pair)
        step = notes.step(replace(self.place, link=None, rejected=None), forward=forward)
        if step is None:
            return replace(self, notice="There are no notes")
        place, wrapped = step
        counted = notes.position_text(place)
        return self.at(
            self.pair.place(place.side, place.position), f"{_wrapped(forward)}: {counted}" if wrapped else counted
        )

    def under(self, pair: ComparedPair) -> "Cursor":
        """Return the cursor in the same articles compared again: at the same sentence and, where possible, link."""
        place = pair.place_at(self.place.side, self.place.position, self.pair.ends_at(self.place))
        found = find(pair, self.found.query)
        return replace(self, stops=stops(pair, self.stops.chosen), place=place, found=found)

    def keeping(self, chosen: Filter) -> "Cursor":
        """Return the cursor with another filter, at the same place."""
        return replace(self, stops=stops(self.pair, chosen), notice="")

    def searching(self, query: str) -> "Cursor":
        """Return the cursor with the matches of ``query``, at the first one from the current sentence on."""
        found = find(self.pair, query)
        start = self.pair.articles[self.place.side].sentences[self.place.position].start
        step = found.next(self.place.side, start - 1, forward=True)
        if step is None:
            return replace(self, found=found, match=None, notice="")
        return replace(self._at_match(step[0]), found=found)

    def at_next_match(self, *, forward: bool) -> "Cursor":
        """Return the cursor at the next or previous match, counted from the current one."""
        sentence = self.pair.articles[self.place.side].sentences[self.place.position]
        here = self.match.start if self._on_match() and self.match else sentence.start - 1
        step = self.found.next(self.place.side, here, forward=forward)
        if step is None:
            return self
        match, wrapped = step
        return replace(self._at_match(match), notice=_wrapped(forward) if wrapped else "")

    def without_search(self) -> "Cursor":
        """Return the cursor without matches."""
        return replace(self, found=NOTHING_FOUND, match=None, notice="")

    def _on_match(self) -> bool:
        """Whether the cursor is still in the sentence of the current match."""
        match = self.match
        return match is not None and (match.side, match.position) == (self.place.side, self.place.position)

    def _at_match(self, match: Match) -> "Cursor":
        return replace(self, match=match, place=self.pair.place(match.side, match.position), notice="")


def open_pair(pair: ComparedPair) -> Cursor | None:
    """Return the cursor in a pair just opened; ``None`` where an article has no sentence.

    It is at the first difference, else at the first sentence.
    """
    if not all(article.sentences for article in pair.articles):
        return None
    return Cursor(stops(pair, FILTERS[0]), pair.place(Side.LEFT, 0)).at_edge_stop(last=False)


def _wrapped(forward: bool) -> str:
    return WRAPPED_FORWARD if forward else WRAPPED_BACK
