"""Errors that a user can fix: each says what is wrong, where, and what to do. Only the command line prints them."""

from typing import NamedTuple

from srcdiff.text.safe import escaped


class SrcdiffError(Exception):
    """Base of every error that srcdiff raises on purpose. ``str()`` is text for a person, one line for each fault.

    What a line quotes, such as the name of a file, cannot break it: unsafe characters become escapes here.
    """

    def __init__(self, *lines: str) -> None:
        super().__init__(*map(escaped, lines))

    def __str__(self) -> str:
        return "\n".join(self.args)


class UsageError(SrcdiffError):
    """Arguments of the command line that are not understood."""


class InputError(SrcdiffError):
    """An article, folder or corpus that cannot be read or used."""


class OutputError(SrcdiffError):
    """A result that cannot be written to the requested place."""


class ProgramError(SrcdiffError):
    """Another program, such as an editor, that cannot be run or that failed."""


class SettingsProblem(NamedTuple):
    """One fault in a settings file."""

    file: str
    line: int
    """Counted from 1; 0 for a fault of the file as a whole."""
    column: int
    """Counted from 1; 0 likewise."""
    message: str
    """What is wrong and what to do."""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{place}: {self.message}"


class SettingsError(SrcdiffError):
    """A settings file with faults: all of them, in the order of the file."""

    def __init__(self, problems: tuple[SettingsProblem, ...]) -> None:
        super().__init__(*map(str, problems))
        self.problems = problems
