"""Forms of English words: what one may be the past, plural or comparative of, its contraction, whether it negates."""

from functools import lru_cache

from srcdiff.english.negation import NEGATIONS, REFUSING_VERBS
from srcdiff.english.verbs import IRREGULAR_FORMS
from srcdiff.english.word_forms import CONTRACTED_WORDS, CONTRACTIONS
from srcdiff.text.foreign_words import NEGATIONS_ABROAD

ENDINGS = ("s", "d", "ed", "ing", "es", "ly", "r", "er", "ion", "ment", "al")
"""Endings that a word's base form does not have."""
STEM_LETTERS = 3
"""The least that must be left of a word without its ending."""


@lru_cache(maxsize=4096)
def bases(word: str) -> frozenset[str]:
    """Return the word and what it may be a form of. English.

    >>> "stop" in bases("stopped"), "vote" in bases("votes"), "meet" in bases("met"), "deny" in bases("denied")
    (True, True, True, True)
    """
    stems = [
        word.removesuffix(ending)
        for ending in ENDINGS
        if word.endswith(ending) and len(word) - len(ending) >= STEM_LETTERS
    ]
    silent = [stem + "e" for stem in stems]
    undoubled = [stem[:-1] for stem in stems if stem[-1] == stem[-2]]
    in_y = [stem[:-1] + "y" for stem in stems if stem.endswith("i")]
    return frozenset([word, IRREGULAR_FORMS.get(word, word), *stems, *silent, *undoubled, *in_y])


@lru_cache(maxsize=4096)
def written_out(word: str) -> str:
    """Return a word with its contraction spelled out.

    >>> written_out("don't"), written_out("they'll"), written_out("ferry")
    ('donot', 'theywill', 'ferry')
    """
    if word in CONTRACTED_WORDS:
        return CONTRACTED_WORDS[word]
    for ending, meaning in CONTRACTIONS.items():
        if word.endswith(ending):
            return word.removesuffix(ending) + meaning
    return word


def is_negation(key: str) -> bool:
    """Return whether a word negates: a listed one, in English or another language, or one that ends in n't."""
    return key in NEGATIONS or key in NEGATIONS_ABROAD or key.endswith("n't")


def is_refusal(key: str) -> bool:
    """Return whether a word negates the verb after ``to``: ``refused``, ``failed``."""
    return not REFUSING_VERBS.isdisjoint(bases(key))
