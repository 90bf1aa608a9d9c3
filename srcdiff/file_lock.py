"""Locks between processes, kept by the operating system on a file.

The system releases a lock when its holder ends, however it ends. So there are no stale locks to detect, which would
take a clock and a guess. The holder removes the lock file; a process that waited for a removed file takes the next one.
"""

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

PATIENCE_SECONDS = 10.0
"""How long to wait for another process; it normally holds a lock for milliseconds."""
SECONDS_BETWEEN_TRIES = 0.01
LONGEST_NAME = 200
"""Bytes of a guarded file's name that its lock file repeats: systems allow 255 in all."""

_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class LockedError(OSError):
    """Another process holds the lock and does not release it."""


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _release(handle: int, path: Path) -> None:
        os.close(handle)
        with contextlib.suppress(OSError):  # another process has opened it by now
            path.unlink()

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(handle: int, path: Path) -> None:
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(handle)


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock that guards the file at ``path``, by a lock file beside it.

    Raises ``LockedError`` after ``PATIENCE_SECONDS`` and ``OSError`` if the lock file cannot be made.
    """
    lock_file = _lock_file(path)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while (handle := try_to_lock(lock_file)) is None:
        if time.monotonic() > deadline:
            raise LockedError(None, "another program has been changing it for too long")
        time.sleep(SECONDS_BETWEEN_TRIES)
    try:
        yield
    finally:
        _release(handle, lock_file)


def try_to_lock(path: Path) -> int | None:
    """Open the file at ``path``, made if it is missing, and lock it; ``None`` while another process has the lock.

    The lock lasts until the returned handle is closed or the process ends.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT | _NO_LINK, 0o666)
    try:
        _lock(handle)
        if _is_file_at(path, handle):
            return handle
    except (BlockingIOError, PermissionError):
        pass
    except BaseException:
        os.close(handle)
        raise
    os.close(handle)
    return None


def _lock_file(path: Path) -> Path:
    name = os.fsdecode(os.fsencode(path.name)[:LONGEST_NAME])
    return path.with_name(f".{name}.lock")


def _is_file_at(path: Path, handle: int) -> bool:
    """Return whether the open file is still the one at ``path``: the last holder may have removed it meanwhile."""
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False
