"""The keys that can be set."""

import time
from collections.abc import Iterator

import pytest
from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser
from textual.constants import ESCAPE_DELAY

from srcdiff.actions import ACTIONS
from srcdiff.keys import NAMED_KEYS, is_known, key_name, read_key


def sent_keys(sequence: str) -> Iterator[str]:
    """Yield what Textual makes of what a terminal sends."""
    parser = XTermParser()
    messages = list(parser.feed(sequence))
    if sequence.startswith("\x1b"):
        time.sleep(ESCAPE_DELAY + 0.01)
        messages += parser.tick()
    yield from (message.key for message in messages if isinstance(message, events.Key))


def test_every_key_with_a_name_is_one_that_terminals_send_and_textual_knows() -> None:
    named = {key.value for keys in ANSI_SEQUENCES_KEYS.values() if isinstance(keys, tuple) for key in keys}
    assert [key for key in NAMED_KEYS if key not in named and not key.startswith("alt+")] == []


@pytest.mark.parametrize("letter", ["a", "b", "f", "n", "z"])
def test_alt_with_a_letter_is_known_exactly_where_textual_reports_it(letter: str) -> None:
    assert is_known(f"alt+{letter}") == (f"alt+{letter}" in sent_keys(f"\x1b{letter}"))


def test_every_key_can_be_read_as_it_is_written() -> None:
    for key in (*NAMED_KEYS, *"aZ]?,+ü"):
        assert read_key(key_name(key)) == key


def test_built_in_keys_are_known() -> None:
    assert all(is_known(key) for action in ACTIONS for key in action.keys)
