"""Lines at the edges of articles that recur in articles on other subjects: footers and other text of the page.

A line that two reports of one event share, such as the lead of a wire story, is a part of the story. So a line
counts as furniture only where two articles have it whose other words hardly meet. English function words are left
out; text in other languages needs no such list, since its function words are short.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from srcdiff.english.function_words import PAIR_FUNCTION_WORDS
from srcdiff.model import Article, Sentence
from srcdiff.text.words import words

TOP, BOTTOM = 3, 8
"""Sentences at the beginning, after the headline, and at the end of an article that can be text of the page."""
LEAST_WORDS = 3
"""Words of a recurring line."""
LEAST_LETTERS = 4
"""Letters of a word by which subjects are compared."""
LEAST_SUBJECT = 8
"""Distinct words of an article's subject; of fewer nothing can be said."""
UNRELATED = 0.15
"""Share of the distinct words of the shorter article below which two articles are on different subjects. In the
development sets 1.7 % of 769 pairs on one event are below it, and 34 % of 2,720 pairs on other events of one topic."""
MOST_COMPARED = 6
"""Other articles with the same line that an article is compared with, the first ones."""

EdgeLine = tuple[str, ...]
"""The keys of a sentence's words."""


class _Edges:
    """One article's sentences as far as they are compared, with the lines at its edges."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.lines = {
            position: tuple(word.key for word in words(article.text, sentence.start, sentence.end))
            for position, sentence in enumerate(article.sentences)
            if sentence.compared
        }

    @cached_property
    def edge_positions(self) -> tuple[int, ...]:
        """Positions of the sentences at the edges, without headlines and very short lines."""
        body = [position for position in self.lines if self.article.sentences[position].kind != "headline"]
        edges = dict.fromkeys([*body[:TOP], *body[-BOTTOM:]])
        return tuple(position for position in edges if len(self.lines[position]) >= LEAST_WORDS)

    def subject_words(self, recurring: frozenset[EdgeLine]) -> frozenset[str]:
        """Return the words of the lines that do not recur."""
        return frozenset(
            key
            for line in self.lines.values()
            if line not in recurring
            for key in line
            if len(key) >= LEAST_LETTERS and key not in PAIR_FUNCTION_WORDS
        )


def with_recurring_furniture(articles: Sequence[Article], changed: Sequence[int] | None = None) -> tuple[Article, ...]:
    """Return split articles with recurring edge lines marked as furniture; near linear in the sentences.

    Only the articles at the positions ``changed`` are marked, by default all.
    """
    edges = [_Edges(article) for article in articles]
    holders: dict[EdgeLine, list[int]] = {}
    for number, one in enumerate(edges):
        for line in dict.fromkeys(one.lines[position] for position in one.edge_positions):
            holders.setdefault(line, []).append(number)
    recurring = frozenset(line for line, numbers in holders.items() if len(numbers) > 1)
    if not recurring:
        return tuple(articles)
    subjects: dict[int, frozenset[str]] = {}

    def subject(number: int) -> frozenset[str]:
        if number not in subjects:
            subjects[number] = edges[number].subject_words(recurring)
        return subjects[number]

    def is_furniture(number: int, line: EdgeLine) -> bool:
        others = (other for other in holders[line][: MOST_COMPARED + 1] if other != number)
        return any(_are_unrelated(subject(number), subject(other)) for other in others)

    chosen = range(len(articles)) if changed is None else changed
    marked = {
        number: frozenset(
            position
            for position in edges[number].edge_positions
            if edges[number].lines[position] in recurring and is_furniture(number, edges[number].lines[position])
        )
        for number in chosen
    }
    return tuple(_marked(article, marked.get(number, frozenset())) for number, article in enumerate(articles))


def _are_unrelated(left: frozenset[str], right: frozenset[str]) -> bool:
    fewer = min(len(left), len(right))
    return fewer >= LEAST_SUBJECT and len(left & right) < UNRELATED * fewer


def _marked(article: Article, positions: frozenset[int]) -> Article:
    if not positions:
        return article
    return replace(article, sentences=tuple(_sentences(article.sentences, positions)))


def _sentences(sentences: Sequence[Sentence], positions: frozenset[int]) -> Iterator[Sentence]:
    for position, sentence in enumerate(sentences):
        yield replace(sentence, kind="furniture") if position in positions else sentence
