"""What a front end has done for it while its screen answers: reading, pairing, comparing, and keeping verdicts.

Each method runs in a thread. What they need loads there, so that the first screen does not wait for it.
"""

# ruff: noqa: PLC0415

from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from srcdiff.config import SettingsFile, find_settings_file, parse
from srcdiff.model import Article, Comparison, Progress, Study
from srcdiff.settings import Settings

if TYPE_CHECKING:
    from srcdiff.browse.loaded import Judged, Loaded
    from srcdiff.cli.inputs import Earlier, Inputs
    from srcdiff.pipeline import Comparer, Pairer
    from srcdiff.reading import Stamps
    from srcdiff.verdicts.index import Verdicts
    from srcdiff.verdicts.values import VerdictChange


class Session:
    """The articles of some paths, the verdicts on them, and what was found of both.

    A change of verdicts makes nothing be computed again but what hangs on them.
    """

    def __init__(self, paths: Sequence[Path], config: Path | None, verdicts: Path | None) -> None:
        self._paths = paths
        self._config = config
        self._given = verdicts
        self._file: SettingsFile = parse(find_settings_file(config, paths))
        self.settings: Settings = self._file.settings
        self._articles: tuple[Article, ...] = ()
        """Split, without furniture by verdict."""
        self._verdicts: Verdicts | None = None
        self._pairer: Pairer | None = None
        self._comparer: Comparer | None = None
        """Of the two articles that were compared last."""
        self._earlier: Earlier | None = None
        self._judgements = 0
        """Changes of verdicts so far."""
        self._turn = Lock()
        """Held while what the others work on is exchanged."""

    def load(self, progress: Progress) -> "Loaded":
        """Read and pair the articles; raises ``SrcdiffError`` where that cannot be done."""
        while True:
            judgements = self._judgements
            loaded, inputs, pairer = self._loaded(progress)
            with self._turn:
                if judgements == self._judgements:
                    self._articles, self._verdicts, self._pairer = inputs.articles, inputs.verdicts, pairer
                    self.settings, self._comparer = inputs.settings, None
                    return loaded

    def _loaded(self, progress: Progress) -> "tuple[Loaded, Inputs, Pairer]":
        """Return what is to be shown, and what it was made from. Only files that changed are read again."""
        from srcdiff.browse.loaded import Loaded
        from srcdiff.cli.inputs import Earlier, read_inputs
        from srcdiff.pipeline import Pairer, marked
        from srcdiff.verdicts.index import NO_VERDICTS

        self._earlier = self._earlier or Earlier()
        self._file = parse(find_settings_file(self._config, self._paths))
        stamps = self.look()
        inputs = read_inputs(self._paths, self._config, self._given, least=2, progress=progress, earlier=self._earlier)
        pairer = Pairer(marked(inputs.articles, inputs.verdicts), inputs.settings, progress)
        study = pairer.pair(inputs.verdicts, progress)
        told = (*map(str, inputs.problems), *inputs.warnings)
        verdicts = inputs.verdicts or NO_VERDICTS
        return Loaded(study, told, inputs.files, inputs.settings, verdicts, stamps), inputs, pairer

    def look(self) -> "Stamps":
        """Return what the articles' files and the settings file look like from outside."""
        from srcdiff.cli.inputs import verdicts_file
        from srcdiff.reading import found_files, stamps_of

        settings = find_settings_file(self._config, self._paths)
        files, _ = found_files(self._paths, verdicts_file(self._given, self._file, self._paths))
        return stamps_of([*files, *([settings] if settings else [])])

    def pair(self, progress: Progress) -> Study:
        """Pair the articles as the verdicts are now."""
        from srcdiff.pipeline import Pairer, marked

        pairer = self._pairer or Pairer(marked(self._articles, self._verdicts), self.settings, progress)
        self._pairer = pairer
        return pairer.pair(self._verdicts, progress)

    def compare(self, left: Article, right: Article) -> Comparison:
        """Compare two of the articles as the verdicts are now."""
        from srcdiff.pipeline import Comparer

        comparer = self._comparer
        if comparer is None or (comparer.left, comparer.right) != (left, right):
            comparer = Comparer(left, right, self.settings)
        self._comparer = comparer
        return comparer.compare(self._verdicts)

    def judge(self, change: "VerdictChange") -> "Judged":
        """Make one change to the file of verdicts; raises ``SrcdiffError``, and changes nothing, where that fails."""
        from srcdiff.browse.loaded import Judged
        from srcdiff.cli.inputs import verdicts_file
        from srcdiff.verdicts.match import match_verdicts
        from srcdiff.verdicts.store import change_verdicts
        from srcdiff.verdicts.values import articles_with_furniture

        with self._turn:
            kept = change_verdicts(verdicts_file(self._given, self._file, self._paths), change)
            self._judgements += 1
            self._verdicts = verdicts = match_verdicts(kept.verdicts, self._articles)
            on = articles_with_furniture(change)
            if on:
                self._pairer = None
            marked = tuple(verdicts.marked(article) for article in self._articles if article.id in on)
            return Judged(verdicts, marked, kept.aside)
