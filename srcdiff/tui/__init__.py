"""The terminal UI: shows a study and its comparisons, and computes nothing that the JSON does not have.

``app`` acts on the messages of the screens. It holds a ``study_controller``, which works in threads, and a controller
for each kind of screen: ``list_controller``, ``event_controller``, ``pair_controller``. ``screens`` hold
widgets and helpers, ``widgets`` draw what their attributes say, ``render`` works out lines and marks without Textual's
screen. Attributes go down, messages go up. ``index_app`` lists the events of an index; each one opens in an ``app``.
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from srcdiff.actions import Actions
from srcdiff.settings import UiSettings
from srcdiff.tui.app import SrcdiffApp
from srcdiff.tui.end_signals import SIGNAL_STATUS, end_signals_handled

if TYPE_CHECKING:
    from srcdiff.index.events import EventSummary
    from srcdiff.session.values import StudySource
    from srcdiff.tui.base_app import BaseApp

__all__ = ["run", "run_index"]


def run(source: "StudySource", settings: UiSettings, actions: Actions, *, opens_event: bool = False) -> int:
    """Open the terminal UI and return the command's exit status: 0, 2 when nothing could be loaded, 128 + a signal.

    The methods of ``source`` run in threads while the screen answers; what they raise is shown. With ``opens_event`` a
    study of one event begins at that event.
    """
    app = SrcdiffApp(source, settings, actions, opens_event=opens_event)
    asyncio.run(run_until_ended(app))
    return app.return_code or 0


def run_index(
    name: str,
    load: "Callable[[], Sequence[EventSummary]]",
    event_source: "Callable[[str], StudySource]",
    settings: UiSettings,
    actions: Actions,
) -> int:
    """Open the list of the events of an index, and each event that is chosen there, until the list is quit.

    Return the exit status as ``run`` does. ``load`` runs in a thread; ``event_source`` gives the study of an event.
    """
    from srcdiff.tui.index_app import IndexApp  # noqa: PLC0415  only an index needs it

    cursor = None
    while True:
        app = IndexApp(name, load, settings, actions, cursor)
        asyncio.run(run_until_ended(app))
        chosen, cursor = app.return_value, app.cursor
        if chosen is None:
            return app.return_code or 0
        status = run(event_source(chosen), settings, actions, opens_event=True)
        if status > SIGNAL_STATUS:
            return status


async def run_until_ended(app: "BaseApp[Any]") -> None:
    """Run the application until it is quit or a signal ends it; its return code is then 128 + the signal's number."""
    with end_signals_handled(lambda status: app.exit(return_code=status)):
        await app.run_async()
