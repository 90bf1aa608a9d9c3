"""The terminal UI: shows a study and its comparisons, and computes nothing that the JSON does not have.

``app`` acts on the messages of the screens. It holds a ``study_controller``, which works in threads, and a controller
for each kind of screen: ``list_controller``, ``event_controller``, ``pair_controller``. ``screens`` hold
widgets and helpers, ``widgets`` draw what their attributes say, ``render`` works out lines and marks without Textual's
screen. Attributes go down, messages go up.
"""

import asyncio
from typing import TYPE_CHECKING

from srcdiff.actions import Actions
from srcdiff.settings import UiSettings
from srcdiff.tui.app import SrcdiffApp
from srcdiff.tui.end_signals import end_signals_handled

if TYPE_CHECKING:
    from srcdiff.session.values import StudySource

__all__ = ["run"]


def run(source: "StudySource", settings: UiSettings, actions: Actions) -> int:
    """Open the terminal UI and return the command's exit status: 0, 2 when nothing could be loaded, 128 + a signal.

    The methods of ``source`` run in threads while the screen answers; what they raise is shown.
    """
    app = SrcdiffApp(source, settings, actions)
    asyncio.run(run_until_ended(app))
    return app.return_code or 0


async def run_until_ended(app: SrcdiffApp) -> None:
    """Run the application until it is quit or a signal ends it; its return code is then 128 + the signal's number."""
    with end_signals_handled(lambda status: app.exit(return_code=status)):
        await app.run_async()
