"""Keys from the terminal while articles are piped into the process."""

import contextlib
import errno
import io
import os
import select
import sys
from collections.abc import Iterator

from srcdiff.errors import InputError

TERMINAL = "/dev/tty"
"""The terminal of the process, wherever its streams were sent."""


class PipedInput(io.RawIOBase):
    """A pipe that a thread reads, and that can be cancelled while the thread waits for more.

    A thread that waits in Python's own standard input would crash the end of the process.
    """

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self._descriptor = descriptor
        self._end, self._end_writer = os.pipe()

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]  # what BufferedReader gives
        """Read what there is, waiting for the first of it. Raises ``OSError`` once the input is cancelled."""
        ready, _, _ = select.select([self._descriptor, self._end], [], [])
        if self._end in ready:
            raise OSError(errno.ECANCELED, os.strerror(errno.ECANCELED))
        content = os.read(self._descriptor, len(buffer))
        buffer[: len(content)] = content
        return len(content)

    def cancel(self) -> None:
        """End the reading, also where a thread waits."""
        os.close(self._end_writer)


@contextlib.contextmanager
def keyboard_on_standard_input() -> Iterator[None]:
    """Let standard input be the terminal, for keys and for editors; ``sys.stdin`` still reads what was piped.

    Raises ``InputError`` where the process has no terminal.
    """
    try:
        terminal = os.open(TERMINAL, os.O_RDWR)
    except OSError:
        message = "the terminal UI reads keys from the terminal while articles are piped, and there is none"
        raise InputError(f"{message}; use `srcdiff report -`") from None
    descriptor, before = os.dup(0), sys.stdin
    piped = PipedInput(descriptor)
    os.dup2(terminal, 0)
    os.close(terminal)
    sys.stdin = io.TextIOWrapper(io.BufferedReader(piped), encoding="utf-8")
    try:
        yield
    finally:
        piped.cancel()
        os.dup2(descriptor, 0)
        sys.stdin = before
