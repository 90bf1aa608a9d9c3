"""Errors in the real program in a real terminal: the terminal is restored, and no text of an article is printed."""

import sys

import pytest

from tests.tui.terminal import terminal

PROGRAM = """
import sys
from srcdiff.tui.app import SrcdiffApp
from srcdiff.tui.widgets.comparison_view import ComparisonView
from tests.builders import ISLES, StudyInMemory
from tests.tui.driving import made_app

def fail(*_):
    raise ValueError(ISLES.text)

app = made_app()
{error}
app.run()
sys.exit(app.return_code)
"""
SECRET = b"thick fog"
"""Text of an article that no screen shows before the error."""


@pytest.mark.parametrize(
    "error",
    ["ComparisonView.render_line = fail", "SrcdiffApp.push_screen = fail"],
    ids=["drawing", "a message"],
)
def test_an_error_ends_the_program_and_restores_the_terminal(error: str) -> None:
    with terminal([sys.executable, "-c", PROGRAM.format(error=error)], ready=b"Event 1") as running:
        running.press(b"=")
        assert running.read_to_end() == 2
        assert b"ValueError" in running.output
        assert SECRET not in running.output
        running.assert_restored()


def test_an_error_in_a_thread_is_shown_and_the_program_goes_on() -> None:
    with terminal(
        [sys.executable, "-c", PROGRAM.format(error="StudyInMemory.compare = fail")], ready=b"Event 1"
    ) as running:
        running.press(b"\r")
        running.read_until(b"please report")
        running.press(b"q")
        assert running.read_to_end() == 0
        assert SECRET not in running.output
        running.assert_restored()
