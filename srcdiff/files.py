"""Files that srcdiff writes: each appears whole or not at all, and none takes the place of an article that was read."""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

from srcdiff.errors import OutputError


def check_writable(path: Path, inputs: Iterable[Path]) -> None:
    """Raise ``OutputError`` for a file that could not be written, or that is one of the ``inputs``."""
    try:
        fault = _fault(path, inputs)
    except OSError as error:  # a name too long, a folder that may not be entered
        raise _cannot_write(path, error) from None
    if fault:
        raise OutputError(f"{path}: {fault}")


def _fault(path: Path, inputs: Iterable[Path]) -> str:
    """Return what is wrong with ``path`` and what to do; empty where nothing is."""
    if path.is_dir():
        return "is a folder; name a file in it"
    if any(_same_file(path, read) for read in inputs):
        return "is one of the inputs; choose another name"
    if not path.parent.is_dir():
        return f"cannot be written: there is no folder {path.parent}; make it or choose another"
    return ""


def write_whole(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` as UTF-8, so that no reader ever finds half of it; what was there is replaced.

    Raises ``OutputError`` where it cannot be written; what was there is then still there.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_text(text, encoding="utf-8")  # a device or a pipe, such as /dev/stdout
        else:
            _replace(path.resolve(), text)
    except OSError as error:
        raise _cannot_write(path, error) from None


def _cannot_write(path: Path, error: OSError) -> OutputError:
    return OutputError(f"{path}: cannot be written: {error.strerror or error}; choose another file")


def _same_file(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False


def _replace(path: Path, text: str) -> None:
    """Write beside ``path`` first and rename."""
    beside = path.with_name(f".srcdiff-{os.urandom(8).hex()}")
    try:
        with beside.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        if path.exists():
            beside.chmod(path.stat().st_mode & 0o777)
        beside.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
