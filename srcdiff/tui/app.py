"""The application: opens at once, works in threads, hands values down to the screens and acts on their messages."""

import importlib
import sys
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from rich.text import Text
from textual import work
from textual.app import App, SystemCommand
from textual.message import Message
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from srcdiff.actions import BUILT_IN, Actions
from srcdiff.model import Article, Comparison
from srcdiff.settings import UiSettings
from srcdiff.stepping.trouble import trouble_words
from srcdiff.tui.asked import ArticleAsked, CorrectionAsked
from srcdiff.tui.bindings import bindings_of
from srcdiff.tui.events_screen import EventsScreen
from srcdiff.tui.file_bar import FileBar
from srcdiff.tui.help import HelpScreen
from srcdiff.tui.themes import FALLBACK, HIGH_CONTRAST, following
from srcdiff.tui.threads import in_thread, paced

if TYPE_CHECKING:
    from srcdiff.stepping.loaded import Compare, Corrections, Load, Loaded
    from srcdiff.tui.compare_screen import CompareScreen
    from srcdiff.tui.corrector import Corrector, Made
    from srcdiff.verdicts.values import Change

TROUBLE_STATUS = 2
"""What the command returns when nothing could be loaded, or after a fault: as diff(1) for trouble."""


class SrcdiffApp(App[None]):
    """Shows a study that ``load`` returns and comparisons that ``compare`` returns."""

    TITLE = "srcdiff"
    CSS_PATH = "srcdiff.tcss"

    class Progressed(Message):
        """The work went on; a newer report replaces one that was not shown yet."""

        def __init__(self, step: str, done: int, total: int) -> None:
            super().__init__()
            self.step = step
            self.done = done
            self.total = total

        def can_replace(self, message: Message) -> bool:
            """Whether this report makes ``message`` needless."""
            return isinstance(message, SrcdiffApp.Progressed)

    def __init__(
        self,
        load: "Load",
        compare: "Compare",
        settings: UiSettings,
        actions: Actions = BUILT_IN,
        corrections: "Corrections | None" = None,
    ) -> None:
        super().__init__()
        self._actions = actions
        self._bindings = bindings_of(actions, "everywhere")
        self._load = load
        self._compare = compare
        self._settings = settings
        self._loaded: Loaded | None = None
        self._articles: dict[str, Article] = {}
        self._comparisons: dict[tuple[str, str], Comparison] = {}
        self._comparing: set[tuple[str, str]] = set()
        self._corrections = corrections
        self._corrector: Corrector | None = None
        self._changes = 0
        """Changes of verdicts so far: what was begun before the newest one is done again."""
        self._pairs_are_old = False
        """Whether a verdict asks for the articles to be paired again."""

    def get_default_screen(self) -> EventsScreen:
        """Return the list of events, the first screen."""
        return EventsScreen(self._actions)

    def on_mount(self) -> None:
        """Take the theme from the settings, and begin to load once the first frame is shown."""
        self.register_theme(HIGH_CONTRAST)
        known = self._settings.theme in self.available_themes
        self.theme = self._settings.theme if known else FALLBACK
        if not known:
            self.notify(f"There is no theme {self._settings.theme!r}; this is {FALLBACK}.", markup=False)
        self.call_after_refresh(self._load_study)

    @work(exit_on_error=False, group="load", name="reading and pairing the articles")
    async def _load_study(self) -> None:
        loaded = await in_thread(self._load_beside)
        self._take(loaded)
        for comparison in loaded.study.comparisons:
            self._comparisons[comparison.left, comparison.right] = comparison
        self._events.show_study(loaded.study, loaded.warnings)
        self._corrector = self._made_corrector(loaded)

    def _take(self, loaded: "Loaded") -> None:
        self._loaded = loaded
        self._articles = {article.id: article for article in loaded.study.articles}

    def _made_corrector(self, loaded: "Loaded") -> "Corrector":
        from srcdiff.tui.corrector import Corrector  # noqa: PLC0415 - loaded beside the articles

        return Corrector(self._corrections, loaded.verdicts)

    def _load_beside(self) -> "Loaded":
        """Load the articles and the second screen's code: the first frame waits for neither."""
        importlib.import_module("srcdiff.tui.compare_screen")
        importlib.import_module("srcdiff.tui.corrector")
        return self._load(paced(self._report_progress))

    def _report_progress(self, step: str, done: int, total: int) -> None:
        self.post_message(self.Progressed(step, done, total))

    @work(exit_on_error=False, group="compare", name="comparing two articles")
    async def _compare_pair(self, pair: tuple[str, str]) -> None:
        """Compute the comparison of two articles, keep it, and show it if its screen is still open."""
        self._comparing.add(pair)
        try:
            comparison = await self._compared(pair)
        finally:
            self._comparing.discard(pair)
        self._comparisons[pair] = comparison
        for screen in self._compare_screens():
            if (screen.left.id, screen.right.id) == pair:
                screen.left, screen.right = self._articles[pair[0]], self._articles[pair[1]]
                screen.comparison = comparison

    async def _compared(self, pair: tuple[str, str]) -> Comparison:
        """Return the comparison under the verdicts that stand once it is there."""
        while True:
            changes = self._changes
            left, right = (self._articles[identifier] for identifier in pair)
            comparison = await in_thread(partial(self._compare, left, right))
            if changes == self._changes:
                return comparison

    def on_correction_asked(self, message: CorrectionAsked) -> None:
        """Keep what the reader corrects."""
        if self._corrector is not None:
            self._correct(partial(self._corrector.correct, message.decide))

    def action_undo(self) -> None:
        """Undo the newest correction."""
        if self._corrector is not None:
            self._correct(self._corrector.undo)

    def action_redo(self) -> None:
        """Do the correction undone last again."""
        if self._corrector is not None:
            self._correct(self._corrector.redo)

    @work(exit_on_error=False, group="correct", name="keeping a verdict")
    async def _correct(self, step: "Callable[[], Awaitable[Made]]") -> None:
        made = await step()
        if made.change is not None and made.judged is not None:
            self._articles.update((article.id, article) for article in made.judged.articles)
            self._renew(made.change)
        self._tell(made.words)

    def _renew(self, change: "Change") -> None:
        """Do again what a change of verdicts says something of: at once what is on screen, the rest when it is."""
        from srcdiff.verdicts.values import compares_again, pairs_again  # noqa: PLC0415 - loaded with the corrector

        self._changes += 1
        self._pairs_are_old = self._pairs_are_old or pairs_again(change)
        for pair in [pair for pair in self._comparisons if compares_again(change, *pair)]:
            del self._comparisons[pair]
        for screen in self._compare_screens():
            pair = screen.left.id, screen.right.id
            if pair not in self._comparisons and pair not in self._comparing:
                self._compare_pair(pair)
        if self.screen is self._events:
            self.on_events_screen_shown()

    def on_events_screen_shown(self) -> None:
        """Pair the articles again where a verdict asks for it."""
        if self._pairs_are_old:
            self._pairs_are_old = False
            self._pair_again()

    @work(exit_on_error=False, exclusive=True, group="pair", name="pairing the articles again")
    async def _pair_again(self) -> None:
        if self._loaded is None or self._corrections is None:
            return
        study = await in_thread(partial(self._corrections.pair, paced(self._report_progress)))
        self._take(replace(self._loaded, study=study))
        self._events.renew_study(study, self._loaded.warnings)

    def _tell(self, words: str) -> None:
        """Say what came of a key, where the reader looks."""
        if self.screen in self._compare_screens():
            self._compare_screens()[-1].tell(words)
        else:
            self.notify(words, markup=False)

    @property
    def _events(self) -> EventsScreen:
        screen = self.screen_stack[0]
        assert isinstance(screen, EventsScreen)  # noqa: S101 - get_default_screen says so
        return screen

    def on_srcdiff_app_progressed(self, message: Progressed) -> None:
        """Show how far the work is."""
        self._events.show_progress(message.step, message.done, message.total)

    def on_events_screen_pair_opened(self, message: EventsScreen.PairOpened) -> None:
        """Open the comparison, and compute it unless that was done before."""
        from srcdiff.tui.compare_screen import CompareScreen  # noqa: PLC0415 - loaded beside the articles

        if self._loaded is None:
            return
        left, right = self._articles[message.pairing.left], self._articles[message.pairing.right]
        screen = CompareScreen(left, right, self._loaded, self._settings.view, self._actions)
        screen.comparison = self._comparisons.get((left.id, right.id))
        self.push_screen(screen)
        if screen.comparison is None and (left.id, right.id) not in self._comparing:
            self._compare_pair((left.id, right.id))

    def on_events_screen_study_asked(self) -> None:
        """Ask for a file for the whole study."""
        from srcdiff.tui.documents import study_document  # noqa: PLC0415 - loaded beside the articles

        if self._loaded is not None:
            document = study_document(self._loaded, self._comparisons, self._compare)
            self._events.query_one(FileBar).ask(document)

    def on_article_asked(self, message: ArticleAsked) -> None:
        """Open an article in the reader's editor or pager."""
        from srcdiff.tui.outside import open_article  # noqa: PLC0415 - few need it
        from srcdiff.tui.programs import TOOLS  # noqa: PLC0415

        if self._loaded is None:
            return
        trouble = open_article(self, message.article, message.offset, TOOLS[message.tool], self._loaded)
        if trouble:
            self.notify(trouble, severity="error", markup=False)

    def _compare_screens(self) -> "list[CompareScreen]":
        from srcdiff.tui.compare_screen import CompareScreen  # noqa: PLC0415 - loaded beside the articles

        return [screen for screen in self.screen_stack if isinstance(screen, CompareScreen)]

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell in words what failed."""
        if event.state is not WorkerState.ERROR:
            return
        words = trouble_words(event.worker.name, event.worker.error)
        if event.worker.group == "load":
            self._return_code = TROUBLE_STATUS
            self._events.show_trouble(words)
        elif event.worker.group in {"correct", "pair"}:
            self.notify(words, title="Nothing was changed", severity="error", markup=False)
        for screen in self._compare_screens():
            if screen.comparison is None:
                screen.show_trouble(words)

    def action_help(self) -> None:
        """Show keys and signs."""
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self._actions))

    def action_next_theme(self) -> None:
        """Go on to the next theme."""
        self.theme = following(self.theme)
        self.notify(f"Theme {self.theme}", timeout=2, markup=False)

    def action_quit_now(self) -> None:
        """Quit, whatever has the keys."""
        self.exit(return_code=self.return_code or 0)

    async def action_quit(self) -> None:
        """Quit."""
        self.action_quit_now()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield what the palette offers: every action of the screen, then Textual's themes and screenshot."""
        from srcdiff.tui.compare_screen import CompareScreen  # noqa: PLC0415 - loaded beside the articles

        scope = screen.SCOPE if isinstance(screen, EventsScreen | CompareScreen) else "everywhere"
        for action in (*self._actions.of(scope), *self._actions.of("everywhere")):
            keys = f" ({action.key_words})" if action.keys else ""
            yield SystemCommand(action.title, action.meaning + keys, partial(self.run_action, action.call, screen))
        yield SystemCommand("All themes", "choose any theme of Textual", self.action_change_theme)
        yield SystemCommand("Screenshot", "save the screen as a picture (SVG)", self.deliver_screenshot)

    def _fatal_error(self) -> None:
        """End after a fault. Textual would print the values of local variables, and so the text of articles."""
        self._return_code = TROUBLE_STATUS
        self.panic(Text(trouble_words("showing the screen", sys.exception())))
