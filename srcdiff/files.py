"""Files that srcdiff writes. Each appears whole or not at all, is on the disk afterwards, and replaces no input."""

import contextlib
import errno
import os
import re
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from srcdiff.errors import OutputError
from srcdiff.file_lock import PATIENCE_SECONDS, SECONDS_BETWEEN_TRIES, try_to_lock

STANDARD_INPUT = Path("-")
"""How the command line names standard input."""
INDEX_FILE, INDEX_DAYS = "index.json", "days"
"""A folder that has both, a file and a folder, is an index of ``srcdiff index``, not a folder of articles."""
_TEMPORARY = re.compile(r"\.srcdiff-[0-9a-f]{16}")
_NO_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_PERMISSION = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def is_index(folder: Path) -> bool:
    """Return whether a folder is an index of ``srcdiff index``; not where it may not be looked into."""
    try:
        return (folder / INDEX_FILE).is_file() and (folder / INDEX_DAYS).is_dir()
    except (OSError, ValueError):  # ValueError: a null character
        return False


def check_writable(path: Path, inputs: Iterable[Path]) -> None:
    """Raise ``OutputError`` if ``path`` cannot be written or is one of the ``inputs``, under whatever name.

    An input that does not exist yet counts as well: a settings file that the next run would read, for example.
    """
    try:
        fault = _fault(path, inputs)
    except OSError as error:  # a name that is too long, a folder that may not be entered, a loop of links
        raise cannot_write(path, error) from None
    except ValueError:
        raise OutputError(f"{path}: is not a file name; choose another") from None
    if fault:
        raise OutputError(f"{path}: {fault}")


def write_whole(path: Path, content: str | bytes) -> None:
    """Write ``content``, text as UTF-8, so that no reader ever finds half of it; replace what was at ``path``.

    The file is on the disk when this returns. A link is followed; a device or pipe is written to directly, once a pipe
    has a reader. What UTF-8 cannot encode is escaped. Raises ``OutputError`` if it cannot be written; the old file is
    unchanged then.
    """
    data = content.encode(errors="backslashreplace") if isinstance(content, str) else content
    try:
        mode = _mode(path)
        if mode is not None and not stat.S_ISREG(mode):
            _write_through(path, data)
        else:
            _replace(Path(os.path.realpath(path)), data, mode)
    except OSError as error:
        raise cannot_write(path, error) from None


def cannot_write(path: Path, error: OSError) -> OutputError:
    """Return the error for a file that could not be written."""
    return OutputError(f"{path}: cannot be written: {error.strerror or error}; {_advice(error)}")


def same_file(path: Path, other: Path) -> bool:
    """Return whether two paths lead to one file, or, where there is none yet, to one place."""
    try:
        return path.samefile(other)
    except (OSError, ValueError):
        return os.path.realpath(path) == os.path.realpath(other)


def is_open_on_file(handle: int) -> bool:
    """Return whether an open handle of this process leads to a regular file; false if it is closed."""
    try:
        return stat.S_ISREG(os.fstat(handle).st_mode)
    except OSError:
        return False


def is_open_on(handle: int, path: Path) -> bool:
    """Return whether an open handle of this process leads to the regular file at ``path``; false if it is closed."""
    try:
        return is_open_on_file(handle) and os.path.samestat(os.fstat(handle), path.stat())
    except (OSError, ValueError):
        return False


def _fault(path: Path, inputs: Iterable[Path]) -> str:
    """Return what is wrong with ``path`` and what to do; empty if nothing is."""
    mode = _mode(path)
    if mode is not None and stat.S_ISDIR(mode):
        return "is a folder; name a file in it"
    if any(same_file(path, each) for each in inputs):
        return "is one of the inputs; choose another name"
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        folder = target.parent if path.is_symlink() else path.parent
        return f"cannot be written: there is no folder {folder}; make it or choose another"
    needed = (target,) if mode is not None and not stat.S_ISREG(mode) else (target.parent, target)
    if not all(os.access(each, os.W_OK) for each in needed if each.exists()):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return ""


def _mode(path: Path) -> int | None:
    """Return the mode of the file at ``path``; ``None`` if there is none. Raises ``OSError`` for a loop of links."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _write_through(path: Path, data: bytes) -> None:
    """Write to a device or a pipe. Raises ``OSError``, for a pipe that nobody reads after ``PATIENCE_SECONDS``."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while (handle := _opened_to_write(path)) is None:
        if time.monotonic() > deadline:
            raise OSError(errno.ENXIO, "nobody reads it")
        time.sleep(SECONDS_BETWEEN_TRIES)
    with os.fdopen(handle, "wb") as file:
        file.write(data)


def _opened_to_write(path: Path) -> int | None:
    """Return a handle, whose writing waits; ``None`` for a pipe that has no reader yet."""
    try:
        handle = os.open(path, os.O_WRONLY | _NO_WAIT)
    except OSError as error:
        if error.errno == errno.ENXIO and path.is_fifo():
            return None
        raise
    if _NO_WAIT:
        os.set_blocking(handle, True)
    return handle


def _advice(error: OSError) -> str:
    if error.errno in _SPACE:
        return "free some space or choose another file"
    if error.errno in _PERMISSION:
        return "check the permissions or choose another file"
    return "choose another file"


def _replace(path: Path, data: bytes, mode: int | None) -> None:
    """Write a temporary file beside ``path`` and rename it."""
    _delete_leftovers(path.parent)
    with _temporary_file(path.parent) as (temporary, file):
        file.write(data)
        file.flush()
        if mode is not None:
            temporary.chmod(mode & 0o777)
        os.fsync(file.fileno())
        if sys.platform == "win32":
            file.close()  # an open file cannot be renamed there
        temporary.replace(path)
    _sync_folder(path.parent)


@contextlib.contextmanager
def _temporary_file(folder: Path) -> Iterator[tuple[Path, IO[bytes]]]:
    """Provide a new file, locked so that other processes know that its writer is alive; delete it on an error."""
    while True:
        path = folder / f".srcdiff-{os.urandom(8).hex()}"
        handle = try_to_lock(path)
        if handle is not None:  # else another process took it for a leftover before it was locked
            break
    with os.fdopen(handle, "wb") as file:
        try:
            yield path, file
        except BaseException:
            with contextlib.suppress(OSError):
                path.unlink()
            raise


def _delete_leftovers(folder: Path) -> None:
    """Delete the temporary files of processes that were killed while they wrote."""
    with contextlib.suppress(OSError):  # a folder that may be written to but not listed
        for name in os.listdir(folder):  # noqa: PTH208  only the names are needed, and a folder can be large
            if _TEMPORARY.fullmatch(name):
                _delete_leftover(folder / name)


def _delete_leftover(path: Path) -> None:
    handle = try_to_lock(path)
    if handle is None:
        return
    if sys.platform == "win32":
        os.close(handle)  # an open file cannot be deleted there
        path.unlink()
    else:
        path.unlink()
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    """Make sure that a renamed file is found under its new name after a power failure."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(
        OSError
    ):  # the file is written; some folders cannot be opened, some disks cannot sync them
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
