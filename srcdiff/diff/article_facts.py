"""What a whole article says, worked out once however many of its links ask."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from srcdiff.diff.units import HouseStyle
from srcdiff.model import Article, Span, Utterance
from srcdiff.model.caches import ARTICLES_KEPT, ByIdentity
from srcdiff.text.quotes import quotations
from srcdiff.text.utterances import utterances
from srcdiff.text.words import Word

Result = TypeVar("Result")


class ArticleFacts:
    """Facts of one article; each is computed when it is first asked for."""

    def __init__(self, article: Article, style: HouseStyle) -> None:
        self.article = article
        self.style = style
        self._found: dict[Callable[..., Any], Any] = {}

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all words of the article."""
        return frozenset(self.key_counts)

    @cached_property
    def key_counts(self) -> Counter[str]:
        """How often the article has each key."""
        printed = Counter(word.key for span in _stretches(self.article) for word in self._words(*span))
        counts: Counter[str] = Counter()
        for key, count in printed.items():
            counts[self.style.key(key)] += count
        return counts

    def _words(self, start: int, end: int) -> list[Word]:
        return self.style.spelling.words(self.article.text, start, end)

    @cached_property
    def unwrapped(self) -> str:
        """The text with a space for each line break inside a sentence: offset for offset the same."""
        pieces = [self.article.text[start:end] for start, end in _stretches(self.article)]
        pieces[1::2] = [sentence.replace("\n", " ") for sentence in pieces[1::2]]
        return "".join(pieces)

    @cached_property
    def utterances(self) -> tuple[Utterance, ...]:
        """The article's utterances with their speakers."""
        return utterances(self.unwrapped)

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """The spans of the article's quotations, in order."""
        return tuple((quotation.start, quotation.end) for quotation in quotations(self.unwrapped))

    def all(self, search: Callable[[Article, HouseStyle], Result]) -> Result:
        """Return what a search finds in the whole article. The search runs once."""
        if search not in self._found:
            self._found[search] = search(self.article, self.style)
        found: Result = self._found[search]
        return found


def _stretches(article: Article) -> Iterator[Span]:
    """Yield in order the span of each sentence after that of what is before it, and last that of the rest."""
    start = 0
    for sentence in article.sentences:
        yield start, sentence.start
        yield sentence.span
        start = sentence.end
    yield start, len(article.text)


def article_facts(article: Article, style: HouseStyle) -> ArticleFacts:
    """Return the facts of an article; the same object again while the article is in use."""
    return _facts(ByIdentity(article), style)


@lru_cache(maxsize=ARTICLES_KEPT)
def _facts(key: ByIdentity[Article], style: HouseStyle) -> ArticleFacts:
    return ArticleFacts(key.value, style)
