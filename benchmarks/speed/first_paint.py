"""How soon the terminal UI shows its first frame: real processes in a pseudo-terminal, beside bare Python."""

import os
import pty
import select
import signal
import statistics
import struct
import sys
import termios
import time
from collections.abc import Sequence
from fcntl import ioctl
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FIRST_WORDS = b" Quit"
"""In the footer of every frame, the first one too."""
PATIENCE_SECONDS = 10.0
ROWS, COLUMNS = 40, 120
TEXTUAL = ("-c", "import textual.app; print('imported', flush=True)")
STARTS: dict[str, tuple[Sequence[str], bytes]] = {
    "python -c pass": (("-c", "print('done', flush=True)"), b"done"),
    "import textual.app": (TEXTUAL, b"imported"),
    "srcdiff seeds/: first frame": (("-m", "srcdiff", "seeds/"), FIRST_WORDS),
    "srcdiff seeds/: its list": (("-m", "srcdiff", "seeds/"), b"Event 1"),
}
"""What is started, and the bytes that are waited for."""


def seconds_until(arguments: Sequence[str], wanted: bytes) -> float:
    """Return how long a Python process takes from its start until it writes ``wanted`` to its terminal."""
    started = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(ROOT)
        os.execv(sys.executable, [sys.executable, *arguments])  # noqa: S606 - this Python, on a command of this file
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    try:
        _read_until(terminal, wanted, started + PATIENCE_SECONDS)
        return time.perf_counter() - started
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)


def _read_until(terminal: int, wanted: bytes, deadline: float) -> None:
    written = b""
    while wanted not in written:
        ready, _, _ = select.select([terminal], [], [], deadline - time.perf_counter())
        if not ready:
            raise TimeoutError(f"{wanted!r} is not among {written[-500:]!r}")
        written += os.read(terminal, 65_536)


def print_first_paint(runs: int) -> None:
    """Print a row for each start: median and fastest time, each started in turn."""
    times: dict[str, list[float]] = {name: [] for name in STARTS}
    for _ in range(runs + 1):
        for name, (arguments, wanted) in STARTS.items():
            times[name].append(seconds_until(arguments, wanted))
    print(f"{'from process start':40s} {'median':>9s} {'fastest':>9s}")
    for name, (_, *measured) in times.items():
        print(f"{name:40s} {1e3 * statistics.median(measured):6.0f} ms {1e3 * min(measured):6.0f} ms")
