"""Work in threads that the screen does not wait for, nor the end of the program."""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from typing import TypeVar

from srcdiff.model import Progress
from srcdiff.progress import throttled

Result = TypeVar("Result")

PROGRESS_INTERVAL = 0.1
"""Seconds between two reports of progress: more often cannot be seen and costs time."""


async def in_thread(function: Callable[[], Result]) -> Result:
    """Return what ``function`` returns, called in a thread; raises what it raises.

    The thread is a daemon, unlike those of a thread pool, which are joined when the program ends: whoever quits
    while thousands of articles are read has the terminal back at once.
    """
    loop = asyncio.get_running_loop()
    outcome: asyncio.Future[Result] = loop.create_future()

    def hand_over(settle: Callable[[], None]) -> None:
        """Settle the outcome in the loop; once that is closed, nobody waits for it."""
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(lambda: None if outcome.done() else settle())

    def call() -> None:
        try:
            result = function()
        except Exception as error:  # noqa: BLE001 - raised again where the outcome is awaited
            failure = error
            hand_over(lambda: outcome.set_exception(failure))
        else:
            hand_over(lambda: outcome.set_result(result))

    threading.Thread(target=call, daemon=True).start()
    return await outcome


def paced(report: Progress) -> Progress:
    """Return ``report``, but without the calls within ``PROGRESS_INTERVAL`` of the last one that was passed on."""
    return throttled(report, PROGRESS_INTERVAL)
