"""The forms of an English word: what it may be the past, the plural or the comparative of."""

from functools import lru_cache

from srcdiff.english.opposites import NEGATIONS
from srcdiff.english.word_forms import ENDINGS, IRREGULAR

STEM_LETTERS = 3
"""The least that must be left of a word without its ending."""


@lru_cache(maxsize=4096)
def bases(word: str) -> frozenset[str]:
    """Return the word and what it may be a form of. English.

    >>> "stop" in bases("stopped"), "vote" in bases("votes"), "meet" in bases("met")
    (True, True, True)
    """
    stems = [
        word.removesuffix(ending)
        for ending in ENDINGS
        if word.endswith(ending) and len(word) - len(ending) >= STEM_LETTERS
    ]
    silent = [stem + "e" for stem in stems]
    undoubled = [stem[:-1] for stem in stems if stem[-1] == stem[-2]]
    return frozenset([word, IRREGULAR.get(word, word), *stems, *silent, *undoubled])


def is_negation(key: str) -> bool:
    """Return whether a word denies."""
    return key in NEGATIONS or key.endswith("n't")
