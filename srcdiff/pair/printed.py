"""Names and counted numbers as two articles print them: what a reason shows of the words that they share."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from srcdiff.english.function_words import PAIR_FUNCTION_WORDS
from srcdiff.english.word_classes import PARTICLES
from srcdiff.model import Span
from srcdiff.text.lazy_pattern import lazy_pattern

_WORD = lazy_pattern(r"[^\W_]+(?:[.’'-][^\W_]+)*")
_WITHIN_A_NAME = PARTICLES - {"and", "&"}
MOST_OCCURRENCES = 8
"""Places of a name or number that are looked at, the first ones."""
AROUND = 60
"""Characters around a name in which the rest of it is looked for."""
SPELLED_ALIKE = 4
"""Letters at the beginning that two spellings of a last name share."""
COUNTED_WORDS = 3
"""Words after a number among which is what it counts: ``214 people on board``."""
LEAST_LETTERS = 3
"""Letters of a counted thing."""


def whole_names(words: Sequence[str], left: str, right: str) -> list[str]:
    """Return the names that the words are parts of, as the left text prints them and the right one too, each once.

    ``von`` and ``Leyen`` are ``Ursula von der Leyen`` where both texts have her so. In the order of the words.
    """
    found: list[str] = []
    for word in words:
        name = _whole_name(word, left, right)
        if name and not any(_is_part(name, other) for other in found):
            found = [other for other in found if not _is_part(other, name)] + [name]
    return found


def counted_in_both(number: str, left: str, right: str) -> str:
    """Return a number with what both texts count by it, as the left one prints it; empty where that differs.

    >>> counted_in_both("214", "It had 214 people on board.", "The 214 people were safe.")
    '214 people'
    """
    others = {word.group().lower() for start in _places(number, right) for word in _counted(number, start, right)}
    for start in _places(number, left):
        for word in _counted(number, start, left):
            if word.group().lower() in others:
                return left[start : word.end()]
    return ""


def _counted(number: str, start: int, text: str) -> Iterator[re.Match[str]]:
    """Yield the words after a number that can be what it counts."""
    end = start + len(number)
    line_end = text.find("\n", end)
    words = _WORD.finditer(text, end, len(text) if line_end < 0 else line_end)
    for _, word in zip(range(COUNTED_WORDS), words, strict=False):
        if len(word.group()) >= LEAST_LETTERS and word.group().lower() not in PAIR_FUNCTION_WORDS:
            yield word


def _whole_name(word: str, left: str, right: str) -> str:
    """Return the longest name with the word that both texts print; empty where there is none."""
    name = next((name for name in _names_with(word, left) if _is_part(name, right)), "")
    return _with_last_name(name, left, right) if name else ""


@lru_cache(maxsize=1 << 10)
def _names_with(word: str, text: str) -> tuple[str, ...]:
    """Return the names with the word that a text prints, the longest first; cached, since a text is in many pairs."""
    names = {name for start in _places(word, text) for name in _names_around(word, start, text)}
    return tuple(sorted(names, key=lambda name: (len(name), name), reverse=True))


def _with_last_name(name: str, left: str, right: str) -> str:
    """Return a name with the word after it, as the left text prints it, if the right one spells that word its own way.

    >>> _with_last_name("Volodymyr", "Volodymyr Zelenskyy spoke.", "Then Volodymyr Zelensky spoke.")
    'Volodymyr Zelenskyy'
    """
    others = {word[:SPELLED_ALIKE] for word in _last_names(name, right)}
    alike = (word for word in _last_names(name, left) if word[:SPELLED_ALIKE] in others)
    return next((f"{name} {word}" for word in alike), name)


def _last_names(name: str, text: str) -> Iterator[str]:
    """Yield the capitalised words right after a name, without a possessive."""
    for start in _places(name, text):
        word = _WORD.match(text, start + len(name) + 1)
        if word and text[word.start() - 1] == " " and word.group()[0].isupper() and len(word.group()) > SPELLED_ALIKE:
            yield _without_possessive(word.group())


def _names_around(word: str, start: int, text: str) -> Iterator[str]:
    """Yield the runs of capitalised words, joined by particles, that contain the word at ``start``."""
    line_start = text.rfind("\n", 0, start) + 1
    first, last = max(line_start, start - AROUND), start + len(word) + AROUND
    # The first word may be cut and is left out; a last one that is cut is a word of no other text.
    spans = [found.span() for found in _WORD.finditer(text, first, last)][first > line_start :]
    here = next((place for place, (begin, end) in enumerate(spans) if begin <= start < end), None)
    if here is None:
        return
    befores, afters = list(_capitals(spans[here::-1], text)), list(_capitals(spans[here:], text))
    for before, _ in befores:
        for _, after in afters:
            yield _without_possessive(text[before:after])


def _without_possessive(name: str) -> str:
    return name[:-2] if name.endswith(("'s", "’s")) else name


def _capitals(run: Sequence[Span], text: str) -> Iterator[Span]:
    """Yield the capitalised words of a run, up to a word that is neither that nor a particle, or to punctuation."""
    for number, word in enumerate(run):
        if number:
            low, high = sorted((run[number - 1], word))
            if text[low[1] : high[0]] != " ":
                return
        if text[word[0]].isupper():
            yield word
        elif text[slice(*word)].lower() not in _WITHIN_A_NAME:
            return


def _places(word: str, text: str) -> Iterator[int]:
    """Yield where a word or number is by itself in a text, at most ``MOST_OCCURRENCES`` times."""
    return islice(
        (start for start in _occurrences(word, text) if not _goes_on(word, start, text, ".,")), MOST_OCCURRENCES
    )


def _is_part(name: str, text: str) -> bool:
    return any(not _goes_on(name, start, text, "-") for start in _occurrences(name, text))


def _occurrences(part: str, text: str) -> Iterator[int]:
    start = text.find(part)
    while start >= 0:
        yield start
        start = text.find(part, start + 1)


def _goes_on(part: str, start: int, text: str, joints: str) -> bool:
    """Whether a word goes on beyond ``part`` on either side, directly or after one of the ``joints`` inside it."""
    end = start + len(part)
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    return _joins(before[::-1], joints) or _joins(after, joints)


def _joins(beyond: str, joints: str) -> bool:
    """Whether characters, the nearest first, belong to the word beside them."""
    return beyond[:1].isalnum() or (beyond[:1] in joints and beyond[1:2].isalnum())
