"""A settings file that was read: its settings, its faults, and the position of each value."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from srcdiff.errors import SettingsError, SettingsProblem
from srcdiff.model import Article
from srcdiff.settings import DEFAULTS, Settings

if TYPE_CHECKING:
    from srcdiff.config.article_finder import ArticleFinder

KeyPath = tuple[str | int, ...]
"""The keys and list positions that lead to a value: ``("sources", 0, "date")``."""

MOST_RULE_PROBLEMS = 100
"""Rules with faults that are reported one by one."""


class LineColumn(NamedTuple):
    """A position in a file."""

    line: int
    """Counted from 1."""
    column: int
    """Counted from 1, in code points."""


class ArticleReference(NamedTuple):
    """Text of a rule that must name an article."""

    text: str
    position: LineColumn


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """The settings of one file; the defaults if made without a file."""

    settings: Settings = DEFAULTS
    """What the file sets; only good for reading the articles if there are problems."""
    problems: tuple[SettingsProblem, ...] = ()
    """The faults found without looking at any article, in the order of the file."""
    file: str | None = None
    """The file's name, safe to print; ``None`` if there is no file."""
    folder: Path = Path()
    """The folder to which the paths in the file are relative."""
    positions: Mapping[KeyPath, LineColumn] = field(default_factory=dict)
    """Where the file sets what; a value that is not here has its default."""
    references: tuple[ArticleReference, ...] = ()
    """What the rules name, in the order of the file, including rules with faults."""

    def bind(self, articles: Sequence[Article], *, whole: bool = True) -> tuple[Settings, tuple[Article, ...]]:
        """Return the settings with their rules resolved, and the articles with outlet and date filled in.

        The pairings returned name ids only; one that names fewer than two of the articles is left out. Without
        articles, names that may be ids are accepted: that is how a file is checked alone. With ``whole`` false the
        articles are only a part of those that the file is for, and a rule may name others.

        Raises ``SettingsError`` with all problems of the file: those known already, rules that match neither a file
        nor an article, and pairings that contradict each other.
        """
        if not (self.problems or self._has_rules()):
            return self.settings, tuple(articles)
        from srcdiff.config.article_finder import ArticleFinder  # noqa: PLC0415  most runs have no rules
        from srcdiff.config.rules import pairings_of, with_sources  # noqa: PLC0415

        finder = ArticleFinder(self.folder, articles)
        problems = [*self.problems, *self._rule_problems(finder, whole=whole)]
        if problems:
            raise SettingsError(tuple(sorted(problems, key=lambda problem: (problem.line, problem.column))))
        return pairings_of(self.settings, finder), with_sources(self.settings, finder, articles)

    def with_sources(self, articles: Sequence[Article]) -> tuple[Article, ...]:
        """Return the articles with outlet and date filled in; rules that match none of these are left aside.

        Raises ``SettingsError`` with the faults that are known without articles.
        """
        if self.problems:
            raise SettingsError(self.problems)
        from srcdiff.config.article_finder import ArticleFinder  # noqa: PLC0415  see ``bind``
        from srcdiff.config.rules import with_sources  # noqa: PLC0415

        return with_sources(self.settings, ArticleFinder(self.folder, articles), articles)

    def _has_rules(self) -> bool:
        return bool(self.settings.sources or self.settings.pairings)

    def _rule_problems(self, finder: "ArticleFinder", *, whole: bool) -> Iterable[SettingsProblem]:
        """Yield the faults of rules; a long list is cut, with a last one that says so."""
        problems = (*(self._unmatched(finder) if whole else ()), *self._contradictions(finder))
        yield from islice(problems, MOST_RULE_PROBLEMS)
        unreported = len(problems) - MOST_RULE_PROBLEMS
        if unreported > 0:
            last = problems[MOST_RULE_PROBLEMS]
            message = f"{unreported:,} more rules have faults, from here on; fix those above first"
            yield SettingsProblem(last.file, last.line, last.column, message)

    def _unmatched(self, finder: "ArticleFinder") -> Iterator[SettingsProblem]:
        from srcdiff.config.messages import shown  # noqa: PLC0415  see ``bind``

        for reference in self.references:
            if not finder.find(reference.text).known:
                message = f"{shown(reference.text)} matches no file and no article"
                yield self._problem(
                    reference.position, f"{message}; paths are relative to the folder of the settings file"
                )

    def _contradictions(self, finder: "ArticleFinder") -> Iterator[SettingsProblem]:
        from srcdiff.config.rules import contradictions  # noqa: PLC0415  see ``bind``

        for rule, message in contradictions(self.settings.pairings, finder, self._pairing_line):
            yield self._problem(self.positions["pairings", rule], message)

    def _pairing_line(self, rule: int) -> int:
        return self.positions["pairings", rule].line

    def _problem(self, position: LineColumn, message: str) -> SettingsProblem:
        return SettingsProblem(self.file or "", position.line, position.column, message)
