"""What a session is made of and what it returns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from srcdiff.model import Article, Comparison, Progress, Study
from srcdiff.reading import NO_FILES, Files, Stamps
from srcdiff.settings import DEFAULTS, Settings
from srcdiff.verdicts.index import NO_VERDICTS, Verdicts
from srcdiff.verdicts.values import VerdictChange

PairIds = tuple[str, str]
"""The ids of two articles that are compared, the left one first."""


@dataclass(frozen=True, slots=True)
class LoadedStudy:
    """A study with the files, settings and verdicts that it was made from."""

    study: Study
    """Its comparisons, if it has any, are not computed again."""
    warnings: tuple[str, ...] = ()
    """What could not be read, or only in part: one line each."""
    files: Files = NO_FILES
    """Where the articles were read; empty for a study made in memory."""
    settings: Settings = DEFAULTS
    verdicts: Verdicts = NO_VERDICTS
    stamps: Stamps = field(default_factory=dict)
    """Size and times of the files just before they were read."""


@dataclass(frozen=True, slots=True)
class SavedVerdicts:
    """The verdicts after a change was written."""

    verdicts: Verdicts
    """All that are in force, those of other people included."""
    articles: tuple[Article, ...] = ()
    """The articles whose furniture changed, with the furniture that is marked now."""
    damaged_copy: Path | None = None
    """Where the verdict file was copied that was found damaged."""


@dataclass(frozen=True, slots=True)
class Applied:
    """The outcome of a correction."""

    message: str
    """For the reader, such as ``Link rejected``."""
    changed: bool = False
    """Whether a verdict was written; otherwise nothing changed."""
    stale_pairs: frozenset[PairIds] = frozenset()
    """The pairs whose known comparisons no longer hold: ``Session.compared`` computes them again."""
    stale_pairing: bool = False
    """Whether the articles have to be paired again, which ``Session.study`` does."""


class StudySource(Protocol):
    """Where a study comes from and its verdicts go. Any method may raise ``SrcdiffError`` and may run in a thread."""

    def load(self, progress: Progress) -> LoadedStudy:
        """Read and pair the articles."""

    def stamps(self) -> Stamps:
        """Return size and times of the files as they are now."""

    def pair(self, progress: Progress) -> Study:
        """Pair the articles under the verdicts in force."""

    def compare(self, left: Article, right: Article) -> Comparison:
        """Compare two articles under the verdicts in force, whatever the pairing says."""

    def compare_each(self, pairs: Sequence[tuple[Article, Article]]) -> Iterator[tuple[int, Comparison]]:
        """Yield the position of each pair with its comparison, in any order."""

    def save(self, change: VerdictChange) -> SavedVerdicts:
        """Write a change of verdicts. Nothing is changed where that fails."""
