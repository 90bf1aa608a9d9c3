"""When changed files are read again, and the message about them. Opens no file."""

from collections.abc import Sequence
from dataclasses import dataclass

from srcdiff.reading import Stamps
from srcdiff.show.wording import plural
from srcdiff.text.safe import escaped


@dataclass(frozen=True, slots=True)
class FileWatch:
    """The stamps of the files when they were read, and at the last looks."""

    read: Stamps
    seen: Stamps
    still: bool = True
    """Whether the last two looks found the same."""
    restless: int = 0
    """How many looks in a row found the files changed once more."""

    def looked(self, now: Stamps) -> "FileWatch":
        """Return the state after one more look."""
        if now in (self.read, self.seen):
            return FileWatch(self.read, now, still=now == self.seen)
        return FileWatch(self.read, now, still=False, restless=self.restless + 1)

    @property
    def changed(self) -> bool:
        """Whether the files differ from what was read."""
        return self.seen != self.read

    @property
    def due(self) -> bool:
        """Whether to read the files again: they changed, and are no longer being written."""
        return self.still and self.changed


def file_watch(stamps: Stamps) -> FileWatch:
    """Return the state of files just read."""
    return FileWatch(stamps, stamps)


FILES_NAMED = 2
"""How many changed files are named; of more only the number is given."""


def change_message(before: Stamps, now: Stamps) -> str:
    """Return which files are new, changed or gone, safe to show: ``a.txt changed, 3 new``. Empty where none is."""
    kinds = (
        ("changed", [file for file in now if file in before and now[file] != before[file]]),
        ("new", [file for file in now if file not in before]),
        ("gone", [file for file in before if file not in now]),
    )
    return ", ".join(f"{_file_names([file.name for file in files])} {kind}" for kind, files in kinds if files)


def _file_names(names: Sequence[str]) -> str:
    return " and ".join(map(escaped, names)) if len(names) <= FILES_NAMED else plural(len(names), "file")
