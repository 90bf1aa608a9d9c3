"""Which cells of the table of all sentence pairs get features: those that share rare ideas.

The fewer sentences use an idea, the more it counts: sharing it adds 1 / sqrt(m * n) where m sentences of one article
and n of the other have it, so an idea that each article uses once adds 1. Only cells among the best of their row and
of their column are kept. Only sentences that share an idea are visited, so the cost is at most the product of the
numbers of sentences and mostly far below it.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from srcdiff.link.digest import Digest
from srcdiff.text.tfidf import Weights

BEST_OF_A_SENTENCE = 30
"""Cells kept of one row or column. In the development pairs, with up to 54 sentences, no link is lost by it."""
MOST_PAIRS_OF_A_TERM = 250_000
"""An idea whose sentences would make more cells than this is no evidence and is left out."""

Cell = tuple[int, int]
"""A position in the table: the indices of a left and of a right digest."""
_CellWeights = dict[int, float]
"""The evidence of the cells of one row or column, by the index on the other side."""


def candidates(left: Sequence[Digest], right: Sequence[Digest], evidence: Weights) -> list[Cell]:
    """Return the cells that get features, in order; ``evidence`` is that of each idea (``idea_evidence``).

    Mirrored for (right, left). A sentence that only reports speech has no cell.
    """
    rows = shared_evidence(left, right, evidence)
    columns = _transposed(rows, len(right))
    best_rows = [_best(column) for column in columns]
    return [
        (number, column)
        for number, row in enumerate(rows)
        for column in sorted(_best(row))
        if number in best_rows[column]
    ]


def idea_evidence(left: Sequence[Digest], right: Sequence[Digest]) -> Weights:
    """Return how much sharing each idea of both articles counts, above 0 and at most 1, sorted by idea."""
    left_holders, right_holders = _holders(left), _holders(right)
    products = (
        (idea, len(left_holders[idea]) * len(right_holders[idea]))
        for idea in sorted(left_holders.keys() & right_holders.keys())
    )
    return {idea: 1 / math.sqrt(product) for idea, product in products if product <= MOST_PAIRS_OF_A_TERM}


def shared_evidence(left: Sequence[Digest], right: Sequence[Digest], evidence: Weights) -> list[_CellWeights]:
    """Return, for every left sentence, the evidence that it shares with right ones, by their indices."""
    left_holders, right_holders = _holders(left), _holders(right)
    rows: list[defaultdict[int, float]] = [defaultdict(float) for _ in left]
    for idea, weight in evidence.items():
        columns = right_holders[idea]
        for number in left_holders[idea]:
            row = rows[number]
            for column in columns:
                row[column] += weight
    return list(rows)


def _holders(side: Sequence[Digest]) -> Mapping[str, list[int]]:
    """Return the indices of the sentences that have each idea."""
    holders: dict[str, list[int]] = {}
    for index, digest in enumerate(side):
        if not digest.reports_only:
            for idea in dict.fromkeys(digest.ideas):
                holders.setdefault(idea, []).append(index)
    return holders


def _transposed(rows: Sequence[_CellWeights], width: int) -> list[_CellWeights]:
    """Return the columns of a table given by its rows."""
    columns: list[_CellWeights] = [{} for _ in range(width)]
    for number, row in enumerate(rows):
        for column, evidence in row.items():
            columns[column][number] = evidence
    return columns


def _best(line: _CellWeights) -> set[int]:
    """Return the indices of the cells of a row or column with the most evidence, of equal ones the first."""
    if len(line) <= BEST_OF_A_SENTENCE:
        return set(line)
    border = sorted(line.values())[-BEST_OF_A_SENTENCE]
    above = {index for index, evidence in line.items() if evidence > border}
    at_border = sorted(index for index, evidence in line.items() if evidence == border)
    return above.union(at_border[: BEST_OF_A_SENTENCE - len(above)])
