"""Which cells of the table of all sentence pairs are worth the features: those that share telling terms.

A term tells more the fewer sentences of both articles use it: sharing it adds 1 / sqrt(m * n) where m sentences
of one article and n of the other hold it, so a term that each article uses once adds 1. Only the cells that stand
among the best of their row and of their column are kept. The sums run over the terms' sentences, so the cost is at
most the product of the lengths and mostly far below it.
"""

import heapq
import math
from collections.abc import Mapping, Sequence

from srcdiff.link.digest import Digest

BEST_OF_A_SENTENCE = 30
"""Cells kept of one row or column. In the development pairs, with up to 54 sentences, this loses no link."""
MOST_PAIRS_OF_A_TERM = 250_000
"""A term whose sentences would make more cells than this tells nothing and is left out."""

Cell = tuple[int, int]
"""A place in the table: the indices of a left and of a right digest."""


def candidates(left: Sequence[Digest], right: Sequence[Digest]) -> dict[Cell, float]:
    """Return the cells worth a closer look, in order, with the sum of what their shared ideas tell.

    Symmetric: for (right, left) the cells are mirrored. No cell of a sentence that only reports speech.
    """
    told = shared_evidence(left, right)
    columns: dict[int, list[tuple[float, int]]] = {}
    for row, line in enumerate(told):
        for column, evidence in line.items():
            columns.setdefault(column, []).append((-evidence, row))
    best_rows = {column: _best(cells) for column, cells in columns.items()}
    return {
        (row, column): line[column]
        for row, line in enumerate(told)
        for column in sorted(_best([(-evidence, column) for column, evidence in line.items()]))
        if row in best_rows[column]
    }


def shared_evidence(left: Sequence[Digest], right: Sequence[Digest]) -> list[dict[int, float]]:
    """Return, for every left sentence, what the ideas tell that it shares with right ones, by their indices."""
    left_holders, right_holders = _holders(left), _holders(right)
    told: list[dict[int, float]] = [{} for _ in left]
    for idea in sorted(left_holders.keys() & right_holders.keys()):
        rows, columns = left_holders[idea], right_holders[idea]
        if len(rows) * len(columns) > MOST_PAIRS_OF_A_TERM:
            continue
        evidence = 1 / math.sqrt(len(rows) * len(columns))
        for row in rows:
            line = told[row]
            for column in columns:
                line[column] = line.get(column, 0.0) + evidence
    return told


def _holders(side: Sequence[Digest]) -> Mapping[str, list[int]]:
    """Return the indices of the sentences that hold each idea."""
    holders: dict[str, list[int]] = {}
    for index, digest in enumerate(side):
        if not digest.reports_only:
            for idea in dict.fromkeys(digest.ideas):
                holders.setdefault(idea, []).append(index)
    return holders


def _best(cells: Sequence[tuple[float, int]]) -> set[int]:
    """Return the indices of the best cells of a line, each given with its evidence below 0."""
    best = cells if len(cells) <= BEST_OF_A_SENTENCE else heapq.nsmallest(BEST_OF_A_SENTENCE, cells)
    return {index for _, index in best}
