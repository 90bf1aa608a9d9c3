"""The file of verdicts: read line by line, changed under a lock, written whole or not at all.

A damaged line costs the others nothing. Before a damaged file is written again it is copied aside, so that nothing a
person decided is ever lost to a fault, ours or another's.
"""

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from srcdiff.errors import InputError
from srcdiff.files import cannot_write, write_whole
from srcdiff.settings import VERDICTS_SUFFIX
from srcdiff.verdicts.codec import FORMAT, NewerVersionError, check_header, header, line_of, verdict_of
from srcdiff.verdicts.lock import locked
from srcdiff.verdicts.values import Verdict, VerdictChange

MOST_BYTES = 64_000_000
"""A larger file is refused unread: that many verdicts nobody makes."""
ASIDE = ".damaged"
"""What the name of a damaged file is given when it is set aside."""
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class VerdictLine:
    """One good line of the file."""

    text: bytes
    """As it stands there, keys that are not known included; without its line end."""
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class VerdictFile:
    """What a file of verdicts holds."""

    lines: tuple[VerdictLine, ...] = ()
    problems: tuple[InputError, ...] = ()
    """Its damaged lines, each with file and line."""
    content: bytes = b""
    """The whole file."""
    aside: Path | None = None
    """Where a change has put the damaged file that it found."""

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdicts of the good lines, the oldest first."""
        return tuple(line.verdict for line in self.lines)

    @property
    def holds_verdicts(self) -> bool:
        """Whether anything of a file of verdicts can be seen, however damaged it is."""
        return bool(self.lines) or FORMAT.encode() in self.content[: 2 * len(header())]


def read_verdicts(path: Path) -> VerdictFile:
    """Return what the file at ``path`` holds; nothing where there is none.

    Damaged lines stand among the problems. Raises ``InputError`` for what cannot be read at all, and for a file of
    a later srcdiff.
    """
    try:
        content = _content(path)
    except FileNotFoundError:
        return VerdictFile()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror or error}; check its permissions") from None
    return _kept(path, content) if content.strip() else VerdictFile()


def change_verdicts(path: Path, change: VerdictChange) -> VerdictFile:
    """Make one change to the file at ``path`` and return what it holds then, what others have put there included.

    Of the verdicts that go, those that are not there any more are passed over; those that come replace the ones
    with their subjects. A damaged file is kept beside under another name. Raises ``OutputError``, and changes
    nothing, where the file cannot be written.
    """
    path = Path(os.path.realpath(path))
    try:
        with locked(path):
            return _change(path, change)
    except OSError as error:
        raise cannot_write(path, error) from None


def _content(path: Path) -> bytes:
    if path.exists() and not path.is_file():
        raise InputError(f"{path}: is no file; choose another by --verdicts")
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise InputError(f"{path}: is longer than {MOST_BYTES:,} bytes, as no file of verdicts is; choose another")
    return content


def _kept(path: Path, content: bytes) -> VerdictFile:
    lines: list[VerdictLine] = []
    problems: list[InputError] = []
    for number, text in enumerate(content.removeprefix(_BOM).split(b"\n"), start=1):
        try:
            if number == 1:
                _check_first(text, lines)
            elif text.strip():
                lines.append(VerdictLine(text, verdict_of(text)))
        except NewerVersionError as newer:
            raise InputError(f"{path}: {newer}") from None
        except InputError as problem:
            problems.append(InputError(f"{path}:{number}: {problem}"))
    return VerdictFile(tuple(lines), tuple(problems), content)


def _check_first(text: bytes, lines: list[VerdictLine]) -> None:
    """Raise ``InputError`` for a first line that is not as it should be; a verdict in its place counts all the same."""
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
        raise InputError(f"{path}: holds something else than verdicts; choose another file by --verdicts")
    subjects = {verdict.subject for verdict in change.into}
    stay = [line for line in before.lines if line.verdict not in change.out and line.verdict.subject not in subjects]
    come = [VerdictLine(line_of(verdict).encode(), verdict) for verdict in change.into]
    lines = (*stay, *come)
    aside = _free_name(path) if before.problems else None
    if aside is not None:
        write_whole(aside, before.content)
    content = b"".join(text + b"\n" for text in (header().encode(), *(line.text for line in lines)))
    write_whole(path, content)
    return VerdictFile(lines, content=content, aside=aside)


def _free_name(path: Path) -> Path:
    """Return the first name beside ``path`` for a damaged file that is not taken."""
    aside = path.with_name(path.name + ASIDE)
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}{ASIDE}-{number}")
    return aside
