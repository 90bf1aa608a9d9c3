"""How far long work is: steps report every item, and front ends pass on what a person can read."""

import time
from collections.abc import Collection, Iterator
from typing import TypeVar

from srcdiff.model import Progress

Item = TypeVar("Item")


def tracked(items: Collection[Item], step: str, progress: Progress) -> Iterator[Item]:
    """Yield the items and report how many are done, first none and at last all; nothing where there are no items.

    Reports come for every item, so they must be cheap: see ``throttled``.
    """
    for done, item in enumerate(items):
        progress(step, done, len(items))
        yield item
    if items:
        progress(step, len(items), len(items))


def throttled(report: Progress, seconds: float, *, first_after: float = 0.0) -> Progress:
    """Return a progress that passes on at most one report in ``seconds``, the first one after ``first_after``."""
    next_report = time.monotonic() + first_after

    def passed_on(step: str, done: int, total: int) -> None:
        nonlocal next_report
        if (now := time.monotonic()) >= next_report:
            next_report = now + seconds
            report(step, done, total)

    return passed_on
