"""The application: opens at once and acts on the screens' messages; what it rests on loads and reads again."""

import sys
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from rich.text import Text
from textual.app import SystemCommand
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from srcdiff.actions import BUILT_IN, Actions
from srcdiff.browse.failures import trouble_words
from srcdiff.settings import UiSettings
from srcdiff.tui.asked import ArticleAsked
from srcdiff.tui.bindings import bindings_of
from srcdiff.tui.events_screen import EventsScreen
from srcdiff.tui.file_bar import FileBar
from srcdiff.tui.help import HelpScreen
from srcdiff.tui.reloading import ReloadingApp
from srcdiff.tui.themes import FALLBACK, HIGH_CONTRAST, following, readable

if TYPE_CHECKING:
    from srcdiff.browse.loaded import Compare, Corrections, Load, Look

TROUBLE_STATUS = 2
"""What the command returns when nothing could be loaded, or after a fault: as diff(1) for trouble."""


class SrcdiffApp(ReloadingApp):
    """Shows a study and its comparisons, and acts on what the screens ask for."""

    TITLE = "srcdiff"
    CSS_PATH = "srcdiff.tcss"

    def __init__(
        self,
        load: "Load",
        compare: "Compare",
        settings: UiSettings,
        actions: Actions = BUILT_IN,
        corrections: "Corrections | None" = None,
        *,
        look: "Look | None" = None,
    ) -> None:
        super().__init__(load, compare, corrections, look)
        self._actions = actions
        self._bindings = bindings_of(actions, "everywhere")
        self._settings = settings

    def get_css_variables(self) -> dict[str, str]:
        """Return the colours of the theme, made fit to read."""
        self.theme_variables = readable(self.current_theme, super().get_css_variables())
        return self.theme_variables

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
        self._look_at_files(at_once=True)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell in words what failed."""
        if event.state is not WorkerState.ERROR:
            return
        if event.worker.group == "reload":
            self.reload_failed(event.worker.error)
            return
        words = trouble_words(event.worker.name, event.worker.error)
        if event.worker.group == "load":
            self._return_code = TROUBLE_STATUS
            self._events.show_trouble(words)
            return
        waiting = [screen for screen in self._compare_screens() if screen.comparison is None]
        for screen in waiting:
            screen.show_trouble(words)
        if not waiting:
            self.notify(words, severity="error", markup=False)

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
