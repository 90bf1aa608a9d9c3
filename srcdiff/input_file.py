"""Opening files that others made, so that none can make the program wait or fill its memory.

A pipe or a device can be anywhere that a file is expected, and some files of ``/proc`` and ``/sys`` claim to be regular
and give nothing until something happens, or never end. So a file is opened without waiting, examined once it is open,
and read up to a limit that the caller gives.
"""

import errno
import io
import os
import stat
from pathlib import Path
from typing import BinaryIO

_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_BINARY"))
"""Not every system has all of them."""
BUFFER_BYTES = 1 << 16


class SpecialFileError(OSError):
    """A pipe, a device or a socket in place of a file."""

    def __init__(self) -> None:
        super().__init__(errno.EINVAL, "it is not a regular file")


class NothingToReadError(OSError):
    """A file that gives nothing now and is not at its end."""

    def __init__(self) -> None:
        super().__init__(errno.EAGAIN, "it gives nothing now and has no end, like a device")


class _Unwaiting(io.FileIO):
    """A file that was opened without waiting: an error, not an end, where there is nothing to read yet."""

    def readinto(self, buffer, /):  # type: ignore[no-untyped-def]  # as the base class has it
        """Return the number of bytes read; 0 at the end."""
        count = super().readinto(buffer)
        if count is None:
            raise NothingToReadError
        return count


def open_input(path: Path, *, named: bool = False) -> BinaryIO:
    """Open a file for reading bytes.

    With ``named``, for a path that a person gave, it may be a pipe, which waits for its writer, or a device, which does
    not wait. Raises ``SpecialFileError`` for those otherwise, and ``OSError``; reading raises ``NothingToReadError``
    where it would wait.
    """
    if named and stat.S_ISFIFO(path.stat().st_mode):
        return path.open("rb")
    if not named:
        check_regular(path)  # before it is opened: opening a device can do something
    handle = os.open(path, _FLAGS)
    try:
        if not named:
            _check_regular(os.fstat(handle).st_mode)
        return io.BufferedReader(_Unwaiting(handle), BUFFER_BYTES)
    except OSError:
        os.close(handle)
        raise


def read_input(path: Path, most: int) -> bytes:
    """Return a regular file's bytes, at most one more than ``most``. Raises ``OSError`` as ``open_input`` does."""
    with open_input(path) as file:
        return file.read(most + 1)


def check_regular(path: Path) -> None:
    """Raise ``SpecialFileError`` or ``IsADirectoryError`` for what is not a regular file. Raises ``OSError``."""
    _check_regular(path.stat().st_mode)


def _check_regular(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(mode):
        raise SpecialFileError
