"""The stops of the step keys: the places that a filter admits, in one order over both articles."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter

from srcdiff.browse.pair_view import ComparedPair, Place, Side
from srcdiff.model import Link

Order = tuple[int, int, int]
"""Sorts places by left sentence, then by its links; a unique right sentence follows the sentence before it."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Chooses the places that are stepped through, not dimmed, and kept in the view of differences."""

    name: str
    noun: str
    """Plural, for the count: ``7 of 23 differences``."""
    admits_link: Callable[[Link], bool]
    admits_unique: bool = False
    admits_rejected: bool = False
    differing_only: bool = True
    """Whether a link must show a difference too, as ``Comparison.differing_links`` defines it."""


def _is_sure(link: Link) -> bool:
    return link.grade == "sure"


FILTERS: tuple[Filter, ...] = (
    Filter("all", "differences", _is_sure, admits_unique=True),
    Filter("shared", "links", _is_sure, differing_only=False),
    Filter("unique", "unique sentences", lambda _: False, admits_unique=True),
    Filter("changed", "changed links", _is_sure),
    Filter("conflicts", "conflicts", lambda link: bool(link.conflicts)),
    Filter("quotations", "quotations", lambda link: link.relation == "quote" and _is_sure(link)),
    Filter("moved", "moved links", lambda link: link.moved and _is_sure(link), differing_only=False),
    Filter("verdicts", "verdicts", lambda link: link.origin == "verdict", admits_rejected=True, differing_only=False),
    Filter("possible", "possible links", lambda link: not _is_sure(link)),
)
"""In the order of their keys, 1 to 9. A comparison opens with the first. Only conflicts, and what a person decided, are
in links of either grade; the other filters but the last admit sure links."""
NOTES = Filter("notes", "notes", lambda _: False)
"""The filter of ``note_stops``, for its name."""


def filter_named(name: str) -> Filter:
    """Return the filter of that name; raises ``KeyError`` where there is none."""
    return {known.name: known for known in FILTERS}[name]


@dataclass(frozen=True, slots=True)
class Stops:
    """The places of one filter, in order, and an index to find the next one from anywhere."""

    pair: ComparedPair
    chosen: Filter
    anchors: tuple[int, ...]
    """For each right sentence the left sentence that it follows: that of the nearest link before it, else the first."""
    places: tuple[Place, ...] = ()
    orders: tuple[Order, ...] = ()
    """Of the places, ascending."""
    sentences: frozenset[tuple[Side, int]] = frozenset()
    """Side and position of every sentence at these places."""

    def order(self, place: Place) -> Order:
        """Return the sort key of ``place`` among all places of the two articles."""
        if place.link is not None:
            first = self.pair.comparison.links[place.link].left[0]
            return (first, 0, self.pair.state(Side.LEFT, first).links.index(place.link))
        if place.rejected is not None:
            first = self.pair.comparison.rejected[place.rejected][Side.LEFT][0]
            return (first, 0, len(self.pair.comparison.links) + place.rejected)
        if place.side is Side.LEFT:
            return (place.position, 0, 0)
        return (self.anchors[place.position], 1, place.position)

    def step(self, place: Place, *, forward: bool) -> tuple[Place, bool] | None:
        """Return the next or the previous stop from ``place`` and whether it wrapped; ``None`` without any."""
        if not self.places:
            return None
        order = self.order(place)
        index = bisect_right(self.orders, order) if forward else bisect_left(self.orders, order) - 1
        return self.places[index % len(self.places)], not 0 <= index < len(self.places)

    def holds(self, place: Place) -> bool:
        """Whether ``place`` is one of the stops."""
        return self._passed(place)[1]

    def _passed(self, place: Place) -> tuple[int, bool]:
        """Return the number of stops up to ``place``, and whether the last of them is ``place``."""
        order = self.order(place)
        passed = bisect_right(self.orders, order)
        return passed, passed > 0 and self.orders[passed - 1] == order

    def position_text(self, place: Place) -> str:
        """Return the position of ``place`` among the stops: ``7 of 23 differences``, ``between 7 and 8 of 23 …``."""
        count, noun = len(self.places), self.chosen.noun
        if not count:
            doubtful = self.chosen is FILTERS[0] and self.pair.comparison.differs
            return f"only possible {noun}" if doubtful else f"no {noun}"
        passed, at_a_stop = self._passed(place)
        if at_a_stop:
            return f"{passed} of {count} {noun}"
        if 0 < passed < count:
            return f"between {passed} and {passed + 1} of {count} {noun}"
        side, edge = ("after", "last") if passed else ("before", "first")
        return f"{side} the {edge} of {count} {noun}" if count > 1 else f"{side} the only {noun.removesuffix('s')}"


def stops(pair: ComparedPair, chosen: Filter) -> Stops:
    """Return the places that ``chosen`` admits. Linear except for the sort."""
    found = _links(pair, chosen) + (_unique(pair) if chosen.admits_unique else [])
    return _stops(pair, chosen, found + (_rejected(pair) if chosen.admits_rejected else []))


def note_stops(pair: ComparedPair) -> Stops:
    """Return the places of the sentences with a note. Linear except for the sort."""
    left, right = pair.comparison.notes_left, pair.comparison.notes_right
    found = [Place(side, note.position) for side, notes in zip(Side, (left, right), strict=True) for note in notes]
    return _stops(pair, NOTES, found)


def _stops(pair: ComparedPair, chosen: Filter, found: list[Place]) -> Stops:
    """Return ``found`` in order."""
    anchors = _anchors(pair)
    unordered = Stops(pair, chosen, anchors)
    ordered = sorted(((unordered.order(place), place) for place in found), key=itemgetter(0))
    orders, places = tuple(order for order, _ in ordered), tuple(place for _, place in ordered)
    sentences = frozenset(sentence for place in places for sentence in _sentences(pair, place))
    return Stops(pair, chosen, anchors, places, orders, sentences)


def _links(pair: ComparedPair, chosen: Filter) -> list[Place]:
    return [
        Place(Side.LEFT, link.left[0], number)
        for number, link in enumerate(pair.comparison.links)
        if chosen.admits_link(link) and (number in pair.differing or not chosen.differing_only)
    ]


def _unique(pair: ComparedPair) -> list[Place]:
    left = [Place(Side.LEFT, position) for position in pair.comparison.unique_left]
    return left + [Place(Side.RIGHT, position) for position in pair.comparison.unique_right]


def _rejected(pair: ComparedPair) -> list[Place]:
    rejected = enumerate(pair.comparison.rejected)
    return [Place(Side.LEFT, left[0], rejected=number) for number, (left, _) in rejected]


def _sentences(pair: ComparedPair, place: Place) -> list[tuple[Side, int]]:
    ends = pair.ends_at(place)
    if ends is None:
        return [(place.side, place.position)]
    return [(side, position) for side in Side for position in ends[side]]


def _anchors(pair: ComparedPair) -> tuple[int, ...]:
    anchors: list[int] = []
    anchor = 0
    for state in pair.states[Side.RIGHT]:
        if state.links:
            anchor = pair.comparison.links[state.links[0]].left[0]
        anchors.append(anchor)
    return tuple(anchors)
