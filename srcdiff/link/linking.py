"""The linker: digests, features, scores, choice, relations, one after the other."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from srcdiff.link.candidates import Cell
from srcdiff.link.digest import Digest, digests
from srcdiff.link.features import Features
from srcdiff.link.groups import Group, Masses, grouped
from srcdiff.link.order import moved
from srcdiff.link.relation import relation, side
from srcdiff.link.scoring import parts, score
from srcdiff.link.table import feature_table
from srcdiff.link.terms import lexicon
from srcdiff.model import Article, Link
from srcdiff.settings import Settings
from srcdiff.text.vectors import rarity
from srcdiff.text.words import spelling_of


def link_sentences(left: Article, right: Article, settings: Settings) -> tuple[Link, ...]:
    """Return the links of two split articles, whatever their order, by their left and then their right sentences.

    A sentence may be in several links; furniture is in none. For (right, left) the links are mirrored exactly.
    Cost: near the number of words, and at most the product of the articles' lengths.
    """
    spelling = spelling_of(settings.spelling_groups)
    left_digests, right_digests = digests(left, right, spelling, lexicon(left.text, right.text))
    table = feature_table(left_digests, right_digests)
    chosen = {cell: found for cell, found in table.items() if score(found) >= settings.link.threshold}
    return _links(chosen, left_digests, right_digests)


def _links(chosen: Mapping[Cell, Features], left: Sequence[Digest], right: Sequence[Digest]) -> tuple[Link, ...]:
    """Return the links that the chosen cells make."""
    rarities = rarity(digest.ideas for digest in (*left, *right))
    groups = grouped(list(chosen), _masses(left, rarities), _masses(right, rarities))
    links = [_link(group, chosen, left, right) for group in groups]
    crossing = moved([(link.left[0], link.right[0], link.score) for link in links])
    return tuple(replace(link, moved=crosses) for link, crosses in zip(links, crossing, strict=True))


def _masses(digests: Sequence[Digest], rarities: Masses) -> list[Masses]:
    return [{idea: rarities[idea] for idea in digest.ideas} for digest in digests]


def _link(group: Group, chosen: Mapping[Cell, Features], left: Sequence[Digest], right: Sequence[Digest]) -> Link:
    """Return the link of a group; it is as sure as the least sure of its cells, whose parts it shows."""
    lefts, rights = ([digests[index] for index in side] for digests, side in zip((left, right), group, strict=True))
    scored = ((score(chosen[row, column]), parts(chosen[row, column])) for row in group[0] for column in group[1])
    least, why = min(scored, key=lambda found: (found[0], [(part.name, part.weight) for part in found[1]]))
    return Link(
        left=tuple(digest.position for digest in lefts),
        right=tuple(digest.position for digest in rights),
        relation=relation(side(lefts), side(rights), least),
        score=least,
        parts=why,
    )
