"""Names that look alike: slips of the pen, and other names."""

from collections import Counter

from srcdiff.text.matcher import SequenceMatcher

LEAST_LIKENESS = 0.7
"""difflib's ratio of two names from which on they look alike: Norfolk and Norwalk have .71."""
SPELLING_LIKENESS = 0.8
"""The ratio from which on they are two spellings, perhaps from another script: Salaluddin and Salahaddin have it."""
NAME_LETTERS = 5
"""Shorter names look alike by chance."""


def look_alike(one: str, other: str) -> bool:
    """Return whether two names differ inside only, in more than one letter: one of them is the wrong name.

    A name with one letter more, less, changed or swapped is spelled differently, and two endings of one stem (Russia,
    Russian) are no two names.

    >>> look_alike("norfolk", "norwalk"), look_alike("russia", "russian"), look_alike("priebus", "preibus")
    (True, False, False)
    """
    if min(len(one), len(other)) < NAME_LETTERS or one[0] != other[0] or one[-1] != other[-1]:
        return False
    if is_misspelled(one, other):
        return False
    low, high = sorted((one, other))
    return LEAST_LIKENESS <= SequenceMatcher(None, low, high, autojunk=False).ratio() < SPELLING_LIKENESS


def is_misspelled(one: str, other: str) -> bool:
    """Return whether one letter, or two swapped neighbours, make the difference between two words.

    So does a letter more or less in a long name of which the others are in another order.

    >>> is_misspelled("dashawn", "dashwan"), is_misspelled("mackinac", "macinac"), is_misspelled("lind", "lund")
    (True, True, True)
    >>> is_misspelled("orioles", "oriels"), is_misspelled("norfolk", "norwalk")
    (True, False)
    """
    if min(len(one), len(other)) >= NAME_LETTERS and one[:1] == other[:1] and _lettered_alike(one, other):
        return True
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, other_rest = one[start:], other[start:]
    return (
        rest[1:] == other_rest[1:]
        or rest[1:] == other_rest
        or rest == other_rest[1:]
        or (rest[:2] == other_rest[:2][::-1] and rest[2:] == other_rest[2:])
    )


def _lettered_alike(one: str, other: str) -> bool:
    """Return whether two words have the same letters, in any order, but for one more or less."""
    ours, theirs = Counter(one), Counter(other)
    return (ours - theirs).total() + (theirs - ours).total() <= 1
