"""Stems: one key for the forms of an English word, by cutting endings. Light on purpose: it need not be a word.

Measured on the development pairs, a full Porter stemmer (snowballstemmer) linked no better.
"""

from functools import lru_cache

ENDINGS = (
    "ational iveness fulness ousness ization ations ation ments ment ingly edly ings ness ing ies ied ers est ely ed "
    "es er ly al ion ions e s y"
).split()
"""Tried in this order; the first that leaves a stem long enough is cut."""
SHORTEST_STEM = 3
"""Letters that must be left."""
LONG_ENDING = 4
"""From this length on, an ending must leave a letter more: ``comment`` is no form of ``come``."""
STEMS_KEPT = 50_000
"""Words whose stems are remembered."""
_KEPT_DOUBLE = "aeiouls"


@lru_cache(maxsize=STEMS_KEPT)
def stem(key: str) -> str:
    """Return the stem of an English word's ``key``; short words, numbers and abbreviations are their own.

    >>> [stem(word) for word in ("vote", "voters", "stopped", "pass", "passes")]
    ['vot', 'vot', 'stop', 'pass', 'pass']
    """
    if len(key) <= SHORTEST_STEM or not key.isalpha() or key.endswith("ss"):
        return key
    for ending in ENDINGS:
        least_left = SHORTEST_STEM + (len(ending) >= LONG_ENDING)
        if key.endswith(ending) and len(key) - len(ending) >= least_left:
            return _without_double(key.removesuffix(ending))
    return _without_double(key)


def _without_double(cut: str) -> str:
    """Return ``stop`` for ``stopp``: a consonant that the ending had doubled is single again."""
    doubled = len(cut) > SHORTEST_STEM and cut[-1] == cut[-2] and cut[-1] not in _KEPT_DOUBLE
    return cut[:-1] if doubled else cut
