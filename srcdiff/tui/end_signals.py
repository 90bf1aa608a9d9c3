"""Signals that ask the program to end: the terminal UI closes as for ``q``, so that the terminal is restored."""

import asyncio
import contextlib
import os
import signal
import threading
from collections.abc import Callable, Iterator
from types import FrameType

END_SIGNALS = ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT")
"""Names, because not every system has them all. Ctrl-C is a key while the UI is shown: SIGINT comes from outside."""
HANG_UP = "SIGHUP"
GRACE_SECONDS = 2.0
"""How long the program may take to end after its terminal hung up."""
TERMINAL = 2
"""The file descriptor to which Textual writes."""
SIGNAL_STATUS = 128
"""A shell reports a program that a signal ended by this plus the number of the signal."""


@contextlib.contextmanager
def end_signals_handled(end: Callable[[int], None]) -> Iterator[None]:
    """Call ``end`` with the exit status in the running event loop for each signal that asks the program to end.

    A signal that the program was started to ignore, as by ``nohup``, stays ignored. While another program has the
    terminal the loop rests, so that ``end`` is called after that program.
    """
    loop = asyncio.get_running_loop()

    def handle(number: int, _: FrameType | None) -> None:
        loop.call_soon_threadsafe(end, SIGNAL_STATUS + number)
        if signal.Signals(number).name == HANG_UP:
            timer = threading.Timer(GRACE_SECONDS, _end_without_terminal, [SIGNAL_STATUS + number])
            timer.daemon = True
            timer.start()

    numbers = [getattr(signal, name) for name in END_SIGNALS if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}
    for number, handler in before.items():
        if handler is not signal.SIG_IGN:
            signal.signal(number, handle)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end_without_terminal(status: int) -> None:
    """End where the terminal is gone: Textual's last output to it may wait for ever, and nothing is to be restored."""
    if not os.isatty(TERMINAL):
        os._exit(status)
