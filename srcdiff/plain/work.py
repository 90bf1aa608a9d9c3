"""What a session works on: the articles, their comparisons, made once, and a person's verdicts on them."""

from collections.abc import Callable
from dataclasses import dataclass

from srcdiff.model import Comparison, Study, ignore_progress
from srcdiff.stepping.corrections import Correction, History
from srcdiff.stepping.loaded import Compare, Corrections, Loaded
from srcdiff.stepping.shown import shown
from srcdiff.stepping.sides import ComparedPair, compared_pair
from srcdiff.verdicts.standing import Verdicts
from srcdiff.verdicts.values import Change, compares_again, pairs_again

Decide = Callable[[Verdicts], Correction]
"""Says what a command decides, given the verdicts as they are."""
Ids = tuple[str, str]
"""Of the two articles of a pair."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of a correction."""

    words: str
    """To be told."""
    compared: frozenset[Ids] = frozenset()
    """The pairs whose comparisons are no longer as they were."""
    study: Study | None = None
    """The study paired anew, where the correction asks for it."""


class Work:
    """One study under the verdicts that stand."""

    def __init__(self, loaded: Loaded, compare: Compare, corrections: Corrections | None) -> None:
        self.study = loaded.study
        self._compare = compare
        self._corrections = corrections
        self._verdicts = loaded.verdicts
        self._history = History()
        self._articles = {article.id: article for article in loaded.study.articles}
        self._comparisons: dict[Ids, Comparison] = {(each.left, each.right): each for each in loaded.study.comparisons}

    def pair(self, ids: Ids) -> ComparedPair:
        """Return two articles compared; raises what comparing them raises."""
        left, right = (self._articles[identifier] for identifier in ids)
        if ids not in self._comparisons:
            self._comparisons[ids] = self._compare(left, right)
        return compared_pair(left, right, self._comparisons[ids])

    def correct(self, decide: Decide) -> Kept:
        """Keep what a command decides; raises ``SrcdiffError``, and changes nothing, where that fails."""
        correction = decide(self._verdicts)
        return self._keep(correction, lambda: self._history.after(correction))

    def undo(self) -> Kept:
        """Undo the newest correction; raises as ``correct`` does."""
        return self._keep(self._history.undo(), self._history.after_undo)

    def redo(self) -> Kept:
        """Do the correction that was undone last again; raises as ``correct`` does."""
        return self._keep(self._history.redo(), self._history.after_redo)

    def _keep(self, correction: Correction, then: Callable[[], History]) -> Kept:
        if correction.change is None:
            return Kept(correction.words)
        if self._corrections is None:
            return Kept("There is no file here to keep a verdict in")
        judged = self._corrections.judge(correction.change)
        self._verdicts, self._history = judged.verdicts, then()
        self._articles.update((article.id, article) for article in judged.articles)
        aside = f"; the damaged file is kept as {shown(judged.aside.name)}" if judged.aside else ""
        return Kept(correction.words + aside, self._forgotten(correction.change), self._paired(correction.change))

    def _forgotten(self, change: Change) -> frozenset[Ids]:
        """Forget the comparisons that a change says something of, and return their pairs."""
        changed = frozenset(ids for ids in self._comparisons if compares_again(change, *ids))
        for ids in changed:
            del self._comparisons[ids]
        return changed

    def _paired(self, change: Change) -> Study | None:
        """Pair the articles again where a change asks for it."""
        if self._corrections is None or not pairs_again(change):
            return None
        self.study = self._corrections.pair(ignore_progress)
        return self.study
