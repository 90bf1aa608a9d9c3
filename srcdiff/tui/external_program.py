"""Runs another program in the terminal while the UI is suspended; restores the terminal however that program ends."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence

from textual.app import App, SuspendNotSupported

from srcdiff.browse.failures import failure_message
from srcdiff.errors import SrcdiffError
from srcdiff.model import Article
from srcdiff.reading.file_positions import line_after
from srcdiff.session.values import LoadedStudy
from srcdiff.show.wording import article_label
from srcdiff.text.safe import escaped
from srcdiff.tui.programs import Tool, command

_PLAIN_SCREEN = "\x1b[?1049l\x1b[?1l\x1b>\x1b[?25h\x1b[0m"
"""Leaves the alternate screen and the keypad's mode, shows the cursor, ends all styles: a killed program did none."""


def open_article(app: App[None], article: Article, offset: int, tool: Tool, loaded: LoadedStudy) -> str:
    """Open the file of an article at an offset of its text, and wait until that is closed.

    Returns a message on what went wrong; empty where nothing did.
    """
    place = loaded.files.places.get(article.id)
    if place is None:
        return f"{article_label(article)} was not read from a file: there is none to open"
    try:
        at_line = line_after(place, article.text[:offset], loaded.settings.encoding)
        return _suspended(app, command(tool, at_line, os.environ))
    except OSError as error:
        return f"{escaped(str(place.file))}: cannot be opened: {error.strerror or error}"
    except SrcdiffError as error:
        return failure_message("opening an article", error)


def _suspended(app: App[None], arguments: Sequence[str]) -> str:
    try:
        with app.suspend():
            failure = run(arguments)  # nothing may be raised here: Textual would not come back
    except SuspendNotSupported:
        return "Another program cannot be opened from this kind of terminal"
    app.refresh()
    return failure


def run(arguments: Sequence[str]) -> str:
    """Run a program in the terminal and wait for its end. Returns what went wrong; empty where nothing did."""
    with _interrupts_left_to_the_program(), _terminal_kept():
        try:
            status = subprocess.run(arguments, check=False).returncode  # noqa: S603 - the reader's own, without a shell
        except (OSError, ValueError) as error:
            return f"{escaped(arguments[0])}: cannot be started: {error}"
    if status < 0:
        _leave_plain_screen()
        return f"{escaped(arguments[0])}: was ended by signal {-status} ({_signal_name(-status)})"
    return f"{escaped(arguments[0])}: ended with status {status}" if status else ""


def _leave_plain_screen() -> None:
    if sys.__stdout__ is not None and sys.__stdout__.isatty():
        sys.__stdout__.write(_PLAIN_SCREEN)
        sys.__stdout__.flush()


def _signal_name(number: int) -> str:
    with contextlib.suppress(ValueError):
        return signal.Signals(number).name
    return "unknown"


@contextlib.contextmanager
def _interrupts_left_to_the_program() -> Iterator[None]:
    """Leave Ctrl-C to the other program. Both get the signal; srcdiff's handler is not inherited."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextlib.contextmanager
def _terminal_kept() -> Iterator[None]:
    """Restore the modes of the terminal afterwards, such as the echo of keys."""
    if sys.platform == "win32" or sys.__stdin__ is None or not sys.__stdin__.isatty():
        yield
        return
    import termios  # noqa: PLC0415 - not on every system

    modes = termios.tcgetattr(sys.__stdin__)
    try:
        yield
    finally:
        termios.tcsetattr(sys.__stdin__, termios.TCSADRAIN, modes)
