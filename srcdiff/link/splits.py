"""Split sentences: two or more sentences of one side that together correspond to one of the other.

Several links may share a sentence (a headline is linked to the lead and to a later sentence). They become one link only
if each of the sentences is mostly contained in the long one and covers another part of it.
"""

import math
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from srcdiff.link.candidates import Cell

LEAST_INSIDE = 0.5
"""Share of a piece's mass that must be in the whole."""
LEAST_GAIN = 0.2
"""Share of the whole's mass that a piece must cover beyond what the other pieces cover."""
WIDEST_GAP = 3
"""Most sentences from one piece to the next: a sentence is split into sentences that are near each other."""

IdeaWeights = Mapping[str, float]
"""The ideas of a sentence with their rarity."""
CellGroup = tuple[tuple[int, ...], tuple[int, ...]]
"""Indices of the left and the right sentences of one link, ascending; several on one side at most."""


class _Split(NamedTuple):
    """A whole sentence of one side and its pieces on the other."""

    whole: int
    pieces: tuple[int, ...]
    cover: float
    """Share of the whole's mass that the pieces cover, 0 to 1."""


def cell_groups(cells: Sequence[Cell], left: Sequence[IdeaWeights], right: Sequence[IdeaWeights]) -> list[CellGroup]:
    """Return the links that the chosen cells make, in order; every cell is in exactly one. Mirrored for swapped sides.

    If a cell could belong to a split of its row and to one of its column, the one with more cover is taken, and
    neither if they cover the same.
    """
    rows = list(_splits(cells, left, right))
    columns = list(_splits([(column, row) for row, column in cells], right, left))
    groups: list[CellGroup] = [((split.whole,), split.pieces) for split in rows if _wins(split, columns)]
    groups += [(split.pieces, (split.whole,)) for split in columns if _wins(split, rows)]
    taken = {(row, column) for lefts, rights in groups for row in lefts for column in rights}
    groups += [((row,), (column,)) for row, column in cells if (row, column) not in taken]
    return sorted(groups)


def _wins(split: _Split, others: Sequence[_Split]) -> bool:
    """Return whether no split of the other direction that shares a cell covers as much."""
    rivals = (other for other in others if other.whole in split.pieces and split.whole in other.pieces)
    return all(split.cover > rival.cover for rival in rivals)


def _splits(cells: Sequence[Cell], wholes: Sequence[IdeaWeights], pieces: Sequence[IdeaWeights]) -> Iterator[_Split]:
    """Yield the splits of the sentences given by the first number of the cells, at most one for each run of pieces."""
    linked: dict[int, list[int]] = {}
    for whole, piece in cells:
        linked.setdefault(whole, []).append(piece)
    for whole, numbers in linked.items():
        inside = [number for number in sorted(numbers) if _share(pieces[number], wholes[whole]) >= LEAST_INSIDE]
        for run in _runs(inside):
            yield from _split(whole, run, wholes[whole], pieces)


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """Return the numbers, divided where the gap is too wide."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number - runs[-1][-1] <= WIDEST_GAP:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _split(whole: int, run: list[int], mass: IdeaWeights, pieces: Sequence[IdeaWeights]) -> Iterator[_Split]:
    """Yield the split of ``whole`` into the pieces that each cover enough, unless fewer than two do."""
    kept = list(run)
    while len(kept) > 1:
        gains = [(_gain(number, kept, mass, pieces), number) for number in kept]
        least, number = min(gains)
        if least >= LEAST_GAIN:
            yield _Split(whole, tuple(kept), _share(mass, _ideas(kept, pieces)))
            return
        kept.remove(number)


def _gain(number: int, kept: Sequence[int], mass: IdeaWeights, pieces: Sequence[IdeaWeights]) -> float:
    """Return the share of the whole that only this one of the kept pieces covers."""
    others = _ideas([other for other in kept if other != number], pieces)
    return _share(mass, pieces[number].keys() - others)


def _ideas(numbers: Sequence[int], pieces: Sequence[IdeaWeights]) -> set[str]:
    return {idea for number in numbers for idea in pieces[number]}


def _share(mass: IdeaWeights, others: Container[str]) -> float:
    """Return the share of a sentence's mass that is in ideas of ``others``, 0 to 1; 0 without mass."""
    total = math.fsum(mass.values())
    return math.fsum(weight for idea, weight in mass.items() if idea in others) / total if total else 0.0
