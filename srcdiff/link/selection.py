"""Which cells of the table become links: those with a high score, judged within their row and column.

One link too many between two sentences that are shared anyway does little harm. If it is the only link of a sentence,
it hides that only one article reports it. Hence two thresholds: the lower one is for cells both of whose sentences have
a link with a higher score.
"""

import math
from collections.abc import Mapping

from srcdiff.link.candidates import Cell
from srcdiff.link.weights import LENIENCE


def selected(scores: Mapping[Cell, float], threshold: float, lenience: float = LENIENCE) -> list[Cell]:
    """Return the cells that become links, in the order of ``scores``. Mirrored for swapped sides; linear.

    A cell needs a score of ``threshold`` (0 to 1). If another cell of its row and another one of its column reach the
    threshold, log odds lower by ``lenience`` are enough.

    >>> selected({(0, 0): 0.9, (0, 1): 0.45, (1, 1): 0.6, (1, 2): 0.45}, 0.5, lenience=0.3)
    [(0, 0), (0, 1), (1, 1)]
    """
    certain = [cell for cell, score in scores.items() if score >= threshold]
    rows, columns = {row for row, _ in certain}, {column for _, column in certain}
    lower = lowered(threshold, lenience)
    return [
        (row, column)
        for (row, column), score in scores.items()
        if score >= (lower if row in rows and column in columns else threshold)
    ]


def lowered(threshold: float, lenience: float) -> float:
    """Return the probability whose log odds are lower by ``lenience``; 0 and 1 do not change.

    >>> round(lowered(0.5, 1.0), 3)
    0.269
    """
    odds = threshold * math.exp(-lenience)
    return odds / (odds + (1 - threshold))
