"""Where output goes: results to standard output or a file; errors, warnings and progress to standard error."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from srcdiff.cli.streams import print_result, say
from srcdiff.errors import SrcdiffError
from srcdiff.files import write_whole
from srcdiff.progress import throttled
from srcdiff.session.few_messages import few_messages
from srcdiff.text.safe import safe_line

LONGEST_COMPLAINT = 2_000
"""Characters of one line on standard error."""
ADVICE = "-v lists them all"
PROGRESS_AFTER, PROGRESS_EVERY = 0.5, 0.1
"""Seconds until the progress bar appears, and between two updates."""
BAR_WIDTH = 24
"""Columns."""
LEFT_AFTER = 2.0
"""Seconds of a step after which it says how long it will still take: before that the guess jumps."""


def complain(trouble: SrcdiffError) -> None:
    """Print an error, one line for each fault."""
    for line in str(trouble).splitlines():
        _complain_of(line)


def _complain_of(message: str) -> None:
    say(f"srcdiff: {safe_line(message, LONGEST_COMPLAINT)}\n")


def warn(message: str) -> None:
    """Print a warning."""
    say(f"srcdiff: warning: {safe_line(message, LONGEST_COMPLAINT)}\n")


def report_trouble(problems: Sequence[SrcdiffError], warnings: Sequence[str], *, quiet: bool, everything: bool) -> bool:
    """Print warnings, unless ``quiet``, and problems; return whether there were problems.

    Of many that are alike a few are printed, and the others counted, unless ``everything`` is asked for.
    """
    messages = [line for problem in problems for line in str(problem).splitlines()]
    for message in () if quiet else warnings if everything else few_messages(warnings, ADVICE):
        warn(message)
    for message in messages if everything else few_messages(messages, ADVICE):
        _complain_of(message)
    return bool(problems)


def write(result: str, output: Path | None = None) -> None:
    """Print ``result``, or write it to ``output`` as UTF-8: there it appears whole or not at all.

    Raises ``OutputError`` if that fails, and ``BrokenPipeError`` if nobody reads standard output any more.
    """
    if output is None:
        print_result(result)
    else:
        write_whole(output, result)


class ProgressBar:
    """A line on standard error that shows how far the work is; only on a terminal, only if it takes a while.

    As a context it is removed at the end.
    """

    def __init__(self, *, quiet: bool) -> None:
        self._shown = False
        self._step, self._step_began = "", 0.0
        self._on = sys.stderr.isatty() and not quiet
        self._show_now_and_then = throttled(self._show, PROGRESS_EVERY, first_after=PROGRESS_AFTER)

    def __enter__(self) -> "ProgressBar":
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` are done."""
        if self._on:
            if step != self._step:
                self._step, self._step_began = step, time.monotonic()
            self._show_now_and_then(step, done, total)

    def _show(self, step: str, done: int, total: int) -> None:
        left = time_left(time.monotonic() - self._step_began, done, total)
        filled = BAR_WIDTH * done // max(1, total)
        say(f"\r{step} [{'#' * filled}{'.' * (BAR_WIDTH - filled)}] {done} of {total}{left} \x1b[K")
        self._shown = True

    def clear(self) -> None:
        """Remove the line."""
        if self._shown:
            say("\r\x1b[K")
            self._shown = False


def time_left(elapsed: float, done: int, total: int) -> str:
    """Return how long a step will still take if it goes on as it did; empty where that cannot be said yet.

    >>> time_left(10.0, 250, 1000), time_left(60.0, 1, 4), time_left(1.0, 250, 1000)
    (', 30 s left', ', 3 min left', '')
    """
    if elapsed < LEFT_AFTER or not done:
        return ""
    seconds = elapsed * (total - done) / done
    return f", {seconds / 60:.0f} min left" if seconds >= 90 else f", {seconds:.0f} s left"
