"""Stems: one key for the forms of an English word, without its ending. A light stemmer on purpose.

On the development pairs a full Porter stemmer (snowballstemmer) linked no better.
"""

from functools import lru_cache

ENDINGS = (
    "ational iveness fulness ousness ization ations ation ments ment ingly edly ings ness ing ies ied ers est ely ed "
    "es er ly al ion ions e s y"
).split()
"""Tried in this order; the first that leaves a long enough stem is removed."""
SHORTEST_STEM = 3
"""Letters that must remain."""
LONG_ENDING = 4
"""From this length on, an ending must leave one more letter: ``comment`` is not a form of ``come``."""
_LEAST_LETTERS = {ending: SHORTEST_STEM + (len(ending) >= LONG_ENDING) + len(ending) for ending in ENDINGS}
"""Of a word that loses each ending."""
STEMS_KEPT = 50_000
"""Words whose stems are cached."""
_KEPT_DOUBLE = "aeiouls"


@lru_cache(maxsize=STEMS_KEPT)
def stem(key: str) -> str:
    """Return the stem of an English word's ``key``; short words, numbers and abbreviations are unchanged.

    >>> [stem(word) for word in ("vote", "voters", "stopped", "pass", "passes")]
    ['vot', 'vot', 'stop', 'pass', 'pass']
    """
    if len(key) <= SHORTEST_STEM or not key.isalpha() or key.endswith("ss"):
        return key
    for ending, least in _LEAST_LETTERS.items():
        if len(key) >= least and key.endswith(ending):
            return _without_double(key.removesuffix(ending))
    return _without_double(key)


def _without_double(cut: str) -> str:
    """Return ``stop`` for ``stopp``: without the consonant that the ending doubled."""
    doubled = len(cut) > SHORTEST_STEM and cut[-1] == cut[-2] and cut[-1] not in _KEPT_DOUBLE
    return cut[:-1] if doubled else cut
