"""Keys in a settings file: what is accepted, and every fault with its position."""

import json
from pathlib import Path

import pytest

from srcdiff.actions import ACTIONS, remapped
from srcdiff.config import commented_defaults, schema, show
from tests.config.reading import faults, read

ONE_OF = "give one of the two another key"
A_KEY = "a key is one character, or a name such as enter, f5, ctrl+n or shift+down"


def keys_of(text: str) -> dict[str, tuple[str, ...]]:
    """Return the keys in force after a file has set some."""
    settings_file = read(text)
    assert settings_file.problems == ()
    return {action.name: action.keys for action in remapped(settings_file.settings.keys).all}


def test_one_key_or_a_list_replaces_the_built_in_ones_and_an_empty_list_removes_them() -> None:
    keys = keys_of("keys: {compare.next: [n, ctrl+n], events.sort: ä, compare.view: []}")
    assert (keys["compare.next"], keys["events.sort"], keys["compare.view"]) == (("n", "ctrl+n"), ("ä",), ())
    assert keys["compare.previous"] == ("[", "p")


def test_a_digit_is_a_key_without_quotes() -> None:
    assert keys_of("keys: {compare.back: 0}")["compare.back"] == ("0",)


def test_keys_may_be_written_as_the_screens_show_them() -> None:
    keys = keys_of("keys: {compare.copy: [Ctrl+Y, F5, Shift+←], compare.back: [Esc, ü]}")
    assert keys["compare.copy"] == ("ctrl+y", "f5", "shift+left")
    assert keys["compare.back"] == ("escape", "ü")


def test_two_actions_may_exchange_their_keys() -> None:
    keys = keys_of("keys: {compare.next: p, compare.previous: n, compare.next_match: ö}")
    assert (keys["compare.next"], keys["compare.previous"]) == (("p",), ("n",))


def test_one_key_may_mean_something_else_on_the_other_screen() -> None:
    assert keys_of("keys: {events.sort: v, compare.details: r}")["events.sort"] == ("v",)


def test_the_next_match_may_have_any_key_of_the_next_difference() -> None:
    assert keys_of("keys: {compare.next: [ö], compare.next_match: ö}")["compare.next_match"] == ("ö",)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("keys: {compare.nxt: n}", "1:8 there is no action 'compare.nxt'; did you mean 'compare.next'?"),
        ("keys: {Search: x}", "1:8 there is no action 'Search'; did you mean 'event.search' or 'compare.search'?"),
        ("keys: {next-page: x}",
         ("1:8 there is no action 'next-page'; did you mean 'event.next_page' or "
         "'compare.next_page' or 'events.next_page'?")),
        ("keys: {fly: x}", "1:8 there is no action 'fly'; `srcdiff config init` writes a list of them"),
        ("keys: {compare.back: pagedwn}",
         "1:22 no terminal sends a key called 'pagedwn'; did you mean 'pagedown'?"),
        ("keys: {compare.back: [ö, hyper+j]}",
         f"1:26 no terminal sends a key called 'hyper+j'; {A_KEY}"),
        ("keys: {compare.back: shift+a}",
         "1:22 'shift+a' is not a key of its own; write 'A', the character that it types"),
        ("keys: {compare.back: ctrl+i}", "1:22 a terminal sends tab for 'ctrl+i'; write tab"),
        ("keys: {compare.back: ''}", "1:22 an entry of keys.compare.back must not be empty"),
        ("keys: {compare.back: ~}", "1:22 in YAML '~' means no value; put it in quotes"),
        ("keys:\n  compare.back: # or ?",
         "2:16 compare.back needs a key here, in quotes if it is a character such as #; [] removes its keys"),
        ("keys: {compare.back: {x: y}}",
         "1:22 keys.compare.back must be a list, in [ ] or in lines that begin with -, not a mapping"),
        ("keys: [n]", "1:7 keys must be a mapping, in lines such as key: value, not a list"),
    ],
)  # fmt: skip
def test_what_is_not_an_action_or_not_a_key(text: str, fault: str) -> None:
    assert faults(text) == [fault]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("keys:\n  compare.next: [;, j]",
         [f"2:21 j is a key of compare.next_sentence (next sentence of this article); {ONE_OF}"]),
        ("keys:\n  compare.view: ö\n  compare.details: [v, ö]",
         [f"3:24 ö is a key of compare.view in line 2 (side by side, stacked, only the differences); {ONE_OF}"]),
        ("keys: {events.sort: q}", [f"1:21 q is a key of everywhere.quit (quit); {ONE_OF}"]),
        ("keys: {everywhere.theme: s}",
         [f"1:26 s is a key of events.sort (by event, score, date, conflicts, or what only one reports); {ONE_OF}"]),
        ("keys: {compare.next_match: k}",
         [f"1:28 k is a key of compare.previous_sentence (previous sentence of this article); {ONE_OF}"]),
    ],
)  # fmt: skip
def test_one_key_for_two_actions_that_can_be_done_at_once(text: str, expected: list[str]) -> None:
    assert faults(text) == expected


def test_a_clash_is_reported_beside_other_faults_of_the_file() -> None:
    found = faults("event: {threshold: 2}\nkeys: {events.sort: r, evnts.sort: x}")
    assert [fault.split(" ")[0] for fault in found] == ["1:20", "2:21", "2:24"]


def test_a_key_to_quit_must_be_left() -> None:
    expected = "no key would be left to quit; give one to everywhere.quit or everywhere.quit_now"
    assert faults("keys:\n  everywhere.quit_now: []\n  everywhere.quit: []") == [f"3:20 {expected}"]
    assert faults("keys: {everywhere.quit: []}") == []


def test_an_action_that_works_while_text_is_typed_has_no_key_that_types() -> None:
    (fault,) = faults("keys: {everywhere.palette: ü}")
    assert fault.startswith("1:28 ü is needed to type text, and everywhere.palette works there too")
    assert faults("keys: {everywhere.palette: [f2, alt+x, ctrl+o]}") == []


def test_the_schema_names_every_action_with_its_keys_and_no_other() -> None:
    described = json.loads(schema())["properties"]["keys"]
    assert {name: tuple(each["default"]) for name, each in described["properties"].items()} == {
        action.name: action.keys for action in ACTIONS
    }
    assert described["additionalProperties"] is False


def test_the_template_lists_the_actions_with_their_keys_ready_to_be_used() -> None:
    lines = commented_defaults().split("# The actions, each with its built-in keys:\n")[1].split("# For example")[0]
    written = "keys:\n" + "".join(f"{line[1:]}\n" for line in lines.splitlines())
    assert keys_of(written) == {action.name: action.keys for action in ACTIONS}


def test_the_settings_in_force_show_where_a_key_was_set() -> None:
    lines = show(read("keys:\n  compare.next: n\n  compare.view: []\n"), Path("verdicts")).splitlines()
    assert "  - n  # srcdiff.yaml:2" in lines
    assert "  compare.view: []  # srcdiff.yaml:3" in lines
