"""Wrapping and columns."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from srcdiff.text.safe import screen_safe
from srcdiff.tui.render.cells import cropped, fitted
from srcdiff.tui.render.lines import column, wrapped, wrapped_by_cells, wrapped_by_length
from tests.builders import article

TEXTS = st.text(st.sampled_from("ab cé漢字🙂́\u200d  “”-"), max_size=80)
ONE_CELL_TEXTS = st.text(st.sampled_from("ab cé Ж “’—…"), max_size=80)
WIDTHS = st.integers(2, 20)


@given(TEXTS, WIDTHS)
def test_no_line_is_wider_than_its_column(text: str, width: int) -> None:
    assert all(cell_len(text[start:end]) <= width for start, end in wrapped(text, (0, len(text)), width))


@given(TEXTS, WIDTHS)
def test_the_lines_hold_every_word_once_and_in_order(text: str, width: int) -> None:
    lines = [text[start:end] for start, end in wrapped(text, (0, len(text)), width)]
    assert "".join("".join(line.split()) for line in lines) == "".join(text.split())


@given(ONE_CELL_TEXTS, WIDTHS, st.integers(0, 5))
def test_wrapping_by_length_equals_wrapping_by_cells_for_narrow_characters(text: str, width: int, start: int) -> None:
    span = (min(start, len(text)), len(text))
    assert list(wrapped_by_length(text, span, width)) == list(wrapped_by_cells(text, span, width))


def test_lines_break_at_words_as_long_as_a_word_fits() -> None:
    text = "The coast guard said nobody was hurt."
    assert [text[start:end] for start, end in wrapped(text, (0, len(text)), 15)] == [
        "The coast guard",
        "said nobody was",
        "hurt.",
    ]


def test_a_word_wider_than_the_column_is_broken_inside() -> None:
    assert list(wrapped("abcdefgh", (0, 8), 3)) == [(0, 3), (3, 6), (6, 8)]


def test_wide_characters_count_two_cells() -> None:
    text = "渡船が座礁した"
    assert [text[start:end] for start, end in wrapped(text, (0, len(text)), 6)] == ["渡船が", "座礁し", "た"]


def test_every_sentence_begins_a_line_and_paragraphs_are_set_apart() -> None:
    story = article("a", "One two three.", "Four.")
    lines = column(story, story.text, 8)
    assert lines.first_lines == (0, 3)
    assert lines.heights == (2, 1)
    assert [lines.line(number) is None for number in range(lines.height)] == [False, False, True, False]


def test_outside_of_a_column_there_is_no_line() -> None:
    story = article("a", "One.")
    assert column(story, story.text, 8).line(-1) is None
    assert column(story, story.text, 8).line(5) is None


@given(st.text(max_size=60))
def test_what_is_shown_has_no_control_characters_and_keeps_its_offsets(text: str) -> None:
    assert len(screen_safe(text)) == len(text)
    assert not any(ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0 for character in screen_safe(text))


@given(TEXTS.map(lambda text: screen_safe(text.replace("\u200d", ""))), st.integers(0, 20))
def test_fitted_text_fills_its_cells_exactly(text: str, width: int) -> None:
    assert cell_len(cropped(text, width)) <= width
    assert cell_len(fitted(text, width)) == width
