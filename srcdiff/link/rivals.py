"""What the rest of the table says of a cell: its rivals, its neighbours, and whether the articles are versions.

Rivals are the other cells of a cell's row and column. In two reports of one event several sentences may well state
one fact. In two versions of one text a sentence has one counterpart, and a rival that is more alike speaks against
a cell: so rivals count by how far the articles are versions of one text. All figures are likenesses of letters.
"""

from collections.abc import Iterable, Mapping

from srcdiff.link.candidates import Cell
from srcdiff.link.features import Features

VERSION_LIKENESS = 0.5
"""From this likeness on, two sentences may be versions of one: hardly any of two independent reports are so alike."""

Likeness = Mapping[Cell, float]
"""By cell, 0 to 1; cells that are missing are not alike."""


def table_features(likeness: Likeness, shorter: int) -> dict[Cell, Features]:
    """Return what the table says of each of its cells; ``shorter`` counts the sentences of the shorter article."""
    rows = _two_best((row, alike) for (row, _), alike in likeness.items())
    columns = _two_best((column, alike) for (_, column), alike in likeness.items())
    versions = _versions(rows, columns, shorter)
    found: dict[Cell, Features] = {}
    for (row, column), alike in likeness.items():
        weaker, stronger = sorted((_rival(alike, rows[row]), _rival(alike, columns[column])))
        found[row, column] = {
            "articles are versions": versions,
            "better match elsewhere": weaker,
            "better match among versions": versions * stronger,
            "same letters among versions": versions * alike,
            "neighbours alike": _neighbours(likeness, row, column),
        }
    return found


def _two_best(cells: Iterable[tuple[int, float]]) -> dict[int, tuple[float, float]]:
    """Return the best and the second best likeness of each line of the table, 0 where there is none."""
    best: dict[int, tuple[float, float]] = {}
    for line, alike in cells:
        first, second = best.get(line, (0.0, 0.0))
        best[line] = (max(first, alike), max(second, min(first, alike)))
    return best


def _versions(
    rows: Mapping[int, tuple[float, float]], columns: Mapping[int, tuple[float, float]], shorter: int
) -> float:
    """Return how far the articles are versions of one text: 0, nothing reused, to 1, the shorter one whole."""
    sums = (sum(sorted(first for first, _ in lines.values() if first >= VERSION_LIKENESS)) for lines in (rows, columns))
    return min(sums) / (shorter or 1)


def _rival(alike: float, best: tuple[float, float]) -> float:
    """Return the likeness of the strongest other cell of a line."""
    first, second = best
    return second if alike == first else first


def _neighbours(likeness: Likeness, row: int, column: int) -> float:
    """Return the better likeness of the two cells before and after, in the order of both texts."""
    return max(likeness.get((row - 1, column - 1), 0.0), likeness.get((row + 1, column + 1), 0.0))
