"""Lines at the edges of articles that recur in articles on other subjects: footers and other text of the page.

A line that two reports of one event share, such as the lead of a wire story, is a part of the story. So a line
counts as furniture only where two articles have it whose other words hardly meet, and not where such lines are most
of an article and report something: two outlets print one wire story under headlines of their own. English function
words are left out; text in other languages needs no such list, since its function words are short.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from srcdiff.english.function_words import PAIR_FUNCTION_WORDS
from srcdiff.english.speech_verbs import REPORTING
from srcdiff.model import Article, Sentence
from srcdiff.split.splitter import title_of
from srcdiff.split.user_lines import KEPT
from srcdiff.text.words import sentence_words

TOP, BOTTOM = 4, 8
"""Sentences at the beginning, the headline included, and at the end of an article that can be text of the page."""
LEAST_WORDS = 3
"""Words of a recurring line."""
LONGEST_LINE = 1000
"""Characters of a recurring line."""
LEAST_LETTERS, LEAST_CASELESS = 4, 2
"""Letters of a word by which subjects are compared, in alphabets with small and capital letters and in others."""
LEAST_SUBJECT = 8
"""Distinct words of an article's subject; fewer may have none in common by chance."""
LEAST_OF_BRIEF = 5
"""The same for a brief whose subject does not meet the line either, as it would meet the lead of a wire story."""
UNRELATED = 0.15
"""Share of the distinct words of the shorter article below which two articles are on different subjects. In the
development sets 1.7 % of 769 pairs on one event are below it, and 34 % of 2,720 pairs on other events of one topic."""
STORY_SHARE = 0.5
"""Share of the words of the shorter article from which on the lines that both have may be a story that both print."""
LEAST_MET = 2
"""Words of such a story, where it quotes nobody, in the other lines of the articles, such as their headlines."""
MOST_COMPARED = 6
"""Other articles with the same line that an article is compared with, the first ones."""

RULE = "recurs in articles on other subjects"

EdgeLine = tuple[str, ...]
"""The keys of a sentence's words."""


class _Edges:
    """One article's sentences that can be furniture because of their place."""

    def __init__(self, article: Article) -> None:
        self.article = article
        body = [number for number, sentence in enumerate(article.sentences) if _may_be_furniture(sentence)]
        edges = dict.fromkeys([*body[:TOP], *body[-BOTTOM:]])
        lines = {position: self._line(article.sentences[position]) for position in edges}
        self.lines = {position: line for position, line in lines.items() if len(line) >= LEAST_WORDS}
        """By position: the sentences at the edges, without very short or very long ones."""

    def size(self) -> int:
        """Return how many words are compared. Linear in the text."""
        return sum(len(self._line(sentence)) for sentence in self.article.sentences if sentence.compared)

    def subject_words(self, recurring: frozenset[EdgeLine]) -> frozenset[str]:
        """Return the words of the sentences that do not recur. Linear in the text."""
        compared = (sentence for sentence in self.article.sentences if sentence.compared)
        return _subject_words(line for line in map(self._line, compared) if line not in recurring)

    def _line(self, sentence: Sentence) -> EdgeLine:
        return tuple(word.key for word in sentence_words(self.article.text, sentence.start, sentence.end))


def _subject_words(lines: Iterable[EdgeLine]) -> frozenset[str]:
    return frozenset(key for line in lines for key in _with_pairs(line) if _is_of_subject(key))


def _may_be_furniture(sentence: Sentence) -> bool:
    return sentence.compared and sentence.rule != KEPT and sentence.end - sentence.start <= LONGEST_LINE


def _with_pairs(line: EdgeLine) -> Iterator[str]:
    """Yield the words of a line, and, for a script without blanks, whose words are single characters, pairs of them."""
    yield from line
    yield from (one + other for one, other in pairwise(line) if len(one) == len(other) == 1 and not one.isascii())


def _is_of_subject(key: str) -> bool:
    least = LEAST_CASELESS if key.upper() == key.lower() else LEAST_LETTERS
    return len(key) >= least and key.isalpha() and key not in PAIR_FUNCTION_WORDS


def with_recurring_furniture(articles: Sequence[Article], changed: Sequence[int] | None = None) -> tuple[Article, ...]:
    """Return split articles with recurring edge lines marked as furniture; near linear in the sentences.

    Only the articles at the positions ``changed`` are marked, by default all.
    """
    chosen = range(len(articles)) if changed is None else changed
    lines = _RecurringLines(articles) if chosen else None
    if lines is None or not lines.recurring:
        return tuple(articles)
    marked = {number: lines.furniture(number) for number in chosen}
    return tuple(_marked(article, marked.get(number, frozenset())) for number, article in enumerate(articles))


class _RecurringLines:
    """The edge lines of some articles, and which of them several articles have. Articles go by their numbers."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._edges = [_Edges(article) for article in articles]
        self._holders: dict[EdgeLine, list[int]] = {}
        """The articles that have each line, ascending."""
        for number, edges in enumerate(self._edges):
            for line in dict.fromkeys(edges.lines.values()):
                self._holders.setdefault(line, []).append(number)
        self.recurring = frozenset(line for line, numbers in self._holders.items() if len(numbers) > 1)
        self._subjects: dict[int, frozenset[str]] = {}

    def furniture(self, number: int) -> frozenset[int]:
        """Return the positions of an article's sentences that recur in an article on another subject."""
        lines = self._edges[number].lines.items()
        return frozenset(
            position for position, line in lines if line in self.recurring and self._is_furniture(number, line)
        )

    def _is_furniture(self, number: int, line: EdgeLine) -> bool:
        others = (other for other in self._holders[line][: MOST_COMPARED + 1] if other != number)
        own, said = self._subject(number), _subject_words([line])
        return any(
            _are_unrelated(own, self._subject(other), said) and not self._share_a_story(number, other)
            for other in others
        )

    def _share_a_story(self, one: int, other: int) -> bool:
        """Return whether the lines that two articles share are most of the shorter one, and report something."""
        shared = set(self._edges[one].lines.values()) & set(self._edges[other].lines.values())
        if sum(map(len, shared)) < STORY_SHARE * min(self._edges[one].size(), self._edges[other].size()):
            return False
        said = _subject_words(shared)
        met = said & (self._subject(one) | self._subject(other))
        return len(met) >= LEAST_MET or any(not REPORTING.isdisjoint(line) for line in shared)

    def _subject(self, number: int) -> frozenset[str]:
        """Return an article's subject words, which are worked out once."""
        if number not in self._subjects:
            self._subjects[number] = self._edges[number].subject_words(self.recurring)
        return self._subjects[number]


def _are_unrelated(left: frozenset[str], right: frozenset[str], line: frozenset[str]) -> bool:
    """Return whether two subjects hardly meet; those of briefs not at all, nor the words of the line they share."""
    fewer = min(len(left), len(right))
    if fewer < LEAST_SUBJECT:
        return fewer >= LEAST_OF_BRIEF and left.isdisjoint(right) and line.isdisjoint(left | right)
    return len(left & right) < UNRELATED * fewer


def _marked(article: Article, positions: frozenset[int]) -> Article:
    if not positions:
        return article
    sentences = tuple(_sentences(article.sentences, positions))
    from_text = article.title == title_of(article.text, article.sentences)
    return replace(
        article, sentences=sentences, title=title_of(article.text, sentences) if from_text else article.title
    )


def _sentences(sentences: Sequence[Sentence], positions: frozenset[int]) -> Iterator[Sentence]:
    for position, sentence in enumerate(sentences):
        yield replace(sentence, kind="furniture", rule=RULE) if position in positions else sentence
