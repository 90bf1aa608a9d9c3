"""Faults in the real program in a real terminal: it is left as it was, and no text of an article is printed."""

import os
import pty
import select
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PROGRAM = """
import sys
from srcdiff.tui.app import SrcdiffApp
from srcdiff.tui.comparison_view import ComparisonView
from srcdiff.tui.entry_list import EntryList
from tests.builders import ISLES
from tests.tui.driving import made_app

def fail(*_):
    raise ValueError(ISLES.text)

app = made_app()
{fault}
app.run()
sys.exit(app.return_code)
"""
SECRET = b"thick fog"
"""Words of an article that no screen shows before the fault."""
LEFT_AS_IT_WAS = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?2004l")
"""Back from the other screen, with a cursor, without the mouse and without marked pastes."""
PATIENCE_SECONDS = 30.0


class Terminal:
    """A process with a terminal of its own."""

    def __init__(self, fault: str) -> None:
        self._own, self.its = pty.openpty()
        self.before = termios.tcgetattr(self.its)
        command = [sys.executable, "-c", PROGRAM.format(fault=fault)]
        self.process = subprocess.Popen(command, cwd=ROOT, stdin=self.its, stdout=self.its, stderr=self.its)
        self.written = b""

    def press(self, key: bytes) -> None:
        os.write(self._own, key)

    def read_until(self, words: bytes) -> None:
        """Read what the process writes until it wrote ``words``."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while words not in self.written:
            assert time.monotonic() < deadline, f"{words!r} is not among {self.written[-2000:]!r}"
            self._read()

    def read_to_end(self) -> None:
        """Read what the process writes until it ends."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while self.process.poll() is None or self._read():
            assert time.monotonic() < deadline, "it does not end"
            self._read()

    def _read(self) -> bool:
        ready = bool(select.select([self._own], [], [], 0.05)[0])
        if ready:
            self.written += os.read(self._own, 65_536)
        return ready

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._own)
        os.close(self.its)


@contextmanager
def running(fault: str) -> Iterator[Terminal]:
    terminal = Terminal(fault)
    try:
        terminal.read_until(b"Event 1")
        yield terminal
    finally:
        terminal.close()


def assert_sane(terminal: Terminal) -> None:
    assert termios.tcgetattr(terminal.its) == terminal.before
    assert all(sequence in terminal.written for sequence in LEFT_AS_IT_WAS)
    assert SECRET not in terminal.written


@pytest.mark.parametrize(
    "fault",
    ["ComparisonView.render_line = fail", "SrcdiffApp.on_events_screen_pair_opened = fail"],
    ids=["drawing", "a message"],
)
def test_a_fault_ends_the_program_and_leaves_the_terminal_as_it_was(fault: str) -> None:
    with running(fault) as terminal:
        terminal.press(b"\r")
        terminal.read_to_end()
        assert terminal.process.returncode == 2
        assert b"ValueError" in terminal.written
        assert_sane(terminal)


def test_a_fault_in_a_thread_is_told_and_the_program_goes_on() -> None:
    with running("app._compare = fail") as terminal:
        terminal.press(b"\r")
        terminal.read_until(b"please report")
        terminal.press(b"q")
        terminal.read_to_end()
        assert terminal.process.returncode == 0
        assert_sane(terminal)
