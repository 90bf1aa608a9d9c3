"""The real program in a real terminal, ended by signals."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.builders import written
from tests.tui.terminal import ENTERED, Terminal, terminal

IGNORING = "import os, signal, sys; signal.signal(signal.SIGHUP, signal.SIG_IGN); os.execv(sys.argv[1], sys.argv[1:])"
"""Runs a program as ``nohup`` does."""
IN_OWN_SESSION = """
import fcntl, os, sys, termios
os.setsid()
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Runs a program as a terminal window does: closing the terminal sends SIGHUP."""


@pytest.fixture
def command(tmp_path: Path) -> list[str]:
    """Return the command that opens two articles on one event."""
    paragraphs = (
        "A lorry loaded with oranges overturned on the Kestrel Bridge on Tuesday morning.",
        "The driver, Petra Holm, climbed out through the window, the bridge authority said.",
        "Cranes from two firms lifted the lorry at noon.",
    )
    folder = written(tmp_path / "articles", {"one": paragraphs, "two": paragraphs})
    return [sys.executable, "-m", "srcdiff", str(folder)]


@contextmanager
def opened(command: list[str]) -> Iterator[Terminal]:
    with terminal(command, ready=b"Event 1") as running:
        yield running


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT])
def test_a_signal_that_ends_the_program_restores_the_terminal(command: list[str], number: signal.Signals) -> None:
    with opened(command) as running:
        running.kill(number)
        assert running.read_to_end() == 128 + number
        running.assert_restored()


def test_a_signal_while_the_screen_is_being_set_up_restores_the_terminal(command: list[str]) -> None:
    with terminal(command, ready=ENTERED) as running:
        running.kill(signal.SIGTERM)
        assert running.read_to_end() == 128 + signal.SIGTERM
        running.assert_restored()


def test_a_signal_ends_the_program_over_a_comparison_and_the_help(command: list[str]) -> None:
    with opened(command) as running:
        running.press(b"=")
        running.read_until(b"Cranes")
        running.press(b"?")
        running.read_until(b"Symbols")
        running.kill(signal.SIGTERM)
        assert running.read_to_end() == 128 + signal.SIGTERM
        running.assert_restored()


def test_a_signal_that_was_ignored_from_the_start_stays_ignored(command: list[str]) -> None:
    with opened([sys.executable, "-c", IGNORING, *command]) as running:
        running.kill(signal.SIGHUP)
        running.press(b"q")
        assert running.read_to_end() == 0
        running.assert_restored()


def test_a_signal_while_an_editor_is_open_ends_the_program_after_the_editor(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nkill -TERM $PPID\necho edited\n")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    with opened(command) as running:
        running.press(b"\r")
        running.read_until(b"Cranes")
        running.press(b"o")
        running.read_until(b"edited")
        assert running.read_to_end() == 128 + signal.SIGTERM
        running.assert_restored()


def test_closing_the_terminal_ends_the_program(command: list[str]) -> None:
    with opened([sys.executable, "-c", IN_OWN_SESSION, *command]) as running:
        assert running.hang_up() == 128 + signal.SIGHUP
