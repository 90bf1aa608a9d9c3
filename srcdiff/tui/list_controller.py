"""Shows on the list of events, the first screen, what was read and paired."""

from typing import TYPE_CHECKING

from srcdiff.browse.event_list import FOUND_ORDERS
from srcdiff.tui.messages import StudyLoaded, StudyPaired, StudyProgressed, StudyReloaded
from srcdiff.tui.screens.events_screen import EventsScreen

if TYPE_CHECKING:
    from textual.app import App

    from srcdiff.tui.documents import Document
    from srcdiff.tui.study_controller import StudyController

WARNINGS_SHOWN = 3
"""New warnings that are shown after reading again; the list has them all."""


class ListController:
    """The list of an application's study."""

    def __init__(self, app: "App[None]", studies: "StudyController") -> None:
        self._app = app
        self._studies = studies
        self.is_loaded = False
        """Whether there is a study."""

    @property
    def screen(self) -> EventsScreen:
        """The list."""
        screen = self._app.screen_stack[0]
        assert isinstance(screen, EventsScreen)  # noqa: S101 - get_default_screen of the application says so
        return screen

    @property
    def is_by_facts(self) -> bool:
        """Whether the list is ordered by what is found in its events."""
        return self.screen.cursor is not None and self.screen.cursor.order in FOUND_ORDERS

    def show_progress(self, message: StudyProgressed) -> None:
        """Show how far the work is, unless it ended since."""
        if self._studies.is_reading:
            self.screen.show_progress(message.step, message.done, message.total)

    def show(self, message: StudyLoaded) -> None:
        """List the study for the first time."""
        self.is_loaded = True
        self.screen.show_study(message.loaded.study, message.loaded.warnings)

    def show_paired(self, message: StudyPaired) -> str:
        """List the study as it was paired again; return which pairs followed the one that was decided."""
        from srcdiff.browse.consequences import pairing_changes  # noqa: PLC0415 - loaded beside the articles

        before = self.screen.cursor.listed.study if self.screen.cursor else message.study
        self.screen.update_study(message.study, message.warnings)
        return pairing_changes(before, message.study).capitalize()

    def show_reloaded(self, message: StudyReloaded) -> None:
        """List what is there now, and report what changed."""
        from srcdiff.browse.restore import successors  # noqa: PLC0415 - loaded beside the articles
        from srcdiff.session.file_watch import change_message  # noqa: PLC0415

        before, after = message.before, message.after
        self.screen.update_study(after.study, after.warnings, successors(before, after))
        self._app.notify(f"Read again: {change_message(before.stamps, after.stamps) or 'no file changed'}")
        for warning in [warning for warning in after.warnings if warning not in before.warnings][:WARNINGS_SHOWN]:
            self._app.notify(warning, severity="error")

    def report(self) -> "Document":
        """Return the whole report, to be written to a file."""
        from srcdiff.tui.documents import study_document  # noqa: PLC0415 - loaded beside the articles

        session = self._studies.session
        return study_document(session.loaded, session.whole_study)

    def reload(self) -> None:
        """Read the files again; not while they are being read."""
        if self.is_loaded:
            self._studies.reload()
        elif not self._studies.is_reading:
            self._studies.load()
