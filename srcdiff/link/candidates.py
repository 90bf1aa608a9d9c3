"""Which cells of the table of all sentence pairs get features: those that share rare ideas.

The fewer sentences use an idea, the more it counts: sharing it adds 1 / sqrt(m * n) where m sentences of one article
and n of the other have it, so an idea that each article uses once adds 1. Only cells among the best of their row and
of their column are kept. The best of a row are found without the rest of the table, so that memory is linear; in long
articles common ideas are left out, so that time is nearly linear too.
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from srcdiff.link.digest import Digest
from srcdiff.text.tfidf import Weights

BEST_OF_A_SENTENCE = 30
"""Cells kept of one row or column. In the development pairs, with up to 54 sentences, no link is lost by it."""
FEWEST_OF_A_SENTENCE = 6
"""The same in very long articles."""
CELLS_OF_LONG_ARTICLES = 40_000
"""Cells kept of a table where each row could have more than ``FEWEST_OF_A_SENTENCE`` of them."""
VISITS_OF_A_SENTENCE = 250
"""Cells that are looked at for each sentence, on average. Articles of 1,000 sentences need fewer."""

Cell = tuple[int, int]
"""A position in the table: the indices of a left and of a right digest."""
_Holders = Mapping[str, Sequence[int]]
"""The indices of the sentences that have each idea, ascending."""
_CellWeights = Mapping[int, float]
"""The evidence of the cells of one row or column, by the index on the other side."""


def candidates(left: Sequence[Digest], right: Sequence[Digest], evidence: Weights) -> list[Cell]:
    """Return the cells that get features, in order; ``evidence`` is that of each idea (``idea_evidence``).

    Mirrored for (right, left). A sentence that only reports speech has no cell.
    """
    most = best_of_a_sentence(max(len(left), len(right)))
    rows = enumerate(shared_evidence(left, right, evidence))
    best_of_rows = {(row, column) for row, line in rows for column in _best(line, most)}
    columns = enumerate(shared_evidence(right, left, evidence))
    return sorted(best_of_rows.intersection((row, column) for column, line in columns for row in _best(line, most)))


def best_of_a_sentence(sentences: int) -> int:
    """Return how many cells of a row or column are kept in an article of so many sentences."""
    return max(FEWEST_OF_A_SENTENCE, min(BEST_OF_A_SENTENCE, CELLS_OF_LONG_ARTICLES // max(sentences, 1)))


def idea_evidence(left: Sequence[Digest], right: Sequence[Digest]) -> Weights:
    """Return how much sharing each idea of both articles counts, above 0 and at most 1, sorted by idea.

    The commonest ideas of long articles are left out.
    """
    left_holders, right_holders = _holders(left), _holders(right)
    products = sorted(
        (len(left_holders[idea]) * len(right_holders[idea]), idea)
        for idea in left_holders.keys() & right_holders.keys()
    )
    visits = VISITS_OF_A_SENTENCE * (len(left) + len(right))
    rare: Weights = {}
    for product, idea in products:
        visits -= product
        if visits < 0:
            break
        rare[idea] = 1 / math.sqrt(product)
    return dict(sorted(rare.items()))


def shared_evidence(one: Sequence[Digest], other: Sequence[Digest], evidence: Weights) -> Iterator[_CellWeights]:
    """Yield, for every sentence of one side, the evidence that it shares with those of the other, by their indices."""
    holders = _holders(other)
    for digest in one:
        row: defaultdict[int, float] = defaultdict(float)
        if not digest.reports_only:
            for idea in sorted(set(digest.ideas)):  # so that the sums are the same for swapped sides
                if weight := evidence.get(idea):
                    for index in holders[idea]:
                        row[index] += weight
        yield row


def _holders(side: Sequence[Digest]) -> _Holders:
    """Return the indices of the sentences that have each idea."""
    holders: dict[str, list[int]] = {}
    for index, digest in enumerate(side):
        if not digest.reports_only:
            for idea in dict.fromkeys(digest.ideas):
                holders.setdefault(idea, []).append(index)
    return holders


def _best(line: _CellWeights, most: int) -> list[int]:
    """Return the indices of the cells of a row or column with the most evidence, of equal ones the first."""
    if len(line) <= most:
        return list(line)
    return heapq.nsmallest(most, line, key=lambda index: (-line[index], index))
