"""What a person can decide.

A verdict remembers a sentence by its text, because its number changes when the article is edited. Articles are named
by their ids; a verdict on two articles has the smaller id first, so that the order of reading does not matter. The last
field of each verdict is what was decided, the others are what it is about.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from srcdiff.model import Article, Positions

MOST_REMEMBERED = 2_000
"""Characters of a sentence that are remembered: enough to recognise even a sentence that never ends."""

MOST_IN_CLAIM = 100
"""Sentences by which a claim is remembered."""


@dataclass(frozen=True, slots=True)
class RememberedSentence:
    """A sentence as it was when the verdict was given."""

    position: int
    text: str
    """At most ``MOST_REMEMBERED`` characters."""


@dataclass(frozen=True, slots=True)
class RememberedSentences:
    """The sentences of one article at one end of a link."""

    article: str
    sentences: tuple[RememberedSentence, ...]
    """At least one, by ascending position."""


@dataclass(frozen=True, slots=True)
class PairingVerdict:
    """Whether two articles report one event."""

    articles: tuple[str, str]
    same_event: bool


@dataclass(frozen=True, slots=True)
class LinkVerdict:
    """Whether sentences of two articles make the same statement."""

    left: RememberedSentences
    right: RememberedSentences
    linked: bool


@dataclass(frozen=True, slots=True)
class FurnitureVerdict:
    """Whether a sentence is furniture: text of the page, not of the story."""

    article: str
    sentence: RememberedSentence
    furniture: bool


@dataclass(frozen=True, slots=True)
class NoteVerdict:
    """A note on a sentence."""

    article: str
    sentence: RememberedSentence
    text: str
    """One line of safe text; an empty note deletes the older ones."""


@dataclass(frozen=True, slots=True)
class ClaimVerdict:
    """Whether two claims of an event are one, or whether sentences make a claim."""

    sentences: tuple[RememberedSentences, ...]
    """Of the claim: one entry for each article, by ascending id."""
    others: tuple[RememberedSentences, ...]
    """Of the claim that is joined to it, or the sentences that are taken out of it; likewise."""
    joined: bool


@dataclass(frozen=True, slots=True)
class ClaimNoteVerdict:
    """A note on a claim."""

    sentences: tuple[RememberedSentences, ...]
    """Of the claim: one entry for each article, by ascending id."""
    text: str
    """One line of safe text; an empty note deletes the older ones."""


Verdict = PairingVerdict | LinkVerdict | FurnitureVerdict | NoteVerdict | ClaimVerdict | ClaimNoteVerdict


def subject(verdict: Verdict) -> tuple[object, ...]:
    """Return what a verdict is about: of several verdicts on one subject the newest counts."""
    return type(verdict), *(getattr(verdict, field.name) for field in fields(verdict)[:-1])


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """One step of a person's work."""

    removed: tuple[Verdict, ...] = ()
    added: tuple[Verdict, ...] = ()

    @property
    def reversed(self) -> "VerdictChange":
        """The change that undoes this one."""
        return VerdictChange(self.added, self.removed)


def pairing_verdict(one: str, other: str, *, same_event: bool) -> PairingVerdict:
    """Return the verdict on two articles, given in either order."""
    return PairingVerdict((min(one, other), max(one, other)), same_event)


def link_verdict(one: RememberedSentences, other: RememberedSentences, *, linked: bool) -> LinkVerdict:
    """Return the verdict on sentences of two articles, given in either order."""
    left, right = sorted((one, other), key=lambda end: end.article)
    return LinkVerdict(left, right, linked)


def remembered(article: Article, position: int) -> RememberedSentence:
    """Return a sentence in the form in which a verdict remembers it."""
    return RememberedSentence(position, article.text_of(position)[:MOST_REMEMBERED])


def remembered_sentences(article: Article, positions: Positions) -> RememberedSentences:
    """Return the sentences of one end of a link in the form in which a verdict remembers them."""
    return RememberedSentences(article.id, tuple(remembered(article, position) for position in positions))


def remembered_claim(
    sentences: Iterable[tuple[str, int]], articles: Mapping[str, Article]
) -> tuple[RememberedSentences, ...]:
    """Return sentences of several articles, ``articles`` by id, in the form in which a verdict remembers a claim.

    Of very many only the first ``MOST_IN_CLAIM`` are remembered: they are enough to find the claim again.
    """
    by_article: dict[str, list[int]] = {}
    for identifier, position in list(sentences)[:MOST_IN_CLAIM]:
        by_article.setdefault(identifier, []).append(position)
    return tuple(
        remembered_sentences(articles[identifier], tuple(sorted(by_article[identifier])))
        for identifier in sorted(by_article)
    )
