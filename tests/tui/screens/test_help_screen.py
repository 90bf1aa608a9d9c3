"""The help screen."""

from srcdiff.actions import ACTIONS, BUILT_IN, key_rows
from srcdiff.tui.screens.help_screen import help_lines


def test_the_help_and_the_key_list_name_every_action() -> None:
    helped = "\n".join(line.plain for line in help_lines(BUILT_IN))
    rows = key_rows()
    for action in ACTIONS:
        assert action.meaning in helped
        assert action.meaning in rows
    assert all(line.startswith("|") for line in rows.splitlines())
