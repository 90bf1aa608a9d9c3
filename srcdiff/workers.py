"""Work on batches in several processes, in the order of the batches."""

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager, redirect_stderr
from itertools import chain, islice
from types import TracebackType
from typing import TypeVar

Batch = TypeVar("Batch")
Item = TypeVar("Item")
Result = TypeVar("Result")
AHEAD = 2
"""Batches for each process that wait for it or for their turn: so many are in memory."""
WORTH_IT = 2
"""Fewer batches are done in this process: starting another takes half a second."""


def batches(items: Iterable[Item], size: int) -> Iterator[tuple[Item, ...]]:
    """Yield the items in order, so many together.

    >>> list(batches("abcde", 2))
    [('a', 'b'), ('c', 'd'), ('e',)]
    """
    waiting = iter(items)
    while batch := tuple(islice(waiting, size)):
        yield batch


class Workers:
    """Processes that apply functions to batches; started by the first work that is worth it."""

    def __init__(self, processes: int | None = None) -> None:
        self.count = processes or _processors()
        """How many there are at most."""
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def map(self, function: Callable[[Batch], Result], batches: Iterable[Batch]) -> Iterator[Result]:
        """Yield what a function of a module returns for each batch, in order; few batches are in memory at once."""
        waiting = iter(batches)
        first = list(islice(waiting, WORTH_IT))
        if self.count == 1 or len(first) < WORTH_IT:
            yield from map(function, chain(first, waiting))
            return
        pool = self._started()
        results: deque[Future[Result]] = deque()
        for batch in chain(first, waiting):
            with _interrupts_held():  # a process inherits that, and would print a traceback until it is ready
                results.append(pool.submit(function, batch))
            if len(results) >= AHEAD * self.count:
                yield results.popleft().result()
        while results:
            yield results.popleft().result()

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            context = multiprocessing.get_context("spawn")  # threads of an engine do not survive a fork
            with redirect_stderr(sys.__stderr__):  # that of a terminal UI has no file descriptor to pass on
                self._pool = ProcessPoolExecutor(self.count, context, initializer=_end_with_parent)
        return self._pool


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let Ctrl-C wait, for this thread and the processes that it starts meanwhile; the latter never hear of it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _end_with_parent() -> None:
    """Let this process end when the one that started it ends: if that is killed, nobody else would end it.

    Ctrl-C is for the process that started it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent.join,), daemon=True).start()


def _end_after(wait: Callable[[], object]) -> None:
    wait()
    os._exit(1)
