"""The table of all sentence pairs, and the features of a cell that depend on other cells.

The rivals of a cell are the other cells of its row and column. In two reports of one event several sentences may make
one statement. In two versions of one text a sentence has one counterpart, so a rival with a higher likeness is evidence
against a cell: rivals count by how much of the articles is versions of one text. All figures are likenesses of letters.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from srcdiff.link.candidates import Cell, candidates, idea_evidence
from srcdiff.link.digest import Digest
from srcdiff.link.features import cell_features
from srcdiff.link.sentence_vectors import Likeness, article_vectors, letter_likeness
from srcdiff.text.logistic import Features

VERSION_LIKENESS = 0.5
"""From this likeness on, two sentences may be versions of one: hardly any of two independent reports are so similar."""
LEAST_CELLS, MOST_CELLS = 90, 3_000
"""Two short and two long news articles: the logarithm of the table's size is clipped to this range, in which the
weights were fitted."""


def feature_table(left: Sequence[Digest], right: Sequence[Digest]) -> Iterator[tuple[Cell, Features]]:
    """Yield every candidate cell with its features, the cells in order. Mirrored for (right, left).

    One after the other, because the features of all cells of long articles would fill the memory.
    """
    evidence = idea_evidence(left, right)
    cells = candidates(left, right, evidence)
    likeness = letter_likeness(left, right, cells)
    lefts, rights = article_vectors(left, right, evidence)
    columns = {column: rights.of(column) for column in sorted({column for _, column in cells})}
    around = table_features(likeness, len(left), len(right))
    for row, features_of_row in groupby(around, key=lambda found: found[0][0]):
        vectors = lefts.of(row)
        for cell, features in features_of_row:
            yield cell, cell_features(vectors, columns[cell[1]], evidence, likeness[cell]) | features


def table_features(likeness: Likeness, lefts: int, rights: int) -> Iterator[tuple[Cell, Features]]:
    """Yield each cell with the features that depend on other cells; ``lefts`` and ``rights`` count the sentences."""
    rows = _two_best((row, alike) for (row, _), alike in likeness.items())
    columns = _two_best((column, alike) for (_, column), alike in likeness.items())
    versions = _versions(rows, columns, min(lefts, rights))
    size = math.log(min(max(lefts * rights, LEAST_CELLS), MOST_CELLS))
    for cell, alike in likeness.items():
        row, column = cell
        in_row, in_column = _rival(alike, rows[row]), _rival(alike, columns[column])
        weaker, stronger = (in_row, in_column) if in_row < in_column else (in_column, in_row)
        yield (
            cell,
            {
                "articles are versions": versions,
                "better match elsewhere": weaker,
                "better match among versions": versions * stronger,
                "same letters among versions": versions * alike,
                "neighbours alike": _neighbours(likeness, row, column),
                "long articles": size,
            },
        )


def _two_best(cells: Iterable[tuple[int, float]]) -> dict[int, tuple[float, float]]:
    """Return the highest and the second highest likeness of each row or column, 0 where there is none."""
    best: dict[int, tuple[float, float]] = {}
    for line, alike in cells:
        first, second = best.setdefault(line, (0.0, 0.0))
        if alike > first:
            best[line] = alike, first
        elif alike > second:
            best[line] = first, alike
    return best


def _versions(
    rows: Mapping[int, tuple[float, float]], columns: Mapping[int, tuple[float, float]], shorter: int
) -> float:
    """Return how much of the shorter article is a version of the other: 0, nothing, to 1, all of it."""
    sums = (sum(sorted(first for first, _ in lines.values() if first >= VERSION_LIKENESS)) for lines in (rows, columns))
    return min(sums) / (shorter or 1)


def _rival(alike: float, best: tuple[float, float]) -> float:
    """Return the likeness of the strongest other cell of a row or column."""
    first, second = best
    return second if alike == first else first


def _neighbours(likeness: Likeness, row: int, column: int) -> float:
    """Return the higher likeness of the two cells before and after, in the order of both texts."""
    return max(likeness.get((row - 1, column - 1), 0.0), likeness.get((row + 1, column + 1), 0.0))
