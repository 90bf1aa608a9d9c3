"""The way from an event to a comparison of two of its sources, at the sentence where the reader is."""

from dataclasses import dataclass

from srcdiff.browse.event_cursor import EventCursor
from srcdiff.browse.pair_view import ComparedPair, Place, Side
from srcdiff.session.values import PairIds


@dataclass(frozen=True, slots=True)
class Jump:
    """Two articles to compare, and the sentence to begin at."""

    pair: PairIds
    article: str
    """One of the two."""
    position: int
    others: tuple[int, ...] = ()
    """Positions in the other article: a link to one of them is preferred."""


def jump(cursor: EventCursor) -> Jump | None:
    """Return what the current cell, or the two marked sources, lead to; ``None`` where there are no two to compare.

    Without a current source it is the source of the claim's lead. Without marks the other one is a source that
    disagrees, else one that makes the claim surely, else possibly, else the one with most claims in common.
    """
    item = cursor.item
    if item is None or len(cursor.cells) == 1:
        return None
    lead = cursor.view.column_of(item.row.claim.lead[0]) if item.row else item.column or 0
    here = lead if cursor.source is None else cursor.source
    if len(cursor.marked) == 2:
        here, other = cursor.marked if here != cursor.marked[1] else cursor.marked[::-1]
    else:
        other = _other(cursor, here)
    cells = cursor.cells
    if not cells[here].positions and cells[other].positions:
        here, other = other, here
    pair = cursor.view.article(min(here, other)).id, cursor.view.article(max(here, other)).id
    return Jump(pair, cursor.view.article(here).id, next(iter(cells[here].positions), 0), cells[other].positions)


def nothing_to_compare(cursor: EventCursor) -> str:
    """Return why there is no jump."""
    if cursor.item is None:
        return "Nothing is listed: there is nothing to compare."
    return "The event has one source; the list compares its copies."


def _other(cursor: EventCursor, here: int) -> int:
    """Return the source that a source is compared with."""
    cells = cursor.cells

    def score(column: int) -> tuple[bool, bool, bool, int, int]:
        cell = cells[column]
        in_common = sum(row.cells[here].state == row.cells[column].state == "reported" for row in cursor.view.page.rows)
        disagrees = cell.conflict and cells[here].conflict
        return disagrees, cell.state == "reported", cell.state == "possible", in_common, -column

    return max((column for column in range(len(cells)) if column != here), key=score)


def jump_place(pair: ComparedPair, target: Jump) -> Place:
    """Return the place of a jump in its comparison: at the link to the other sentence where there is one."""
    side = Side.LEFT if pair.articles[Side.LEFT].id == target.article else Side.RIGHT
    position = min(target.position, len(pair.articles[side].sentences) - 1)
    for number in pair.state(side, position).links:
        if set(pair.comparison.links[number].ends[side.other]).intersection(target.others):
            return Place(side, position, number)
    return pair.place(side, position)
