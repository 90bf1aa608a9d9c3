"""``srcdiff tui --plain``: lines in and lines out. Textual does not load."""

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from srcdiff.actions import Actions
from srcdiff.browse.loaded import Compare, Corrections, Load
from srcdiff.cli.exit_codes import DONE
from srcdiff.cli.streams import check_standard_output, print_result, say
from srcdiff.errors import InputError
from srcdiff.model import Progress
from srcdiff.plain import Session, Work

PROMPT = "> "
"""Only where a person types."""
PROGRESS_EVERY = 5.0
"""Seconds between two lines of progress: each one is read out."""


def check_commands(paths: Sequence[Path]) -> None:
    """Raise ``SrcdiffError`` if commands cannot be read or answers not be written.

    Standard input is no source of commands if it is one of the articles.
    """
    if Path("-") in paths:
        raise InputError("-: standard input is where --plain reads commands; give the article as a file")
    if sys.stdin is None:
        raise InputError("standard input is closed, but --plain reads commands there; use `srcdiff report` instead")
    check_standard_output()


def plain(load: Load, compare: Compare, actions: Actions, corrections: Corrections) -> int:
    """Step through a study in lines; the end of the input quits. Raises ``SrcdiffError`` where nothing is loaded."""
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "backslashreplace")):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=errors)
    loaded = load(_progress())
    Session(Work(loaded, compare, corrections), loaded.warnings, actions, print_result).run(_lines())
    return DONE


def _lines() -> Iterator[str]:
    """Yield what is typed, line by line, without the line ends."""
    asking = sys.stdin.isatty()
    while True:
        if asking:
            print_result(PROMPT)
        line = sys.stdin.readline()
        if not line:
            break
        yield line.rstrip("\r\n")
    if asking:
        print_result("\n")


def _progress() -> Progress:
    """Return what tells on standard error how far the work is, where it takes long."""
    told = time.monotonic()

    def tell(step: str, done: int, total: int) -> None:
        nonlocal told
        if time.monotonic() - told >= PROGRESS_EVERY:
            told = time.monotonic()
            say(f"{step.capitalize()}: {done} of {total}\n")

    return tell
