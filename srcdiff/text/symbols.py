"""Symbols outside words that have a meaning of their own: ``$``, ``%``, ``−``, ``<``, ``@`` and emoji, but not commas.

Two sentences that differ in one of them are not the same, so every comparison of words must keep them.
"""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from srcdiff.text.lazy_pattern import lazy_pattern

MEANINGFUL_PUNCTUATION = "%‰‱٪&@#§?/^†‡′″‴"
"""Punctuation that is a symbol, as are Unicode's currency, mathematical and other symbols."""
MINUS = "−"
"""The key of every character that is printed as a minus before a number."""
_DASHES = "-‐‑‒–"
_BEFORE_A_MINUS = "([{“„«‘'\"<>=≤≥±~≈:;,/"
_CURRENCIES = "$€£¥"
_CATEGORIES = frozenset(("Sc", "Sm", "So", "Mn", "Mc", "Me"))
"""Symbols, and marks on letters, which in many scripts are vowels."""
_INVISIBLE = lazy_pattern("[\u034f\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_SKIN_TONES = lazy_pattern("[\U0001f3fb-\U0001f3ff]")
_NEITHER_WORD_NOR_SPACE = lazy_pattern(r"[^\w\s]")


class Symbol(NamedTuple):
    """A meaningful symbol and its offset."""

    start: int
    key: str
    """Equal for forms of one symbol, such as a full-width percent sign and the usual one."""


def symbols(text: str, start: int, end: int) -> Iterator[Symbol]:
    """Yield the meaningful symbols in ``text[start:end]``, a stretch between two words, in order. Linear."""
    for match in _NEITHER_WORD_NOR_SPACE.finditer(text, start, end):
        if key := _key(text, match.start()):
            yield Symbol(match.start(), key)


def is_symbol(character: str) -> bool:
    """Return whether a character outside words has a meaning wherever it is, as ``$`` has and a hyphen has not."""
    if character in MEANINGFUL_PUNCTUATION or _SKIN_TONES.match(character):
        return True
    return unicodedata.category(character) in _CATEGORIES and not _INVISIBLE.match(character)


def _key(text: str, position: int) -> str:
    """Return the key of the character at ``position``; empty if it has no meaning there."""
    character = text[position]
    if character in _DASHES:
        return MINUS if is_minus(text, position) else ""
    usual_form = unicodedata.normalize("NFKC", character)
    return usual_form if is_symbol(usual_form if len(usual_form) == 1 else character) else ""


def is_minus(text: str, position: int) -> bool:
    """Return whether a dash is there that belongs to the number right after it: ``-5``, ``(–$3)``, not ``2-5``."""
    if text[position] not in _DASHES + MINUS:
        return False
    before = text[position - 1] if position else " "
    after = text[position + 1 : position + 3].lstrip(_CURRENCIES)[:1]
    return after.isdigit() and (before.isspace() or before in _BEFORE_A_MINUS)
