"""Words that a hyphen breaks at the end of a line are words in one piece."""

import pytest

from srcdiff.text.words import unbroken, words


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("the vil-\nlage of Ost", ["the", "village", "of", "ost"]),
        ("die Regie- \n  rung tagt", ["die", "regierung", "tagt"]),
        ("über-\nörtlich", ["überörtlich"]),
        ("прави-\nтельство", ["правительство"]),
        ("un-\nder-\nstood", ["understood"]),
        ("the vil\u2010\nlage", ["the", "village"]),
    ],
)
def test_a_word_that_a_hyphen_breaks_is_one_word(text: str, keys: list[str]) -> None:
    assert [word.key for word in words(text)] == keys


@pytest.mark.parametrize("text", ["Nord-\nRhein", "a vote -\nthe third", "1914-\n18", "long-term plan", "vil-\n\nlage"])
def test_other_hyphens_separate_words(text: str) -> None:
    assert len(list(words(text))) > 1
    assert unbroken(text) == text


def test_a_broken_word_keeps_the_offsets_of_the_text() -> None:
    text = "the vil-\nlage"
    broken = list(words(text))[1]
    assert (broken.text, text[broken.start : broken.end]) == ("village", "vil-\nlage")
