"""The two articles of a comparison as the screens look at them: by side, sentence and state."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from srcdiff.model import Article, Comparison, Link, Span
from srcdiff.stepping.shown import shown
from srcdiff.stepping.signs import State

_ALIKE = (*((mark, "'") for mark in "’‘"), *((mark, '"') for mark in "“”„«»"), ("ς", "σ"))
"""Signs that search takes for one."""


class Side(IntEnum):
    """Which of the two articles; also a position in a tuple of two."""

    LEFT = 0
    RIGHT = 1

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.LEFT if self is Side.RIGHT else Side.RIGHT

    @property
    def letter(self) -> str:
        """What the screens call the article: A is the left one, B the right one."""
        return "AB"[self]


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of one side, and which of its links is meant."""

    side: Side
    position: int
    """Of the sentence in its article."""
    link: int | None = None
    """Position among the comparison's links; ``None`` where the sentence has none."""


@dataclass(frozen=True, slots=True)
class SentenceState:
    """What a comparison says of one sentence."""

    state: State
    """The relation of its surest link, or that it has none."""
    links: tuple[int, ...] = ()
    """Positions among the comparison's links, the surest first."""
    moved: bool = False
    """Whether the surest link crosses the story's common order."""
    conflict: bool = False
    """Whether a link of the sentence holds a conflict."""


def ends(link: Link, side: Side) -> tuple[int, ...]:
    """Return the positions of the sentences that ``link`` joins on one side, ascending."""
    return link.left if side is Side.LEFT else link.right


def sentence_states(article: Article, comparison: Comparison, side: Side) -> tuple[SentenceState, ...]:
    """Return the state of every sentence of ``article``, in order. Linear in sentences and links."""
    links_of: list[list[int]] = [[] for _ in article.sentences]
    for number, link in enumerate(comparison.links):
        for position in ends(link, side):
            links_of[position].append(number)
    return tuple(
        _linked_state(comparison, numbers) if numbers else SentenceState("unique" if sentence.compared else "furniture")
        for sentence, numbers in zip(article.sentences, links_of, strict=True)
    )


def _linked_state(comparison: Comparison, numbers: list[int]) -> SentenceState:
    surest_first = tuple(sorted(numbers, key=lambda number: -comparison.links[number].score))
    surest = comparison.links[surest_first[0]]
    conflict = any(comparison.links[number].conflicts for number in numbers)
    return SentenceState(surest.relation, surest_first, surest.moved, conflict)


@dataclass(frozen=True, slots=True)
class ComparedPair:
    """Two articles, their comparison, and what the screens look up in them again and again."""

    articles: tuple[Article, Article]
    comparison: Comparison
    states: tuple[tuple[SentenceState, ...], tuple[SentenceState, ...]]
    texts: tuple[str, str]
    """The articles' texts as ``shown`` returns them: the model's offsets hold in them."""
    folded_texts: tuple[str, str]
    """The same as ``folded`` returns them."""

    def name(self, side: Side) -> str:
        """Return what the screens call one of the articles."""
        return article_name(self.articles[side])

    def state(self, side: Side, position: int) -> SentenceState:
        """Return the state of one sentence."""
        return self.states[side][position]

    def place(self, side: Side, position: int) -> Place:
        """Return the place of a sentence, with its surest link."""
        links = self.states[side][position].links
        return Place(side, position, links[0] if links else None)

    def link(self, place: Place) -> Link | None:
        """Return the link that ``place`` means."""
        return None if place.link is None else self.comparison.links[place.link]

    def across(self, place: Place) -> Place | None:
        """Return the other end of the link at ``place``; ``None`` where the sentence has no link."""
        link = self.link(place)
        return None if link is None else Place(place.side.other, ends(link, place.side.other)[0], place.link)

    def shown_sentence(self, side: Side, position: int) -> str:
        """Return the text of one sentence, fit for showing."""
        sentence = self.articles[side].sentences[position]
        return self.texts[side][sentence.start : sentence.end]

    def changed_spans(self, side: Side, number: int) -> Iterator[Span]:
        """Yield the spans of one side's words that the link ``number`` does not have on the other, in order."""
        for edit in self.comparison.links[number].edits:
            span = edit.left if side is Side.LEFT else edit.right
            if edit.op != "equal" and span[0] < span[1]:
                yield span


def compared_pair(left: Article, right: Article, comparison: Comparison) -> ComparedPair:
    """Return the two articles and their comparison, ready for showing. Linear."""
    texts = shown(left.text), shown(right.text)
    return ComparedPair(
        (left, right),
        comparison,
        (sentence_states(left, comparison, Side.LEFT), sentence_states(right, comparison, Side.RIGHT)),
        texts,
        (folded(texts[Side.LEFT]), folded(texts[Side.RIGHT])),
    )


def folded(text: str) -> str:
    """Return ``text`` as it is searched: without capitals, with one kind of apostrophe and of quotation mark. Linear.

    Offsets stay valid.

    >>> folded("The “PLAN”")
    'the "plan"'
    """
    small = text.lower()
    if len(small) != len(text):
        small = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    for sign, alike in _ALIKE:
        small = small.replace(sign, alike)
    return small


def article_name(article: Article) -> str:
    """Return what the screens call an article: its outlet, else its id."""
    return shown(article.source or article.id)
