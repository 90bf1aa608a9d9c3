"""The table of all sentence pairs: every feature of every cell worth a look."""

from collections.abc import Sequence

from srcdiff.link.candidates import Cell, candidates, telling_ideas
from srcdiff.link.digest import Digest
from srcdiff.link.features import LIKENESS, Features, own_features
from srcdiff.link.rivals import table_features
from srcdiff.link.statements import statements


def feature_table(left: Sequence[Digest], right: Sequence[Digest]) -> dict[Cell, Features]:
    """Return the features of every candidate cell, the cells in order. Mirrored for (right, left)."""
    telling = telling_ideas(left, right)
    cells = candidates(left, right, telling)
    left_statements, right_statements = statements(left, right, cells)
    own = {
        (row, column): own_features(left_statements[row], right_statements[column], telling) for row, column in cells
    }
    likeness = {cell: found[LIKENESS] for cell, found in own.items()}
    around = table_features(likeness, min(len(left), len(right)))
    return {cell: found | around[cell] for cell, found in own.items()}
