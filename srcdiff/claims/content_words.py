"""The content words of stretches of an event's articles: what is left without function words and reporting verbs."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from srcdiff.model import Article, Span
from srcdiff.settings import Settings
from srcdiff.text.terms import Lexicon, lexicon
from srcdiff.text.words import spelled_words, spelling_of


class ContentWords:
    """Looks up the content words of stretches of some articles, by the articles' ids."""

    def __init__(self, articles: Mapping[str, Article], settings: Settings) -> None:
        self._articles = articles
        self._spelling = spelling_of(settings.spelling_groups)

    @cached_property
    def _lexicons(self) -> dict[str, Lexicon]:
        return {identifier: lexicon(article.text, article.text) for identifier, article in self._articles.items()}

    def of(self, article: str, spans: Iterable[Span]) -> frozenset[str]:
        """Return the ideas of the content words in the stretches: stems, synonyms under one name. Linear."""
        text, words = self._articles[article].text, self._lexicons[article]
        return frozenset(
            words.idea(words.term(word.key))
            for start, end in spans
            for word in spelled_words(text, start, end, self._spelling)
            if word.key not in words.function_words
        )
