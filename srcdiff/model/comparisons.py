"""The links of two articles, what differs inside each of them, and what is unique to each side."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple, get_args

from srcdiff.model.articles import Article, Origin, Span

Positions = tuple[int, ...]
"""Positions of sentences of one article, ascending."""
LinkEnds = tuple[Positions, Positions]
"""Sentences of the left and of the right article."""
Relation = Literal["same", "edited", "quote", "reworded", "partial"]
"""How the two sides of a link correspond, strongest first: a link has the first relation that fits."""
RELATIONS: tuple[Relation, ...] = get_args(Relation)
"""The strongest first."""
QUOTED_WORDS = 4
"""Words that two quotations of one utterance share, unless one of them is shorter (the contract's number)."""
Grade = Literal["sure", "possible"]
"""How far a link or a claim's sentence can be trusted: reports lead with the sure ones."""
Operation = Literal["equal", "replace", "delete", "insert"]
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


class Edit(NamedTuple):
    """One step of the word diff between the two sides of a link.

    The left spans of a link's edits, joined, are its left sentences; the right spans, its right ones.
    """

    op: Operation
    left: Span
    right: Span
    """Empty (``start == end``) on the side that has no words here."""
    moved: bool = False
    """Whether the other side has the words too, elsewhere: one ``delete`` and one ``insert`` are then moved."""


class Conflict(NamedTuple):
    """A disagreement on a fact inside a link."""

    kind: ConflictKind
    left: str
    right: str
    """The disagreeing words, as each side prints them."""
    left_span: Span
    right_span: Span
    score: float = 1.0
    """0 to 1: the probability that it is a conflict, not the same fact in other words."""


class Wording(NamedTuple):
    """Other words for one act inside a link: both sides may be right, so it is not a conflict."""

    left: str
    right: str
    """The words of each side, as printed there."""
    left_span: Span
    right_span: Span


class StyleDifference(NamedTuple):
    """A difference of house style inside a link: listed separately, never counted as an edit."""

    kind: StyleKind
    left: str
    right: str


class Utterance(NamedTuple):
    """The part of an utterance that one article prints."""

    spans: tuple[Span, ...]
    """In order, without quotation marks; several where an attribution or a paragraph break interrupts the words."""
    speaker: Span | None = None
    """The name, role or pronoun that the text gives for the speaker; ``None`` where it gives none."""
    quoted: bool = True
    """Whether the words are in quotation marks; otherwise they are reported indirectly."""
    repaired: bool = False
    """Whether the closing mark is missing or does not match the opening one, so that the end was inferred."""


class QuotationPair(NamedTuple):
    """One utterance as each side of a link prints it."""

    kind: QuotationKind
    left: Utterance
    right: Utterance
    """Only the part inside the link's sentences."""
    altered: tuple[tuple[Span, Span], ...] = ()
    """The words that differ, left and right, empty where a side has none. Only in pairs of kind ``altered``."""


class ScorePart(NamedTuple):
    """One named feature's share of a link's score."""

    name: str
    weight: float
    """What the feature adds to the score's sum, in log odds."""


@dataclass(frozen=True, slots=True)
class Link:
    """The decision that sentences of two articles make one statement."""

    left: Positions
    right: Positions
    """One side may have several, where an article splits a statement."""
    relation: Relation
    score: float
    """0 to 1: the probability that the link is right."""
    grade: Grade = "sure"
    shared_left: tuple[Span, ...] = ()
    shared_right: tuple[Span, ...] = ()
    """The stretches that carry the shared statement, ascending: whole sentences except for ``partial`` links."""
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

    @property
    def ends(self) -> LinkEnds:
        """Its sentences in both articles, the left ones first."""
        return self.left, self.right


class Note(NamedTuple):
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
    unique_left: Positions
    unique_right: Positions
    rejected: tuple[LinkEnds, ...] = ()
    """Links that a person rejected, sorted; ``links`` has none of them."""
    notes_left: tuple[Note, ...] = ()
    notes_right: tuple[Note, ...] = ()
    """In the order of the sentences."""
    articles: tuple[Article, Article] | None = field(default=None, compare=False, repr=False)
    """Both articles, where ``srcdiff.compare`` or ``srcdiff.study`` made the comparison: notebooks show their texts."""

    def _repr_html_(self) -> str | None:
        """Return the comparison for a notebook; ``None`` where its articles are not known."""
        from srcdiff.model.study import Study  # noqa: PLC0415  a comparison needs a study only to be shown

        return None if self.articles is None else Study(self.articles, comparisons=(self,))._repr_html_()

    @property
    def differs(self) -> bool:
        """Whether a sentence is in no ``same`` link. Order and house style are not a difference."""
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
