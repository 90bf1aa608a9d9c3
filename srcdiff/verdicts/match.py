"""Find the sentences that verdicts remember in the articles of a run."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from srcdiff.model import Article, LinkEnds, Positions
from srcdiff.model.claim_decisions import ClaimDecision, ClaimNote, SentenceSet
from srcdiff.text.sentence_search import SentenceSearch, nearest
from srcdiff.verdicts.index import ArticlePair, Verdicts, pair_of
from srcdiff.verdicts.values import (
    MOST_REMEMBERED,
    ClaimNoteVerdict,
    ClaimVerdict,
    FurnitureVerdict,
    LinkVerdict,
    NoteVerdict,
    PairingVerdict,
    RememberedSentence,
    RememberedSentences,
    Verdict,
)

MOST_LOST_NAMED = 20
"""Verdicts without effect that are named one by one."""

Key = TypeVar("Key")
AnyVerdict = TypeVar("AnyVerdict")


def match_verdicts(verdicts: Iterable[Verdict], articles: Iterable[Article]) -> Verdicts:
    """Return the verdicts, given oldest first, that are on these articles, which must be split into sentences.

    Verdicts on other articles have no effect. Linear in verdicts and sentences as long as the sentences have not
    changed; a changed sentence is searched for in its article, once for each form in which it is remembered.
    """
    matching = _Matching(articles)
    for verdict in verdicts:
        matching.add(verdict)
    return Verdicts(
        matching.pairings,
        matching.links,
        matching.furniture,
        matching.notes,
        matching.lost(),
        matching.claims,
        matching.claim_notes,
    )


@dataclass(frozen=True, slots=True)
class _SentenceTexts:
    """The sentences of one article, cut to the length that verdicts remember."""

    positions: dict[str, list[int]]
    """The positions of each text, ascending."""
    search: SentenceSearch


def _sentence_texts(article: Article) -> _SentenceTexts:
    texts = [article.text_of(position)[:MOST_REMEMBERED] for position in range(len(article.sentences))]
    positions: dict[str, list[int]] = {}
    for position, text in enumerate(texts):
        positions.setdefault(text, []).append(position)
    return _SentenceTexts(positions, SentenceSearch(texts))


class _Matching:
    """Collects verdicts by what they are on."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self.pairings: dict[ArticlePair, list[PairingVerdict]] = {}
        self.links: dict[ArticlePair, dict[LinkEnds, list[LinkVerdict]]] = {}
        self.furniture: dict[str, dict[int, list[FurnitureVerdict]]] = {}
        self.notes: dict[str, dict[int, list[NoteVerdict]]] = {}
        self.claims: list[tuple[ClaimDecision, ClaimVerdict]] = []
        self.claim_notes: list[tuple[ClaimNote, ClaimNoteVerdict]] = []
        self._articles = {article.id: article for article in articles}
        self._texts: dict[str, _SentenceTexts] = {}
        self._found: dict[tuple[str, RememberedSentence], int | None] = {}
        self._lost: list[str] = []
        self._lost_count = 0

    def add(self, verdict: Verdict) -> None:
        """Add a verdict that is newer than those added before; ignore it if one of its articles was not read.

        A verdict on a claim is ignored only if none of its articles was.
        """
        match verdict:
            case PairingVerdict() if self._were_read(*verdict.articles):
                _append(self.pairings, pair_of(*verdict.articles), verdict)
            case LinkVerdict() if self._were_read(verdict.left.article, verdict.right.article):
                self._add_link(verdict)
            case FurnitureVerdict() if self._were_read(verdict.article):
                for position in self._positions(verdict.article, (verdict.sentence,), "the verdict on furniture"):
                    _append(self.furniture.setdefault(verdict.article, {}), position, verdict)
            case NoteVerdict() if self._were_read(verdict.article):
                for position in self._positions(verdict.article, (verdict.sentence,), "the note"):
                    _append(self.notes.setdefault(verdict.article, {}), position, verdict)
            case ClaimVerdict() | ClaimNoteVerdict():
                self._add_claim(verdict)

    def _were_read(self, *articles: str) -> bool:
        return all(identifier in self._articles for identifier in articles)

    def lost(self) -> tuple[str, ...]:
        """Return a message for each verdict without effect, and one for all beyond ``MOST_LOST_NAMED``."""
        unnamed = self._lost_count - len(self._lost)
        if not unnamed:
            return tuple(self._lost)
        more = "1 more verdict has" if unnamed == 1 else f"{unnamed:,} more verdicts have"
        return (*self._lost, f"{more} no effect, for the same reason")

    def _add_link(self, verdict: LinkVerdict) -> None:
        left, right = verdict.left, verdict.right
        ends = (
            self._positions(left.article, left.sentences, "the verdict on a link"),
            self._positions(right.article, right.sentences, "the verdict on a link"),
        )
        if all(ends):
            _append(self.links.setdefault((left.article, right.article), {}), ends, verdict)

    def _add_claim(self, verdict: ClaimVerdict | ClaimNoteVerdict) -> None:
        sentences = self._sentences(verdict.sentences)
        if isinstance(verdict, ClaimNoteVerdict):
            if sentences:
                self.claim_notes.append((ClaimNote(sentences, verdict.text), verdict))
            return
        others = self._sentences(verdict.others)
        if sentences and others:
            self.claims.append((ClaimDecision(sentences, others, verdict.joined), verdict))

    def _sentences(self, ends: Iterable[RememberedSentences]) -> SentenceSet:
        """Return the sentences of a claim that are found; with a message, empty, where all of them are gone."""
        read = [end for end in ends if end.article in self._articles]
        found = {
            (end.article, position)
            for end in read
            for sentence in end.sentences
            if (position := self._position(end.article, sentence)) is not None
        }
        if read and not found:
            self._lose(read[0].article, read[0].sentences, "the verdict on a claim")
        return frozenset(found)

    def _positions(self, article: str, sentences: Sequence[RememberedSentence], what: str) -> Positions:
        """Return the positions of a verdict's sentences; empty, with a message, if one of them is gone."""
        found = [self._position(article, sentence) for sentence in sentences]
        if None in found:
            self._lose(article, sentences, what)
            return ()
        return tuple(sorted({position for position in found if position is not None}))

    def _lose(self, article: str, sentences: Sequence[RememberedSentence], what: str) -> None:
        self._lost_count += 1
        if len(self._lost) < MOST_LOST_NAMED:
            numbers = "".join(f"[{sentence.position + 1}]" for sentence in sentences)  # not the article's text
            self._lost.append(f"{what} has no effect: {article} no longer has the sentence {numbers}")

    def _position(self, article: str, sentence: RememberedSentence) -> int | None:
        key = (article, sentence)
        if key not in self._found:
            self._found[key] = self._search(article, sentence)
        return self._found[key]

    def _search(self, article: str, sentence: RememberedSentence) -> int | None:
        """Return the position of the unchanged sentence nearest to its old place, else of one similar enough."""
        texts = self._texts_of(article)
        unchanged = texts.positions.get(sentence.text)
        if unchanged:
            return nearest(unchanged, sentence.position)
        return texts.search.find(sentence.text, sentence.position)

    def _texts_of(self, identifier: str) -> _SentenceTexts:
        if identifier not in self._texts:
            self._texts[identifier] = _sentence_texts(self._articles[identifier])
        return self._texts[identifier]


def _append(verdicts: dict[Key, list[AnyVerdict]], key: Key, verdict: AnyVerdict) -> None:
    """Append a verdict to those of its key and move the key to the end, so that keys are in order of their newest."""
    verdicts[key] = verdicts.pop(key, [])
    verdicts[key].append(verdict)
