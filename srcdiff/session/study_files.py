"""A study on disk: articles, settings and verdicts in files, paired and compared by the pipeline.

The steps load with the first method that needs them, so that a front end shows its first screen before.
"""

# ruff: noqa: PLC0415

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from srcdiff.config import SettingsFile, find_settings_file, parse
from srcdiff.model import Article, Comparison, Progress, Study
from srcdiff.settings import Settings

if TYPE_CHECKING:
    from srcdiff.comparer import Comparer
    from srcdiff.pipeline import Pairer
    from srcdiff.reading import Stamps
    from srcdiff.session.inputs import EarlierInputs, Inputs
    from srcdiff.session.values import LoadedStudy, SavedVerdicts
    from srcdiff.verdicts.index import Verdicts
    from srcdiff.verdicts.values import VerdictChange


ADVICE = "`srcdiff read -v` lists them all"


class StudyFiles:
    """The ``StudySource`` of the command line. ``config`` and ``verdicts`` name files, where the options do."""

    def __init__(
        self,
        paths: Sequence[Path],
        config: Path | None = None,
        verdicts: Path | None = None,
        *,
        whole: bool = True,
        prepare: Callable[[Progress], None] = lambda _: None,
    ) -> None:
        """With ``whole`` false the settings file may name other articles than those of ``paths``.

        ``prepare`` makes the files before each load; it may raise ``SrcdiffError``.
        """
        self._paths = paths
        self._prepare = prepare
        self._config = config
        self._verdicts_option = verdicts
        self._whole = whole
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
        """Held while the fields above are read or replaced together, and while a change is written."""

    def load(self, progress: Progress) -> "LoadedStudy":
        """Read and pair the articles; only files that changed are read again. Raises ``SrcdiffError``.

        A change that is written meanwhile may be lost here until the next load: see ``Session.load``.
        """
        from srcdiff.pipeline import Pairer, marked
        from srcdiff.session.few_messages import few_messages
        from srcdiff.session.values import LoadedStudy
        from srcdiff.verdicts.index import NO_VERDICTS

        self._prepare(progress)
        self._settings_file = parse(find_settings_file(self._config, self._paths))
        stamps = self.stamps()
        inputs = self._read(progress)
        pairer = Pairer(marked(inputs.articles, inputs.verdicts), inputs.settings, progress)
        study = pairer.pair(inputs.verdicts, progress)
        with self._state:
            self._articles, self._verdicts, self.settings = inputs.articles, inputs.verdicts, inputs.settings
            self._pairer, self._comparer = pairer, None
        warnings = few_messages((*map(str, inputs.problems), *inputs.warnings, *study.warnings), ADVICE)
        return LoadedStudy(study, warnings, inputs.files, inputs.settings, inputs.verdicts or NO_VERDICTS, stamps)

    def _read(self, progress: Progress) -> "Inputs":
        from srcdiff.errors import InputError
        from srcdiff.session.few_messages import few_messages
        from srcdiff.session.inputs import EarlierInputs, read_inputs

        self._earlier = self._earlier or EarlierInputs()
        try:
            return read_inputs(
                self._paths,
                self._config,
                self._verdicts_option,
                least=2,
                progress=progress,
                earlier=self._earlier,
                whole=self._whole,
            )
        except InputError as error:
            raise InputError(*few_messages(error.args, ADVICE)) from None

    def stamps(self) -> "Stamps":
        """Return size and times of the articles' files and of the settings file."""
        from srcdiff.reading import find_files, stamps_of

        settings = find_settings_file(self._config, self._paths)
        files = find_files(self._paths, self._verdict_file()).files
        return stamps_of([*files, *([settings] if settings else [])])

    def _verdict_file(self) -> Path:
        from srcdiff.session.inputs import verdict_file

        return verdict_file(self._verdicts_option, self._settings_file, self._paths)

    def pair(self, progress: Progress) -> Study:
        """Pair the articles under the verdicts in force."""
        from srcdiff.pipeline import Pairer, marked

        with self._state:
            pairer, articles, verdicts, settings = self._pairer, self._articles, self._verdicts, self.settings
        if pairer is None:
            pairer = Pairer(marked(articles, verdicts), settings, progress)
            with self._state:
                if articles is self._articles and verdicts is self._verdicts:
                    self._pairer = pairer
        return pairer.pair(verdicts, progress)

    def compare(self, left: Article, right: Article) -> Comparison:
        """Compare two of the articles under the verdicts in force."""
        from srcdiff.comparer import Comparer

        with self._state:
            comparer, verdicts, settings = self._comparer, self._verdicts, self.settings
        if comparer is None or (comparer.left, comparer.right) != (left, right):
            comparer = Comparer(left, right, settings)
            with self._state:
                if settings is self.settings:
                    self._comparer = comparer
        return comparer.compare(verdicts)

    def compare_each(self, pairs: Sequence[tuple[Article, Article]]) -> Iterator[tuple[int, Comparison]]:
        """Compare pairs of articles under the verdicts in force; many in several processes, one for each processor."""
        from srcdiff.comparison_batches import compare_each

        with self._state:
            verdicts, settings = self._verdicts, self.settings
        yield from compare_each(pairs, settings, verdicts, processes=None)

    def save(self, change: "VerdictChange") -> "SavedVerdicts":
        """Write a change to the verdict file; raises ``SrcdiffError``, and changes nothing, where that fails."""
        from srcdiff.session.values import SavedVerdicts
        from srcdiff.verdicts.difference import VerdictDifference
        from srcdiff.verdicts.index import NO_VERDICTS
        from srcdiff.verdicts.match import match_verdicts
        from srcdiff.verdicts.store import change_verdicts

        with self._state:
            file = change_verdicts(self._verdict_file(), change)
            verdicts = match_verdicts(file.verdicts, self._articles)
            changed = VerdictDifference(self._verdicts or NO_VERDICTS, verdicts).articles_with_furniture
            self._verdicts = verdicts
            if changed:
                self._pairer = None
            articles = tuple(verdicts.marked(article) for article in self._articles if article.id in changed)
            return SavedVerdicts(verdicts, articles, file.damaged_copy)
