"""The entry point. Whatever goes wrong ends here, in one line, with the exit status that the manual names.

Each import waits inside the function that needs it: the command must feel instant.
"""

# ruff: noqa: PLC0415

import gc
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from srcdiff.cli.exit_codes import CLOSED_PIPE, DONE, INTERRUPTED, TROUBLE
from srcdiff.errors import SrcdiffError

if TYPE_CHECKING:
    import argparse


ALLOCATIONS_BETWEEN_COLLECTIONS = 50_000
"""Python's 700 makes it look for garbage hundreds of times while a report is made: 5 percent of its time."""


def run() -> None:
    """Run the command with the process's arguments and end the process."""
    gc.set_threshold(ALLOCATIONS_BETWEEN_COLLECTIONS, 20, 20)
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Run the command and return its exit status. Prints trouble on standard error, never a traceback of it."""
    try:
        status = _dispatch(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered would fail again when the interpreter closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except SrcdiffError as trouble:
        from srcdiff.cli.output import complain

        complain(trouble)
        return TROUBLE
    except Exception as failure:  # noqa: BLE001  the last resort: its message might hold article text
        _confess(failure)
        return TROUBLE
    return status


def _dispatch(arguments: Sequence[str]) -> int:
    if list(arguments) == ["--version"]:
        from srcdiff import __version__

        sys.stdout.write(f"srcdiff {__version__}\n")
        return DONE
    from srcdiff.cli.parser import parse

    options = parse(arguments)
    return _command(options.command)(options)


def _command(name: str) -> "Callable[[argparse.Namespace], int]":
    """Return a command, loading no more than it needs."""
    if name == "tui":
        from srcdiff.cli.tui_command import tui

        return tui
    if name == "config":
        from srcdiff.cli.config_commands import config

        return config
    from srcdiff.cli.commands import COMMANDS

    return COMMANDS[name]


def _confess(failure: Exception) -> None:
    """Print where a fault of srcdiff's own happened, without any text of the articles."""
    import traceback

    frames = traceback.extract_tb(failure.__traceback__)
    path = " < ".join(f"{os.path.basename(frame.filename)}:{frame.lineno}" for frame in reversed(frames))  # noqa: PTH119
    sys.stderr.write(
        f"srcdiff: a fault in srcdiff itself: {type(failure).__name__} at {path}; please report this line\n"
    )
