"""What a front end is handed: a study with the files behind it, and the functions that make one."""

from collections.abc import Callable
from dataclasses import dataclass

from srcdiff.model import Article, Comparison, Progress, Study
from srcdiff.reading import NO_FILES, Files
from srcdiff.settings import DEFAULTS, Settings


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


Load = Callable[[Progress], Loaded]
"""Reads and pairs; may raise ``SrcdiffError``. Runs in a thread."""
Compare = Callable[[Article, Article], Comparison]
"""Compares two articles, whatever the pairing says. Runs in a thread."""
