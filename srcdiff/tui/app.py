"""The application: opens at once, holds the study controller, and acts on the messages of screens and controller."""

from typing import TYPE_CHECKING

from textual import on
from textual.worker import Worker, WorkerState

from srcdiff.actions import BUILT_IN, Actions
from srcdiff.browse.failures import failure_message
from srcdiff.settings import UiSettings
from srcdiff.tui import messages, study_controller
from srcdiff.tui.base_app import BaseApp
from srcdiff.tui.event_controller import SURVEY, EventController
from srcdiff.tui.list_controller import ListController
from srcdiff.tui.pair_controller import PairController
from srcdiff.tui.screens.events_screen import EventsScreen
from srcdiff.tui.study_controller import StudyController
from srcdiff.tui.widgets.file_bar import FileBar

if TYPE_CHECKING:
    from srcdiff.session.values import StudySource
    from srcdiff.tui.screens.compare_screen import CompareScreen
    from srcdiff.tui.screens.event_screen import EventScreen


UNCHANGED = "What is on screen stays as it was."


class SrcdiffApp(BaseApp[None]):
    """Shows a study and its comparisons."""

    def __init__(
        self, source: "StudySource", settings: UiSettings, actions: Actions = BUILT_IN, *, opens_event: bool = False
    ) -> None:
        """With ``opens_event`` a study of one event begins at that event, else at the list."""
        super().__init__(settings, actions)
        self._opens_event = opens_event
        self._studies = StudyController(self, source)
        self._list = ListController(self, self._studies)
        self._pairs = PairController(self, self._studies, settings.view, actions)
        self._events = EventController(self, self._studies, actions, self._list.report)
        self._commands |= {
            "everywhere.reload": self._list.reload,
            "everywhere.undo": self._studies.undo,
            "everywhere.redo": self._studies.redo,
        }

    def get_default_screen(self) -> EventsScreen:
        """Return the list of events, the first screen."""
        return EventsScreen(self._actions, self._list.report)

    def on_mount(self) -> None:
        """Begin to load once the first frame is shown."""
        self.call_after_refresh(self._studies.load)

    @on(messages.StudyProgressed)
    def _show_progress(self, message: messages.StudyProgressed) -> None:
        self._list.show_progress(message)

    @on(messages.StudyLoaded)
    def _show_study(self, message: messages.StudyLoaded) -> None:
        self._failed = False
        self._list.show(message)
        self._events.survey_small()
        events = message.loaded.study.events
        if self._opens_event and len(events) == 1:
            self._events.open(events[0], None)
        if message.loaded.stamps:
            self.set_interval(study_controller.LOOK_SECONDS, self._studies.look_now_and_then)

    @on(messages.StudyReloaded)
    def _show_reloaded(self, message: messages.StudyReloaded) -> None:
        """List what is there now, and compare the open pairs again."""
        self._list.show_reloaded(message)
        self._events.survey_small()
        self._events.refresh()
        self._pairs.restore()

    @on(messages.PairRestored)
    def _show_restored(self, message: messages.PairRestored) -> None:
        if not self._pairs.show_restored(message):
            self.notify(f"An article of this comparison is gone, or cannot be read. {UNCHANGED}", severity="error")

    @on(messages.FilesRestless)
    def _show_restless(self) -> None:
        self.notify("A file is being written all the time: it is read again once it is still.")

    @on(messages.PairAsked)
    def _open_pair(self, message: messages.PairAsked) -> None:
        self._pairs.open(message)

    @on(messages.EventAsked)
    def _open_event(self, message: messages.EventAsked) -> None:
        self._events.open(message.event, message.article)

    @on(messages.FactsAsked)
    def _find_facts(self) -> None:
        self._events.survey(lambda: self._list.is_by_facts)

    @on(messages.FactsFound)
    def _show_found(self, message: messages.FactsFound) -> None:
        self._list.screen.show_found(message.found, message.left)

    @on(messages.EventShown)
    def _find_claims(self) -> None:
        self._events.refresh()

    @on(messages.EventProgressed)
    def _show_event_progress(self, message: messages.EventProgressed) -> None:
        self._events.show_progress(message)

    @on(messages.EventMade)
    def _show_event(self, message: messages.EventMade) -> None:
        """Show the claims of an event, and report what a correction changed in them."""
        changes = self._events.show(message)
        self._list.screen.show_found(self._events.known_counts())
        if changes:
            self._show_notice(changes, added=True)

    @on(messages.PairCompared)
    def _show_comparison(self, message: messages.PairCompared) -> None:
        self._pairs.show(message)

    @on(messages.CorrectionAsked)
    def _correct(self, message: messages.CorrectionAsked) -> None:
        self._studies.apply(message.decision)

    @on(messages.CorrectionMade)
    def _show_correction(self, message: messages.CorrectionMade) -> None:
        """Compute again what a correction made stale: at once what is on screen, the rest when it is shown."""
        applied = message.applied
        if applied.changed:
            self._pairs.refresh()
        if self.screen is self._list.screen:
            self._studies.pair()
        self._events.refresh()
        self._show_notice(applied.message)

    @on(FileBar.Written)
    def _show_written(self, message: FileBar.Written) -> None:
        self._show_notice(message.notice)

    @on(messages.ListShown)
    def _pair_again(self) -> None:
        """Pair the articles again where a verdict made the pairing stale."""
        self._studies.pair()

    @on(messages.StudyPaired)
    def _show_paired(self, message: messages.StudyPaired) -> None:
        changes = self._list.show_paired(message)
        self._list.screen.show_found(self._events.known_counts())
        self._events.survey_small()
        if changes:
            self._show_notice(changes, added=True)

    @on(messages.ArticleAsked)
    def _open_article(self, message: messages.ArticleAsked) -> None:
        """Open an article in the reader's editor or pager."""
        from srcdiff.tui.external_program import open_article  # noqa: PLC0415 - few need it
        from srcdiff.tui.programs import TOOLS  # noqa: PLC0415

        loaded = self._studies.session.loaded
        failure = open_article(self, message.article, message.offset, TOOLS[message.tool], loaded)
        if failure:
            self.notify(failure, severity="error")
        self._studies.look_at_files(at_once=True)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show what failed."""
        if event.state is WorkerState.ERROR:
            self._show_failure(event.worker.group, failure_message(event.worker.name, event.worker.error))

    def _show_failure(self, group: str, message: str) -> None:
        if group == "load":
            self._failed = True
            self._list.screen.show_failure(message)
        elif group == "reload":
            self._list.screen.show_counts()
            self.notify(f"{message}\n{UNCHANGED}", severity="error")
        elif not (
            group == SURVEY
            or (group == "compare" and self._pairs.show_failure(message))
            or (group == "event" and self._events.show_failure(message))
        ):
            self.notify(message, severity="error")

    def _show_notice(self, notice: str, *, added: bool = False) -> None:
        """Show a notice in the status line of the comparison or event on screen, else beside it.

        It is ``added`` after the notice that is there, or replaces that.
        """
        screens: list[CompareScreen | EventScreen] = [*self._pairs.screens(), *self._events.screens()]
        shown = next((screen for screen in screens if screen is self.screen), None)
        if shown is None:
            self.notify(notice)
            return
        before = shown.cursor.notice if added and shown.cursor else ""
        shown.show_notice(f"{before}; {notice}" if before else notice)
