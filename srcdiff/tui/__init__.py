"""The terminal UI: shows a study and its comparisons, and computes nothing that the JSON would not have."""

from typing import TYPE_CHECKING

from srcdiff.actions import Actions
from srcdiff.settings import UiSettings
from srcdiff.tui.app import SrcdiffApp

if TYPE_CHECKING:
    from srcdiff.stepping.loaded import Compare, Corrections, Load

__all__ = ["run"]


def run(load: "Load", compare: "Compare", settings: UiSettings, actions: Actions, corrections: "Corrections") -> int:
    """Open the terminal UI and return the command's exit status: 0, or 2 when nothing could be loaded.

    ``load``, ``compare`` and ``corrections`` work in threads while the screen answers. What they raise is told.
    """
    app = SrcdiffApp(load, compare, settings, actions, corrections)
    app.run()
    return app.return_code or 0
