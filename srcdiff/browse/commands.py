"""What the actions of a comparison do, by their names: one table for both front ends."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from srcdiff.browse import corrections
from srcdiff.browse.cursor import Cursor
from srcdiff.browse.pair_view import ComparedPair, Place
from srcdiff.browse.stops import FILTERS, filter_named
from srcdiff.session.corrections import Correction, Decision
from srcdiff.verdicts.index import Verdicts

NEEDS_MATCHES = frozenset({"compare.next_match", "compare.previous_match"})
"""Actions that can be done only while a search has matches."""


def _filtered(name: str, cursor: Cursor) -> Cursor:
    return cursor.keeping(filter_named(name))


FILTER_COMMANDS: Mapping[str, Callable[[Cursor], Cursor]] = {
    "compare.all_differences": partial(_filtered, FILTERS[0].name),
    **{f"compare.{chosen.name}": partial(_filtered, chosen.name) for chosen in FILTERS[1:]},
}
"""The actions that choose a filter."""

CURSOR_COMMANDS: Mapping[str, Callable[[Cursor], Cursor]] = {
    "compare.next": lambda cursor: cursor.stepped(forward=True),
    "compare.previous": lambda cursor: cursor.stepped(forward=False),
    "compare.next_sentence": lambda cursor: cursor.moved(1),
    "compare.previous_sentence": lambda cursor: cursor.moved(-1),
    "compare.first_sentence": lambda cursor: cursor.at_edge(last=False),
    "compare.last_sentence": lambda cursor: cursor.at_edge(last=True),
    "compare.other_end": Cursor.across,
    "compare.next_link": Cursor.with_next_link,
    "compare.other_article": Cursor.in_other_article,
    "compare.next_match": lambda cursor: cursor.at_next_match(forward=True),
    "compare.previous_match": lambda cursor: cursor.at_next_match(forward=False),
    "compare.next_note": lambda cursor: cursor.at_next_note(forward=True),
    "compare.previous_note": lambda cursor: cursor.at_next_note(forward=False),
    **FILTER_COMMANDS,
}
"""Where each action leads."""

CORRECTING_COMMANDS: Mapping[str, Callable[[ComparedPair, Place, Verdicts], Correction]] = {
    "compare.accept": corrections.accepted,
    "compare.reject": corrections.rejected,
    "compare.reject_all": corrections.all_rejected,
    "compare.furniture": corrections.furniture_toggled,
}
"""What each action decides of the current sentence or link."""

PAIRING_COMMANDS: Mapping[str, bool] = {"events.pair": True, "events.refuse": False}
"""Whether each action pairs two articles or refuses the pair."""


def correction_at(cursor: Cursor, name: str) -> Decision:
    """Return the decision that an action of ``CORRECTING_COMMANDS`` makes where the cursor is."""
    decide = CORRECTING_COMMANDS[name]
    return lambda verdicts: decide(cursor.pair, cursor.place, verdicts)


def note_at(cursor: Cursor, note: str) -> Decision:
    """Return the decision that writes a note on the current sentence; an empty one deletes it."""
    return lambda verdicts: corrections.noted(cursor.pair, cursor.place, note, verdicts)


def mark(cursor: Cursor, hint: str = "") -> tuple[Cursor, Decision | None]:
    """Mark the current sentence, or unmark it; where one of the other article is marked, join the two.

    Returns the cursor after that, and the decision that joins them. ``hint`` is added to the notice.
    """
    place, marked = cursor.place, cursor.marked
    if marked is None or (marked.side is place.side and marked.position != place.position):
        return replace(cursor, marked=place, notice=f"Marked in the {place.side.label} article{hint}"), None
    if marked.side is place.side:
        return replace(cursor, marked=None, notice="No longer marked"), None
    pair = cursor.pair
    return replace(cursor, marked=None), lambda verdicts: corrections.joined(pair, marked, place, verdicts)
