"""Verdicts that meet the articles of a run: their sentences are named by position, and what they decide is looked up.

Several verdicts of the file may be on one subject, since a sentence that changed is remembered in two forms: the newest
counts, and all of them are there for whoever takes the verdict back.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from srcdiff.model import Article, LinkEnds, Note, SentenceKind
from srcdiff.settings import PairingRule
from srcdiff.verdicts.values import FurnitureVerdict, LinkVerdict, NoteVerdict, PairingVerdict

Pair = tuple[str, str]
"""The ids of two articles, the smaller first."""


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What people decided on the articles of one run. Behind each subject stand its verdicts, the newest last."""

    pairings: Mapping[Pair, tuple[PairingVerdict, ...]]
    links: Mapping[Pair, Mapping[LinkEnds, tuple[LinkVerdict, ...]]]
    """By the ends in the two articles; those with the newest verdict last."""
    furniture: Mapping[str, Mapping[int, tuple[FurnitureVerdict, ...]]]
    """By article and position; so are the notes."""
    notes: Mapping[str, Mapping[int, tuple[NoteVerdict, ...]]]
    lost: tuple[str, ...]
    """A line for each verdict that has no effect since a sentence of it is gone."""

    def on_pair(self, one: str, other: str) -> tuple[PairingVerdict, ...]:
        """Return the verdicts on two articles; none where nobody decided. So do the others of this name."""
        return self.pairings.get(pair_of(one, other), ())

    def on_link(self, left: str, right: str, ends: LinkEnds) -> tuple[LinkVerdict, ...]:
        """Return the verdicts on sentences of two articles."""
        return self.links.get(pair_of(left, right), {}).get(ends_of(left, right, ends), ())

    def on_furniture(self, article: str, position: int) -> tuple[FurnitureVerdict, ...]:
        """Return the verdicts on whether a sentence is furniture."""
        return self.furniture.get(article, {}).get(position, ())

    def on_note(self, article: str, position: int) -> tuple[NoteVerdict, ...]:
        """Return the notes on a sentence."""
        return self.notes.get(article, {}).get(position, ())

    def pairing_rules(self) -> tuple[PairingRule, ...]:
        """Return what was decided of pairs of articles."""
        return tuple(PairingRule(pair, verdicts[-1].same_event) for pair, verdicts in self.pairings.items())

    def marked(self, article: Article) -> Article:
        """Return the article with what was marked as furniture, and without what was said to be none."""
        sentences = list(article.sentences)
        for position, verdicts in self.furniture.get(article.id, {}).items():
            furniture = verdicts[-1].furniture
            if furniture is sentences[position].compared:
                kind: SentenceKind = "furniture" if furniture else "body"
                sentences[position] = replace(sentences[position], kind=kind, origin="verdict")
        return replace(article, sentences=tuple(sentences))

    def notes_on(self, article: Article) -> tuple[Note, ...]:
        """Return the notes on an article's sentences, in order."""
        texts = ((position, verdicts[-1].text) for position, verdicts in self.notes.get(article.id, {}).items())
        return tuple(Note(position, text) for position, text in sorted(texts) if text)

    def links_between(self, left: Article, right: Article) -> tuple[tuple[LinkEnds, ...], tuple[LinkEnds, ...]]:
        """Return what is to be one link, and what is not, of two articles in either order; both in order.

        Of two verdicts that disagree on any two sentences the older one has no effect. Neither has one on furniture:
        that is never compared.
        """
        agreed: list[tuple[LinkEnds, bool]] = []
        for ends, linked in self._decided_links(left.id, right.id):
            agreed = [other for other in agreed if other[1] == linked or not _overlap(other[0], ends)]
            agreed.append((ends, linked))
        compared = sorted(found for found in agreed if _compared(found[0], left, right))
        return tuple(ends for ends, linked in compared if linked), tuple(
            ends for ends, linked in compared if not linked
        )

    def _decided_links(self, left: str, right: str) -> Iterator[tuple[LinkEnds, bool]]:
        """Yield what was decided of the sentences of two articles, the oldest first."""
        for ends, verdicts in self.links.get(pair_of(left, right), {}).items():
            yield ends_of(left, right, ends), verdicts[-1].linked


NO_VERDICTS = Verdicts({}, {}, {}, {}, ())
"""Where nobody decided anything."""


def pair_of(one: str, other: str) -> Pair:
    """Return the two ids, given in either order, as verdicts name them."""
    return min(one, other), max(one, other)


def ends_of(left: str, right: str, ends: LinkEnds) -> LinkEnds:
    """Return the ends of (left, right) as those of ``pair_of(left, right)``, and the other way round."""
    return ends if left <= right else ends[::-1]


def _overlap(one: LinkEnds, other: LinkEnds) -> bool:
    """Return whether any two sentences are ends of both."""
    return not set(product(*one)).isdisjoint(product(*other))


def _compared(ends: LinkEnds, left: Article, right: Article) -> bool:
    return all(
        article.sentences[position].compared
        for article, positions in zip((left, right), ends, strict=True)
        for position in positions
    )
