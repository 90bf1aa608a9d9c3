"""Whether files changed, told from outside: cheap enough to be looked at every second, for thousands of them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

Stamp = tuple[int, int, int]
"""When a file was last changed, its size, and its number on the disk."""
Stamps = Mapping[Path, Stamp]


def stamp_of(file: Path) -> Stamp | None:
    """Return a file's stamp; ``None`` where there is no such file, or it may not be looked at."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def stamps_of(files: Iterable[Path]) -> Stamps:
    """Return the stamps of the files that are there. Opens none."""
    return {file: stamp for file in files if (stamp := stamp_of(file)) is not None}
