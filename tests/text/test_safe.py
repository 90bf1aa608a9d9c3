"""Nothing that is left of a text can act on a terminal, hide, or make a difference that no reader sees."""

import json
import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from srcdiff.errors import InputError
from srcdiff.text.safe import ANY_LINE_END, escaped, escaped_json, safe_line, safe_text, screen_safe, unsafe_count

DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
TAGS = frozenset(map(chr, range(0xE0000, 0xE1000)))
HIDDEN = "\u00ad\u034f\u115f\u1160\u17b4\u180b\u180e\u200b\u2060\u2064\u206a\u3164\ufe00\ufe0f\ufeff\uffa0\ufffc"
HOSTILE = f"aé क्\u093cमی\u05b0\u0301\u0327👨❤\u200c\u200d\ud800\udcff\n\r\t\x85\u2028\x1b\x9b{HIDDEN}"
anything = st.text(st.characters(codec=None), max_size=60) | st.text(st.sampled_from(HOSTILE), max_size=20)


def dangerous(text: str) -> list[str]:
    """Return the characters that act on a terminal, turn the reading order, or cannot be written."""
    return [
        character
        for character in text
        if unicodedata.category(character) in {"Cc", "Cs"} or character in DIRECTIONS or character in TAGS
    ]


@given(anything)
def test_no_control_direction_tag_or_hidden_character_survives(text: str) -> None:
    left = safe_text(text).replace("\n", "")
    assert dangerous(left) == []
    assert not set(left) & set(HIDDEN)
    assert unsafe_count(left) == 0


def test_a_soft_hyphen_is_kept_as_a_hyphen_where_it_breaks_a_line() -> None:
    assert safe_text("the vil\u00adlage and the vil\u00ad\r\nlage") == "the village and the vil-\nlage"


@given(anything)
def test_making_safe_twice_changes_nothing_more(text: str) -> None:
    assert safe_text(safe_text(text)) == safe_text(text)
    assert escaped(escaped(text)) == escaped(text)


@given(anything)
def test_a_text_keeps_its_number_of_lines(text: str) -> None:
    assert safe_text(text).count("\n") == len(ANY_LINE_END.findall(text))


@given(anything, st.integers(1, 50))
def test_a_line_for_a_message_is_one_line_of_bounded_length(text: str, longest: int) -> None:
    line = safe_line(text, longest)
    assert "\n" not in line
    assert len(line) <= longest


def with_pairs_joined(text: str) -> str:
    """Return the text with each two halves of a surrogate pair as one character, as JSON means them."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


@given(anything)
@example("\ud800\udc00")
def test_the_guards_of_output_leave_nothing_dangerous(text: str) -> None:
    assert dangerous(screen_safe(text)) == []
    assert len(screen_safe(text)) == len(text)
    assert json.loads(escaped_json(json.dumps(text, ensure_ascii=False))) == with_pairs_joined(text)
    assert dangerous(escaped_json(json.dumps(text, ensure_ascii=False))) == []


@given(st.lists(anything, min_size=1, max_size=3))
def test_an_error_has_one_line_for_each_fault_whatever_it_quotes(lines: list[str]) -> None:
    message = str(InputError(*lines))
    assert dangerous(message.replace("\n", "")) == []
    assert message.count("\n") == len(lines) - 1


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_hidden_character_makes_no_difference(hidden: str) -> None:
    assert safe_text(f"The gov{hidden}ernment{hidden} resigned.") == "The government resigned."


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",  # Persian: the stem keeps its final form
        "क्\u200dष",  # Hindi: a half form
        "क्\u200d ",  # the same at the end of a word
        "ශ්\u200dරී",  # Sinhala: a ligature
        "👩\u200d🚒",  # one picture of two
    ],
)
def test_a_joiner_stays_where_it_shapes_what_is_seen(text: str) -> None:
    assert safe_text(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("text", ["gov\u200dern\u200cment", "می\u200c خواهم", "\u200dक", "👩\u200d.", "Auf\u200clage"])
def test_a_joiner_is_removed_where_it_shapes_nothing(text: str) -> None:
    assert safe_text(text) == text.replace("\u200c", "").replace("\u200d", "")


def test_a_second_joiner_in_a_row_is_removed() -> None:
    assert safe_text("می\u200c\u200d\u200cخواهم") == "می\u200cخواهم"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\nsrcdiff: all is well", r"a\nsrcdiff: all is well"),
        ("\x1b]52;c;AAAA\x07", r"\x1b]52;c;AAAA\x07"),
        ("caf\udce9", r"caf\xe9"),
        ("a\u202eb\U000e0041\u3164", r"a\u202eb\U000e0041\u3164"),
        ("Über  uns.txt", "Über  uns.txt"),
    ],
)
def test_a_name_shows_what_it_would_hide(name: str, shown: str) -> None:
    assert escaped(name) == shown


@pytest.mark.parametrize("piece", ["\u0327\u0301", "\u200d", "\u0327\u200d", "क्\u200d", "👨\u200d", "\u0300"])
def test_an_endless_run_of_marks_or_joiners_takes_linear_time(piece: str) -> None:
    started = time.process_time()
    safe_text("a" + piece * 300_000)
    assert time.process_time() - started < 20  # quadratic work would take minutes
