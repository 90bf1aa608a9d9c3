"""Finds the claims of events in threads, and shows them on the screens of these events."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from srcdiff.tui.messages import EventMade, EventProgressed, FactsFound
from srcdiff.tui.threads import in_thread, paced

if TYPE_CHECKING:
    from textual.app import App

    from srcdiff.actions import Actions
    from srcdiff.browse.event_view import EventCounts, EventView
    from srcdiff.model import Event
    from srcdiff.session.event_pages import EventPages
    from srcdiff.tui.documents import Document
    from srcdiff.tui.screens.event_screen import EventScreen
    from srcdiff.tui.study_controller import StudyController

SURVEYED_PAIRS = 30
"""Comparisons that are made unasked, so that the list of a small study says what each event holds: some seconds."""
SURVEY = "survey"
"""The group of the worker that finds the claims of the list's events; what fails there fails again on opening."""


class EventController:
    """The events of an application's study. Posts ``EventMade`` for every event whose claims were found."""

    def __init__(
        self, app: "App[None]", studies: "StudyController", actions: "Actions", report: "Callable[[], Document]"
    ) -> None:
        self._app = app
        self._studies = studies
        self._actions = actions
        self._report = report
        self._pages: EventPages | None = None
        """Made with the first event: its code loads beside the articles."""
        self._making: set[str] = set()
        """The ids of the events that are being compared."""

    @property
    def pages(self) -> "EventPages":
        """The pages of the events; raises ``ValueError`` before the first load."""
        from srcdiff.session.event_pages import EventPages  # noqa: PLC0415 - loaded beside the articles

        if self._pages is None:
            self._pages = EventPages(self._studies.session)
        return self._pages

    def screens(self) -> "list[EventScreen]":
        """Return the open screens of events, the lowest first."""
        if self._pages is None:
            return []
        from srcdiff.tui.screens.event_screen import EventScreen  # noqa: PLC0415 - loaded beside the articles

        return [screen for screen in self._app.screen_stack if isinstance(screen, EventScreen)]

    def open(self, event: "Event", article: str | None) -> None:
        """Open the screen of an event, at the source of ``article``."""
        from srcdiff.tui.screens.event_screen import EventScreen  # noqa: PLC0415 - loaded beside the articles

        screen = EventScreen(event, article, self._actions, self._report)
        known = self.pages.known(event)
        if known is not None:
            screen.show_view(self._view(event))
        self._app.push_screen(screen)

    def refresh(self) -> None:
        """Find the claims of the open events where they are not known, or are not as they were any more.

        An event whose articles are all gone stays on screen as it was.
        """
        for screen in self.screens():
            screen.event = self.pages.current(screen.event) or screen.event
            if self.pages.known(screen.event) is None or screen.cursor is None:
                self.make(screen.event)

    def make(self, event: "Event") -> None:
        """Find the claims of an event, unless that is under way."""
        if event.id not in self._making:
            self._making.add(event.id)
            self._app.run_worker(
                self._make(event), name="finding the claims of an event", group="event", exit_on_error=False
            )

    def survey(self, is_wanted: Callable[[], bool] = lambda: True) -> None:
        """Find the claims of every event of the list, one after the other, while that is wanted.

        Posts ``FactsFound`` for each.
        """
        work = self._survey(is_wanted)
        self._app.run_worker(work, name="finding claims", group=SURVEY, exclusive=True, exit_on_error=False)

    def survey_small(self) -> None:
        """Do so where that takes no more than ``SURVEYED_PAIRS`` comparisons in all."""
        study = self._studies.session.loaded.study
        if sum(len(self.pages.pairs(event)) for event in study.events) <= SURVEYED_PAIRS:
            self.survey()

    def known_counts(self) -> "dict[str, EventCounts]":
        """Return what was found in the events of the list so far."""
        from srcdiff.browse.event_view import counts  # noqa: PLC0415 - loaded beside the articles

        events = self._studies.session.loaded.study.events
        pages = ((event.id, self.pages.known(event)) for event in events)
        return {identifier: counts(page) for identifier, page in pages if page is not None}

    async def _survey(self, is_wanted: Callable[[], bool]) -> None:
        from srcdiff.browse.event_view import counts  # noqa: PLC0415 - loaded beside the articles

        study = self._studies.session.loaded.study
        unknown = [event for event in study.events if self.pages.known(event) is None]
        for number, event in enumerate(unknown, 1):
            if self._studies.session.loaded.study is not study or not is_wanted():
                return
            page = await in_thread(partial(self.pages.page, event))
            self._app.post_message(FactsFound({event.id: counts(page)}, len(unknown) - number))

    async def _make(self, event: "Event") -> None:
        def report(step: str, done: int, total: int) -> None:
            self._app.post_message(EventProgressed(event, step, done, total))

        try:
            await in_thread(partial(self.pages.page, event, paced(report)))
            view = await in_thread(partial(self._view, event))
        except KeyError:  # an article is gone, and with it what would show the event
            return
        finally:
            self._making.discard(event.id)
        self._app.post_message(EventMade(event, view))

    def _view(self, event: "Event") -> "EventView":
        """Return an event ready for stepping, with the notes on its sentences."""
        from srcdiff.browse.event_view import event_view  # noqa: PLC0415 - loaded beside the articles

        return event_view(self.pages.page(event), self._studies.session.loaded.verdicts)

    def show_progress(self, message: EventProgressed) -> None:
        """Show how far the comparisons of an event are, unless it is shown already."""
        for screen in self.screens():
            if screen.event == message.event and screen.cursor is None:
                screen.show_progress(message.step, message.done, message.total)

    def show(self, message: EventMade) -> str:
        """Show an event on its screens; return what changed in it since it was shown there last."""
        from srcdiff.browse.consequences import event_changes  # noqa: PLC0415 - loaded beside the articles
        from srcdiff.browse.restore import sentences_now  # noqa: PLC0415

        changes, page = "", message.view.page
        for screen in self.screens():
            if screen.event == message.event:
                cursor = screen.cursor
                changes = event_changes(cursor.view.page, page) if cursor else ""
                screen.show_view(message.view, sentences_now(cursor, page) if cursor else None)
        return changes

    def show_failure(self, message: str) -> bool:
        """Show what failed on the screens that wait for their claims; return whether there is one."""
        waiting = [screen for screen in self.screens() if screen.cursor is None]
        for screen in waiting:
            screen.show_failure(message)
        return bool(waiting)
