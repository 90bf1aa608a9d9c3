"""Terms: the content words of a sentence, in a form that is equal across two newsrooms.

In English a term is the stem of a word that is neither a function word nor a reporting verb, and an idea represents a
term and its synonyms. In other languages a term is the beginning of a word that is not among the commonest ones, and an
idea is the term itself.
"""

from functools import cache, lru_cache
from typing import NamedTuple

from srcdiff.english.function_words import LINK_FUNCTION_WORDS
from srcdiff.english.number_words import SMALL_NUMBERS
from srcdiff.english.speech_verbs import NO_EVIDENCE
from srcdiff.english.synonyms import IDEAS
from srcdiff.english.verbs import FAMILIES, IRREGULAR_FORMS
from srcdiff.text.language import FUNCTION_WORDS, guess_language
from srcdiff.text.stems import stem

FOREIGN_STEM = 5
"""Letters kept of a word in any other language: the best of 5, 6, 7 and all on the German development texts."""


class Lexicon(NamedTuple):
    """How words become terms in the languages of one comparison."""

    function_words: frozenset[str]
    """Keys of words that are not terms."""
    english: bool
    """Whether both articles are English, so that words are stemmed and synonyms joined."""

    def term(self, key: str) -> str:
        """Return the term of a word's key, also of a function word: ``12`` of ``twelve``, ``1200`` of ``1,200``."""
        if key[0].isdigit():
            return key.replace(",", "")
        if not self.english:
            return key[:FOREIGN_STEM]
        return str(SMALL_NUMBERS[key]) if key in SMALL_NUMBERS else stem(key)

    def idea(self, term: str) -> str:
        """Return the idea of a term."""
        return idea(term) if self.english else term


class ContentTerm(NamedTuple):
    """The term of a content word, and its idea."""

    term: str
    idea: str


@lru_cache(maxsize=1 << 14)
def content_term(key: str, known: Lexicon) -> ContentTerm | None:
    """Return the term of a word's key; ``None`` for a function word, and where there is no word."""
    if not key or key in known.function_words:
        return None
    term = known.term(key)
    return ContentTerm(term, known.idea(term))


def lexicon(left_text: str, right_text: str) -> Lexicon:
    """Return the lexicon for two articles. The same for (right, left)."""
    return _lexicon_of(frozenset((guess_language(left_text), guess_language(right_text))))


@cache
def _lexicon_of(languages: frozenset[str]) -> Lexicon:
    """Return the lexicon for articles in these languages; one object each, since caches compare it."""
    if languages == {"en"}:
        return Lexicon(LINK_FUNCTION_WORDS | NO_EVIDENCE, english=True)
    return Lexicon(frozenset().union(*(FUNCTION_WORDS.get(language, ()) for language in languages)), english=False)


@cache
def _ideas() -> dict[str, str]:
    """Return the idea of every listed word's stem; a stem in two groups keeps its first."""
    ideas: dict[str, str] = {}
    for group in (*IDEAS, *FAMILIES, *(f"{base} {form}" for form, base in IRREGULAR_FORMS.items())):
        stems = [stem(word) for word in group.split()]
        idea_of_group = ideas.get(stems[0], stems[0])
        for member in stems:
            ideas.setdefault(member, idea_of_group)
    return ideas


def idea(stemmed: str) -> str:
    """Return the idea of an English stem: the first of its group of synonyms or forms, or the stem itself.

    >>> idea(stem("adopted")) == idea(stem("passes"))
    True
    """
    return _ideas().get(stemmed, stemmed)
