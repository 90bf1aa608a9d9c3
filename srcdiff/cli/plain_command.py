"""``srcdiff tui --plain``: lines in and lines out. Textual does not load."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from srcdiff.actions import Actions
from srcdiff.cli.exit_codes import DONE
from srcdiff.cli.streams import check_standard_output, print_result, say
from srcdiff.errors import InputError
from srcdiff.model import Progress
from srcdiff.plain import LineBrowser
from srcdiff.progress import throttled
from srcdiff.session.session import Session
from srcdiff.session.values import StudySource

PROMPT = "> "
"""Only where a person types."""
LONGEST_LINE = 1_000_000
"""Characters: a longer line is not a command, and might never end."""
PROGRESS_EVERY = 5.0
"""Seconds between two lines of progress: each one is read out."""


def check_commands(paths: Sequence[Path]) -> None:
    """Raise ``SrcdiffError`` if commands cannot be read or answers not be written.

    Standard input is not a source of commands if it is one of the articles.
    """
    if Path("-") in paths:
        raise InputError("-: standard input is where --plain reads commands; give the article as a file")
    if sys.stdin is None:
        raise InputError("standard input is closed, but --plain reads commands there; use `srcdiff report` instead")
    check_standard_output()


def plain(source: StudySource, actions: Actions) -> int:
    """Browse a study in lines until the input ends or asks to quit. Raises ``SrcdiffError`` where nothing is loaded."""
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "backslashreplace")):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=errors)
    session = Session(source)
    session.load(_progress())
    LineBrowser(session, actions, print_result, _progress).run(_lines())
    return DONE


def _lines() -> Iterator[str]:
    """Yield the typed lines, without their line ends."""
    prompting = sys.stdin.isatty()
    while True:
        if prompting:
            print_result(PROMPT)
        line = _line()
        if not line:
            break
        yield line.rstrip("\r\n")
    if prompting:
        print_result("\n")


def _line() -> str:
    """Return the next line with its line end; empty at the end of the input. Raises ``InputError``."""
    try:
        line = sys.stdin.readline(LONGEST_LINE + 1)
    except OSError as error:
        reason = error.strerror or error
        raise InputError(f"standard input cannot be read: {reason}; --plain reads commands there") from None
    if len(line) > LONGEST_LINE:
        raise InputError(
            f"standard input has a line of more than {LONGEST_LINE:,} characters; --plain reads commands there"
        )
    return line


def _progress() -> Progress:
    """Return what reports on standard error how far long work is."""

    def report(step: str, done: int, total: int) -> None:
        say(f"{step.capitalize()}: {done} of {total}\n")

    return throttled(report, PROGRESS_EVERY, first_after=PROGRESS_EVERY)
