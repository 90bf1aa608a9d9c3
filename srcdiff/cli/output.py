"""Where results, warnings and progress go: results to standard output or a file, the rest to standard error."""

import contextlib
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from srcdiff.errors import OutputError, SrcdiffError
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


def check_output(output: Path | None, inputs: Sequence[Path]) -> None:
    """Raise ``OutputError`` for a file that could not be written, before any work is done for it."""
    if output is None:
        return
    if output.is_dir():
        raise OutputError(f"{output}: is a folder; name a file in it")
    if any(_same_file(output, path) for path in inputs):
        raise OutputError(f"{output}: is one of the inputs; give --output another name")
    if not output.parent.is_dir():
        raise OutputError(f"{output}: cannot be written: there is no folder {output.parent}; make it or choose another")


def write(result: str, output: Path | None = None) -> None:
    """Print ``result``, or write it to ``output`` as UTF-8: there it appears whole or not at all.

    Raises ``OutputError`` where it cannot be written.
    """
    if output is None:
        _print(result)
        return
    try:
        _replace(output, result)
    except OSError as error:
        raise OutputError(f"{output}: cannot be written: {error.strerror or error}; choose another file") from None


def _print(result: str) -> None:
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")
    sys.stdout.write(result)


def _same_file(output: Path, path: Path) -> bool:
    try:
        return output.samefile(path)
    except OSError:
        return False


def _replace(output: Path, content: str) -> None:
    """Write beside ``output`` first and rename, so that no reader ever finds half of it."""
    if output.exists() and not output.is_file():
        output.write_text(content, encoding="utf-8")  # a device or a pipe, such as /dev/stdout
        return
    import tempfile  # noqa: PLC0415  start-up counts, and few runs write a file

    handle, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(content)
        Path(name).chmod(output.stat().st_mode & 0o777 if output.exists() else 0o666 & ~_umask())
        Path(name).replace(output)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


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
