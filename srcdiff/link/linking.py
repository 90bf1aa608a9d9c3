"""The linker: digests, features, scores, selection, splits and relations, one after the other."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from srcdiff.link.candidates import Cell
from srcdiff.link.digest import Digest, digests
from srcdiff.link.equal_sentences import EQUAL_LOG_ODDS, EQUAL_NAME, equal_cells
from srcdiff.link.order import moved
from srcdiff.link.relation import grade, joined, relation
from srcdiff.link.score import parts, score
from srcdiff.link.selection import lowered, selected
from srcdiff.link.splits import CellGroup, IdeaWeights, cell_groups
from srcdiff.link.table_features import feature_table
from srcdiff.link.weights import LENIENCE
from srcdiff.model import Article, Link, LinkEnds, Positions, ScorePart
from srcdiff.settings import Settings
from srcdiff.text.logistic import Features, probability
from srcdiff.text.terms import lexicon
from srcdiff.text.tfidf import idfs
from srcdiff.text.words import spelling_of

DOUBTFUL_LENIENCE = 1.53
"""By how much lower the log odds of doubtful links are: a score of .1 for a threshold of .34.

Set on half of the pairs of ``disagreements``.
"""
DoubtTest = Callable[[int, int, float], bool]
"""Takes the positions of a left and a right sentence, and the score of their link."""
SCORE_DIGITS = 4
"""Decimals of a link's score, so that every format shows one number and its grade agrees with it."""


def link_sentences(
    left: Article,
    right: Article,
    settings: Settings,
    joined: Sequence[LinkEnds] = (),
    rejected: Sequence[LinkEnds] = (),
) -> tuple[Link, ...]:
    """Return the links of two split articles, whatever their order, by their left and then their right sentences.

    A sentence may be in several links; furniture is in none. For (right, left) the links are mirrored exactly.
    Verdicts win: sentences that are ``joined`` are one link, and no link has two that are ``rejected``; both name
    compared sentences. Cost: nearly linear in the number of words, at most the product of the articles' lengths.
    """
    return Linker(left, right, settings).links(joined, rejected)


class Linker:
    """Links two articles under changing verdicts; features are computed once.

    ``may_be_doubtful`` returns whether a left and a right sentence, by their positions, can be a doubtful link with
    this score; without it none is.
    """

    def __init__(
        self, left: Article, right: Article, settings: Settings, may_be_doubtful: DoubtTest | None = None
    ) -> None:
        spelling = spelling_of(settings.spelling_groups)
        left_digests, right_digests = digests(left, right, spelling, lexicon(left.text, right.text))
        self._threshold = settings.link.threshold
        scores: dict[Cell, float] = {}
        features: dict[Cell, Features] = {}
        least, least_doubtful = (lowered(self._threshold, lenience) for lenience in (LENIENCE, DOUBTFUL_LENIENCE))
        self._doubtful: list[Cell] = []
        for cell, found in feature_table(left_digests, right_digests):
            scores[cell] = score(found)
            is_doubtful = (
                may_be_doubtful is not None
                and scores[cell] >= least_doubtful
                and may_be_doubtful(left_digests[cell[0]].position, right_digests[cell[1]].position, scores[cell])
            )
            if is_doubtful:
                self._doubtful.append(cell)
            if is_doubtful or scores[cell] >= least:
                features[cell] = {name: value for name, value in found.items() if value}
        self._table = _Table(
            scores,
            features,
            equal_cells(left_digests, right_digests),
            left_digests,
            right_digests,
            settings.link.sure,
        )

    def links(self, joined: Sequence[LinkEnds] = (), rejected: Sequence[LinkEnds] = ()) -> tuple[Link, ...]:
        """Return the links as ``link_sentences`` does. A verdict on some sentences does not change other links."""
        table = self._table
        by_hand = _groups(joined, table.left, table.right)
        decided = self._decided(joined, rejected)
        chosen = [
            cell for cell in selected(table.scores, self._threshold) if cell not in decided and not table.is_equal(cell)
        ]
        equal = [cell for cell in table.equal if cell not in decided]
        return _links(table, chosen, equal, by_hand)

    def doubtful_links(self, joined: Sequence[LinkEnds] = (), rejected: Sequence[LinkEnds] = ()) -> tuple[Link, ...]:
        """Return links of two sentences each that are not links by their score, as possible ones, in order.

        Their scores are from ``DOUBTFUL_LENIENCE`` below the threshold on.
        """
        table = self._table
        linked = {*selected(table.scores, self._threshold), *self._decided(joined, rejected)}
        cells = [cell for cell in self._doubtful if cell not in linked and not table.is_equal(cell)]
        found = (_link(((row,), (column,)), table) for row, column in sorted(cells))
        return tuple(replace(link, grade="possible") for link in found)

    def _decided(self, joined: Sequence[LinkEnds], rejected: Sequence[LinkEnds]) -> set[Cell]:
        """Return the cells that verdicts decide."""
        groups = _groups((*joined, *rejected), self._table.left, self._table.right)
        return {cell for group in groups for cell in product(*group)}


def _groups(ends: Iterable[LinkEnds], left: Sequence[Digest], right: Sequence[Digest]) -> list[CellGroup]:
    """Return the ends as indices of digests."""
    rows, columns = ({digest.position: index for index, digest in enumerate(side)} for side in (left, right))
    return [(_indices(lefts, rows), _indices(rights, columns)) for lefts, rights in ends]


def _indices(positions: Positions, index_of: Mapping[int, int]) -> tuple[int, ...]:
    return tuple(index_of[position] for position in positions)


class _Table(NamedTuple):
    """The scores of the candidate cells, with the digests of both articles."""

    scores: Mapping[Cell, float]
    features: Mapping[Cell, Features]
    """Of the cells whose score is high enough for a link."""
    equal: Sequence[Cell]
    """Pairs of equal sentences, which are links whatever their score."""
    left: Sequence[Digest]
    right: Sequence[Digest]
    sure: float
    """The lowest score of a sure link."""

    def is_equal(self, cell: Cell) -> bool:
        """Return whether the two sentences of a cell are equal, paired or not."""
        return self.left[cell[0]].normalized == self.right[cell[1]].normalized


def _links(
    table: _Table, chosen: Sequence[Cell], equal: Sequence[Cell], by_hand: Sequence[CellGroup]
) -> tuple[Link, ...]:
    """Return the links of the selected cells, of equal sentences, and those made by hand, in order."""
    rarities = idfs(digest.ideas for digest in (*table.left, *table.right))
    groups = cell_groups(chosen, _masses(table.left, rarities), _masses(table.right, rarities))
    links = [
        *(_link(group, table) for group in groups),
        *(_equal_link(cell, table) for cell in equal),
        *(_link_by_hand(group, table) for group in by_hand),
    ]
    links.sort(key=lambda link: link.ends)
    crossing = moved([(link.left[0], link.right[0], link.score) for link in links])
    return tuple(replace(link, moved=True) if crosses else link for link, crosses in zip(links, crossing, strict=True))


def _masses(digests: Sequence[Digest], rarities: IdeaWeights) -> list[IdeaWeights]:
    return [{idea: rarities[idea] for idea in digest.ideas} for digest in digests]


def _equal_link(cell: Cell, table: _Table) -> Link:
    """Return the link of two equal sentences."""
    why = (ScorePart(EQUAL_NAME, EQUAL_LOG_ODDS),)
    return _bare(((cell[0],), (cell[1],)), table, probability(EQUAL_LOG_ODDS), why)


def _link_by_hand(group: CellGroup, table: _Table) -> Link:
    """Return the link of a verdict: with score 1 and the relation that the linker would give it.

    The relation is that of a score of 0 if one of its cells is not a candidate.
    """
    cells = list(product(*group))
    scores = [table.scores.get(cell, 0.0) for cell in cells]
    return replace(_bare(group, table, min(scores)), score=1.0, grade="sure", origin="verdict")


def _link(group: CellGroup, table: _Table) -> Link:
    """Return the link of a group, with the lowest score of its cells and the parts of that score."""
    scored = ((score(found), parts(found)) for found in (table.features[cell] for cell in product(*group)))
    least, why = min(scored, key=lambda found: (found[0], [(part.name, part.weight) for part in found[1]]))
    return _bare(group, table, least, why)


def _bare(group: CellGroup, table: _Table, score: float, why: tuple[ScorePart, ...] = ()) -> Link:
    """Return the link of a group with its relation and its grade at this score, and the parts of the score."""
    lefts, rights = (
        [digests[index] for index in side] for digests, side in zip((table.left, table.right), group, strict=True)
    )
    left, right = joined(lefts), joined(rights)
    found, shown = relation(left, right, score), round(score, SCORE_DIGITS)
    return Link(
        left=tuple(digest.position for digest in lefts),
        right=tuple(digest.position for digest in rights),
        relation=found,
        score=shown,
        grade=grade(left, right, found, shown, table.sure),
        parts=why,
    )
