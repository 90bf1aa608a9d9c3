"""Function words: a difference that consists of them alone is not worth showing by itself."""

from collections.abc import Callable

from srcdiff.diff.units import Unit
from srcdiff.english.function_words import DIFF_FUNCTION_WORDS

SHORT_WORD = 3
"""In other languages a lower-case word of at most so many letters counts as a function word."""

IsFunction = Callable[[Unit], bool]


def is_english_function_word(unit: Unit) -> bool:
    """Return whether the unit is on the English list."""
    return unit.key in DIFF_FUNCTION_WORDS


def is_short_word(unit: Unit) -> bool:
    """Return whether the unit is a short lower-case word: the approximation for languages without a list."""
    return len(unit.word) <= SHORT_WORD and unit.word.isalpha() and unit.word.islower()


def function_word_test(*languages: str) -> IsFunction:
    """Return the test for texts in these languages (two-letter codes): the English list only if all are English."""
    return is_english_function_word if set(languages) <= {"en"} else is_short_word
