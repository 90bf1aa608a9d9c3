"""Trouble a user can mend: each error says what is wrong, where, and what to do. Only the command line prints it."""

from dataclasses import dataclass


class SrcdiffError(Exception):
    """The family of everything srcdiff raises on purpose. ``str()`` is one line for a person to read."""


class InputError(SrcdiffError):
    """An article, folder or corpus that cannot be read or used."""


class OutputError(SrcdiffError):
    """A result that cannot be written where it was asked for."""


class ProgramError(SrcdiffError):
    """Another program that was asked for and cannot be run, or that failed."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault in a settings file."""

    file: str
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1."""
    message: str
    """What is wrong and what to do."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


class SettingsError(SrcdiffError):
    """A settings file with faults: all of them, in the order of the file."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
