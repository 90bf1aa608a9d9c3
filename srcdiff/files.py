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
        raise cannot_write(path, error) from None
    if fault:
        raise OutputError(f"{path}: {fault}")


def _fault(path: Path, inputs: Iterable[Path]) -> str:
    """Return what is wrong with ``path`` and what to do; empty where nothing is."""
    if path.is_dir():
        return "is a folder; name a file in it"
    if any(same_file(path, read) for read in inputs):
        return "is one of the inputs; choose another name"
    if not path.parent.is_dir():
        return f"cannot be written: there is no folder {path.parent}; make it or choose another"
    return ""


def write_whole(path: Path, content: str | bytes) -> None:
    """Write ``content``, text as UTF-8, so that no reader ever finds half of it; what was at ``path`` is replaced.

    Raises ``OutputError`` where it cannot be written; what was there is then still there.
    """
    data = content.encode() if isinstance(content, str) else content
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a device or a pipe, such as /dev/stdout
        else:
            _replace(path.resolve(), data)
    except OSError as error:
        raise cannot_write(path, error) from None


def cannot_write(path: Path, error: OSError) -> OutputError:
    """Return what is told of a file that could not be written."""
    return OutputError(f"{path}: cannot be written: {error.strerror or error}; choose another file")


def same_file(path: Path, other: Path) -> bool:
    """Whether two paths, of which either may lead nowhere, are one file."""
    try:
        return path.samefile(other)
    except OSError:
        return False


def _replace(path: Path, content: bytes) -> None:
    """Write beside ``path`` first and rename."""
    beside = path.with_name(f".srcdiff-{os.urandom(8).hex()}")
    try:
        with beside.open("xb") as file:
            file.write(content)
        if path.exists():
            beside.chmod(path.stat().st_mode & 0o777)
        beside.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
