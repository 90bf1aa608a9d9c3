"""A person's corrections, kept one after the other, undone and done again."""

from collections.abc import Callable
from dataclasses import dataclass

from srcdiff.browse.corrections import Correction, History
from srcdiff.browse.loaded import Corrections, Judged
from srcdiff.browse.shown import shown
from srcdiff.verdicts.index import Verdicts
from srcdiff.verdicts.values import VerdictChange

Decide = Callable[[Verdicts], Correction]
"""Says what a key or a command does, given the verdicts as they are."""


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a correction."""

    words: str
    """To be told."""
    change: VerdictChange | None = None
    judged: Judged | None = None
    """``None``, as the change is, where there was nothing to do."""


class Corrector:
    """Makes corrections; what cannot be kept is raised (``SrcdiffError``) and not remembered."""

    def __init__(self, corrections: Corrections | None, verdicts: Verdicts) -> None:
        self._corrections = corrections
        self.verdicts = verdicts
        """Those that stand now."""
        self._history = History()

    def correct(self, decide: Decide) -> Made:
        """Do what a person asks for."""
        correction = decide(self.verdicts)
        return self._make(correction, lambda: self._history.after(correction))

    def undo(self) -> Made:
        """Undo the newest correction of this session."""
        return self._make(self._history.undo(), self._history.after_undo)

    def redo(self) -> Made:
        """Do the correction that was undone last again."""
        return self._make(self._history.redo(), self._history.after_redo)

    def _make(self, correction: Correction, then: Callable[[], History]) -> Made:
        if correction.change is None:
            return Made(correction.words)
        if self._corrections is None:
            return Made("There is no file here to keep a verdict in")
        judged = self._corrections.judge(correction.change)
        self.verdicts = judged.verdicts
        self._history = then()
        aside = f"; the damaged file is kept as {shown(judged.aside.name)}" if judged.aside else ""
        return Made(correction.words + aside, correction.change, judged)
