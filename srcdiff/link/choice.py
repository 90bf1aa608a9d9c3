"""Which cells of the table become links: those that are sure enough, each in view of its row and column.

A link too many between two sentences that are shared anyway costs a reader little. One that is all a sentence has
hides that only one article says so. Hence two thresholds: the lower one for cells both of whose sentences have a
surer link.
"""

import math
from collections.abc import Mapping

from srcdiff.link.candidates import Cell
from srcdiff.link.weights import LENIENCE


def choice(scores: Mapping[Cell, float], threshold: float, lenience: float = LENIENCE) -> list[Cell]:
    """Return the cells that become links, in the order of ``scores``. Mirrored for swapped sides; linear.

    A cell needs a score of ``threshold`` (0 to 1), or log odds lower by ``lenience`` where another cell of its row
    and another one of its column have the threshold.

    >>> choice({(0, 0): 0.9, (0, 1): 0.45, (1, 1): 0.6, (1, 2): 0.45}, 0.5, lenience=0.3)
    [(0, 0), (0, 1), (1, 1)]
    """
    sure = [cell for cell, score in scores.items() if score >= threshold]
    rows, columns = {row for row, _ in sure}, {column for _, column in sure}
    lower = lowered(threshold, lenience)
    return [
        (row, column)
        for (row, column), score in scores.items()
        if score >= (lower if row in rows and column in columns else threshold)
    ]


def lowered(threshold: float, lenience: float) -> float:
    """Return the chance whose log odds are lower by ``lenience``; 0 and 1 stay.

    >>> round(lowered(0.5, 1.0), 3)
    0.269
    """
    odds = threshold * math.exp(-lenience)
    return odds / (odds + (1 - threshold))
