"""Standard input: a text, a corpus, or a JSON document. It can be read once only, and is kept to be given again."""

import io
import sys
from functools import lru_cache
from typing import BinaryIO, NamedTuple

from srcdiff.errors import InputError
from srcdiff.reading.byte_source import ByteSource, ByteStream
from srcdiff.reading.formats import JSON
from srcdiff.text.lazy_pattern import lazy_pattern

CORPUS = ".jsonl"
_OBJECT = lazy_pattern(r'(?:\ufeff)?\s*\{\s*["}]')
"""How a JSON object begins. The rest of the line is not looked at: a broken record is still a record."""
_DOCUMENT = lazy_pattern(r'(?:\ufeff)?\s*(?:[\[{]\s*\Z|\[\s*\{\s*["}])')
"""How a JSON document begins that is no record: a list of objects, or a bracket alone in its line."""


def standard_input_source(encoding: str, limit: int, *, once: bool = False) -> ByteSource:
    """Return what standard input holds: a corpus if its first non-blank line begins a JSON object, a JSON document if
    that begins a list of objects or is a bracket alone, else a text.

    Of a text, at most one byte more than ``limit`` is read; of a corpus all lines up to the first one over it. Waits
    for the end of the input; with ``once`` for its first line, and the rest is read as the source is: nothing is kept
    for another call. Raises ``InputError`` where standard input is closed, and ``OSError``.
    """
    if sys.stdin is None:
        raise InputError("standard input: is closed; name a file instead of -")
    content = StandardInput(sys.stdin.buffer) if once else _content(sys.stdin.buffer)
    stream = content.unread(limit) if once else content.read_up_to(limit)
    return ByteSource(stream, "standard input", "stdin", content.suffix, encoding, limit)


class _Joined(NamedTuple):
    """Two streams, one after the other. No line begins in the first and ends in the second."""

    first: ByteStream
    second: ByteStream

    def read(self, size: int, /) -> bytes:
        begin = self.first.read(size)
        return begin + self.second.read(size - len(begin))

    def readline(self, size: int, /) -> bytes:
        return self.first.readline(size) or self.second.readline(size)


class StandardInput:
    """The bytes of a stream, as far as they were read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._content = io.BytesIO()
        self._limit = 0
        self._suffix: str | None = None
        """``None`` before its first line was read."""

    @property
    def suffix(self) -> str:
        """The suffix of files of this format."""
        return self._suffix or ""

    def read_up_to(self, limit: int) -> ByteStream:
        """Return what was read, once that is all that articles of at most ``limit`` bytes need."""
        self._look(limit)
        if limit > self._limit:
            self._limit = limit
            (self._read_lines if self._suffix == CORPUS else self._read_text)(limit)
        return io.BytesIO(self._content.getvalue())

    def unread(self, limit: int) -> ByteStream:
        """Return a stream of everything, of which only the first line was read."""
        self._look(limit)
        return _Joined(io.BytesIO(self._content.getvalue()), self._stream)

    def _look(self, limit: int) -> None:
        """Read the first line, and find out what it begins."""
        if self._suffix is None:
            line = self._first_line(limit).decode("utf-8", errors="replace")
            self._suffix = CORPUS if _OBJECT.match(line) else JSON if _DOCUMENT.match(line) else ""

    def _first_line(self, limit: int) -> bytes:
        """Read to the first line that is not blank, and return it; empty where more than ``limit`` bytes are blank."""
        while self._content.tell() <= limit:
            line = self._stream.readline(limit + 1)
            self._content.write(line)
            if line.strip() or not line:
                return line
        return b""

    def _read_text(self, limit: int) -> None:
        self._content.write(self._stream.read(max(0, limit + 1 - self._content.tell())))

    def _read_lines(self, limit: int) -> None:
        """Read to the end, or to a line of more than ``limit`` bytes."""
        line = self._stream.readline(limit + 1)
        while line and len(line) <= limit:
            self._content.write(line)
            line = self._stream.readline(limit + 1)
        self._content.write(line)


@lru_cache(maxsize=1)
def _content(stream: BinaryIO) -> StandardInput:
    """Return the same content when a stream is asked for again: for ``srcdiff diff - -``, or to load it again."""
    return StandardInput(stream)
