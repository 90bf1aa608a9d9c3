"""What is left of a text can do nothing to a terminal."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.text.safe import safe_line, safe_text

anything = st.text(st.characters(codec=None), max_size=60)


@given(anything)
def test_no_control_or_bidirectional_character_survives(text: str) -> None:
    left = safe_text(text).replace("\n", "")
    assert not [sign for sign in left if unicodedata.category(sign) in {"Cc", "Cs"}]
    assert not set(left) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


@given(anything)
def test_making_safe_twice_changes_nothing_more(text: str) -> None:
    assert safe_text(safe_text(text)) == safe_text(text)


@given(anything, st.integers(1, 50))
def test_a_line_for_a_message_is_one_line_of_bounded_length(text: str, longest: int) -> None:
    line = safe_line(text, longest)
    assert "\n" not in line
    assert len(line) <= longest
