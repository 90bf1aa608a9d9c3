"""The verdict file: read line by line, changed under a lock, written whole or not at all.

A damaged line does not affect the others. A damaged file is copied before it is written again, so that no decision of a
person is ever lost to a fault, whoever caused it.
"""

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from srcdiff.errors import InputError, OutputError
from srcdiff.file_lock import locked
from srcdiff.files import cannot_write, write_whole
from srcdiff.input_file import read_input
from srcdiff.settings import VERDICTS_SUFFIX
from srcdiff.verdicts.codec import FORMAT, LONGEST_LINE, NewerVersionError, check_header, header, line_of, verdict_of
from srcdiff.verdicts.values import Verdict, VerdictChange, subject

MOST_BYTES = 64_000_000
"""A larger file is refused unread: nobody gives so many verdicts."""
DAMAGED_SUFFIX = ".damaged"
"""Added to the name of a damaged file's copy."""
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class VerdictLine:
    """One valid line of the file."""

    text: bytes
    """The line as it is in the file, with unknown keys and without its line end."""
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class VerdictFile:
    """The content of a verdict file."""

    lines: tuple[VerdictLine, ...] = ()
    problems: tuple[InputError, ...] = ()
    """Its damaged lines, each with file and line number."""
    content: bytes = b""
    """The whole file."""
    damaged_copy: Path | None = None
    """The copy of the file as a change found it, where that was damaged."""

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdicts of the valid lines, oldest first."""
        return tuple(line.verdict for line in self.lines)

    @property
    def holds_verdicts(self) -> bool:
        """Whether anything shows that this is a verdict file, however damaged."""
        return bool(self.lines) or FORMAT.encode() in self.content[: 2 * len(header())]


def read_verdicts(path: Path) -> VerdictFile:
    """Return the content of the file at ``path``; empty if there is none. Linear in the size of the file.

    Damaged lines are reported in ``problems``. Raises ``InputError`` for a file that cannot be read at all or that a
    newer srcdiff has written.
    """
    try:
        content = _content(path)
    except FileNotFoundError:
        return VerdictFile()
    except OSError as error:
        message = f"the verdict file cannot be read: {error.strerror or error}; fix it or choose another by --verdicts"
        raise InputError(f"{path}: {message}") from None
    return _decoded(path, content) if content.strip() else VerdictFile()


def change_verdicts(path: Path, change: VerdictChange) -> VerdictFile:
    """Apply one change to the file at ``path`` and return its content afterwards, with what other programs added.

    Removed verdicts that are no longer there are ignored; added ones replace those on the same subject. The change is
    on the disk when this returns. A damaged file is copied first. Raises ``OutputError``, with the file unchanged, if
    it cannot be written, and ``InputError`` if it cannot be read. Linear in the size of the file.
    """
    path = Path(os.path.realpath(path))
    try:
        with locked(path):
            return _change(path, change)
    except OSError as error:
        raise cannot_write(path, error) from None


def _content(path: Path) -> bytes:
    content = read_input(path, MOST_BYTES)
    if len(content) > MOST_BYTES:
        raise InputError(f"{path}: is longer than {MOST_BYTES:,} bytes, so not a verdict file; choose another")
    return content


def _decoded(path: Path, content: bytes) -> VerdictFile:
    lines: list[VerdictLine] = []
    problems: list[InputError] = []
    for number, text in enumerate(content.removeprefix(_BOM).split(b"\n"), start=1):
        try:
            if number == 1:
                _decode_first(text, lines)
            elif text.strip():
                lines.append(VerdictLine(text, verdict_of(text)))
        except NewerVersionError as newer:
            raise InputError(f"{path}: {newer}") from None
        except InputError as problem:
            problems.append(InputError(f"{path}:{number}: {problem}"))
    return VerdictFile(tuple(lines), tuple(problems), content)


def _decode_first(text: bytes, lines: list[VerdictLine]) -> None:
    """Check the first line. Raises ``InputError`` if it is not the header; if it is a verdict instead, that counts."""
    try:
        check_header(text)
    except NewerVersionError:
        raise
    except InputError:
        with contextlib.suppress(InputError):
            lines.append(VerdictLine(text, verdict_of(text)))
        raise


def _change(path: Path, change: VerdictChange) -> VerdictFile:
    before = read_verdicts(path)
    if before.content and not before.holds_verdicts and not path.name.endswith(VERDICTS_SUFFIX):
        raise InputError(f"{path}: is not a verdict file; choose another by --verdicts")
    lines = _changed_lines(before.lines, change)
    if any(len(line.text) > LONGEST_LINE for line in lines):
        raise OutputError(f"{path}: the verdict would be a line of more than {LONGEST_LINE:,} bytes, and is not kept")
    content = b"".join(text + b"\n" for text in (header().encode(), *(line.text for line in lines)))
    if len(content) > MOST_BYTES:
        raise OutputError(f"{path}: would be longer than {MOST_BYTES:,} bytes; choose another file by --verdicts")
    damaged_copy = _unused_name(path) if before.problems else None
    if damaged_copy is not None:
        write_whole(damaged_copy, before.content)
    write_whole(path, content)
    return VerdictFile(lines, content=content, damaged_copy=damaged_copy)


def _changed_lines(lines: tuple[VerdictLine, ...], change: VerdictChange) -> tuple[VerdictLine, ...]:
    removed = frozenset(change.removed)
    replaced = set(map(subject, change.added))
    kept = (line for line in lines if line.verdict not in removed and subject(line.verdict) not in replaced)
    return (*kept, *(VerdictLine(line_of(verdict).encode(), verdict) for verdict in change.added))


def _unused_name(path: Path) -> Path:
    """Return the first unused name beside ``path`` for the copy of a damaged file."""
    name = path.with_name(path.name + DAMAGED_SUFFIX)
    number = 1
    while os.path.lexists(name):
        number += 1
        name = path.with_name(f"{path.name}{DAMAGED_SUFFIX}-{number}")
    return name
