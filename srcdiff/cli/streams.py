"""The standard streams, which may be closed, full or a pipe that nobody reads.

Standard error never fails: if it cannot be written to, the text is lost and the exit status stays as it is. Standard
output fails with an error that names it. Only modules of Python's start-up are imported at once.
"""

# ruff: noqa: PLC0415

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO


def open_closed_streams() -> None:
    """Open the null device as each standard stream that is closed, so that no other file gets its number.

    Afterwards ``sys.stderr`` can be written to in any case; ``sys.stdout`` and ``sys.stdin`` stay ``None`` if closed.
    """
    for descriptor in (0, 1, 2):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  open as long as the process runs


def say(text: str) -> None:
    """Print ``text``, which must be safe already, on standard error if that is possible."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (OSError, ValueError):
        silence(sys.stderr)


def check_standard_output() -> None:
    """Raise ``OutputError`` if standard output is closed."""
    if sys.stdout is None:
        from srcdiff.errors import OutputError

        raise OutputError("standard output is closed; redirect it, or name a file by --output")


def print_result(text: str) -> None:
    """Print ``text`` on standard output; what it cannot encode is escaped.

    Raises ``OutputError`` if that fails, and ``BrokenPipeError`` if nobody reads it any more.
    """
    check_standard_output()
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        from srcdiff.errors import OutputError

        silence(sys.stdout)
        reason = error.strerror or error
        raise OutputError(f"standard output cannot be written: {reason}; name a file by --output") from None


def terminal_columns(default: int) -> int:
    """Return the columns of the terminal: those that ``COLUMNS`` names, else its own, else the default.

    As ``shutil.get_terminal_size``, which takes several milliseconds to import.
    """
    wish = os.environ.get("COLUMNS", "")[:9]
    if wish.isdecimal() and int(wish):
        return int(wish)
    try:
        columns = os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else 0
    except (OSError, ValueError):
        columns = 0
    return columns or default


def silence(stream: "TextIO") -> None:
    """Send what a stream still holds to the null device, or Python would fail on it at the end of the process."""
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())
        os.close(null)
    except (OSError, ValueError):  # not a stream of the system
        return
