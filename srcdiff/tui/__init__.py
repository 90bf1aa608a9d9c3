"""The terminal UI: shows a study and its comparisons, and computes nothing that the JSON would not have."""

import asyncio
from typing import TYPE_CHECKING

from srcdiff.actions import Actions
from srcdiff.settings import UiSettings
from srcdiff.tui.app import SrcdiffApp
from srcdiff.tui.end_signals import end_signals_handled

if TYPE_CHECKING:
    from srcdiff.browse.loaded import Compare, Corrections, Load, Look

__all__ = ["run"]


def run(
    load: "Load",
    compare: "Compare",
    settings: UiSettings,
    actions: Actions,
    corrections: "Corrections",
    *,
    look: "Look",
) -> int:
    """Open the terminal UI and return the command's exit status: 0, 2 when nothing could be loaded, 128 + a signal.

    What is handed over works in threads while the screen answers. What it raises is told. By ``look`` the UI finds
    out that files changed, and loads again.
    """
    app = SrcdiffApp(load, compare, settings, actions, corrections, look=look)
    asyncio.run(run_until_ended(app))
    return app.return_code or 0


async def run_until_ended(app: SrcdiffApp) -> None:
    """Run the application until it is quit or a signal ends it; its return code is then 128 + the signal's number."""
    with end_signals_handled(lambda status: app.exit(return_code=status)):
        await app.run_async()
