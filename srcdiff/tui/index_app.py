"""The application that lists the events of an index; it ends with the one that is to be opened."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import on
from textual.worker import Worker, WorkerState

from srcdiff.actions import Actions
from srcdiff.browse.failures import failure_message
from srcdiff.browse.index_list import open_index
from srcdiff.browse.list_cursor import ListCursor
from srcdiff.settings import UiSettings
from srcdiff.tui.base_app import BaseApp
from srcdiff.tui.screens.index_screen import IndexScreen
from srcdiff.tui.threads import in_thread

if TYPE_CHECKING:
    from srcdiff.index.events import EventSummary


class IndexApp(BaseApp[str]):
    """Lists events and returns the id of the one that was chosen; ``None`` where the reader quits."""

    def __init__(
        self,
        index: str,
        load: "Callable[[], Sequence[EventSummary]]",
        settings: UiSettings,
        actions: Actions,
        cursor: ListCursor | None = None,
    ) -> None:
        """``cursor`` is where the reader was before; ``None`` where the events are still to be loaded."""
        super().__init__(settings, actions)
        self._index = index
        self._load_events = load
        self.cursor = cursor
        """Where the reader was last."""
        self._commands["everywhere.reload"] = self._load

    def get_default_screen(self) -> IndexScreen:
        """Return the list."""
        return IndexScreen(self._index, self._actions)

    def on_mount(self) -> None:
        """Show the list, or begin to load it once the first frame is shown."""
        self.call_after_refresh(self._load if self.cursor is None else self._show)

    @property
    def list_screen(self) -> IndexScreen:
        """The list."""
        screen = self.screen_stack[0]
        assert isinstance(screen, IndexScreen)  # noqa: S101 - get_default_screen says so
        return screen

    def _load(self) -> None:
        self.run_worker(self._loaded(), name="reading the index", exclusive=True, exit_on_error=False)

    async def _loaded(self) -> None:
        self.cursor = await in_thread(lambda: open_index(self._load_events()))
        self._failed = False
        self._show()

    def _show(self) -> None:
        self.list_screen.cursor = self.cursor

    @on(IndexScreen.Chosen)
    def _choose(self, message: IndexScreen.Chosen) -> None:
        """End with the event that was chosen."""
        self.cursor = self.list_screen.cursor
        self.exit(message.event)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show what failed."""
        if event.state is WorkerState.ERROR:
            self._failed = True
            self.list_screen.show_failure(failure_message(event.worker.name, event.worker.error))
