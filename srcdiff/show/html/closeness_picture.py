"""The picture of how close the sources of an event are: a filled circle and a percentage for every two of them."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from srcdiff.model import Closeness
from srcdiff.show.event_page import SourceColumn

FEWEST, MOST = 3, 12
"""How many sources the picture is drawn for: two have one number, and more than twelve no room."""
CELL, RADIUS, MARGIN = 58, 15, 26
"""Of a cell of the picture, of the circle for 100 percent in it, and of the letters beside the cells; in pixels."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Two sources: the circle's centre and its filled part."""

    x: int
    y: int
    radius: float
    """Of the filled circle: its area is to the whole as the share is to 1."""
    percent: int
    left: SourceColumn
    right: SourceColumn


@dataclass(frozen=True, slots=True)
class Letter:
    """A source's letter at the edge of the picture; ``x`` and ``y`` are its middle."""

    text: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class ClosenessPicture:
    """What is drawn, in pixels from the upper left."""

    width: int
    height: int
    letters: tuple[Letter, ...]
    dots: tuple[Dot, ...]


def closeness_picture(
    columns: Sequence[SourceColumn], closeness: Sequence[Sequence[Closeness | None]]
) -> ClosenessPicture | None:
    """Return the picture; ``None`` for too few or too many sources, or where no two of them were compared."""
    place = {column.article.id: number for number, column in enumerate(columns)}
    pairs = [one for row in closeness for one in row if one is not None]
    if not FEWEST <= len(columns) <= MOST or not pairs:
        return None
    side = MARGIN + CELL * (len(columns) - 1)
    across = tuple(Letter(column.letter, _middle(number), MARGIN // 2) for number, column in enumerate(columns[:-1]))
    down = tuple(Letter(column.letter, MARGIN // 2, _middle(number)) for number, column in enumerate(columns[1:]))
    return ClosenessPicture(side, side, across + down, tuple(_dot(one, place, columns) for one in pairs))


def _middle(number: int) -> int:
    return MARGIN + CELL * number + CELL // 2


def _dot(one: Closeness, place: Mapping[str, int], columns: Sequence[SourceColumn]) -> Dot:
    first, second = sorted((place[one.left], place[one.right]))
    return Dot(
        _middle(first),
        _middle(second - 1) - 7,
        round(RADIUS * math.sqrt(one.share), 1),
        round(100 * one.share),
        columns[first],
        columns[second],
    )
