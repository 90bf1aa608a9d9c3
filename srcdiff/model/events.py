"""Pairings and events, with what is found of a whole event: its claims, what one article alone reports, credits."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from srcdiff.model.articles import Article, Origin, SentenceId, Span
from srcdiff.model.comparisons import ConflictKind, Edit, Grade, Relation

ReasonKind = Literal[
    "words",
    "shared_phrase",
    "shared_quote",
    "names",
    "numbers",
    "age",
    "street",
    "date",
    "period",
    "duplicate",
    "language",
    "event",
    "config",
    "verdict",
]


class Reason(NamedTuple):
    """One named part of a pairing's score, with a text for people."""

    kind: ReasonKind
    detail: str
    """A clause such as ``published 2 days apart``. It may quote article text, so never show it as markup."""
    weight: float
    """What the part adds to the score's sum, in log odds; a negative weight is evidence against the pairing."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """The decision whether two articles report one event."""

    left: str
    right: str
    """Ids of the articles; ``left`` is the one read first."""
    paired: bool
    score: float
    """0 to 1: the probability that both articles report one event."""
    origin: Origin
    reasons: tuple[Reason, ...]
    """The reason with the largest absolute weight first."""
    name: str | None = None
    """The name that the settings give this pairing."""


@dataclass(frozen=True, slots=True)
class Event:
    """The articles that report one happening."""

    id: str
    """``"1"``, ``"2"``, … in the order of each event's first article; articles alone have no number."""
    title: str
    """The headline of the event's most central article."""
    articles: tuple[str, ...]
    """Ids, two at the least, in the order read."""
    possible: tuple[str, ...] = ()
    """Ids connected to the event by a single weak pairing; not among ``articles``."""
    copies: tuple[tuple[str, ...], ...] = ()
    """Groups of ``articles`` that are copies of one text, as wire copy in several outlets; each in the order read."""
    versions: tuple[tuple[str, ...], ...] = ()
    """Groups of ``articles`` that are one article at several times, each in the order of time."""

    def sources(self) -> tuple[str, ...]:
        """Return ``articles`` without those that copy another one of them, and without all but the latest version."""
        left_out = {copy for group in self.copies for copy in group[1:]}
        for group in self.versions:
            left_out.update([one for one in group if one not in left_out][:-1])
        return tuple(identifier for identifier in self.articles if identifier not in left_out)


class ClaimSentence(NamedTuple):
    """One sentence that makes a claim."""

    article: str
    position: int
    relation: Relation
    """To the lead; ``same`` for the lead itself."""
    grade: Grade = "sure"
    inferred: bool = False
    """Whether only a third sentence links it to the lead; it is then ``possible``."""
    shared: tuple[Span, ...] = ()
    """The stretches that carry the claim, ascending; the whole sentence where empty."""
    edits: tuple[Edit, ...] = ()
    """From the lead's words to this sentence's; empty for the lead itself."""

    @property
    def sentence_id(self) -> SentenceId:
        """The sentence."""
        return self.article, self.position


class ClaimValue(NamedTuple):
    """What one sentence gives where the sentences of a claim disagree."""

    article: str
    position: int
    text: str

    @property
    def sentence_id(self) -> SentenceId:
        """The sentence."""
        return self.article, self.position


class ClaimConflict(NamedTuple):
    """A fact on which the sentences of a claim disagree."""

    kind: ConflictKind
    values: tuple[ClaimValue, ...]
    """In the order of the claim's sentences."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement of an event, with every sentence that makes it: of two articles at the least."""

    id: str
    """The event's id, a full stop, and a number from 1: ``1.4``."""
    event: str
    lead: SentenceId
    """The article and the position of the sentence that is shown for the claim."""
    sentences: tuple[ClaimSentence, ...]
    """In the order of the event's articles, then of their sentences."""
    conflicts: tuple[ClaimConflict, ...] = ()
    origin: Origin = "automatic"
    """``verdict`` where a person joined claims to this one."""
    note: str = ""
    """A person's note on the claim."""

    @property
    def number(self) -> str:
        """Its number within the event: ``4`` of ``1.4``."""
        return self.id.rpartition(".")[2]

    def sure_sources(self) -> tuple[str, ...]:
        """Return the ids of the articles that surely make the claim, in the order of ``sentences``."""
        return tuple(dict.fromkeys(one.article for one in self.sentences if one.grade == "sure"))

    def possible_sources(self) -> tuple[str, ...]:
        """Return the ids of the other articles with a sentence in the claim, in the same order."""
        sure = set(self.sure_sources())
        return tuple(dict.fromkeys(one.article for one in self.sentences if one.article not in sure))


class UniqueSentence(NamedTuple):
    """What one article alone reports in one sentence."""

    article: str
    position: int
    spans: tuple[Span, ...]
    """The whole sentence, or its clauses that no other article shares; ascending."""
    counterpart: SentenceId | None = None
    """Where another article may report it: that article's id, and the position of the sentence that the best possible
    link leads to."""

    @property
    def sentence_id(self) -> SentenceId:
        """The sentence."""
        return self.article, self.position

    @property
    def possible(self) -> bool:
        """Whether a possible link leads to another article."""
        return self.counterpart is not None

    def is_whole(self, article: Article) -> bool:
        """Return whether no other article reports anything of the sentence, which is one of ``article``."""
        return self.spans == (article.sentences[self.position].span,)


class Closeness(NamedTuple):
    """How much two articles of an event have in common."""

    left: str
    right: str
    """Ids; ``left`` is the one read first."""
    share: float
    """Of the compared sentences of both, the share that a sure link joins, 0 to 1."""
    verbatim: float
    """The share that is in a ``same`` link, 0 to 1; never more than ``share``."""


class Credit(NamedTuple):
    """A place where an article names the outlet that it has something from."""

    article: str
    position: int
    """Of the sentence, or of the dateline, that names the outlet."""
    span: Span
    """The words of the credit: ``as reported by POLITICO``."""
    names: str
    """The outlet as printed."""
    credited: str | None = None
    """The article of that outlet in the same event; ``None`` where none was read, or several were."""
    matches: tuple[int, ...] = ()
    """Positions of the credited article's sentences that a sure link joins to the one that names it."""
