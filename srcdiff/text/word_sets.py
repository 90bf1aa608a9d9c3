"""The set of words in a stretch of text: a look-up in it decides whether a pattern can match there at all.

A pattern that begins with a list of words is tried at every character, which takes a hundred times as long.
"""

from functools import lru_cache

from srcdiff.english.number_words import FRACTION_SYMBOLS
from srcdiff.model.caches import SENTENCES_KEPT
from srcdiff.text.lazy_pattern import lazy_pattern

_LETTERS = lazy_pattern(r"[^\W\d_]+")
_FIGURE = lazy_pattern(rf"[\d{''.join(FRACTION_SYMBOLS)}]")


@lru_cache(maxsize=SENTENCES_KEPT)
def word_set(text: str, start: int, end: int) -> frozenset[str]:
    """Return the runs of letters in ``text[start:end]``, in small letters. Linear; cached.

    >>> sorted(word_set("No-one aged 41 left.", 0, 20))
    ['aged', 'left', 'no', 'one']
    """
    return frozenset(_LETTERS.findall(text[start:end].casefold()))


def has_figure(text: str, start: int, end: int) -> bool:
    """Return whether ``text[start:end]`` has a digit of any script or a fraction such as ``½``."""
    return _FIGURE.search(text, start, end) is not None
