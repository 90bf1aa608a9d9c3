"""The entry point. Whatever goes wrong ends here, in one line, with the exit status that the manual names.

Imports are inside the functions that need them: the command must feel instant, and Ctrl-C while they run must not print
a traceback.
"""

# ruff: noqa: PLC0415

import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:  # typing itself takes several milliseconds to import
    import argparse
    from collections.abc import Callable, Sequence

ALLOCATIONS_BETWEEN_COLLECTIONS = 100_000
"""Python's 700 makes it collect garbage hundreds of times during a report: 5 percent of its time.
A report on a few articles keeps some 60,000 objects, none of them garbage."""

MOST_PLACES = 40
"""Places in the code that the report of a bug names: the innermost and the outermost ones."""
MODULES = {
    **dict.fromkeys(("report", "claims", "pairs", "diff", "read"), "commands"),
    "tui": "tui_command",
    "fetch": "fetch_command",
    "index": "index_commands",
    "config": "config_commands",
    **dict.fromkeys(("schema", "completion"), "printing_commands"),
}
"""The module of each command."""


def run() -> None:
    """Run the command with the arguments of the process and end the process."""
    gc.set_threshold(ALLOCATIONS_BETWEEN_COLLECTIONS, 20, 20)
    status = main(sys.argv[1:])
    gc.freeze()  # or Python looks through all objects for garbage before it ends: a tenth of the time of a report
    sys.exit(status)


def main(arguments: "Sequence[str]") -> int:
    """Run the command and return its exit status. Prints errors on standard error, never with a traceback."""
    try:
        return _main(arguments)
    except KeyboardInterrupt:
        _ignore_interrupts()
        from srcdiff.cli.exit_codes import INTERRUPTED

        return INTERRUPTED


def _main(arguments: "Sequence[str]") -> int:
    from srcdiff.cli.exit_codes import CLOSED_PIPE, TROUBLE
    from srcdiff.cli.streams import open_closed_streams, silence

    open_closed_streams()
    try:
        return _dispatch(arguments)
    except BrokenPipeError:
        silence(sys.stdout)
        return CLOSED_PIPE
    except Exception as error:  # noqa: BLE001  the last resort
        _report(error)
        return TROUBLE


def _dispatch(arguments: "Sequence[str]") -> int:
    if list(arguments) == ["--version"]:
        from srcdiff import __version__
        from srcdiff.cli.exit_codes import DONE
        from srcdiff.cli.streams import print_result

        print_result(f"srcdiff {__version__}\n")
        return DONE
    from srcdiff.cli.parser import parse

    try:
        options = parse(arguments)
    except SystemExit as ended:  # argparse has printed the help text
        return int(ended.code or 0)
    return _command(options.command)(options)


def _command(name: str) -> "Callable[[argparse.Namespace], int]":
    """Return a command: a function of its name. No more is loaded than it needs."""
    from importlib import import_module

    command: Callable[[argparse.Namespace], int] = getattr(import_module(f"srcdiff.cli.{MODULES[name]}"), name)
    return command


def _report(error: Exception) -> None:
    """Print an error; of a bug only where it showed, since its message might contain text of an article."""
    from srcdiff.cli.output import complain
    from srcdiff.cli.streams import say
    from srcdiff.errors import SrcdiffError

    if isinstance(error, SrcdiffError):
        complain(error)
    else:
        say(f"srcdiff: this is a bug in srcdiff, please report this line: {type(error).__name__} at {_place(error)}\n")


def _place(error: Exception) -> str:
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{os.path.basename(frame.filename)}:{frame.lineno}" for frame in reversed(frames)]  # noqa: PTH119
    if len(places) > MOST_PLACES:  # a recursion
        places[MOST_PLACES // 2 : -(MOST_PLACES // 2)] = ["…"]
    return " < ".join(places)


def _ignore_interrupts() -> None:
    """Let a second Ctrl-C not interrupt the end of the process."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
