"""The terminal UI: shows a study and its comparisons, and computes nothing that the JSON would not have."""

from typing import TYPE_CHECKING

from srcdiff.actions import Actions
from srcdiff.settings import UiSettings
from srcdiff.tui.app import SrcdiffApp

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
    """Open the terminal UI and return the command's exit status: 0, or 2 when nothing could be loaded.

    What is handed over works in threads while the screen answers. What it raises is told. By ``look`` the UI finds
    out that files changed, and loads again.
    """
    app = SrcdiffApp(load, compare, settings, actions, corrections, look=look)
    app.run()
    return app.return_code or 0
