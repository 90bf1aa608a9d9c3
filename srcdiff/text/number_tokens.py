"""Tokens of numbers in text: rows of digits with their separators, and words."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from srcdiff.english.number_words import FRACTION_SYMBOLS
from srcdiff.text.foreign_words import SCALES_ABROAD
from srcdiff.text.lazy_pattern import lazy_pattern

SPACES = " \u00a0\u2009\u202f"
_GAP = lazy_pattern(rf"[-{SPACES}]?")


TOKEN = lazy_pattern(
    rf"""
    [0-9]{{1,3}}(?:,[0-9]{{3}}|,[ ]000)+(?:\.[0-9]+)?    # 43,885,310.5   12, 000
    | (?<![0-9.,])[0-9]{{1,3}}(?:[{SPACES}][0-9]{{3}})+(?![0-9.,]?[0-9])    # 12 500
    | [0-9]{{1,3}},[0-9]{{1,2}}(?=[{SPACES}](?i:{"|".join(sorted(SCALES_ABROAD, key=len, reverse=True))})\b)  # 1,5 Mio
    | [0-9]+(?:\.[0-9]+)?                       # 2014   5.7
    | \.[0-9]+                                     # .357
    | [{"".join(FRACTION_SYMBOLS)}]
    | [^\W\d_]+
    """,
    re.VERBOSE,
)


class NumberToken(NamedTuple):
    """A word or a row of digits."""

    key: str
    start: int
    end: int


def is_joined(text: str, tokens: Sequence[NumberToken], at: int) -> bool:
    """Return whether there is a token at an index with at most one space or hyphen before it."""
    return 0 < at < len(tokens) and _GAP.fullmatch(text, tokens[at - 1].end, tokens[at].start) is not None
