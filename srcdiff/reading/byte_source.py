"""The bytes of one article or corpus, wherever they come from, with the limits on how much of them is read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple, Protocol

from srcdiff.errors import InputError
from srcdiff.text.safe import safe_line

MEGABYTE = 1_000_000
LARGEST_PAGE = 12 * MEGABYTE
"""Bytes of a web page; the largest of the development pages has 2.6 million."""
MOST_BLANK_LINES = 1_000_000


class ByteStream(Protocol):
    """A file, what one unpacks to, or a pipe. Both methods return at most ``size`` bytes, and none at the end."""

    def read(self, size: int, /) -> bytes:
        """Return the next bytes."""

    def readline(self, size: int, /) -> bytes:
        """Return the rest of the line, with its line end."""


class Request(NamedTuple):
    """A file to read, and how."""

    file: Path
    stem: str
    """The id of an article that is alone in it."""
    encoding: str
    """Of text that is neither UTF-8 nor marked."""
    limit: int
    """Bytes of the largest article."""
    most_articles: int
    """How many are read of it."""
    named: bool
    """Whether it is one of the paths that a person gave; one that a folder holds must be a regular file."""


@dataclass(frozen=True, slots=True)
class ByteSource:
    """A file on disk, what a ``.gz`` file unpacks to, an entry of a ``.zip`` file, or standard input."""

    stream: ByteStream
    name: str
    """For messages: the path, with the path inside an archive after it."""
    stem: str
    """The id of an article that is alone in it."""
    suffix: str
    """Of the format, in small letters, without that of a compression."""
    encoding: str
    """Of text that is neither UTF-8 nor marked."""
    limit: int
    """Bytes of the largest article."""
    most: int | None = None
    """Bytes of the whole, where it is unpacked from fewer."""
    damage: tuple[type[Exception], ...] = ()
    """What reading the stream raises where it is compressed and broken."""

    def whole(self) -> bytes:
        """Return all bytes. Raises ``InputError`` where there are more than the limit; no more are read."""
        content = self._checked(self.stream.read)
        if len(content) > self.limit:
            raise InputError(f"{self.name}: {self._too_large()}")
        return content

    def lines(self) -> Iterator[tuple[int, bytes]]:
        """Yield number, from 1, and bytes of each line that is not blank. Raises ``InputError`` at one over the limit.

        The lines after it are not read: the file may be endless. So is one that unpacks to too much.
        """
        total = blank = 0
        for number, line in enumerate(iter(partial(self._checked, self.stream.readline), b""), start=1):
            total += len(line)
            if len(line) > self.limit:
                raise InputError(f"{self.name}:{number}: {self._too_large()}; the lines after it are not read")
            if self.most is not None and total > self.most:
                raise InputError(f"{self.name}:{number}: {unpacks_to_more(self.most)}; the rest is not read")
            if line.strip():
                yield number, line
                continue
            blank += 1
            if blank > MOST_BLANK_LINES:
                raise InputError(f"{self.name}:{number}: more than a million blank lines; the rest is not read")

    def _checked(self, read: Callable[[int], bytes]) -> bytes:
        """Return up to one byte more than the limit."""
        try:
            return read(self.limit + 1)
        except self.damage as error:
            raise InputError(damaged(self.name, error)) from None

    def _too_large(self) -> str:
        return f"is larger than {self.limit // MEGABYTE} MB; split it, or raise `file_limit_mb` in the settings"


def unpacks_to_more(most: int) -> str:
    """Return the message on a compressed file that unpacks to more than ``most`` bytes."""
    return f"unpacks to more than {most // MEGABYTE} MB; raise `file_limit_mb` in the settings if that is right"


def damaged(name: str, error: Exception) -> str:
    """Return the message on a compressed file that is broken."""
    return f"{name}: is damaged, or not compressed as its suffix says: {safe_line(str(error))}; make it again"


def zip_damage() -> tuple[type[Exception], ...]:
    """Return what the library raises on a damaged archive or entry, by whatever method it is compressed."""
    import lzma  # noqa: PLC0415  most runs have no archive
    import struct  # noqa: PLC0415
    import zipfile  # noqa: PLC0415
    import zlib  # noqa: PLC0415

    return (
        zlib.error,
        lzma.LZMAError,
        struct.error,
        EOFError,
        LookupError,
        OSError,
        ValueError,
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
    )
