"""The part of the application that reads the files again when they change on disk, and keeps the reader's place."""

import asyncio
import time
from functools import partial
from typing import TYPE_CHECKING

from textual import work

from srcdiff.browse.failures import trouble_words
from srcdiff.browse.shown import shown
from srcdiff.tui.renewing import RenewingApp
from srcdiff.tui.threads import in_thread, paced

if TYPE_CHECKING:
    from srcdiff.browse.file_watch import Watched
    from srcdiff.browse.loaded import Compare, Corrections, Load, Loaded, Look
    from srcdiff.tui.compare_screen import CompareScreen

LOOK_SECONDS = 1.0
"""Between two looks at the files."""
LOOKING_SHARE = 20
"""A look at many files, or on a slow disk, is followed by so many times its own time without one."""
RESTLESS_LOOKS = 15
"""Looks in a row that find a file changed once more until that is told: it is not read while it is written."""
WARNINGS_TOLD = 3
"""New warnings that are told; all stand above the events."""
STAYS = "What is on screen stays as it was."


class ReloadingApp(RenewingApp):
    """Looks at the files from outside while it runs, by ``look``; without that it reads again by hand only."""

    def __init__(
        self, load: "Load", compare: "Compare", corrections: "Corrections | None", look: "Look | None"
    ) -> None:
        super().__init__(load, compare, corrections)
        self._look = look
        self._watched: Watched | None = None
        self._at_the_files = asyncio.Lock()
        """Held while the files are looked at or read again."""
        self._rest_until = 0.0

    def _take(self, loaded: "Loaded") -> None:
        """Work on ``loaded`` from now on, and watch its files."""
        from srcdiff.browse.file_watch import watched  # noqa: PLC0415 - loaded beside the articles

        super()._take(loaded)
        if self._watched is None and self._look is not None:
            self.set_interval(LOOK_SECONDS, self._look_now_and_then)
        self._watched = watched(loaded.stamps)

    def _look_now_and_then(self) -> None:
        if not self._at_the_files.locked() and time.monotonic() >= self._rest_until:
            self._look_at_files()

    @work(exit_on_error=False, group="reload", name="looking at the files")
    async def _look_at_files(self, *, at_once: bool = False) -> None:
        """Look whether the files changed, and read them again: ``at_once``, or when they are no longer written."""
        if self._look is None or self._watched is None:
            return
        async with self._at_the_files:
            started = time.monotonic()
            self._watched = self._watched.looked(await in_thread(self._look))
            self._rest(LOOKING_SHARE * (time.monotonic() - started))
            if self._watched.due or (at_once and self._watched.changed):
                await self._read_again()
            elif self._watched.restless == RESTLESS_LOOKS:
                self._notice("A file is being written all the time: it is read again once it is still.")

    def _rest(self, seconds: float) -> None:
        """Leave the files alone for so long."""
        self._rest_until = time.monotonic() + seconds

    def action_reload(self) -> None:
        """Read the files again, whether they changed or not; not while they are being read."""
        if self._reading:
            return
        if self._loaded is None:
            self._return_code = None
            self._load_study()
        else:
            self._reading = True
            self._reload()

    @work(exit_on_error=False, group="reload", name="reading the articles again")
    async def _reload(self) -> None:
        async with self._at_the_files:
            await self._read_again()

    async def _read_again(self) -> None:
        """Read what changed, pair anew, and show it where the reader is. Afterwards rest for as long as it took."""
        self._reading = True
        started = time.monotonic()
        try:
            after = await in_thread(partial(self._load, paced(self._report_progress)))
        finally:
            self._reading = False
            self._rest(time.monotonic() - started)
        before = self._loaded
        self._changes += 1
        self._comparisons.clear()
        self._take(after)
        if self._corrector is not None:
            self._corrector.begin_with(after.verdicts)
        self._show_again(before or after, after)
        for screen in self._compare_screens():
            await self._show_screen_again(screen, after)

    def _show_again(self, before: "Loaded", after: "Loaded") -> None:
        """List what is there now, and tell what changed."""
        from srcdiff.browse.file_watch import change_words  # noqa: PLC0415
        from srcdiff.browse.restore import successors  # noqa: PLC0415 - loaded beside the articles

        self._events.show_study_again(after.study, after.warnings, successors(before, after))
        self._notice(f"Read again: {change_words(before.stamps, after.stamps) or 'no file changed'}")
        warnings = [words for words in after.warnings if words not in before.warnings]
        for words in warnings[:WARNINGS_TOLD]:
            self._notice(shown(words), severe=True)

    async def _show_screen_again(self, screen: "CompareScreen", after: "Loaded") -> None:
        """Show an open comparison as it is now; where an article is gone, it stays as it was."""
        from srcdiff.browse.pair_view import compared_pair  # noqa: PLC0415
        from srcdiff.browse.restore import again, successors  # noqa: PLC0415 - loaded beside the articles

        now = successors(screen.loaded, after)
        left, right = now.get(screen.left.id), now.get(screen.right.id)
        comparison = None if left is None or right is None else await self._compared((left.id, right.id))
        if comparison is None:
            self._notice(f"An article of this comparison is gone, or cannot be read. {STAYS}", severe=True)
            return
        self._comparisons[comparison.left, comparison.right] = comparison
        pair = compared_pair(self._articles[comparison.left], self._articles[comparison.right], comparison)
        carried = await in_thread(partial(again, pair, screen.reading))
        if screen.is_attached:
            screen.show_again(after, carried)

    def reload_failed(self, error: BaseException | None) -> None:
        """Tell why the files could not be read again; they are left alone until they change once more."""
        from srcdiff.browse.file_watch import watched  # noqa: PLC0415 - loaded beside the articles

        if self._watched is not None:
            self._watched = watched(self._watched.seen)
        self._events.show_counts()
        self._notice(f"{trouble_words('reading the articles again', error)}\n{STAYS}", severe=True)

    def _notice(self, words: str, *, severe: bool = False) -> None:
        self.notify(words, severity="error" if severe else "information", markup=False)
