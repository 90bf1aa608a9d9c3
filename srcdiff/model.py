"""The values that pass between the steps: frozen and slotted; their few methods only read them.

Every offset counts Unicode code points in an article's ``text`` and every span is half-open. A sentence is
identified by its position in ``Article.sentences``, from 0; an article by its ``id``.
"""

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from srcdiff.rows import RowTable, TableRow, study_rows

Span = tuple[int, int]
"""A half-open stretch ``(start, end)`` of an article's text, in code points."""

Positions = tuple[int, ...]
"""Positions of sentences of one article, ascending."""
LinkEnds = tuple[Positions, Positions]
"""Sentences of the left and of the right article."""

SentenceKind = Literal["headline", "body", "caption", "furniture"]
Relation = Literal["same", "edited", "quote", "reworded", "partial"]
"""How the two sides of a link correspond, strongest first: a link has the first relation that fits."""
Grade = Literal["sure", "possible"]
"""How far a link or a claim's sentence can be trusted: reports lead with the sure ones."""
Operation = Literal["equal", "replace", "delete", "insert"]
Origin = Literal["automatic", "config", "verdict"]
"""Who decided: the program, the settings file, or a person by a verdict."""
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
    "event",
    "config",
    "verdict",
]
ConflictKind = Literal[
    "number",
    "age",
    "money",
    "date",
    "time",
    "place",
    "name",
    "role",
    "quote",
    "attribution",
    "object",
    "cause",
    "order",
    "negation",
    "status",
]
"""What two linked statements disagree on."""
StyleKind = Literal["punctuation", "case", "spelling"]
QuotationKind = Literal["verbatim", "trimmed", "altered", "indirect"]
"""How two articles print one utterance: word for word the same; shorter on one side; with other words; or without
quotation marks on one side."""

Progress = Callable[[str, int, int], None]
"""Called now and then with the step's name, how much of it is done, and its total."""


def ignore_progress(_step: str, _done: int, _total: int) -> None:
    """Ignore the progress: the default where nobody watches."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a piece of furniture, of one article."""

    start: int
    end: int
    """Offsets into the article's text, without the white space around the sentence."""
    kind: SentenceKind
    origin: Origin = "automatic"
    """Who decided whether the sentence is furniture."""
    rule: str = field(default="", compare=False)
    """Which rule decided the kind, in words for people; empty for body text."""

    @property
    def compared(self) -> bool:
        """Whether the sentence takes part in a comparison: everything but furniture does."""
        return self.kind != "furniture"


@dataclass(frozen=True, slots=True)
class Article:
    """One source's text and metadata."""

    id: str
    """Unique among the articles read together."""
    text: str
    """The text, made safe: NFC, ``\\n`` line ends, no control, escape or bidirectional characters."""
    sentences: tuple[Sentence, ...] = ()
    """In the order of the text, without overlap; empty until the article is split."""
    title: str = ""
    """The corpus record's title, else the headline, else the first sentence; empty until the article is split."""
    date: datetime.date | None = None
    """The day of publication, if the corpus record, the settings or a line of the text give one."""
    dateline: Span | None = None
    """Where the text says where, when and by whom it was filed (``KYIV, Feb 24 (Reuters) -``): furniture."""
    place: str = ""
    """The place that the dateline names, as printed."""
    source: str | None = None
    """The outlet's name."""
    url: str | None = None
    author: str | None = None
    """Who wrote it, as the page, the header or a byline names them."""
    language: str = ""
    """Two- or three-letter code; given by the page or the header, else guessed when the article is split."""
    path: str | None = None
    """The file it was read from, as the user named it; ``None`` for an article made in memory."""
    sha256: str | None = None
    """Hash of the bytes read, in hexadecimal."""

    def text_of(self, position: int) -> str:
        """Return the text of the sentence at ``position``."""
        sentence = self.sentences[position]
        return self.text[sentence.start : sentence.end]

    def compared_positions(self) -> Iterator[int]:
        """Yield the positions of the sentences that are not furniture, in order."""
        return (position for position, sentence in enumerate(self.sentences) if sentence.compared)


@dataclass(frozen=True, slots=True)
class Reason:
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


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of the word diff between the two sides of a link.

    The left spans of a link's edits, joined, are its left sentences; the right spans, its right ones.
    """

    op: Operation
    left: Span
    right: Span
    """Empty (``start == end``) on the side that has no words here."""
    moved: bool = False
    """Whether the other side has the words too, elsewhere: one ``delete`` and one ``insert`` are then moved."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A disagreement on a fact inside a link."""

    kind: ConflictKind
    left: str
    right: str
    """The disagreeing words, as each side prints them."""
    left_span: Span
    right_span: Span
    score: float = 1.0
    """0 to 1: the probability that it is a conflict, not the same fact in other words."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Other words for one act inside a link: both sides may be right, so it is not a conflict."""

    left: str
    right: str
    """The words of each side, as printed there."""
    left_span: Span
    right_span: Span


@dataclass(frozen=True, slots=True)
class StyleDifference:
    """A difference of house style inside a link: listed separately, never counted as an edit."""

    kind: StyleKind
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """The part of an utterance that one article prints."""

    spans: tuple[Span, ...]
    """In order, without quotation marks; several where an attribution or a paragraph break interrupts the words."""
    speaker: Span | None = None
    """The name, role or pronoun that the text gives for the speaker; ``None`` where it gives none."""
    quoted: bool = True
    """Whether the words are in quotation marks; otherwise they are reported indirectly."""
    repaired: bool = False
    """Whether the closing mark is missing or does not match the opening one, so that the end was inferred."""


@dataclass(frozen=True, slots=True)
class QuotationPair:
    """One utterance as each side of a link prints it."""

    kind: QuotationKind
    left: Utterance
    right: Utterance
    """Only the part inside the link's sentences."""
    altered: tuple[tuple[Span, Span], ...] = ()
    """The words that differ, left and right, empty where a side has none. Only in pairs of kind ``altered``."""


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One named feature's share of a link's score."""

    name: str
    weight: float
    """What the feature adds to the score's sum, in log odds."""


@dataclass(frozen=True, slots=True)
class Link:
    """The decision that sentences of two articles make one statement."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    """Positions of sentences, ascending. One side may have several, where an article splits a statement."""
    relation: Relation
    score: float
    """0 to 1: the probability that the link is right."""
    grade: Grade = "sure"
    shared_left: tuple[Span, ...] = ()
    shared_right: tuple[Span, ...] = ()
    """The stretches that carry the shared statement, ascending: whole sentences but for ``partial`` links."""
    parts: tuple[ScorePart, ...] = ()
    """The features that made the score, the largest absolute weight first."""
    moved: bool = False
    """Whether the link crosses the order that most links of the two articles keep."""
    edits: tuple[Edit, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    wordings: tuple[Wording, ...] = ()
    style: tuple[StyleDifference, ...] = ()
    quotations: tuple[QuotationPair, ...] = ()
    """Utterances that both sides print, in the order of the left side."""
    origin: Origin = "automatic"
    """``verdict`` where a person accepted the link or joined the sentences by hand."""


@dataclass(frozen=True, slots=True)
class Note:
    """A person's note on one sentence."""

    position: int
    """The sentence's position in its article."""
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
    """Sorted by their left sentences, then by their right ones."""
    unique_left: tuple[int, ...]
    unique_right: tuple[int, ...]
    rejected: tuple[LinkEnds, ...] = ()
    """Links that a person rejected, sorted; ``links`` has none of them."""
    notes_left: tuple[Note, ...] = ()
    notes_right: tuple[Note, ...] = ()
    """In the order of the sentences."""
    articles: tuple[Article, Article] | None = field(default=None, compare=False, repr=False)
    """Both articles, where ``srcdiff.compare`` or ``srcdiff.study`` made the comparison: notebooks show their texts."""

    def _repr_html_(self) -> str | None:
        """Return the comparison for a notebook; ``None`` where its articles are not known."""
        return None if self.articles is None else Study(self.articles, comparisons=(self,))._repr_html_()

    @property
    def differs(self) -> bool:
        """Whether a sentence is in no ``same`` link. Order and house style are no difference."""
        return bool(self.unique_left or self.unique_right or self.differing_links())

    def same_sentences(self) -> tuple[frozenset[int], frozenset[int]]:
        """Return the positions of the left and of the right sentences that are in a ``same`` link."""
        same = [link for link in self.links if link.relation == "same"]
        return (
            frozenset(position for link in same for position in link.left),
            frozenset(position for link in same for position in link.right),
        )

    def differing_links(self) -> tuple[Link, ...]:
        """Return the links with a sentence that is in no ``same`` link, in order: those that show a difference."""
        return tuple(self.links[number] for number in self.differing_link_numbers())

    def counted_links(self) -> tuple[Link, ...]:
        """Return the sure links that reports count, in order: the ``same`` ones and those that show a difference."""
        differing = frozenset(self.differing_link_numbers())
        return tuple(
            link
            for number, link in enumerate(self.links)
            if link.grade == "sure" and (link.relation == "same" or number in differing)
        )

    def possible_links(self) -> tuple[Link, ...]:
        """Return the possible links that show a difference, in order; ``counted_links`` has none of them."""
        return tuple(link for link in self.differing_links() if link.grade == "possible")

    def differing_link_numbers(self) -> tuple[int, ...]:
        """Return the positions of ``differing_links`` in ``links``, ascending. Linear."""
        left, right = self.same_sentences()
        return tuple(
            number
            for number, link in enumerate(self.links)
            if not (left.issuperset(link.left) and right.issuperset(link.right))
        )


@dataclass(frozen=True, slots=True)
class ClaimSentence:
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


@dataclass(frozen=True, slots=True)
class ClaimValue:
    """What one sentence gives where the sentences of a claim disagree."""

    article: str
    position: int
    text: str


@dataclass(frozen=True, slots=True)
class ClaimConflict:
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
    lead: tuple[str, int]
    """The article and the position of the sentence that is shown for the claim."""
    sentences: tuple[ClaimSentence, ...]
    """In the order of the event's articles, then of their sentences."""
    conflicts: tuple[ClaimConflict, ...] = ()

    def sure_sources(self) -> tuple[str, ...]:
        """Return the ids of the articles that surely make the claim, in the order of ``sentences``."""
        return tuple(dict.fromkeys(one.article for one in self.sentences if one.grade == "sure"))

    def possible_sources(self) -> tuple[str, ...]:
        """Return the ids of the other articles with a sentence in the claim, in the same order."""
        sure = set(self.sure_sources())
        return tuple(dict.fromkeys(one.article for one in self.sentences if one.article not in sure))


@dataclass(frozen=True, slots=True)
class UniqueSentence:
    """What one article alone reports in one sentence."""

    article: str
    position: int
    spans: tuple[Span, ...]
    """The whole sentence, or its clauses that no other article shares; ascending."""
    possible: bool = False
    """Whether a possible link leads to another article."""


@dataclass(frozen=True, slots=True)
class Closeness:
    """How much two articles of an event have in common."""

    left: str
    right: str
    """Ids; ``left`` is the one read first."""
    share: float
    """Of the compared sentences of both, the share that a sure link joins, 0 to 1."""
    verbatim: float
    """The share that is in a ``same`` link, 0 to 1; never more than ``share``."""


@dataclass(frozen=True, slots=True)
class Credit:
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


@dataclass(frozen=True, slots=True)
class Study:
    """The result of a run: the articles read, their pairings, events and comparisons."""

    articles: tuple[Article, ...]
    pairings: tuple[Pairing, ...] = ()
    """Every pair that was scored, refused ones too, in the order of the articles."""
    events: tuple[Event, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    """One for each of ``compared_pairings``, in the same order."""
    claims: tuple[Claim, ...] = ()
    """Those of each event, in the order of the events."""
    unique: tuple[UniqueSentence, ...] = ()
    """What one article of an event alone reports, in the order of the events, their articles and sentences."""
    closeness: tuple[Closeness, ...] = ()
    """For each of ``comparisons`` between two sources of an event, in the same order."""
    credits: tuple[Credit, ...] = ()
    """In the order of the articles and their texts."""
    warnings: tuple[str, ...] = ()
    """Limits that were reached, so that the result may be less than complete."""

    def compared_pairings(self) -> tuple[Pairing, ...]:
        """Return the pairings whose articles a report compares: the paired ones.

        A copy is compared only with the first article of its text, and no other article with a copy. Linear.
        """
        first = self.first_of_text()
        return tuple(pairing for pairing in self.pairings if pairing.paired and _is_compared(pairing, first))

    def first_of_text(self) -> dict[str, str]:
        """Return the first article of the text of each copy, by the copy's id."""
        return {copy: group[0] for event in self.events for group in event.copies for copy in group[1:]}

    def _repr_html_(self) -> str:
        """Return the web report as a notebook shows it: its style applies to nothing else there."""
        from srcdiff.show.html.report import notebook_html  # noqa: PLC0415  a value loads no report before it is shown

        return notebook_html(self)

    def to_rows(self, table: RowTable) -> list[TableRow]:
        """Return one table as flat rows, ready for ``pandas.DataFrame``; ``table`` says what a row is.

        ``links``: a link; ``claims``: a sentence of a claim; ``conflicts``: a value on which the sentences of a claim
        disagree; ``unique``: a sentence with something that one article of an event alone reports. Raises
        ``ValueError`` for any other. Linear in the study.
        """
        return study_rows(self, table)

    def alone(self) -> tuple[str, ...]:
        """Return the ids of the articles that are in no event, in the order read. Linear."""
        together = {identifier for event in self.events for identifier in event.articles}
        return tuple(article.id for article in self.articles if article.id not in together)

    def article(self, identifier: str) -> Article:
        """Return the article with this id; raises ``KeyError`` where there is none. Linear in the articles."""
        for article in self.articles:
            if article.id == identifier:
                return article
        raise KeyError(identifier)


def _is_compared(pairing: Pairing, first_of_text: Mapping[str, str]) -> bool:
    articles = {pairing.left, pairing.right}
    return all(first_of_text[copy] in articles for copy in articles & first_of_text.keys())
