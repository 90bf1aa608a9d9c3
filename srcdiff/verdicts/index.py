"""The verdicts on the articles of one run, looked up by article and sentence position.

Several verdicts of the file can be on one subject, since a sentence that changed is remembered in two forms. The newest
counts; the others are listed too, so that taking the verdict back removes all of them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from srcdiff.model import Article, LinkEnds, Note, SentenceKind
from srcdiff.model.claim_decisions import ClaimDecision, ClaimDecisions, ClaimNote
from srcdiff.settings import PairingRule
from srcdiff.verdicts.values import (
    ClaimNoteVerdict,
    ClaimVerdict,
    FurnitureVerdict,
    LinkVerdict,
    NoteVerdict,
    PairingVerdict,
    Verdict,
)

ArticlePair = tuple[str, str]
"""The ids of two articles, the smaller first."""


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The verdicts on the articles of one run. Each subject has its verdicts with the newest last."""

    pairings: Mapping[ArticlePair, Sequence[PairingVerdict]]
    links: Mapping[ArticlePair, Mapping[LinkEnds, Sequence[LinkVerdict]]]
    """By the ends in the two articles, in the order of the newest verdict on each."""
    furniture: Mapping[str, Mapping[int, Sequence[FurnitureVerdict]]]
    """By article and sentence position, like the notes."""
    notes: Mapping[str, Mapping[int, Sequence[NoteVerdict]]]
    lost: tuple[str, ...]
    """A message for each verdict that has no effect because a sentence of it is gone; a long list is cut."""
    claims: Sequence[tuple[ClaimDecision, ClaimVerdict]] = ()
    """The decisions on claims, oldest first, like the notes on claims."""
    claim_notes: Sequence[tuple[ClaimNote, ClaimNoteVerdict]] = ()

    def on_pair(self, one: str, other: str) -> tuple[PairingVerdict, ...]:
        """Return the verdicts on two articles, empty if there are none; so do the other ``on_`` methods."""
        return tuple(self.pairings.get(pair_of(one, other), ()))

    def on_link(self, left: str, right: str, ends: LinkEnds) -> tuple[LinkVerdict, ...]:
        """Return the verdicts on a link between two articles."""
        return tuple(self.links.get(pair_of(left, right), {}).get(ends_of(left, right, ends), ()))

    def on_furniture(self, article: str, position: int) -> tuple[FurnitureVerdict, ...]:
        """Return the verdicts on whether a sentence is furniture."""
        return tuple(self.furniture.get(article, {}).get(position, ()))

    def on_note(self, article: str, position: int) -> tuple[NoteVerdict, ...]:
        """Return the notes on a sentence."""
        return tuple(self.notes.get(article, {}).get(position, ()))

    def pairing_rules(self) -> tuple[PairingRule, ...]:
        """Return the verdicts on pairs of articles as rules for the pairing step."""
        return tuple(PairingRule(pair, verdicts[-1].same_event) for pair, verdicts in self.pairings.items())

    def claim_decisions(self) -> ClaimDecisions:
        """Return the decisions and notes on claims."""
        return ClaimDecisions(tuple(one for one, _ in self.claims), tuple(note for note, _ in self.claim_notes))

    def marked(self, article: Article) -> Article:
        """Return the article with the furniture verdicts applied to its sentences."""
        sentences = list(article.sentences)
        for position, verdicts in self.furniture.get(article.id, {}).items():
            furniture = verdicts[-1].furniture
            if furniture is sentences[position].compared:
                kind: SentenceKind = "furniture" if furniture else "body"
                sentences[position] = replace(sentences[position], kind=kind, origin="verdict", rule="your verdict")
        return replace(article, sentences=tuple(sentences))

    def notes_on(self, article: Article) -> tuple[Note, ...]:
        """Return the notes on an article's sentences, by position."""
        texts = ((position, verdicts[-1].text) for position, verdicts in self.notes.get(article.id, {}).items())
        return tuple(Note(position, text) for position, text in sorted(texts) if text)

    def on_pairs(self, pairs: Sequence[ArticlePair]) -> "Verdicts":
        """Return the verdicts that comparisons of these articles depend on: their links and notes. Linear in them."""
        known = {pair: self.links[pair] for pair in (pair_of(*ids) for ids in pairs) if pair in self.links}
        articles = {identifier for ids in pairs for identifier in ids}
        notes = {identifier: self.notes[identifier] for identifier in articles if identifier in self.notes}
        return Verdicts({}, known, {}, notes, ())

    def links_between(self, left: Article, right: Article) -> tuple[tuple[LinkEnds, ...], tuple[LinkEnds, ...]]:
        """Return (accepted, rejected) links between two articles, given in either order; both sorted.

        Where two verdicts disagree on any two sentences, the older one has no effect. A verdict on a sentence that is
        furniture has none either. Linear in the pairs of sentences that the verdicts name.
        """
        in_force = _in_force(self._decided_links(left.id, right.id))
        compared = sorted(found for found in in_force if _compared(found[0], left, right))
        accepted = tuple(ends for ends, linked in compared if linked)
        return accepted, tuple(ends for ends, linked in compared if not linked)

    def _decided_links(self, left: str, right: str) -> Iterator[tuple[LinkEnds, bool]]:
        """Yield each decided link of two articles with its newest verdict, oldest first."""
        for ends, verdicts in self.links.get(pair_of(left, right), {}).items():
            yield ends_of(left, right, ends), verdicts[-1].linked


NO_VERDICTS = Verdicts({}, {}, {}, {}, ())


def pairing_rules(verdicts: Iterable[Verdict]) -> tuple[PairingRule, ...]:
    """Return the verdicts on pairs of articles, given oldest first, as rules; articles need not be known for that."""
    return tuple(PairingRule(one.articles, one.same_event) for one in verdicts if isinstance(one, PairingVerdict))


def pair_of(one: str, other: str) -> ArticlePair:
    """Return two ids, given in either order, as the index orders them."""
    return min(one, other), max(one, other)


def ends_of(left: str, right: str, ends: LinkEnds) -> LinkEnds:
    """Return the ends in (left, right) as ends in ``pair_of(left, right)``; also converts them back."""
    return ends if left <= right else ends[::-1]


def _in_force(decisions: Iterable[tuple[LinkEnds, bool]]) -> Iterable[tuple[LinkEnds, bool]]:
    """Return the decisions, given oldest first, that no newer one contradicts."""
    in_force: dict[LinkEnds, bool] = {}
    by_cell: dict[tuple[int, int], tuple[bool, list[LinkEnds]]] = {}
    """For each pair of sentences the newest decision and the ends that share it."""
    for ends, linked in decisions:
        in_force[ends] = linked
        for cell in product(*ends):
            newest, holders = by_cell.get(cell, (linked, []))
            if newest is not linked:
                for holder in holders:
                    if in_force.get(holder) is newest:
                        del in_force[holder]
                holders = []
            holders.append(ends)
            by_cell[cell] = (linked, holders)
    return in_force.items()


def _compared(ends: LinkEnds, left: Article, right: Article) -> bool:
    """Return whether no sentence of a link is furniture."""
    return all(
        article.sentences[position].compared
        for article, positions in zip((left, right), ends, strict=True)
        for position in positions
    )
