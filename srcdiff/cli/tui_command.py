"""``srcdiff tui``: the terminal UI. Textual loads here and nowhere else.

What reads and compares loads in the threads that need it, so that the first screen does not wait for it.
"""

# ruff: noqa: PLC0415

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from srcdiff.actions import remapped
from srcdiff.config import find_settings_file, parse
from srcdiff.errors import InputError
from srcdiff.model import Article, Comparison, Progress
from srcdiff.settings import Settings

if TYPE_CHECKING:
    from srcdiff.stepping.loaded import Loaded
    from srcdiff.verdicts.standing import Verdicts


def tui(options: argparse.Namespace) -> int:
    """Open the terminal UI; without a terminal say what to use instead."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        paths = " ".join(map(str, options.paths))
        raise InputError(f"the terminal UI needs a terminal; use `srcdiff report {paths}`")
    from srcdiff.tui import run

    session = _Session(options.paths, options.config, options.verdicts)
    return run(session.load, session.compare, session.settings.ui, remapped(session.settings.keys))


class _Session:
    """What the terminal UI asks for: the articles once, comparisons as they are opened."""

    def __init__(self, paths: Sequence[Path], config: Path | None, verdicts: Path | None) -> None:
        self._paths = paths
        self._config = config
        self._kept_in = verdicts
        self._verdicts: Verdicts | None = None
        self.settings: Settings = parse(find_settings_file(config, paths)).settings

    def load(self, progress: Progress) -> "Loaded":
        """Read and pair the articles; raises ``SrcdiffError`` where that cannot be done."""
        from srcdiff import pipeline
        from srcdiff.cli.inputs import read_inputs
        from srcdiff.stepping.loaded import Loaded

        inputs = read_inputs(self._paths, self._config, self._kept_in, least=2)
        self.settings, self._verdicts = inputs.settings, inputs.verdicts
        study = pipeline.pair(inputs.articles, inputs.settings, progress, inputs.verdicts)
        return Loaded(study, (*map(str, inputs.problems), *inputs.warnings), inputs.files, inputs.settings)

    def compare(self, left: Article, right: Article) -> Comparison:
        """Compare two of the articles."""
        from srcdiff import pipeline

        return pipeline.compare(left, right, self.settings, self._verdicts)
