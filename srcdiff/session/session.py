"""The session: a study with its comparisons and corrections, kept consistent while threads work on it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Lock

from srcdiff.claims import with_claims
from srcdiff.model import Article, Comparison, Progress, Study, ignore_progress
from srcdiff.reading import Stamps
from srcdiff.session.corrections import Correction, Decision, History
from srcdiff.session.values import Applied, LoadedStudy, PairIds, SavedVerdicts, StudySource
from srcdiff.verdicts.difference import VerdictDifference


class Session:
    """A study that a reader browses and corrects.

    Methods raise what the source raises, and change nothing then. What takes time is computed without a lock: if a
    verdict was written or the files were read again meanwhile, it is computed again. Corrections are made one after
    the other, whichever threads ask for them.
    """

    def __init__(self, source: StudySource) -> None:
        self._source = source
        self._loaded: LoadedStudy | None = None
        self._articles: dict[str, Article] = {}
        self._comparisons: dict[PairIds, Comparison] = {}
        self._stale_pairing = False
        self._history = History()
        self._version = 0
        """Counts the changes to articles and verdicts: what was begun under an older version is computed again."""
        self._state = Lock()
        """Held while the fields above are read or replaced together."""
        self._correcting = Lock()
        """Held from a decision until its verdict is written."""

    @property
    def loaded(self) -> LoadedStudy:
        """The study as it is; raises ``ValueError`` before the first ``load``."""
        if self._loaded is None:
            raise ValueError("the session has not loaded a study yet")
        return self._loaded

    @property
    def pairing_is_stale(self) -> bool:
        """Whether a verdict asks for the articles to be paired again, which ``study`` does."""
        return self._stale_pairing

    def load(self, progress: Progress = ignore_progress) -> LoadedStudy:
        """Read and pair the articles, again if need be. Comparisons are forgotten; corrections can still be undone."""
        while True:
            version = self._version
            loaded = self._source.load(progress)
            with self._state:
                if version == self._version:  # else a verdict was written meanwhile, which may not have been read
                    self._replace(loaded)
                    return loaded

    def _replace(self, loaded: LoadedStudy) -> None:
        self._loaded = loaded
        self._articles = loaded.study.articles_by_id()
        self._comparisons = {(known.left, known.right): known for known in loaded.study.comparisons}
        self._stale_pairing = False
        self._version += 1

    def stamps(self) -> Stamps:
        """Return size and times of the files as they are now."""
        return self._source.stamps()

    def article(self, identifier: str) -> Article | None:
        """Return an article with the furniture that verdicts mark; ``None`` where there is none of this id."""
        return self._articles.get(identifier)

    def study(self, progress: Progress = ignore_progress) -> Study:
        """Return the study without comparisons, paired again where a verdict made the pairing stale."""
        while True:
            with self._state:
                loaded, version = self.loaded, self._version
                if not self._stale_pairing:
                    return loaded.study
            study = self._source.pair(progress)
            with self._state:
                if version == self._version:
                    self._loaded = replace(loaded, study=study)
                    self._articles = study.articles_by_id()
                    self._stale_pairing = False
                    return study

    def whole_study(self, progress: Progress = ignore_progress) -> Study:
        """Return the study with its claims and the comparison of every pair; unknown ones are computed."""
        while True:
            version = self._version
            try:
                study = self._with_comparisons(self.study(progress), progress)
            except KeyError:
                if version == self._version:
                    raise
                continue  # an article is gone since: the files were read again
            if version == self._version:
                return study

    def _with_comparisons(self, study: Study, progress: Progress) -> Study:
        pairs = [(pairing.left, pairing.right) for pairing in study.compared_pairings()]
        self.compare_all(pairs, progress)
        comparisons = tuple(self.compared(pair)[-1] for pair in pairs)
        loaded, compared = self.loaded, replace(study, comparisons=comparisons)
        return with_claims(compared, loaded.settings, progress, decisions=loaded.verdicts.claim_decisions())

    def known_comparison(self, pair: PairIds) -> Comparison | None:
        """Return the comparison of two articles where it is known; costs nothing."""
        return self._comparisons.get(pair)

    def compared(self, pair: PairIds) -> tuple[Article, Article, Comparison]:
        """Return two articles with their comparison, which belong together; raises ``KeyError`` where one is gone."""
        while True:
            with self._state:
                known, version = self._comparisons.get(pair), self._version
                left, right = (self._articles[identifier] for identifier in pair)
            if known is not None:
                return left, right, known
            try:
                comparison = self._source.compare(left, right)
            except Exception:
                if version == self._version:
                    raise
                continue
            if self._keep(pair, comparison, version):
                return left, right, comparison

    def compare_all(self, pairs: Sequence[PairIds], progress: Progress = ignore_progress) -> None:
        """Compare the pairs, each given once, that are not known; raises ``KeyError`` where an article is gone.

        Where a verdict was written meanwhile, only what depends on it is compared again.
        """
        progress("comparing", 0, len(pairs))
        while True:
            with self._state:
                version = self._version
                unknown = [pair for pair in pairs if pair not in self._comparisons]
                articles = [(self._articles[left], self._articles[right]) for left, right in unknown]
            known = len(pairs) - len(unknown)
            try:
                for done, (number, comparison) in enumerate(self._source.compare_each(articles), known + 1):
                    if not self._keep(unknown[number], comparison, version):
                        break
                    progress("comparing", done, len(pairs))
            except Exception:
                if version == self._version:
                    raise
            if version == self._version:
                return

    def _keep(self, pair: PairIds, comparison: Comparison, version: int) -> bool:
        """Remember a comparison, and return whether it holds: nothing changed since ``version``."""
        with self._state:
            if version == self._version:
                self._comparisons[pair] = comparison
            return version == self._version

    def apply(self, decision: Decision) -> Applied:
        """Make the correction that ``decision`` returns for the verdicts in force."""
        with self._correcting:
            correction = decision(self.loaded.verdicts)
            return self._apply(correction, lambda: self._history.after(correction))

    def undo(self) -> Applied:
        """Undo the newest correction of this session."""
        with self._correcting:
            return self._apply(self._history.undo(), self._history.after_undo)

    def redo(self) -> Applied:
        """Redo the correction that was undone last."""
        with self._correcting:
            return self._apply(self._history.redo(), self._history.after_redo)

    def _apply(self, correction: Correction, history_after: Callable[[], History]) -> Applied:
        if correction.change is None:
            return Applied(correction.message)
        with self._state:
            self._version += 1  # before the save and after it, so that no load that overlaps with it counts
        saved = self._source.save(correction.change)
        self._history = history_after()
        copy = f"; the damaged verdict file is kept as {saved.damaged_copy.name}" if saved.damaged_copy else ""
        return self._invalidated(saved, correction.message + copy)

    def _invalidated(self, saved: SavedVerdicts, message: str) -> Applied:
        """Replace the verdicts in force, and forget the comparisons that depend on what changed in them."""
        with self._state:
            difference = VerdictDifference(self.loaded.verdicts, saved.verdicts)
            self._loaded = replace(self.loaded, verdicts=saved.verdicts)
            self._articles.update((article.id, article) for article in saved.articles)
            self._stale_pairing = self._stale_pairing or difference.affects_pairing
            self._version += 1
            stale = frozenset(pair for pair in self._comparisons if difference.affects_comparison(*pair))
            for pair in stale:
                del self._comparisons[pair]
        return Applied(message, changed=True, stale_pairs=stale, stale_pairing=difference.affects_pairing)
