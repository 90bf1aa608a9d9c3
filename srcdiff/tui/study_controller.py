"""Loads, compares and corrects the study in threads, and posts a message for everything that changed.

It knows no screen and no widget. What fails ends its worker with an error, by whose group the application knows what
failed: ``load``, ``reload``, ``compare``, ``pair`` or ``correct``.
"""

import asyncio
import importlib
import time
from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from srcdiff.tui.messages import (
    CorrectionMade,
    FilesRestless,
    PairCompared,
    PairRestored,
    StudyLoaded,
    StudyPaired,
    StudyProgressed,
    StudyReloaded,
)
from srcdiff.tui.threads import in_thread, paced

if TYPE_CHECKING:
    from textual.app import App

    from srcdiff.browse.cursor import Cursor
    from srcdiff.model import Article
    from srcdiff.session.corrections import Decision
    from srcdiff.session.file_watch import FileWatch
    from srcdiff.session.session import Session
    from srcdiff.session.values import Applied, LoadedStudy, PairIds, StudySource

LOOK_SECONDS = 1.0
"""Between two looks at the files."""
LOOKING_SHARE = 20
"""A look at many files, or on a slow disk, is followed by so many times its own time without one."""
RESTLESS_LOOKS = 15
"""Looks in a row that find a file changed once more until that is reported: it is not read while it is written."""
LATE_MODULES = (
    "srcdiff.tui.screens.event_screen",
    "srcdiff.tui.screens.compare_screen",
    "srcdiff.browse.consequences",
    "srcdiff.browse.restore",
    "srcdiff.session.event_pages",
    "srcdiff.session.file_watch",
)
"""Loaded beside the articles: the first frame does not wait for them."""

Returned = TypeVar("Returned")


class StudyController:
    """The session of an application, at work in threads that no key waits for."""

    def __init__(self, app: "App[None]", source: "StudySource") -> None:
        self._app = app
        self._source = source
        self._session: Session | None = None
        """Made with the first load: its code loads beside the articles."""
        self.is_reading = False
        """Whether files are being read and paired."""
        self._comparing: set[PairIds] = set()
        self._watch: FileWatch | None = None
        """``None`` until the articles are loaded."""
        self._files_in_use = asyncio.Lock()
        """Held while the files are looked at or read again."""
        self._correcting = asyncio.Lock()
        """Corrections are made in the order in which they were asked for."""
        self._rest_until = 0.0

    @property
    def session(self) -> "Session":
        """The session; raises ``ValueError`` before the first load."""
        if self._session is None:
            raise ValueError("no study is loaded yet")
        return self._session

    def load(self) -> None:
        """Read and pair the articles; posts ``StudyLoaded``."""
        self._start(self._load(), "load", "reading and pairing the articles")

    def compare(self, pair: "PairIds") -> None:
        """Compare two articles, unless that is under way; posts ``PairCompared``."""
        if pair not in self._comparing:
            self._start(self._compare(pair), "compare", "comparing two articles")

    def apply(self, decision: "Decision") -> None:
        """Make a correction; posts ``CorrectionMade``, as do undo and redo."""
        self._correct(partial(self.session.apply, decision))

    def undo(self) -> None:
        """Undo the newest correction."""
        if self._session is not None:
            self._correct(self._session.undo)

    def redo(self) -> None:
        """Redo the correction that was undone last."""
        if self._session is not None:
            self._correct(self._session.redo)

    def pair(self) -> None:
        """Pair the articles again where a verdict made the pairing stale; posts ``StudyPaired``."""
        if self._session is not None and self._session.pairing_is_stale:
            self._start(self._pair(), "pair", "pairing the articles again")

    def reload(self) -> None:
        """Read the files again, whether they changed or not; posts ``StudyReloaded``. Not while they are read."""
        if not self.is_reading:
            self.is_reading = True
            self._start(self._reload(), "reload", "reading the articles again")

    def restore(self, screen_study: "LoadedStudy", left: "Article", right: "Article", cursor: "Cursor | None") -> None:
        """Compare the two articles of an open screen as they are now; posts ``PairRestored``."""
        self._start(self._restore(screen_study, left, right, cursor), "reload", "reading the articles again")

    def look_now_and_then(self) -> None:
        """Look at the files unless that is under way or was done a moment ago."""
        if not self._files_in_use.locked() and time.monotonic() >= self._rest_until:
            self.look_at_files()

    def look_at_files(self, *, at_once: bool = False) -> None:
        """Read the files again where they changed: ``at_once``, or when they are no longer being written."""
        if self._watch is not None:
            self._start(self._look(self._watch, at_once=at_once), "reload", "looking at the files")

    def _start(self, work: Coroutine[None, None, None], group: str, doing: str) -> None:
        self._app.run_worker(work, name=doing, group=group, exit_on_error=False)

    async def _load(self) -> None:
        loaded = await self._reading(self._load_with_late_modules)
        self._watch_files(loaded)
        self._app.post_message(StudyLoaded(loaded))

    def _load_with_late_modules(self) -> "LoadedStudy":
        for module in LATE_MODULES:
            importlib.import_module(module)
        from srcdiff.session.session import Session  # noqa: PLC0415

        self._session = self._session or Session(self._source)
        return self._session.load(paced(self._report))

    async def _reading(self, read: Callable[[], Returned]) -> Returned:
        """Return what ``read`` returns; afterwards rest for as long as it took."""
        self.is_reading = True
        started = time.monotonic()
        try:
            return await in_thread(read)
        finally:
            self.is_reading = False
            self._rest(time.monotonic() - started)

    def _watch_files(self, loaded: "LoadedStudy") -> None:
        from srcdiff.session.file_watch import file_watch  # noqa: PLC0415 - loaded beside the articles

        self._watch = file_watch(loaded.stamps)

    def _forget_changes(self) -> None:
        """Leave the files alone until they change once more: they could not be read as they are."""
        from srcdiff.session.file_watch import file_watch  # noqa: PLC0415 - loaded beside the articles

        if self._watch is not None:
            self._watch = file_watch(self._watch.seen)

    def _rest(self, seconds: float) -> None:
        self._rest_until = time.monotonic() + seconds

    def _report(self, step: str, done: int, total: int) -> None:
        self._app.post_message(StudyProgressed(step, done, total))

    async def _compare(self, pair: "PairIds") -> None:
        self._comparing.add(pair)
        try:
            left, right, comparison = await in_thread(partial(self.session.compared, pair))
        except KeyError:  # an article is gone, and with it what would show the comparison
            return
        finally:
            self._comparing.discard(pair)
        self._app.post_message(PairCompared(left, right, comparison))

    def _correct(self, step: "Callable[[], Applied]") -> None:
        self._start(self._corrected(step), "correct", "keeping a verdict")

    async def _corrected(self, step: "Callable[[], Applied]") -> None:
        async with self._correcting:
            applied = await in_thread(step)
        self._app.post_message(CorrectionMade(applied))

    async def _pair(self) -> None:
        study = await in_thread(partial(self.session.study, paced(self._report)))
        self._app.post_message(StudyPaired(study, self.session.loaded.warnings))

    async def _reload(self) -> None:
        async with self._files_in_use:
            await self._read_again()

    async def _read_again(self) -> None:
        before = self.session.loaded
        try:
            after = await self._reading(partial(self.session.load, paced(self._report)))
        except Exception:
            self._forget_changes()
            raise
        self._watch_files(after)
        self._app.post_message(StudyReloaded(before, after))

    async def _look(self, watch: "FileWatch", *, at_once: bool) -> None:
        async with self._files_in_use:
            started = time.monotonic()
            self._watch = watch = watch.looked(await in_thread(self.session.stamps))
            self._rest(LOOKING_SHARE * (time.monotonic() - started))
            if watch.due or (at_once and watch.changed):
                await self._read_again()
            elif watch.restless == RESTLESS_LOOKS:
                self._app.post_message(FilesRestless())

    async def _restore(
        self, screen_study: "LoadedStudy", left: "Article", right: "Article", cursor: "Cursor | None"
    ) -> None:
        from srcdiff.browse.pair_view import compared_pair  # noqa: PLC0415 - loaded beside the articles
        from srcdiff.browse.restore import restored_pair, successors  # noqa: PLC0415

        loaded = self.session.loaded
        current = successors(screen_study, loaded)
        restored = None
        if left.id in current and right.id in current:
            pair = current[left.id].id, current[right.id].id
            compared = await in_thread(partial(self.session.compared, pair))
            restored = await in_thread(partial(restored_pair, compared_pair(*compared), cursor))
        self._app.post_message(PairRestored(left, right, loaded, restored))
