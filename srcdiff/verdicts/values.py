"""What a person can decide. A sentence is remembered by its words, since its number changes when the text does.

Articles are named by their ids; where a verdict is on two of them, the smaller id comes first, so that the order in
which they are read does not matter.
"""

from dataclasses import dataclass

from srcdiff.model import Article, Positions

MOST_REMEMBERED = 2_000
"""Characters of a sentence that are remembered: the beginning of an endless one is enough to know it by."""

Subject = tuple[object, ...]
"""What a verdict is on: of several verdicts with one subject the newest counts."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A sentence as it was when somebody looked at it."""

    position: int
    text: str
    """At most ``MOST_REMEMBERED`` characters."""


@dataclass(frozen=True, slots=True)
class RememberedSentences:
    """Sentences of one article that are one end of a link."""

    article: str
    sentences: tuple[Remembered, ...]
    """In order, at least one."""


@dataclass(frozen=True, slots=True)
class PairingVerdict:
    """Whether two articles report one event."""

    articles: tuple[str, str]
    same_event: bool

    @property
    def subject(self) -> Subject:
        """The two articles."""
        return ("pairing", self.articles)

    @property
    def ids(self) -> tuple[str, ...]:
        """The articles that the verdict is on."""
        return self.articles


@dataclass(frozen=True, slots=True)
class LinkVerdict:
    """Whether sentences of two articles state one fact."""

    left: RememberedSentences
    right: RememberedSentences
    linked: bool

    @property
    def subject(self) -> Subject:
        """The sentences of both articles."""
        return ("link", self.left, self.right)

    @property
    def ids(self) -> tuple[str, ...]:
        """The articles that the verdict is on."""
        return (self.left.article, self.right.article)


@dataclass(frozen=True, slots=True)
class FurnitureVerdict:
    """Whether a sentence belongs to the page and not to the story."""

    article: str
    sentence: Remembered
    furniture: bool

    @property
    def subject(self) -> Subject:
        """The sentence."""
        return ("furniture", self.article, self.sentence)

    @property
    def ids(self) -> tuple[str, ...]:
        """The articles that the verdict is on."""
        return (self.article,)


@dataclass(frozen=True, slots=True)
class NoteVerdict:
    """Words on a sentence."""

    article: str
    sentence: Remembered
    text: str
    """One line, made safe; an empty one takes the note away."""

    @property
    def subject(self) -> Subject:
        """The sentence."""
        return ("note", self.article, self.sentence)

    @property
    def ids(self) -> tuple[str, ...]:
        """The articles that the verdict is on."""
        return (self.article,)


Verdict = PairingVerdict | LinkVerdict | FurnitureVerdict | NoteVerdict


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """One step of a person's work: verdicts that go and verdicts that come."""

    out: tuple[Verdict, ...] = ()
    into: tuple[Verdict, ...] = ()

    @property
    def reversed(self) -> "VerdictChange":
        """The change that undoes this one."""
        return VerdictChange(self.into, self.out)


def pairs_again(change: VerdictChange) -> bool:
    """Whether a change says something of which articles report one event."""
    return any(isinstance(verdict, PairingVerdict | FurnitureVerdict) for verdict in (*change.out, *change.into))


def compares_again(change: VerdictChange, left: str, right: str) -> bool:
    """Whether a change says something of the comparison of two articles."""
    decided = (verdict for verdict in (*change.out, *change.into) if not isinstance(verdict, PairingVerdict))
    return any({left, right}.issuperset(verdict.ids) for verdict in decided)


def furniture_of(change: VerdictChange) -> frozenset[str]:
    """Return the articles of whose furniture a change says something."""
    decided = (verdict for verdict in (*change.out, *change.into) if isinstance(verdict, FurnitureVerdict))
    return frozenset(verdict.article for verdict in decided)


def pairing_verdict(one: str, other: str, *, same_event: bool) -> PairingVerdict:
    """Return the verdict on two articles, named in either order."""
    return PairingVerdict((min(one, other), max(one, other)), same_event)


def link_verdict(one: RememberedSentences, other: RememberedSentences, *, linked: bool) -> LinkVerdict:
    """Return the verdict on sentences of two articles, named in either order."""
    left, right = sorted((one, other), key=lambda statement: statement.article)
    return LinkVerdict(left, right, linked)


def remembered(article: Article, position: int) -> Remembered:
    """Return a sentence as a verdict remembers it."""
    return Remembered(position, article.text_of(position)[:MOST_REMEMBERED])


def statement(article: Article, positions: Positions) -> RememberedSentences:
    """Return sentences of an article as a verdict remembers them."""
    return RememberedSentences(article.id, tuple(remembered(article, position) for position in positions))
