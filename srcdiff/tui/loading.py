"""The part of the application that loads and compares, in threads, and hands the values down to the screens."""

import importlib
from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.app import App
from textual.message import Message

from srcdiff.model import Article, Comparison
from srcdiff.tui.events_screen import EventsScreen
from srcdiff.tui.threads import in_thread, paced

if TYPE_CHECKING:
    from srcdiff.browse.loaded import Compare, Load, Loaded
    from srcdiff.tui.compare_screen import CompareScreen


Ids = tuple[str, str]
"""Of the two articles of a pair."""


class LoadingApp(App[None]):
    """Has a study that ``load`` returns and comparisons that ``compare`` returns. The first screen lists events."""

    class Progressed(Message):
        """The work went on; a newer report replaces one that was not shown yet."""

        def __init__(self, step: str, done: int, total: int) -> None:
            super().__init__()
            self.step = step
            self.done = done
            self.total = total

        def can_replace(self, message: Message) -> bool:
            """Whether this report makes ``message`` needless."""
            return isinstance(message, LoadingApp.Progressed)

    def __init__(self, load: "Load", compare: "Compare") -> None:
        super().__init__()
        self._load = load
        self._compare = compare
        self._loaded: Loaded | None = None
        self._articles: dict[str, Article] = {}
        self._comparisons: dict[Ids, Comparison] = {}
        self._comparing: set[Ids] = set()
        self._changes = 0
        """Changes so far of what comparisons are made from: one begun before the newest is made again."""
        self._reading = False
        """Whether files are being read and paired."""

    @work(exit_on_error=False, group="load", name="reading and pairing the articles")
    async def _load_study(self) -> None:
        self._reading = True
        try:
            loaded = await in_thread(self._load_beside)
        finally:
            self._reading = False
        self._take(loaded)
        self._comparisons = {(known.left, known.right): known for known in loaded.study.comparisons}
        self._events.show_study(loaded.study, loaded.warnings)

    def _load_beside(self) -> "Loaded":
        """Load the articles and the second screen's code: the first frame waits for neither."""
        importlib.import_module("srcdiff.tui.compare_screen")
        importlib.import_module("srcdiff.tui.corrector")
        return self._load(paced(self._report_progress))

    def _take(self, loaded: "Loaded") -> None:
        """Work on ``loaded`` from now on."""
        self._loaded = loaded
        self._articles = {article.id: article for article in loaded.study.articles}

    def _report_progress(self, step: str, done: int, total: int) -> None:
        self.post_message(self.Progressed(step, done, total))

    def on_loading_app_progressed(self, message: Progressed) -> None:
        """Show how far the work is, unless it ended since."""
        if self._reading:
            self._events.show_progress(message.step, message.done, message.total)

    @work(exit_on_error=False, group="compare", name="comparing two articles")
    async def _compare_pair(self, pair: Ids) -> None:
        """Compute the comparison of two articles, keep it, and show it if its screen is still open."""
        self._comparing.add(pair)
        try:
            comparison = await self._compared(pair)
        finally:
            self._comparing.discard(pair)
        if comparison is None:
            return
        self._comparisons[pair] = comparison
        left, right = self._articles[pair[0]], self._articles[pair[1]]
        for screen in self._compare_screens():
            if _same_text(screen.left, left) and _same_text(screen.right, right):
                screen.left, screen.right = left, right
                screen.comparison = comparison

    async def _compared(self, pair: Ids) -> Comparison | None:
        """Return the comparison of what stands once it is there; ``None`` where an article is gone."""
        while self._articles.keys() >= set(pair):
            changes = self._changes
            left, right = (self._articles[identifier] for identifier in pair)
            try:
                comparison = await in_thread(partial(self._compare, left, right))
            except Exception:
                if changes == self._changes:
                    raise
            else:
                if changes == self._changes:
                    return comparison
        return None

    @property
    def _events(self) -> EventsScreen:
        screen = self.screen_stack[0]
        assert isinstance(screen, EventsScreen)  # noqa: S101 - get_default_screen says so
        return screen

    def _compare_screens(self) -> "list[CompareScreen]":
        from srcdiff.tui.compare_screen import CompareScreen  # noqa: PLC0415 - loaded beside the articles

        return [screen for screen in self.screen_stack if isinstance(screen, CompareScreen)]


def _same_text(one: Article, other: Article) -> bool:
    """Whether two are one article, in which furniture may have been marked since."""
    return (one.id, one.text) == (other.id, other.text)
