"""The application: opens at once, holds the study controller, and acts on the messages of screens and controller."""

import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar

from rich.console import RenderableType
from rich.text import Text
from textual import events, on
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.widgets import Input
from textual.worker import Worker, WorkerState

from srcdiff.actions import BUILT_IN, Actions
from srcdiff.browse.failures import failure_message
from srcdiff.model import Article
from srcdiff.settings import UiSettings
from srcdiff.text.safe import escaped, screen_safe
from srcdiff.tui import messages, study_controller
from srcdiff.tui.bindings import bindings_of, keymap_of
from srcdiff.tui.event_controller import SURVEY, EventController
from srcdiff.tui.palette import action_commands
from srcdiff.tui.screens.events_screen import EventsScreen
from srcdiff.tui.screens.help_screen import HelpScreen
from srcdiff.tui.study_controller import StudyController
from srcdiff.tui.themes import FALLBACK, HIGH_CONTRAST, following, readable

if TYPE_CHECKING:
    from srcdiff.session.values import StudySource
    from srcdiff.tui.documents import Document
    from srcdiff.tui.screens.compare_screen import CompareScreen
    from srcdiff.tui.screens.event_screen import EventScreen

FAILURE_STATUS = 2
"""What the command returns when nothing could be loaded, or after a bug: as diff(1) for trouble."""
WARNINGS_SHOWN = 3
"""New warnings that are shown after reading again; the list has them all."""
UNCHANGED = "What is on screen stays as it was."


class SrcdiffApp(App[None]):
    """Shows a study and its comparisons."""

    TITLE = "srcdiff"
    CSS_PATH = "srcdiff.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of("everywhere")

    def __init__(self, source: "StudySource", settings: UiSettings, actions: Actions = BUILT_IN) -> None:
        super().__init__()
        self._controller = StudyController(self, source)
        self._event_controller = EventController(self, self._controller, actions, self._report_document)
        self._settings = settings
        self._actions = actions
        self._commands: dict[str, Callable[[], None]] = {
            "everywhere.help": self._show_help,
            "everywhere.reload": self._reload,
            "everywhere.undo": self._controller.undo,
            "everywhere.redo": self._controller.redo,
            "everywhere.theme": self._show_next_theme,
            "everywhere.palette": self.action_command_palette,
            "everywhere.quit": self._quit,
            "everywhere.quit_now": self._quit,
        }
        self._redirected: list[events.Key] = []
        """Keys given to a text field that have not come back from it."""
        self._is_loaded = False
        self._failed = False
        """Whether nothing could be loaded."""
        self._exit_status: int | None = None
        """The status that the program ends with; ``None`` while it goes on."""

    def get_css_variables(self) -> dict[str, str]:
        """Return the colours of the theme, made fit to read."""
        self.theme_variables = readable(self.current_theme, super().get_css_variables())
        return self.theme_variables

    def get_default_screen(self) -> EventsScreen:
        """Return the list of events, the first screen."""
        return EventsScreen(self._actions, self._report_document)

    def on_mount(self) -> None:
        """Take keys and theme from the settings, and begin to load once the first frame is shown."""
        if self._actions != BUILT_IN:
            self.set_keymap(keymap_of(self._actions))
        self.register_theme(HIGH_CONTRAST)
        known = self._settings.theme in self.available_themes
        self.theme = self._settings.theme if known else FALLBACK
        if not known:
            self.notify(f"There is no theme “{escaped(self._settings.theme)}”; this is {FALLBACK}.")
        self.call_after_refresh(self._controller.load)

    def on_key(self, event: events.Key) -> None:
        """Give a key to the text field that took the focus while the key was on its way: it was typed there.

        A terminal may send ``/fire`` at once, and without this the letters after ``/`` would act as keys. What a field
        does not take comes back here, and is then looked up among the bindings as always.
        """
        if event in self._redirected:
            self._redirected.remove(event)
        elif isinstance(self.focused, Input):
            event.prevent_default()
            again = events.Key(event.key, event.character)
            if not again.is_printable:
                self._redirected.append(again)
            self.focused._forward_event(again)  # noqa: SLF001 - Textual has no public method for it

    def action_do(self, name: str) -> None:
        """Do an action that is possible everywhere."""
        self._commands[name]()

    @property
    def _events(self) -> EventsScreen:
        screen = self.screen_stack[0]
        assert isinstance(screen, EventsScreen)  # noqa: S101 - get_default_screen says so
        return screen

    def _compare_screens(self) -> "list[CompareScreen]":
        if not self._is_loaded:
            return []
        from srcdiff.tui.screens.compare_screen import CompareScreen  # noqa: PLC0415 - loaded beside the articles

        return [screen for screen in self.screen_stack if isinstance(screen, CompareScreen)]

    @on(messages.StudyProgressed)
    def _show_progress(self, message: messages.StudyProgressed) -> None:
        """Show how far the work is, unless it ended since."""
        if self._controller.is_reading:
            self._events.show_progress(message.step, message.done, message.total)

    @on(messages.StudyLoaded)
    def _show_study(self, message: messages.StudyLoaded) -> None:
        self._is_loaded, self._failed = True, False
        self._events.show_study(message.loaded.study, message.loaded.warnings)
        self._event_controller.survey_small()
        if message.loaded.stamps:
            self.set_interval(study_controller.LOOK_SECONDS, self._controller.look_now_and_then)

    @on(messages.StudyReloaded)
    def _show_reloaded(self, message: messages.StudyReloaded) -> None:
        """List what is there now, show what changed, and compare the open pairs again."""
        from srcdiff.browse.restore import successors  # noqa: PLC0415 - loaded beside the articles
        from srcdiff.session.file_watch import change_message  # noqa: PLC0415

        before, after = message.before, message.after
        self._events.update_study(after.study, after.warnings, successors(before, after))
        self._event_controller.survey_small()
        self._event_controller.refresh()
        self.notify(f"Read again: {change_message(before.stamps, after.stamps) or 'no file changed'}")
        for warning in [warning for warning in after.warnings if warning not in before.warnings][:WARNINGS_SHOWN]:
            self.notify(warning, severity="error")
        for screen in self._compare_screens():
            self._controller.restore(screen.loaded, screen.left, screen.right, screen.cursor)

    @on(messages.PairRestored)
    def _show_restored(self, message: messages.PairRestored) -> None:
        """Show an open pair as it is now; where an article is gone, it stays as it was."""
        if message.restored is None:
            self.notify(f"An article of this comparison is gone, or cannot be read. {UNCHANGED}", severity="error")
            return
        for screen in self._compare_screens():
            if screen.left is message.left and screen.right is message.right:
                screen.show_restored(message.loaded, message.restored)

    @on(messages.FilesRestless)
    def _show_restless(self) -> None:
        self.notify("A file is being written all the time: it is read again once it is still.")

    @on(messages.PairAsked)
    def _open_pair(self, message: messages.PairAsked) -> None:
        """Open the comparison, and compute it unless that was done before."""
        from srcdiff.tui.screens.compare_screen import CompareScreen  # noqa: PLC0415 - loaded beside the articles

        session, pair = self._controller.session, message.pair
        left, right = session.article(pair[0]), session.article(pair[1])
        if left is None or right is None:
            return
        screen = CompareScreen(left, right, session.loaded, self._settings.view, self._actions, start=message.jump)
        known = session.known_comparison(pair)
        if known is not None:
            screen.show_comparison(left, right, known)
        self.push_screen(screen)
        if known is None:
            self._controller.compare(pair)

    @on(messages.EventAsked)
    def _open_event(self, message: messages.EventAsked) -> None:
        self._event_controller.open(message.event, message.article)

    @on(messages.FactsAsked)
    def _find_facts(self) -> None:
        self._event_controller.survey()

    @on(messages.FactsFound)
    def _show_facts(self, message: messages.FactsFound) -> None:
        self._events.show_facts(message.facts, message.left)

    @on(messages.EventShown)
    def _find_claims(self) -> None:
        self._event_controller.refresh()

    @on(messages.EventProgressed)
    def _show_event_progress(self, message: messages.EventProgressed) -> None:
        self._event_controller.show_progress(message)

    @on(messages.EventMade)
    def _show_event(self, message: messages.EventMade) -> None:
        """Show the claims of an event, and report what a correction changed in them."""
        changes = self._event_controller.show(message)
        self._events.show_facts(self._event_controller.known_facts())
        if changes:
            self._show_notice(changes, added=True)

    @on(messages.PairCompared)
    def _show_comparison(self, message: messages.PairCompared) -> None:
        """Show a comparison if its screen is still open."""
        for screen in self._compare_screens():
            if _same_text(screen.left, message.left) and _same_text(screen.right, message.right):
                screen.show_comparison(message.left, message.right, message.comparison)

    @on(messages.CorrectionAsked)
    def _correct(self, message: messages.CorrectionAsked) -> None:
        self._controller.apply(message.decision)

    @on(messages.CorrectionMade)
    def _show_correction(self, message: messages.CorrectionMade) -> None:
        """Compute again what a correction made stale: at once what is on screen, the rest when it is shown."""
        applied = message.applied
        for screen in self._compare_screens() if applied.changed else []:
            pair = screen.left.id, screen.right.id
            if self._controller.session.known_comparison(pair) is None:
                self._controller.compare(pair)
        if self.screen is self._events:
            self._controller.pair()
        self._event_controller.refresh()
        self._show_notice(applied.message)

    @on(messages.ListShown)
    def _pair_again(self) -> None:
        """Pair the articles again where a verdict made the pairing stale."""
        self._controller.pair()

    @on(messages.StudyPaired)
    def _show_paired(self, message: messages.StudyPaired) -> None:
        """List the pairs as they are now, and report which followed the one that was decided."""
        before = self._events.cursor.listed.study if self._events.cursor else message.study
        self._events.update_study(message.study, message.warnings)
        self._events.show_facts(self._event_controller.known_facts())
        self._event_controller.survey_small()
        from srcdiff.browse.consequences import pairing_changes  # noqa: PLC0415 - loaded beside the articles

        changes = pairing_changes(before, message.study)
        if changes:
            self._show_notice(changes.capitalize(), added=True)

    def _report_document(self) -> "Document":
        from srcdiff.tui.documents import study_document  # noqa: PLC0415 - loaded beside the articles

        session = self._controller.session
        return study_document(session.loaded, session.whole_study)

    @on(messages.ArticleAsked)
    def _open_article(self, message: messages.ArticleAsked) -> None:
        """Open an article in the reader's editor or pager."""
        from srcdiff.tui.external_program import open_article  # noqa: PLC0415 - few need it
        from srcdiff.tui.programs import TOOLS  # noqa: PLC0415

        loaded = self._controller.session.loaded
        failure = open_article(self, message.article, message.offset, TOOLS[message.tool], loaded)
        if failure:
            self.notify(failure, severity="error")
        self._controller.look_at_files(at_once=True)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show what failed."""
        if event.state is WorkerState.ERROR:
            self._show_failure(event.worker.group, failure_message(event.worker.name, event.worker.error))

    def _show_failure(self, group: str, message: str) -> None:
        waiting = [screen for screen in self._compare_screens() if not screen.is_compared]
        if group == "load":
            self._failed = True
            self._events.show_failure(message)
        elif group == "reload":
            self._controller.forget_changes()
            self._events.show_counts()
            self.notify(f"{message}\n{UNCHANGED}", severity="error")
        elif group == "compare" and waiting:
            for screen in waiting:
                screen.show_failure(message)
        elif group == SURVEY or (group == "event" and self._event_controller.show_failure(message)):
            return
        else:
            self.notify(message, severity="error")

    def _show_notice(self, notice: str, *, added: bool = False) -> None:
        """Show the outcome of a key where the reader looks; ``added`` after the message that is there."""
        screens: list[CompareScreen | EventScreen] = [*self._compare_screens(), *self._event_controller.screens()]
        shown = next((screen for screen in screens if screen is self.screen), None)
        if shown is None:
            self.notify(notice)
            return
        before = shown.cursor.notice if added and shown.cursor else ""
        shown.show_notice(f"{before}; {notice}" if before else notice)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a notice, always as safe text: markup would be what a file or an error says."""
        del markup
        text = "\n".join(map(screen_safe, message.split("\n")))
        super().notify(text, title=title, severity=severity, timeout=timeout, markup=False)

    def _reload(self) -> None:
        """Read the files again; not while they are being read."""
        if self._is_loaded:
            self._controller.reload()
        elif not self._controller.is_reading:
            self._controller.load()

    def _show_help(self) -> None:
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self._actions, getattr(self.screen, "SCOPE", "everywhere")))

    def _show_next_theme(self) -> None:
        self.theme = following(self.theme)
        self.notify(f"Theme {self.theme}", timeout=2)

    def _quit(self) -> None:
        self.exit(return_code=FAILURE_STATUS if self._failed else 0)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield what the palette offers: every action of the screen, then Textual's themes and screenshot."""
        yield from action_commands(self, screen, self._actions)
        yield SystemCommand("All themes", "choose any theme of Textual", self.action_change_theme)
        yield SystemCommand("Screenshot", "save the screen as a picture (SVG)", self.deliver_screenshot)

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """End the program with an exit status; the first one counts."""
        if self._exit_status is None:
            self._exit_status = return_code
        super().exit(result, self._exit_status, message)

    def _fatal_error(self) -> None:
        """End after a bug. Overrides Textual's own, which prints local variables and so the text of articles.

        Textual has no public hook for this; test_terminal.py fails where it calls another method. A screen that was
        about to open when the program ended is not composed any more and finds none of its widgets: that is not a bug.
        """
        if self._exit_status is not None:
            self.exit()
            return
        self.exit(return_code=FAILURE_STATUS)
        self.panic(Text(failure_message("showing the screen", sys.exception())))


def _same_text(one: Article, other: Article) -> bool:
    """Whether two are one article, in which furniture may have been marked since."""
    return (one.id, one.text) == (other.id, other.text)
