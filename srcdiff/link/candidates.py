"""Which cells of the table of all sentence pairs are worth the features: those that share telling terms.

A term tells more the fewer sentences of both articles use it: sharing it adds 1 / sqrt(m * n) where m sentences
of one article and n of the other hold it, so a term that each article uses once adds 1. Only the cells that stand
among the best of their row and of their column are kept. The sums run over the terms' sentences, so the cost is at
most the product of the lengths and mostly far below it.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from srcdiff.link.digest import Digest
from srcdiff.text.tfidf import Weights

BEST_OF_A_SENTENCE = 30
"""Cells kept of one row or column. In the development pairs, with up to 54 sentences, this loses no link."""
MOST_PAIRS_OF_A_TERM = 250_000
"""A term whose sentences would make more cells than this tells nothing and is left out."""

Cell = tuple[int, int]
"""A place in the table: the indices of a left and of a right digest."""
_Line = dict[int, float]
"""The evidence of the cells of one row or column."""


def candidates(left: Sequence[Digest], right: Sequence[Digest], telling: Weights) -> list[Cell]:
    """Return the cells worth a closer look, in order; ``telling`` is what each idea tells.

    Symmetric: for (right, left) the cells are mirrored. No cell of a sentence that only reports speech.
    """
    rows = shared_evidence(left, right, telling)
    columns = _transposed(rows, len(right))
    best_rows = [_best(column) for column in columns]
    return [
        (number, column)
        for number, row in enumerate(rows)
        for column in sorted(_best(row))
        if number in best_rows[column]
    ]


def telling_ideas(left: Sequence[Digest], right: Sequence[Digest]) -> Weights:
    """Return what it tells to share each of the ideas that both articles have, sorted by idea; above 0, at most 1."""
    left_holders, right_holders = _holders(left), _holders(right)
    products = (
        (idea, len(left_holders[idea]) * len(right_holders[idea]))
        for idea in sorted(left_holders.keys() & right_holders.keys())
    )
    return {idea: 1 / math.sqrt(product) for idea, product in products if product <= MOST_PAIRS_OF_A_TERM}


def shared_evidence(left: Sequence[Digest], right: Sequence[Digest], telling: Weights) -> list[_Line]:
    """Return, for every left sentence, what the ideas tell that it shares with right ones, by their indices."""
    left_holders, right_holders = _holders(left), _holders(right)
    told: list[defaultdict[int, float]] = [defaultdict(float) for _ in left]
    for idea, evidence in telling.items():
        columns = right_holders[idea]
        for row in left_holders[idea]:
            line = told[row]
            for column in columns:
                line[column] += evidence
    return list(told)


def _holders(side: Sequence[Digest]) -> Mapping[str, list[int]]:
    """Return the indices of the sentences that hold each idea."""
    holders: dict[str, list[int]] = {}
    for index, digest in enumerate(side):
        if not digest.reports_only:
            for idea in dict.fromkeys(digest.ideas):
                holders.setdefault(idea, []).append(index)
    return holders


def _transposed(rows: Sequence[_Line], width: int) -> list[_Line]:
    """Return the columns of a table given by its rows."""
    columns: list[_Line] = [{} for _ in range(width)]
    for number, row in enumerate(rows):
        for column, evidence in row.items():
            columns[column][number] = evidence
    return columns


def _best(line: _Line) -> set[int]:
    """Return the indices of the cells of a line with the most evidence, the first ones where it is equal."""
    if len(line) <= BEST_OF_A_SENTENCE:
        return set(line)
    border = sorted(line.values())[-BEST_OF_A_SENTENCE]
    above = {index for index, evidence in line.items() if evidence > border}
    at_border = sorted(index for index, evidence in line.items() if evidence == border)
    return above.union(at_border[: BEST_OF_A_SENTENCE - len(above)])
