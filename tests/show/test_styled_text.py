"""Text is wrapped at words to the width, and colour never is the only carrier of a meaning."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from srcdiff.show.styled_text import (
    NARROW,
    Fragment,
    cropped_at_word,
    line_width,
    rendered,
    side_by_side,
    text_columns,
    wrap,
)
from srcdiff.text.safe import screen_safe

words = st.lists(st.text(st.sampled_from("abc中文é\u0301-"), min_size=1, max_size=12), max_size=20).map(" ".join)


def plain(text: str, width: int, indent: str = "", first: str | None = None) -> list[str]:
    return rendered(wrap([Fragment(text)], width, indent, first), colour=False).splitlines()


def test_lines_break_between_words() -> None:
    assert plain("one two three four", 9, indent="  ", first="- ") == ["- one two", "  three", "  four"]


def test_a_word_too_long_for_a_line_is_cut() -> None:
    assert plain("abcdefgh ij", 4) == ["abcd", "efgh", "ij"]


@pytest.mark.parametrize(("text", "width"), [("Kyiv", 4), ("中文", 4), ("e\u0301", 1), ("क्षि", 2), ("", 0)])
def test_width_is_counted_in_terminal_columns(text: str, width: int) -> None:
    assert line_width([Fragment(text)]) == width


def test_what_needs_no_table_of_widths_is_one_column_wide() -> None:
    assert {character for character in NARROW if cell_len(character) != 1} == set()


@given(st.text(max_size=20))
def test_columns_are_those_of_the_terminal_ui(text: str) -> None:
    assert text_columns(text) == cell_len(text)


@given(st.text(max_size=60).map(screen_safe), st.integers(4, 30))
def test_a_cropped_text_fits_and_is_the_beginning_of_the_whole(text: str, width: int) -> None:
    cropped = cropped_at_word(text, width)
    assert cell_len(cropped) <= width
    kept = cropped.removesuffix(" …") if cropped != text else text
    assert "".join(text.split()).startswith("".join(kept.split()))


@given(words, st.integers(4, 30))
def test_no_line_is_wider_than_asked_and_no_word_is_lost(text: str, width: int) -> None:
    lines = wrap([Fragment(text)], width)
    assert all(line_width(line) <= width for line in lines)
    assert "".join("".join(fragment.text for fragment in line) for line in lines).replace(" ", "") == text.replace(
        " ", ""
    )


def test_a_mark_stays_with_its_word_and_colour_only_adds_to_it() -> None:
    lines = wrap([Fragment("the "), Fragment("[-old-]", "deleted"), Fragment(" way")], 40)
    assert rendered(lines, colour=False) == "the [-old-] way\n"
    coloured = rendered(lines, colour=True)
    assert "\x1b[31m[-old-]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == rendered(lines, colour=False)


def test_columns_are_side_by_side_whatever_their_lengths() -> None:
    left, right = wrap([Fragment("one two")], 4), wrap([Fragment("three")], 6)
    assert rendered(side_by_side(left, right, 4, " | "), colour=False) == "one  | three\ntwo  |\n"
