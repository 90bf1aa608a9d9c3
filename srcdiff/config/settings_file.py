"""A settings file that was read: its settings, its faults, and where each value stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from srcdiff.config.matching import Matcher
from srcdiff.config.messages import shown
from srcdiff.config.rules import contradictions, pairings_of, with_sources
from srcdiff.errors import SettingsError, SettingsProblem
from srcdiff.model import Article
from srcdiff.settings import DEFAULTS, Settings

Location = tuple[str | int, ...]
"""The keys and positions that lead to a value: ``("sources", 0, "date")``."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a value stands."""

    line: int
    """Counted from 1."""
    column: int
    """Counted from 1, in code points."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Words of a rule that must name an article."""

    text: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """The settings of one file; the defaults when made without one."""

    settings: Settings = DEFAULTS
    """What the file sets; all defaults where a value in it cannot be used."""
    problems: tuple[SettingsProblem, ...] = ()
    """The faults found without looking at any article, in the order of the file."""
    file: str | None = None
    """The file's name, safe to print; ``None`` where there is no file."""
    folder: Path = Path()
    """The rules' paths start here."""
    marks: Mapping[Location, Mark] = field(default_factory=dict)
    """Where the file sets what; a value that is not here has its default."""
    references: tuple[Reference, ...] = ()
    """What the rules name, in the order of the file, rules with faults included."""

    def bind(self, articles: Sequence[Article]) -> tuple[Settings, tuple[Article, ...]]:
        """Return the settings with their rules applied to ``articles``, and these with outlet and date filled in.

        The pairings returned name ids only; one that fewer than two of the articles take part in is left out.
        Without articles, names that may be ids are taken on trust: that is how a file is checked alone.

        Raises ``SettingsError`` with every problem of the file: those known already, rules that match neither a
        file nor an article, and pairings that contradict each other.
        """
        matcher = Matcher(self.folder, articles)
        problems = [*self.problems, *self._unmatched(matcher), *self._rule_faults(matcher)]
        if problems:
            raise SettingsError(tuple(sorted(problems, key=lambda problem: (problem.line, problem.column))))
        return pairings_of(self.settings, matcher), with_sources(self.settings, matcher, articles)

    def _unmatched(self, matcher: Matcher) -> list[SettingsProblem]:
        return [
            self._problem(reference.mark, f"{shown(reference.text)} matches no file and no article; {_PATHS_START}")
            for reference in self.references
            if not matcher.find(reference.text).known
        ]

    def _rule_faults(self, matcher: Matcher) -> list[SettingsProblem]:
        faults = contradictions(self.settings.pairings, matcher, self._pairing_line)
        return [self._problem(self.marks["pairings", position], message) for position, message in faults]

    def _pairing_line(self, position: int) -> int:
        return self.marks["pairings", position].line

    def _problem(self, mark: Mark, message: str) -> SettingsProblem:
        return SettingsProblem(self.file or "", mark.line, mark.column, message)


_PATHS_START = "paths start at the folder of the settings file"
