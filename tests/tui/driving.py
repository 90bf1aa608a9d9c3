"""The application on the invented study, driven by keys, and what its screen says."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from types import MappingProxyType
from typing import Any

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import WorkerFailed

from srcdiff.actions import remapped
from srcdiff.browse.cursor import Cursor
from srcdiff.browse.list_cursor import ListCursor
from srcdiff.browse.pair_view import ComparedPair, compared_pair
from srcdiff.model import Comparison, Study
from srcdiff.session.values import LoadedStudy
from srcdiff.settings import DEFAULTS, UiSettings
from srcdiff.tui.app import SrcdiffApp
from srcdiff.tui.screens.compare_screen import CompareScreen
from srcdiff.tui.screens.events_screen import EventsScreen
from srcdiff.tui.widgets.comparison_view import ComparisonView
from tests.builders import COMPARISON, HARBOUR, ISLES, STUDY, StudyInMemory

Driver = Pilot[Any]
PATIENCE_SECONDS = 30.0
"""A test fails after so long without what it waits for."""
LOOK_SECONDS = 0.02
"""Between two looks at what a test waits for."""
QUIET_PASSES = 2
"""Passes over all widgets that find nothing to do: the screen draws, and asks for what follows, after a pass."""
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
    """Press keys one after the other, each as soon as the work that the one before began is done.

    ``"type:text"`` puts text into the search bar, ``"name:file"`` into the line for the name of a file,
    ``"note:text"`` into the one for a note.
    """
    for key in keys:
        kind, _, text = key.partition(":")
        if kind in TYPED:
            pilot.app.screen.query_one(TYPED[kind], Input).value = text
        else:
            send(pilot, key)
        await settled(pilot)


def send(pilot: Driver, *keys: str) -> None:
    """Press keys as fast as a keyboard buffer does, without waiting for what they do."""
    for key in keys:
        name = _character_to_key(key) if len(key) == 1 else key
        pilot.app.post_message(events.Key(name, key if len(key) == 1 else None))


async def settled(pilot: Driver) -> None:
    """Wait until no worker runs, no widget has a message left to handle, and nothing is left to lay out or draw."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        quiet = 0
        while quiet < QUIET_PASSES:
            with contextlib.suppress(WorkerFailed):  # what failed is on screen
                await pilot.app.workers.wait_for_complete()
            await pilot.pause(0)
            quiet = 0 if busy(pilot) else quiet + 1


def busy(pilot: Driver) -> bool:
    """Whether work goes on or a message waits to be handled."""
    app = pilot.app
    pumps = [app, *app.screen_stack, *app.screen.walk_children()] if app.is_running else []
    return any(pump.message_queue_size for pump in pumps) or any(not worker.is_finished for worker in app.workers)


def screen_text(pilot: Driver) -> str:
    """Return the characters on screen, a line for each row."""
    rows = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in row).rstrip() for row in rows)


async def until(pilot: Driver, is_true: Callable[[], bool], expected: str) -> None:
    """Wait until a condition is true, called ``expected`` where it fails to become so."""
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not is_true():
                await pilot.pause(LOOK_SECONDS)
    except TimeoutError:
        raise AssertionError(f"{expected} after {PATIENCE_SECONDS} seconds:\n{screen_text(pilot)}") from None


async def shown(pilot: Driver, text: str) -> None:
    """Wait until ``text`` is on screen."""
    await until(pilot, lambda: text in screen_text(pilot), f"{text!r} is not on screen")


def notices(pilot: Driver) -> str:
    """Return the text of the notices, however they are wrapped on screen."""
    return "\n".join(notice.message for notice in pilot.app._notifications)


async def notified(pilot: Driver, text: str) -> None:
    """Wait until a notice has ``text``, and what led to it is done."""
    await until(pilot, lambda: text in notices(pilot), f"{text!r} is in no notice")
    await settled(pilot)


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
