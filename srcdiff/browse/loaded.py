"""What a front end is handed: a study with the files behind it, and the functions that make one."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from srcdiff.model import Article, Comparison, Progress, Study
from srcdiff.reading import NO_FILES, Files, Stamps
from srcdiff.settings import DEFAULTS, Settings
from srcdiff.verdicts.index import NO_VERDICTS, Verdicts
from srcdiff.verdicts.values import VerdictChange


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading found."""

    study: Study
    """Its comparisons, if it has any, are shown without being computed again."""
    warnings: tuple[str, ...] = ()
    """What could not be read, or only in part: one line each, shown above the events."""
    files: Files = NO_FILES
    """Where the articles were read; empty for a study made in memory."""
    settings: Settings = DEFAULTS
    """What the study was made with."""
    verdicts: Verdicts = NO_VERDICTS
    """What people have decided of the articles."""
    stamps: Stamps = field(default_factory=dict)
    """What the files looked like just before they were read."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of a change to the verdicts."""

    verdicts: Verdicts
    """Those that stand now, others' included."""
    articles: tuple[Article, ...] = ()
    """Those with other furniture than before."""
    aside: Path | None = None
    """Where the file was put that was found damaged."""


class Corrections(Protocol):
    """What keeps a person's verdicts. Both methods run in a thread and may raise ``SrcdiffError``."""

    def judge(self, change: VerdictChange) -> Judged:
        """Make one change to the file of verdicts."""

    def pair(self, progress: Progress) -> Study:
        """Pair the articles again as the verdicts are then."""


Load = Callable[[Progress], Loaded]
"""Reads and pairs; may raise ``SrcdiffError``. Runs in a thread."""
Compare = Callable[[Article, Article], Comparison]
"""Compares two articles, whatever the pairing says. Runs in a thread."""
Look = Callable[[], Stamps]
"""Tells what the files look like now. Runs in a thread, every second or so."""
