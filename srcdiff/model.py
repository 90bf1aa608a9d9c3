"""The values that pass between the steps: frozen, slotted, without behaviour beyond a look at themselves.

Every offset counts Unicode code points in an article's ``text`` and every span is half-open. Sentences are
named by their position in ``Article.sentences``; articles by their ``id``.
"""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
"""A half-open stretch ``(start, end)`` of an article's text, in code points."""

Positions = tuple[int, ...]
"""Positions of sentences of one article, ascending."""
LinkEnds = tuple[Positions, Positions]
"""Sentences of the left and of the right article."""

SentenceKind = Literal["headline", "body", "caption", "furniture"]
Relation = Literal["same", "edited", "quote", "reworded", "partial"]
"""How the two sides of a link correspond, strongest first; CONTRACT: the first that fits."""
Operation = Literal["equal", "replace", "delete", "insert"]
Origin = Literal["automatic", "config", "verdict"]
"""What a decision comes from: the program, the settings, or a person who looked at it."""
ReasonKind = Literal[
    "words",
    "shared_phrase",
    "shared_quote",
    "names",
    "numbers",
    "date",
    "period",
    "duplicate",
    "event",
    "config",
    "verdict",
]
ConflictKind = Literal["number", "date", "name", "quote", "attribution", "negation", "status", "wording"]
StyleKind = Literal["punctuation", "case", "spelling"]
QuotationKind = Literal["verbatim", "trimmed", "altered", "indirect"]
"""How two articles print one utterance: the same words; one side fewer of them; other words on one side; or without
quotation marks on one side."""

Progress = Callable[[str, int, int], None]
"""Told now and then: the step's name, how much of it is done, and of how much."""


def ignore_progress(_step: str, _done: int, _total: int) -> None:
    """Take a word of progress and do nothing with it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a piece of furniture, of one article."""

    start: int
    end: int
    """Offsets into the article's text; the blank space around the sentence is left out."""
    kind: SentenceKind
    origin: Origin = "automatic"
    """What says whether the sentence is furniture."""

    @property
    def compared(self) -> bool:
        """Whether the sentence takes part in a comparison: everything but furniture does."""
        return self.kind != "furniture"


@dataclass(frozen=True, slots=True)
class Article:
    """One source's text with what is known of it."""

    id: str
    """Unique among the articles read together."""
    text: str
    """The text, made safe: NFC, ``\\n`` line ends, no control, escape or bidirectional characters."""
    sentences: tuple[Sentence, ...] = ()
    """In the order of the text, without overlap; empty until the article was split."""
    title: str = ""
    """The record's, else the headline, else the first sentence; empty until the article was split."""
    date: datetime.date | None = None
    """The day of publication, when the record or the settings give one."""
    source: str | None = None
    """The outlet's name."""
    url: str | None = None
    path: str | None = None
    """Where the article was read, as the user named it; ``None`` for an article made in memory."""
    sha256: str | None = None
    """Of the bytes read, in hexadecimal."""

    def text_of(self, position: int) -> str:
        """Return the text of the sentence at ``position``."""
        sentence = self.sentences[position]
        return self.text[sentence.start : sentence.end]

    def compared_positions(self) -> Iterator[int]:
        """Yield the positions of the sentences that are not furniture, in order."""
        return (position for position, sentence in enumerate(self.sentences) if sentence.compared)


@dataclass(frozen=True, slots=True)
class Reason:
    """One named part of a pairing's score, in words."""

    kind: ReasonKind
    detail: str
    """A clause for a person to read, such as ``published 2 days apart``. Holds article text: show it escaped."""
    weight: float
    """What the part adds to the score's sum, in log odds; negative speaks against the pairing."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """The decision on two articles: one event or not."""

    left: str
    right: str
    """The articles' ids; ``left`` is the one read first."""
    paired: bool
    score: float
    """0 to 1: how surely both tell of one event."""
    origin: Origin
    reasons: tuple[Reason, ...]
    """The weightiest first."""
    name: str | None = None
    """What the settings call this pairing."""


@dataclass(frozen=True, slots=True)
class Event:
    """Articles that report one happening."""

    id: str
    """``"1"``, ``"2"``, … in the order of each event's first article."""
    title: str
    """The headline of the event's most central article."""
    articles: tuple[str, ...]
    """Ids in the order read; one alone where nothing pairs with it."""
    possible: tuple[str, ...] = ()
    """Ids that hang on the event by one weak chain only; not among ``articles``."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One step from the left words of a link to the right ones.

    The left spans of a link's edits, joined, are its left sentences, and the right spans its right ones.
    """

    op: Operation
    left: Span
    right: Span
    """Empty (``start == end``) on the side that has nothing."""
    moved: bool = False
    """Whether the words are on the other side too, in another place: a ``delete`` here, an ``insert`` there."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A disagreement of fact inside a link."""

    kind: ConflictKind
    left: str
    right: str
    """The disagreeing words of each side, as printed there."""
    left_span: Span
    right_span: Span
    grade: float = 1.0
    """0 to 1: how surely it is a conflict and not another way to say the same."""


@dataclass(frozen=True, slots=True)
class StyleDifference:
    """A difference of house style inside a link: shown apart, never counted as an edit."""

    kind: StyleKind
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """What an article prints of somebody's words."""

    spans: tuple[Span, ...]
    """In order, without the quotation marks; several where the words are interrupted or run over paragraphs."""
    speaker: Span | None = None
    """The name, role or pronoun that the text gives as the speaker's; ``None`` where it gives none."""
    quoted: bool = True
    """Whether quotation marks stand around the words; without them they are reported indirectly."""
    repaired: bool = False
    """Whether a closing mark is missing or of another kind than the opening one, and the end was read all the same."""


@dataclass(frozen=True, slots=True)
class QuotationPair:
    """One utterance as both sides of a link print it."""

    kind: QuotationKind
    left: Utterance
    right: Utterance
    """Only the words inside the link's sentences."""
    altered: tuple[tuple[Span, Span], ...] = ()
    """The words that differ, left and right; a span is empty where its side has none. Only where the kind says so."""


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One named feature's share of a link's score."""

    name: str
    weight: float
    """What the feature adds to the score's sum, in log odds."""


@dataclass(frozen=True, slots=True)
class Link:
    """The decision that sentences of two articles state one fact."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    """Positions of sentences, ascending; more than one where a statement was split or merged, on one side only."""
    relation: Relation
    score: float
    """0 to 1: how surely the link is right."""
    parts: tuple[ScorePart, ...] = ()
    """Why the link was made: the weightiest first."""
    moved: bool = False
    """Whether the link crosses the story's common order."""
    edits: tuple[Edit, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    style: tuple[StyleDifference, ...] = ()
    quotations: tuple[QuotationPair, ...] = ()
    """Utterances that both sides print, in the order of the left side."""
    origin: Origin = "automatic"
    """``verdict`` where a person accepted the link or joined the sentences by hand."""


@dataclass(frozen=True, slots=True)
class Note:
    """A person's words on one sentence."""

    position: int
    """Of the sentence in its article."""
    text: str
    """One line, made safe."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All links of two articles and what is unique to each side.

    Every sentence that is not furniture is in at least one link or is unique, never both.
    """

    left: str
    right: str
    links: tuple[Link, ...]
    """In the order of their left sentences, then of their right ones."""
    unique_left: tuple[int, ...]
    unique_right: tuple[int, ...]
    rejected: tuple[LinkEnds, ...] = ()
    """Sentences of which a person said that they do not state one fact; in order. None of these links is made."""
    notes_left: tuple[Note, ...] = ()
    notes_right: tuple[Note, ...] = ()
    """In the order of the sentences."""

    @property
    def differs(self) -> bool:
        """Whether more than house style differs: whether any sentence is in no link that is ``same``."""
        alike = [link for link in self.links if link.relation == "same"]
        return bool(self.unique_left or self.unique_right) or not (
            {position for link in self.links for position in link.left}
            == {position for link in alike for position in link.left}
            and {position for link in self.links for position in link.right}
            == {position for link in alike for position in link.right}
        )


@dataclass(frozen=True, slots=True)
class Study:
    """What one run found: the articles read, their pairings and events, and the comparisons made."""

    articles: tuple[Article, ...]
    pairings: tuple[Pairing, ...] = ()
    """Every pair that was scored, refused ones too, in the order read."""
    events: tuple[Event, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    """One for each paired pairing, in the same order."""

    def article(self, identifier: str) -> Article:
        """Return the article with this id; raises ``KeyError`` where there is none. Linear in the articles."""
        for article in self.articles:
            if article.id == identifier:
                return article
        raise KeyError(identifier)
