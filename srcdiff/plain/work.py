"""What a session works on: the articles, their comparisons, made once, and a person's verdicts on them."""

from dataclasses import dataclass

from srcdiff.browse.corrector import Corrector, Decide, Made
from srcdiff.browse.loaded import Compare, Corrections, Loaded
from srcdiff.browse.pair_view import ComparedPair, compared_pair
from srcdiff.model import Comparison, Study, ignore_progress
from srcdiff.verdicts.values import VerdictChange, affects_comparison, affects_pairing

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
        self._corrector = Corrector(corrections, loaded.verdicts)
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
        return self._kept(self._corrector.correct(decide))

    def undo(self) -> Kept:
        """Undo the newest correction; raises as ``correct`` does."""
        return self._kept(self._corrector.undo())

    def redo(self) -> Kept:
        """Do the correction that was undone last again; raises as ``correct`` does."""
        return self._kept(self._corrector.redo())

    def _kept(self, made: Made) -> Kept:
        if made.change is None or made.judged is None:
            return Kept(made.words)
        self._articles.update((article.id, article) for article in made.judged.articles)
        return Kept(made.words, self._forgotten(made.change), self._paired(made.change))

    def _forgotten(self, change: VerdictChange) -> frozenset[Ids]:
        """Forget the comparisons that a change says something of, and return their pairs."""
        changed = frozenset(ids for ids in self._comparisons if affects_comparison(change, *ids))
        for ids in changed:
            del self._comparisons[ids]
        return changed

    def _paired(self, change: VerdictChange) -> Study | None:
        """Pair the articles again where a change asks for it."""
        if self._corrections is None or not affects_pairing(change):
            return None
        self.study = self._corrections.pair(ignore_progress)
        return self.study
