"""Where results, warnings and progress go: results to standard output or a file, the rest to standard error."""

import sys
import time
from pathlib import Path

from srcdiff.errors import SrcdiffError
from srcdiff.files import write_whole
from srcdiff.text.safe import safe_line

LONGEST_COMPLAINT = 2_000
"""Characters of one line on standard error."""
PROGRESS_AFTER, PROGRESS_EVERY = 0.5, 0.1
"""Seconds before the progress bar shows, and between two of its pictures."""
BAR_WIDTH = 24


def complain(trouble: SrcdiffError) -> None:
    """Print an error, a line for each thing that is wrong."""
    for line in str(trouble).splitlines():
        sys.stderr.write(f"srcdiff: {safe_line(line, LONGEST_COMPLAINT)}\n")


def warn(message: str) -> None:
    """Print a warning."""
    sys.stderr.write(f"srcdiff: warning: {safe_line(message, LONGEST_COMPLAINT)}\n")


def write(result: str, output: Path | None = None) -> None:
    """Print ``result``, or write it to ``output`` as UTF-8: there it appears whole or not at all.

    Raises ``OutputError`` where it cannot be written.
    """
    if output is None:
        _print(result)
    else:
        write_whole(output, result)


def _print(result: str) -> None:
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")
    sys.stdout.write(result)


class ProgressBar:
    """A line on standard error that shows how far the work is; only on a terminal, only when it takes a while."""

    def __init__(self, *, quiet: bool) -> None:
        self._shown = False
        self._on = sys.stderr.isatty() and not quiet
        self._next = time.monotonic() + PROGRESS_AFTER

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` are done."""
        if not self._on or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + PROGRESS_EVERY
        filled = BAR_WIDTH * done // max(1, total)
        sys.stderr.write(f"\r{step} [{'#' * filled}{'.' * (BAR_WIDTH - filled)}] {done} of {total} \x1b[K")
        sys.stderr.flush()
        self._shown = True

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False
