"""A compared pair as both front ends show it: by side, sentence and state."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from srcdiff.browse.symbols import Judgement, State
from srcdiff.model import Article, Comparison, Link, LinkEnds, Sentence
from srcdiff.show.edit_marks import MarkedSpan, SideName, side_marks
from srcdiff.show.wording import article_labels
from srcdiff.text.safe import screen_safe

_ALIKE = (*((mark, "'") for mark in "’‘"), *((mark, '"') for mark in "“”„«»"), ("ς", "σ"))
"""Characters that search replaces by another one."""


class Side(IntEnum):
    """Which of the two articles; also a position in a tuple of two."""

    LEFT = 0
    RIGHT = 1

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.LEFT if self is Side.RIGHT else Side.RIGHT

    @property
    def label(self) -> SideName:
        """What every text for people calls the side."""
        return "left" if self is Side.LEFT else "right"


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of one article, and one of its links."""

    side: Side
    position: int
    """The sentence's position in its article."""
    link: int | None = None
    """Position in the comparison's ``links``; ``None`` where the sentence has none."""
    rejected: int | None = None
    """Position in the comparison's ``rejected``, for a place at a rejected link; ``link`` is then ``None``."""


@dataclass(frozen=True, slots=True)
class SentenceState:
    """What a comparison says about one sentence."""

    state: State
    """The relation of the first of its links, or that it has none."""
    links: tuple[int, ...] = ()
    """Positions in the comparison's ``links``: ``same`` links first, then by falling score."""
    moved: bool = False
    """Whether the first link crosses the order that most links keep."""
    conflict: bool = False
    """Whether a link of the sentence has a conflict; never for a sentence with a ``same`` link."""
    rejected: tuple[int, ...] = ()
    """Positions in the comparison's ``rejected``."""
    judged: Judgement = ""
    """What a person decided of the sentence or its links; empty without a verdict."""
    note: str = ""
    """A person's note; empty without one."""


def sentence_states(article: Article, comparison: Comparison, side: Side) -> tuple[SentenceState, ...]:
    """Return the state of every sentence of ``article``, in order. Linear in sentences and links."""
    count = len(article.sentences)
    links_of = _holders([link.ends for link in comparison.links], side, count)
    rejected_of = _holders(comparison.rejected, side, count)
    notes = {note.position: note.text for note in (comparison.notes_left, comparison.notes_right)[side]}
    return tuple(
        _with_verdicts(_state(comparison, sentence, linked), sentence, tuple(rejected), notes.get(position, ""))
        for position, (sentence, linked, rejected) in enumerate(
            zip(article.sentences, links_of, rejected_of, strict=True)
        )
    )


def _holders(found: Sequence[LinkEnds], side: Side, count: int) -> list[list[int]]:
    """Return, for each of ``count`` sentences of one side, the positions of the links that include it."""
    holders: list[list[int]] = [[] for _ in range(count)]
    for number, both in enumerate(found):
        for position in both[side]:
            holders[position].append(number)
    return holders


def _state(comparison: Comparison, sentence: Sentence, linked: list[int]) -> SentenceState:
    if linked:
        return _linked_state(comparison, linked)
    return SentenceState("unique" if sentence.compared else "furniture")


def _with_verdicts(state: SentenceState, sentence: Sentence, rejected: tuple[int, ...], note: str) -> SentenceState:
    """Return a state with the verdicts and the note on its sentence."""
    decided: Judgement = "rejected" if rejected else "furniture" if sentence.origin == "verdict" else ""
    judged = state.judged or decided
    return replace(state, rejected=rejected, judged=judged, note=note) if judged or note else state


def _linked_state(comparison: Comparison, numbers: list[int]) -> SentenceState:
    links = comparison.links
    ordered = tuple(sorted(numbers, key=lambda number: (links[number].relation != "same", -links[number].score)))
    first = links[ordered[0]]
    conflict = first.relation != "same" and any(links[number].conflicts for number in numbers)
    judged: Judgement = "accepted" if any(links[number].origin == "verdict" for number in numbers) else ""
    state = first.relation if first.grade == "sure" else "possible"
    return SentenceState(state, ordered, first.moved, conflict, judged=judged)


@dataclass(frozen=True, slots=True)
class ComparedPair:
    """Two articles, their comparison, and what is looked up in them with every key."""

    articles: tuple[Article, Article]
    comparison: Comparison
    states: tuple[tuple[SentenceState, ...], tuple[SentenceState, ...]]
    texts: tuple[str, str]
    """The articles' texts, safe to show, with the offsets of the model."""
    folded_texts: tuple[str, str]
    """The texts as ``folded`` returns them, with the same offsets."""
    differing: frozenset[int]
    """Positions of the links that show a difference, as ``Comparison.differing_links`` defines it."""

    def name(self, side: Side) -> str:
        """Return the label of one of the articles; the two differ."""
        return pair_labels(*self.articles)[side]

    def state(self, side: Side, position: int) -> SentenceState:
        """Return the state of one sentence."""
        return self.states[side][position]

    def state_in(self, side: Side, position: int, number: int | None) -> SentenceState:
        """Return the state of one sentence as an end of the link ``number``, of its first link without one."""
        state = self.states[side][position]
        if number is None or number not in state.links or number == state.links[0]:
            return state
        link = self.comparison.links[number]
        relation = link.relation if link.grade == "sure" else "possible"
        return replace(state, state=relation, moved=link.moved, conflict=bool(link.conflicts))

    def place(self, side: Side, position: int) -> Place:
        """Return the place of a sentence, with the first of its links."""
        links = self.states[side][position].links
        return Place(side, position, links[0] if links else None)

    def link(self, place: Place) -> Link | None:
        """Return the link that ``place`` means."""
        return None if place.link is None else self.comparison.links[place.link]

    def ends_at(self, place: Place) -> LinkEnds | None:
        """Return the sentences of the link at ``place``, or of what was rejected there; ``None`` without either."""
        link = self.link(place)
        if link is not None:
            return link.ends
        return None if place.rejected is None else self.comparison.rejected[place.rejected]

    def place_at(self, side: Side, position: int, wanted: LinkEnds | None) -> Place:
        """Return the place of a sentence with the link that joins ``wanted``, or as it was rejected.

        Where there is neither it is the place with the first of the sentence's links.
        """
        state = self.states[side][position]
        for number in state.links:
            if self.comparison.links[number].ends == wanted:
                return Place(side, position, number)
        for number in state.rejected:
            if self.comparison.rejected[number] == wanted:
                return Place(side, position, rejected=number)
        return self.place(side, position)

    def across(self, place: Place) -> Place | None:
        """Return the other end of the link at ``place``; ``None`` where the sentence has no link."""
        found = self.ends_at(place)
        return None if found is None else replace(place, side=place.side.other, position=found[place.side.other][0])

    def shown_sentence(self, side: Side, position: int) -> str:
        """Return the text of one sentence, fit for showing."""
        sentence = self.articles[side].sentences[position]
        return self.texts[side][sentence.start : sentence.end]

    def link_marks(self, side: Side, number: int) -> tuple[MarkedSpan, ...]:
        """Return the words of one side of the link ``number``, in order, each with its role."""
        return side_marks(self.comparison.links[number], side.label, self.texts[side])


def compared_pair(left: Article, right: Article, comparison: Comparison) -> ComparedPair:
    """Return the two articles and their comparison, ready for showing. Linear."""
    texts = screen_safe(left.text), screen_safe(right.text)
    return ComparedPair(
        (left, right),
        comparison,
        (sentence_states(left, comparison, Side.LEFT), sentence_states(right, comparison, Side.RIGHT)),
        texts,
        (folded(texts[Side.LEFT]), folded(texts[Side.RIGHT])),
        frozenset(comparison.differing_link_numbers()),
    )


def folded(text: str) -> str:
    """Return ``text`` as it is searched: without capitals, with one kind of apostrophe and of quotation mark. Linear.

    Offsets stay valid.

    >>> folded("The “PLAN”")
    'the "plan"'
    """
    small = text.lower()
    if len(small) != len(text):
        small = "".join(one.lower() if len(one.lower()) == 1 else one for one in text)
    for character, alike in _ALIKE:
        small = small.replace(character, alike)
    return small


def pair_labels(left: Article, right: Article) -> tuple[str, str]:
    """Return the labels of two articles; they differ where the ids do."""
    labels = article_labels((left, right))
    return labels[left.id], labels[right.id]
