"""A person's corrections, made in threads and in turn, so that no key waits and none overtakes another."""

import asyncio
from collections.abc import Callable
from functools import partial

from srcdiff.browse.corrector import Corrector, Decide, Made
from srcdiff.browse.loaded import Corrections
from srcdiff.tui.threads import in_thread
from srcdiff.verdicts.index import Verdicts


class CorrectorInTurn:
    """Makes corrections in the order in which they are asked for; raises what the corrector raises."""

    def __init__(self, corrections: Corrections | None, verdicts: Verdicts) -> None:
        self._corrector = Corrector(corrections, verdicts)
        self._turn = asyncio.Lock()

    def begin_with(self, verdicts: Verdicts) -> None:
        """Go on from the verdicts that the articles were read with anew."""
        self._corrector.verdicts = verdicts

    async def correct(self, decide: Decide) -> Made:
        """Do what a key asks for, given the verdicts as they are once all keys before it are done."""
        return await self._made(partial(self._corrector.correct, decide))

    async def undo(self) -> Made:
        """Undo the newest correction of this session."""
        return await self._made(self._corrector.undo)

    async def redo(self) -> Made:
        """Do the correction that was undone last again."""
        return await self._made(self._corrector.redo)

    async def _made(self, correction: Callable[[], Made]) -> Made:
        async with self._turn:
            return await in_thread(correction)
