"""The application on the invented study, driven by keys, and what its screen says."""

import contextlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from types import MappingProxyType

from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import WorkerFailed

from srcdiff.actions import remapped
from srcdiff.browse.cursor import Cursor
from srcdiff.browse.list_cursor import ListCursor
from srcdiff.browse.pair_view import ComparedPair, compared_pair
from srcdiff.model import Comparison, Study
from srcdiff.session.values import LoadedStudy, StudyInMemory
from srcdiff.settings import DEFAULTS, UiSettings
from srcdiff.tui.app import SrcdiffApp
from srcdiff.tui.screens.compare_screen import CompareScreen
from srcdiff.tui.screens.events_screen import EventsScreen
from srcdiff.tui.widgets.comparison_view import ComparisonView
from tests.builders import COMPARISON, HARBOUR, ISLES, STUDY

Driver = Pilot[None]
TURNS = 4
"""Work that a key begins may begin other work: a verdict that is kept has a pair compared again."""
TYPED = {"type": "#query", "name": "#file-name", "note": "#note"}


def made_app(
    study: Study = STUDY,
    comparison: Comparison = COMPARISON,
    settings: UiSettings = DEFAULTS.ui,
    warnings: tuple[str, ...] = (),
    keys: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> SrcdiffApp:
    """Return the application on values made in memory."""

    source = StudyInMemory(LoadedStudy(study, warnings), lambda _left, _right: comparison)
    return SrcdiffApp(source, settings, remapped(keys))


@asynccontextmanager
async def driven(app: SrcdiffApp, *keys: str, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Driver]:
    """Run ``app`` until its articles are loaded, then press ``keys``."""
    async with app.run_test(size=size, notifications=True) as pilot:
        await settled(pilot)
        await press(pilot, *keys)
        yield pilot


async def press(pilot: Driver, *keys: str) -> None:
    """Press keys one after the other, then wait until all is done.

    ``"type:words"`` puts words into the search bar, ``"name:file"`` into the line for the name of a file,
    ``"note:words"`` into the one for a note.
    """
    for key in keys:
        kind, _, words = key.partition(":")
        if kind in TYPED:
            pilot.app.screen.query_one(TYPED[kind], Input).value = words
            await settled(pilot)
        else:
            await pilot.press(key)
    await settled(pilot)


async def settled(pilot: Driver) -> None:
    """Wait until no work goes on and all messages are handled."""
    for _ in range(TURNS):
        with contextlib.suppress(WorkerFailed):  # what failed is on screen
            await pilot.app.workers.wait_for_complete()
        await pilot.pause()


def screen_text(pilot: Driver) -> str:
    """Return the characters on screen, a line for each row."""
    rows = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in row).rstrip() for row in rows)


async def until(pilot: Driver, words: str) -> None:
    """Wait at most 5 seconds until ``words`` are on screen."""
    for _ in range(100):
        if words in screen_text(pilot):
            return
        await pilot.pause(0.05)
    raise AssertionError(f"{words!r} is not on screen")


def shown_view(pilot: Driver) -> str:
    """Return the view of the comparison on screen."""
    return pilot.app.screen.query_one(ComparisonView).shown_view


def words_of(pilot: Driver, selector: str) -> str:
    """Return the plain text of one static widget."""
    return str(pilot.app.screen.query_one(selector, Static).visual)


def cursor(pilot: Driver) -> Cursor:
    """Return where the reader is in the comparison on screen."""
    screen = pilot.app.screen
    assert isinstance(screen, CompareScreen)
    assert screen.cursor is not None
    return screen.cursor


def on_screen(pilot: Driver, kind: type[Screen[None]]) -> bool:
    """Whether the screen in front is of one kind."""
    return isinstance(pilot.app.screen, kind)


def list_cursor(pilot: Driver) -> ListCursor:
    """Return where the reader is in the list on screen."""
    screen = pilot.app.screen
    assert isinstance(screen, EventsScreen)
    assert screen.cursor is not None
    return screen.cursor


def ferry() -> ComparedPair:
    """Return the two articles on the ferry, compared."""
    return compared_pair(HARBOUR, ISLES, COMPARISON)
