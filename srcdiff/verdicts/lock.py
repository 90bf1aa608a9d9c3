"""A lock between programs: whoever changes the file of verdicts holds it.

The operating system keeps the lock, on a file beside the one it guards, and frees it when its holder ends, however that
happens. So there is no stale lock to recognise, which would take a clock and a guess. The lock file is removed by its
holder; who has waited for a file that is gone by then takes the next one.
"""

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

PATIENCE_SECONDS = 10.0
"""How long another program is waited for; a change takes it milliseconds."""
BETWEEN_TRIES = 0.01
"""Seconds."""


class LockedError(OSError):
    """Another program holds the lock and does not let go."""


if sys.platform == "win32":
    import msvcrt

    def _try_to_lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _release(handle: int, path: Path) -> None:
        os.close(handle)
        with contextlib.suppress(OSError):  # somebody else has it open by now
            path.unlink()

else:
    import fcntl

    def _try_to_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(handle: int, path: Path) -> None:
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(handle)


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of the file at ``path``. Raises ``LockedError`` after ``PATIENCE_SECONDS``, else ``OSError``."""
    lock = path.with_name(f".{path.name}.lock")
    deadline = time.monotonic() + PATIENCE_SECONDS
    while (handle := _held(lock)) is None:
        if time.monotonic() > deadline:
            raise LockedError(None, "another program has been changing it for too long")
        time.sleep(BETWEEN_TRIES)
    try:
        yield
    finally:
        _release(handle, lock)


def _held(lock: Path) -> int | None:
    """Return the open lock file once it is locked; ``None`` while another program has it."""
    handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _try_to_lock(handle)
        if _is_still(lock, handle):
            return handle
    except (BlockingIOError, PermissionError):
        pass
    except BaseException:
        os.close(handle)
        raise
    os.close(handle)
    return None


def _is_still(lock: Path, handle: int) -> bool:
    """Whether the file that was locked is the one there now: its last holder may have removed it meanwhile."""
    try:
        return os.path.samestat(lock.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False
