"""A person's corrections, kept one after the other, undone and done again."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from srcdiff.stepping.corrections import Correction, History
from srcdiff.stepping.loaded import Corrections, Judged
from srcdiff.stepping.shown import shown
from srcdiff.tui.threads import in_thread
from srcdiff.verdicts.standing import Verdicts
from srcdiff.verdicts.values import Change

Decide = Callable[[Verdicts], Correction]
"""Says what a key does, given the verdicts as they are once all keys before it are done."""


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a correction."""

    words: str
    """To be told."""
    change: Change | None = None
    judged: Judged | None = None
    """``None``, as the change is, where there was nothing to do."""


class Corrector:
    """Makes corrections in the order in which they are asked for; what cannot be kept is raised and not remembered."""

    def __init__(self, corrections: Corrections | None, verdicts: Verdicts) -> None:
        self._corrections = corrections
        self.verdicts = verdicts
        """Those that stand now."""
        self._history = History()
        self._turn = asyncio.Lock()

    async def correct(self, decide: Decide) -> Made:
        """Do what a key asks for."""
        async with self._turn:
            correction = decide(self.verdicts)
            return await self._make(correction, lambda: self._history.after(correction))

    async def undo(self) -> Made:
        """Undo the newest correction of this session."""
        async with self._turn:
            return await self._make(self._history.undo(), self._history.after_undo)

    async def redo(self) -> Made:
        """Do the correction that was undone last again."""
        async with self._turn:
            return await self._make(self._history.redo(), self._history.after_redo)

    async def _make(self, correction: Correction, then: Callable[[], History]) -> Made:
        if correction.change is None:
            return Made(correction.words)
        if self._corrections is None:
            return Made("There is no file here to keep a verdict in")
        judged = await in_thread(partial(self._corrections.judge, correction.change))
        self.verdicts = judged.verdicts
        self._history = then()
        aside = f"; the damaged file is kept as {shown(judged.aside.name)}" if judged.aside else ""
        return Made(correction.words + aside, correction.change, judged)
