"""When changed files are to be read again, and what is to be told of them. Looks at none itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from srcdiff.browse.shown import shown
from srcdiff.reading import Stamps
from srcdiff.show.wording import plural


@dataclass(frozen=True, slots=True)
class Watched:
    """What the files looked like when they were read, and at the last looks."""

    read: Stamps
    seen: Stamps
    still: bool = True
    """Whether the last two looks found the same."""
    restless: int = 0
    """Looks in a row that found the files changed once more."""

    def looked(self, now: Stamps) -> "Watched":
        """Return what is known after one more look."""
        if now in (self.read, self.seen):
            return Watched(self.read, now, still=now == self.seen)
        return Watched(self.read, now, still=False, restless=self.restless + 1)

    @property
    def changed(self) -> bool:
        """Whether the files differ from what was read."""
        return self.seen != self.read

    @property
    def due(self) -> bool:
        """Whether the files are to be read again: they changed, and are no longer being written."""
        return self.still and self.changed


def watched(stamps: Stamps) -> Watched:
    """Return what is known of files just read."""
    return Watched(stamps, stamps)


FILES_NAMED = 2
"""Changed files that are named; of more only the number is told."""


def change_words(before: Stamps, now: Stamps) -> str:
    """Return which files are new, changed or gone, fit for showing: ``a.txt changed, 3 new``. Empty where none is."""
    kinds = (
        ("changed", [file for file in now if file in before and now[file] != before[file]]),
        ("new", [file for file in now if file not in before]),
        ("gone", [file for file in before if file not in now]),
    )
    return ", ".join(f"{_files_words([file.name for file in files])} {kind}" for kind, files in kinds if files)


def _files_words(names: Sequence[str]) -> str:
    return " and ".join(map(shown, names)) if len(names) <= FILES_NAMED else plural(len(names), "file")
