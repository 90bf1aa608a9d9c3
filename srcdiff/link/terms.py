"""The words of a sentence that can tell facts apart, in the form that two newsrooms share: terms.

In English a term is a stem without function words and reporting verbs; an idea folds synonyms as well. Every other
language gets the same without the endings and the thesaurus: folded words less its commonest ones. Letters and word
beginnings, which the features compare too, need no table.
"""

from dataclasses import dataclass
from functools import cache

from srcdiff.english.function_words import LINK_FUNCTION_WORDS
from srcdiff.english.number_words import SMALL_NUMBERS
from srcdiff.english.speech_verbs import NO_EVIDENCE
from srcdiff.english.synonyms import IDEAS
from srcdiff.text.language import FUNCTION_WORDS, guess_language
from srcdiff.text.stems import stem

FOREIGN_STEM = 5
"""Letters that stand for a word of any other language: the best of 5, 6, 7 and all on the German development texts."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """How words become terms in the languages of one comparison."""

    empty: frozenset[str]
    """Keys that are no terms."""
    english: bool
    """Whether both articles are English, so that endings are cut and synonyms folded."""

    def term(self, key: str) -> str:
        """Return the term of a word's key, whether or not it is empty; numbers lose their commas and words."""
        if key[0].isdigit():
            return key.replace(",", "")
        if not self.english:
            return key[:FOREIGN_STEM]
        return str(SMALL_NUMBERS[key]) if key in SMALL_NUMBERS else stem(key)

    def idea(self, term: str) -> str:
        """Return what stands for the idea of a term."""
        return idea(term) if self.english else term


def lexicon(left_text: str, right_text: str) -> Lexicon:
    """Return the lexicon for two articles. The same for (right, left)."""
    languages = sorted({guess_language(left_text), guess_language(right_text)})
    if languages == ["en"]:
        return Lexicon(LINK_FUNCTION_WORDS | NO_EVIDENCE, english=True)
    commonest = (word for language in languages for word in FUNCTION_WORDS[language].split())
    return Lexicon(frozenset(commonest), english=False)


@cache
def _ideas() -> dict[str, str]:
    """Return the idea of every listed word's stem; a stem in two groups keeps its first."""
    ideas: dict[str, str] = {}
    for group in IDEAS:
        stems = [stem(word) for word in group.split()]
        for member in stems:
            ideas.setdefault(member, stems[0])
    return ideas


def idea(stemmed: str) -> str:
    """Return the stem that represents the idea of an English stem: the stem itself where no group holds it.

    >>> idea(stem("adopted")) == idea(stem("passes"))
    True
    """
    return _ideas().get(stemmed, stemmed)
