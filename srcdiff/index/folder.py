"""The folder of an index: what is in it, its lock, and directories that appear whole or not at all.

``days/2023-02-24/PART/`` holds articles of one day as they were added, ``paired/2023-02-24/`` what pairing that day
gave. Both are written beside and renamed. ``index.json`` says how the articles were read.
"""

import contextlib
import datetime
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from srcdiff.errors import InputError, OutputError
from srcdiff.file_lock import try_to_lock
from srcdiff.files import INDEX_DAYS, INDEX_FILE, cannot_write, write_whole
from srcdiff.input_file import read_input

FORMAT = 1
"""Of the files in the folder; an index of another format is not read."""
UNFINISHED = ".unfinished-"
"""How the names of directories begin that were not renamed yet."""
ARTICLES, WORDS = "articles.parquet", "words.parquet"
"""The files of a part: its articles, and the words of each."""
MOST_BYTES = 100_000
"""Read of the index's description."""


@dataclass(frozen=True, slots=True)
class Description:
    """What is in ``index.json``."""

    format: int
    reading: str
    """A hash of the settings that the articles were read with."""
    window_days: int


@dataclass(frozen=True, slots=True)
class IndexFolder:
    """An index on disk."""

    path: Path
    description: Description

    @property
    def paired(self) -> Path:
        """The folder of what pairing gave."""
        return self.path / "paired"

    def days(self) -> list[datetime.date]:
        """Return the days with articles, ascending. Raises ``InputError`` where something else is among them."""
        return sorted(_day(self.path / INDEX_DAYS / name) for name in _names(self.path / INDEX_DAYS))

    def parts(self, day: datetime.date) -> list[Path]:
        """Return the directories with the articles of a day, sorted; their names change with their content."""
        folder = self.path / INDEX_DAYS / day.isoformat()
        return [folder / name for name in _names(folder)]

    def article_files(self, days: Iterable[datetime.date]) -> list[Path]:
        """Return the files with the articles of some days."""
        return [part / ARTICLES for day in days for part in self.parts(day)]

    def add_part(self, day: datetime.date, name: str) -> "contextlib.AbstractContextManager[Path]":
        """Provide a directory for articles of a day, which becomes one of its parts."""
        return self.whole_directory(self.path / INDEX_DAYS / day.isoformat() / name)

    @contextlib.contextmanager
    def whole_directory(self, final: Path) -> Iterator[Path]:
        """Provide an empty directory that replaces ``final`` when it is filled; on an error nothing changes."""
        aside, replaced = self._unfinished(), self._unfinished()
        try:
            aside.mkdir()
            yield aside
            _sync(aside)
            final.parent.mkdir(parents=True, exist_ok=True)
            if final.exists():
                final.rename(replaced)
            aside.rename(final)
        except OSError as error:
            raise cannot_write(self.path, error) from None
        finally:
            for folder in (aside, replaced):
                shutil.rmtree(folder, ignore_errors=True)

    @contextlib.contextmanager
    def scratch(self) -> Iterator[Path]:
        """Provide an empty directory that is deleted at the end. The lock is held."""
        folder = self._unfinished()
        try:
            folder.mkdir()
        except OSError as error:
            raise cannot_write(self.path, error) from None
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _unfinished(self) -> Path:
        return self.path / f"{UNFINISHED}{os.urandom(8).hex()}"

    def with_window(self, days: int) -> "IndexFolder":
        """Return the index with another window, written to its description."""
        changed = replace(self, description=replace(self.description, window_days=days))
        if changed != self:
            _describe(self.path, changed.description)
        return changed

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the lock of the index. Raises ``OutputError`` while another process holds it, or if it is read-only."""
        try:
            handle = try_to_lock(self.path / ".lock")
        except OSError as error:
            raise cannot_write(self.path, error) from None
        if handle is None:
            raise OutputError(f"{self.path}: another srcdiff is changing this index; wait until it has ended")
        try:
            self._delete_unfinished()
            yield
        finally:
            os.close(handle)

    def _delete_unfinished(self) -> None:
        """Delete what a process that was killed left; the lock is held."""
        for name in os.listdir(self.path):  # noqa: PTH208  only the names are needed
            if name.startswith(UNFINISHED):
                shutil.rmtree(self.path / name, ignore_errors=True)


def opened(path: Path) -> IndexFolder:
    """Return the index in a folder. Raises ``InputError`` where there is none, or one of another format."""
    file = path / INDEX_FILE
    try:
        content = json.loads(read_input(file, MOST_BYTES))
    except NotADirectoryError:
        raise InputError(f"{path}: is a file; name the folder of an index") from None
    except FileNotFoundError:
        raise InputError(f"{path}: is not an index; make one by `srcdiff index add ARTICLES --into {path}`") from None
    except OSError as error:
        raise InputError(f"{file}: cannot be read: {error.strerror}; check its permissions") from None
    except ValueError:
        raise _damaged(file) from None
    if isinstance(content, dict) and content.get("format") != FORMAT:
        raise InputError(
            f"{path}: was made by another version of srcdiff; add its articles to a new index, or use that version"
        )
    if not _is_description(content):
        raise _damaged(file)
    return IndexFolder(path, Description(**content))


def _is_description(content: object) -> bool:
    """Whether these are the fields of a description, each of its type."""
    types = {"format": int, "reading": str, "window_days": int}
    return isinstance(content, dict) and {name: type(value) for name, value in content.items()} == types


def opened_or_made(path: Path, reading: str, window_days: int) -> IndexFolder:
    """Return the index in a folder, a new one where the folder is empty or missing.

    Raises ``InputError`` for an index whose articles were read with other settings, and ``OutputError`` for a folder
    with other files or one that cannot be made.
    """
    if not (path / INDEX_FILE).exists():
        _make(path, Description(FORMAT, reading, window_days))
    index = opened(path)
    if index.description.reading != reading:
        raise InputError(
            f"{path}: its articles were read with other settings of `furniture`, `outlets` or `spelling`; "
            "use those, or make a new index"
        )
    return index


def _make(path: Path, description: Description) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
        others = [name for name in os.listdir(path) if not name.startswith(".")]  # noqa: PTH208
    except FileExistsError:
        raise OutputError(f"{path}: is a file; name a folder") from None
    except OSError as error:
        raise cannot_write(path, error) from None
    if others and others != [INDEX_DAYS]:
        raise OutputError(f"{path}: is a folder with other files; name a new one for the index")
    try:
        (path / INDEX_DAYS).mkdir(exist_ok=True)
    except OSError as error:
        raise cannot_write(path, error) from None
    _describe(path, description)


def _describe(path: Path, description: Description) -> None:
    write_whole(path / INDEX_FILE, json.dumps(asdict(description)) + "\n")


def _day(folder: Path) -> datetime.date:
    try:
        return datetime.date.fromisoformat(folder.name)
    except ValueError:
        raise InputError(f"{folder}: is not a day of the index; move it elsewhere") from None


def _damaged(file: Path) -> InputError:
    return InputError(f"{file}: is damaged; make a new index from the articles")


def _names(folder: Path) -> list[str]:
    """Return the names in a folder that are not hidden, sorted; none where there is no folder."""
    try:
        return sorted(name for name in os.listdir(folder) if not name.startswith("."))  # noqa: PTH208
    except FileNotFoundError:
        return []


def _sync(folder: Path) -> None:
    """Make sure that the files of a directory are on the disk before it is renamed."""
    for file in folder.iterdir():
        handle = os.open(file, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
