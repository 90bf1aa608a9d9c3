"""Whether files changed, without opening them: cheap enough to check thousands of them every second."""

import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

Stamp = tuple[int, int, int]
"""When a file was last changed, its size, and its number on the disk."""
Stamps = Mapping[Path, Stamp]


def stamp_of(file: Path) -> Stamp | None:
    """Return a file's stamp; ``None`` for one that does not exist, may not be looked at, or is a pipe or device.

    What a pipe or device gives can be read once only.
    """
    try:
        status = file.stat()
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def stamps_of(files: Iterable[Path]) -> Stamps:
    """Return the stamps of the files that are there. Opens none."""
    return {file: stamp for file in files if (stamp := stamp_of(file)) is not None}
