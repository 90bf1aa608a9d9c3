"""Symbols that have a meaning are found, and punctuation is not."""

import pytest

from srcdiff.text.symbols import is_symbol, symbols
from srcdiff.text.words import words


def keys(text: str) -> list[str]:
    return [symbol.key for symbol in symbols(text, 0, len(text))]


@pytest.mark.parametrize("symbol", "$€£%+−<>@&#§°☂→")
def test_a_symbol_with_a_meaning_is_found(symbol: str) -> None:
    assert keys(f"{symbol} ") == [symbol]
    assert is_symbol(symbol)


@pytest.mark.parametrize(
    "text", ["a, b; c: d.", "“a” «b» (c)", "a – b — c", "so-called", "12-15", "9–11", "x…", "it´s"]
)
def test_punctuation_and_hyphens_are_not_symbols(text: str) -> None:
    assert not keys(text)


@pytest.mark.parametrize("text", ["-4 degrees", "fell to –4", "(−4)", "a loss of -$4"])
def test_a_minus_is_found_however_it_is_printed(text: str) -> None:
    assert keys(text)[0] == "−"


def test_forms_of_one_symbol_have_one_key_and_invisible_characters_none() -> None:
    assert keys("５％") == keys("5%")
    assert keys("☂\ufe0f") == keys("☂")


def test_marks_on_letters_belong_to_the_word() -> None:
    assert [word.text for word in words("काल कल")] == ["काल", "कल"]
