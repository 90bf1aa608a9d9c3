"""A study on disk: articles, settings and verdicts in files, paired and compared by the pipeline.

The steps load with the first method that needs them, so that a front end shows its first screen before.
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
    from srcdiff.pipeline import Comparer, Pairer
    from srcdiff.reading import Stamps
    from srcdiff.session.inputs import EarlierInputs, Inputs
    from srcdiff.session.values import LoadedStudy, SavedVerdicts
    from srcdiff.verdicts.index import Verdicts
    from srcdiff.verdicts.values import VerdictChange


class StudyFiles:
    """The ``StudySource`` of the command line. ``config`` and ``verdicts`` name files, where the options do."""

    def __init__(self, paths: Sequence[Path], config: Path | None = None, verdicts: Path | None = None) -> None:
        self._paths = paths
        self._config = config
        self._verdicts_option = verdicts
        self._settings_file: SettingsFile = parse(find_settings_file(config, paths))
        self.settings: Settings = self._settings_file.settings
        self._articles: tuple[Article, ...] = ()
        """Split, without the furniture that verdicts mark."""
        self._verdicts: Verdicts | None = None
        self._pairer: Pairer | None = None
        self._comparer: Comparer | None = None
        """Of the two articles that were compared last."""
        self._earlier: EarlierInputs | None = None
        self._state = Lock()
        """Held while the articles and the verdicts on them are replaced together."""

    def load(self, progress: Progress) -> "LoadedStudy":
        """Read and pair the articles; only files that changed are read again. Raises ``SrcdiffError``."""
        from srcdiff.pipeline import Pairer, marked
        from srcdiff.session.values import LoadedStudy
        from srcdiff.verdicts.index import NO_VERDICTS

        self._settings_file = parse(find_settings_file(self._config, self._paths))
        stamps = self.stamps()
        inputs = self._read(progress)
        pairer = Pairer(marked(inputs.articles, inputs.verdicts), inputs.settings, progress)
        study = pairer.pair(inputs.verdicts, progress)
        warnings = (*map(str, inputs.problems), *inputs.warnings)
        with self._state:
            self._articles, self._verdicts, self._pairer = inputs.articles, inputs.verdicts, pairer
            self.settings, self._comparer = inputs.settings, None
        return LoadedStudy(study, warnings, inputs.files, inputs.settings, inputs.verdicts or NO_VERDICTS, stamps)

    def _read(self, progress: Progress) -> "Inputs":
        from srcdiff.session.inputs import EarlierInputs, read_inputs

        self._earlier = self._earlier or EarlierInputs()
        return read_inputs(
            self._paths, self._config, self._verdicts_option, least=2, progress=progress, earlier=self._earlier
        )

    def stamps(self) -> "Stamps":
        """Return size and times of the articles' files and of the settings file."""
        from srcdiff.reading import found_files, stamps_of

        settings = find_settings_file(self._config, self._paths)
        files, _ = found_files(self._paths, self._verdict_file())
        return stamps_of([*files, *([settings] if settings else [])])

    def _verdict_file(self) -> Path:
        from srcdiff.session.inputs import verdict_file

        return verdict_file(self._verdicts_option, self._settings_file, self._paths)

    def pair(self, progress: Progress) -> Study:
        """Pair the articles under the verdicts in force."""
        from srcdiff.pipeline import Pairer, marked

        pairer = self._pairer or Pairer(marked(self._articles, self._verdicts), self.settings, progress)
        self._pairer = pairer
        return pairer.pair(self._verdicts, progress)

    def compare(self, left: Article, right: Article) -> Comparison:
        """Compare two of the articles under the verdicts in force."""
        from srcdiff.pipeline import Comparer

        comparer = self._comparer
        if comparer is None or (comparer.left, comparer.right) != (left, right):
            comparer = Comparer(left, right, self.settings)
        self._comparer = comparer
        return comparer.compare(self._verdicts)

    def save(self, change: "VerdictChange") -> "SavedVerdicts":
        """Write a change to the verdict file; raises ``SrcdiffError``, and changes nothing, where that fails."""
        from srcdiff.session.values import SavedVerdicts
        from srcdiff.verdicts.match import match_verdicts
        from srcdiff.verdicts.store import change_verdicts
        from srcdiff.verdicts.values import articles_with_furniture

        with self._state:
            file = change_verdicts(self._verdict_file(), change)
            self._verdicts = verdicts = match_verdicts(file.verdicts, self._articles)
            changed = articles_with_furniture(change)
            if changed:
                self._pairer = None
            articles = tuple(verdicts.marked(article) for article in self._articles if article.id in changed)
            return SavedVerdicts(verdicts, articles, file.aside)
