"""A real process with a terminal of its own, for what no test inside the process can see."""

import contextlib
import os
import pty
import select
import signal
import subprocess
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PATIENCE_SECONDS = 60.0
"""A test fails after so long without what it waits for."""
ENTERED = b"\x1b[?1049h"
"""Begins the alternate screen."""
RESTORED = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l")
"""Back from the alternate screen, with a cursor, without mouse tracking and without bracketed paste."""


@contextmanager
def keyboard_signals_heeded() -> Iterator[None]:
    """Let the command heed the signals that a shell makes a process in the background ignore."""
    before = {number: signal.signal(number, signal.SIG_DFL) for number in (signal.SIGINT, signal.SIGQUIT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class Terminal:
    """A command in a terminal that the test reads and types into."""

    def __init__(self, command: Sequence[str], standard_error: int | None = None) -> None:
        self._controller, self.device = pty.openpty()
        self._descriptors = [self._controller, self.device]
        """Open until the terminal is closed."""
        self.modes_before = termios.tcgetattr(self.device)
        environment = {**os.environ, "TERM": "xterm-256color"}
        with keyboard_signals_heeded():
            self.process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=environment,
                stdin=self.device,
                stdout=self.device,
                stderr=self.device if standard_error is None else standard_error,
            )
        self.output = b""

    def press(self, key: bytes) -> None:
        """Type a key."""
        os.write(self._controller, key)

    def kill(self, number: signal.Signals) -> None:
        """Send the process a signal."""
        self.process.send_signal(number)

    def read_until(self, expected: bytes) -> None:
        """Read what the process writes until it has written ``expected``."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while expected not in self.output:
            assert time.monotonic() < deadline, f"{expected!r} is not in {self.output[-2000:]!r}"
            self._read()

    def read_to_end(self) -> int:
        """Read what the process writes until it ends, and return its exit status."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while self.process.poll() is None or self._read():
            assert time.monotonic() < deadline, "the process does not end"
            self._read()
        return self.process.returncode

    def assert_restored(self) -> None:
        """Check that the process left the terminal as it found it."""
        assert termios.tcgetattr(self.device) == self.modes_before
        after_entering = self.output[self.output.rindex(ENTERED) :]
        assert [sequence for sequence in RESTORED if sequence not in after_entering] == []

    def _read(self) -> bool:
        ready = bool(select.select([self._controller], [], [], 0.05)[0])
        if ready:
            self.output += os.read(self._controller, 65_536)
        return ready

    def hang_up(self) -> int:
        """Close the terminal, as a window is closed, and return the exit status of the process."""
        self._close_terminal()
        return self.process.wait(PATIENCE_SECONDS)

    def close(self) -> None:
        """End the process, if it is still running, and its terminal."""
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()
        self.process.wait()
        self._close_terminal()

    def _close_terminal(self) -> None:
        while self._descriptors:
            os.close(self._descriptors.pop())


@contextmanager
def terminal(command: Sequence[str], *, ready: bytes, standard_error: int | None = None) -> Iterator[Terminal]:
    """Run a command in a terminal of its own, from when it has written ``ready``.

    Its standard error is the terminal too, unless a file descriptor is given.
    """
    running = Terminal(command, standard_error)
    try:
        running.read_until(ready)
        yield running
    finally:
        running.close()
