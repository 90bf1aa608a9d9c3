"""Names that look alike: slips of the pen, and other names."""

from collections import Counter
from collections.abc import Iterator, Mapping

from srcdiff.text.matcher import SequenceMatcher

LEAST_LIKENESS = 0.7
"""difflib's ratio of two names from which on they look alike: Norfolk and Norwalk have .71."""
SPELLING_LIKENESS = 0.8
"""The ratio from which on they are two spellings, perhaps from another script: Salaluddin and Salahaddin have it."""
NAME_LETTERS = 5
"""Shorter names look alike by chance."""
LONGEST_NAME = 40
"""Letters: a longer word is not a name."""


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


def misspelled_pairs(left: Mapping[int, str], right: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """Yield the positions of words of either side that ``is_misspelled`` finds, in the order of the left side's.

    About linear in the words, of which those of more than ``LONGEST_NAME`` letters are left out.
    """
    by_letters: dict[str, list[int]] = {}
    for position, word in right.items():
        for letters in _letters(word):
            by_letters.setdefault(letters, []).append(position)
    for position, word in left.items():
        alike = {other for letters in _letters(word) for other in by_letters.get(letters, ())}
        yield from ((position, other) for other in sorted(alike) if is_misspelled(word, right[other]))


def _letters(word: str) -> set[str]:
    """Return the sorted letters of a word, all of them and without one: misspelled words have one of these in common.

    The method is that of SymSpell (Garbe 2012), for letters in any order.
    """
    if len(word) > LONGEST_NAME:
        return set()
    letters = "".join(sorted(word))
    return {letters, *(letters[:at] + letters[at + 1 :] for at in range(len(letters)))}


def _lettered_alike(one: str, other: str) -> bool:
    """Return whether two words have the same letters, in any order, except for one more or less."""
    ours, theirs = Counter(one), Counter(other)
    return (ours - theirs).total() + (theirs - ours).total() <= 1
