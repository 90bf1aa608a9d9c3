"""The sentences that verdicts remember, found again in the articles of a run."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from srcdiff.model import Article, LinkEnds, Positions
from srcdiff.text.sentence_search import found_again
from srcdiff.verdicts.index import Pair, Verdicts, pair_of
from srcdiff.verdicts.values import (
    MOST_REMEMBERED,
    FurnitureVerdict,
    LinkVerdict,
    NoteVerdict,
    PairingVerdict,
    Remembered,
    Verdict,
)

Subject = TypeVar("Subject")
AnyVerdict = TypeVar("AnyVerdict")


def standing(verdicts: Iterable[Verdict], articles: Iterable[Article]) -> Verdicts:
    """Return the verdicts, given the oldest first, that are on these articles, which were split already.

    Verdicts on other articles have no effect. Linear in the verdicts and sentences where the words of the sentences
    are as they were; one that changed is looked for in its article.
    """
    meeting = _Meeting(articles)
    for verdict in verdicts:
        meeting.take(verdict)
    return Verdicts(meeting.pairings, meeting.links, meeting.furniture, meeting.notes, tuple(meeting.lost))


@dataclass(frozen=True, slots=True)
class _Texts:
    """The sentences of one article, as verdicts remember them."""

    in_order: list[str]
    places: dict[str, list[int]]
    """Where each text stands, ascending."""


def _texts(article: Article) -> _Texts:
    in_order = [article.text_of(position)[:MOST_REMEMBERED] for position in range(len(article.sentences))]
    places: dict[str, list[int]] = {}
    for position, text in enumerate(in_order):
        places.setdefault(text, []).append(position)
    return _Texts(in_order, places)


class _Meeting:
    """The verdicts taken so far, by their subjects in the articles."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._texts: dict[str, _Texts] = {}
        self.pairings: dict[Pair, tuple[PairingVerdict, ...]] = {}
        self.links: dict[Pair, dict[LinkEnds, tuple[LinkVerdict, ...]]] = {}
        self.furniture: dict[str, dict[int, tuple[FurnitureVerdict, ...]]] = {}
        self.notes: dict[str, dict[int, tuple[NoteVerdict, ...]]] = {}
        self.lost: list[str] = []

    def take(self, verdict: Verdict) -> None:
        """Put a verdict, newer than those taken before, to its subject, where its articles are here."""
        if not all(identifier in self._articles for identifier in verdict.ids):
            return
        match verdict:
            case PairingVerdict():
                _add(self.pairings, pair_of(*verdict.articles), verdict)
            case LinkVerdict():
                self._take_link(verdict)
            case FurnitureVerdict():
                for position in self._found(verdict.article, (verdict.sentence,), "the verdict on furniture"):
                    _add(self.furniture.setdefault(verdict.article, {}), position, verdict)
            case NoteVerdict():
                for position in self._found(verdict.article, (verdict.sentence,), "the note"):
                    _add(self.notes.setdefault(verdict.article, {}), position, verdict)

    def _take_link(self, verdict: LinkVerdict) -> None:
        left, right = verdict.left, verdict.right
        ends = (
            self._found(left.article, left.sentences, "the verdict on a link"),
            self._found(right.article, right.sentences, "the verdict on a link"),
        )
        if all(ends):
            _add(self.links.setdefault((left.article, right.article), {}), ends, verdict)

    def _found(self, article: str, sentences: Sequence[Remembered], what: str) -> Positions:
        """Return where the sentences of a verdict stand; nothing, and a word of it, where one of them is gone."""
        found = [self._position(article, sentence) for sentence in sentences]
        if None not in found:
            return tuple(sorted({position for position in found if position is not None}))
        numbers = "".join(f"[{sentence.position}]" for sentence in sentences)  # no text: it is an article's
        self.lost.append(f"{what} has no effect: {article} has no such sentence as {numbers} any more")
        return ()

    def _position(self, article: str, sentence: Remembered) -> int | None:
        """Return where a sentence stands: unchanged, of several the nearest to its place, else found by its words."""
        texts = self._texts_of(article)
        unchanged = texts.places.get(sentence.text)
        if unchanged:
            return min(unchanged, key=lambda position: abs(position - sentence.position))
        return found_again(sentence.text, sentence.position, texts.in_order)

    def _texts_of(self, identifier: str) -> _Texts:
        if identifier not in self._texts:
            self._texts[identifier] = _texts(self._articles[identifier])
        return self._texts[identifier]


def _add(taken: dict[Subject, tuple[AnyVerdict, ...]], subject: Subject, verdict: AnyVerdict) -> None:
    """Put a verdict to its subject, and the subject behind all others: they stay in the order of their newest."""
    taken[subject] = (*taken.pop(subject, ()), verdict)
