"""Writing a report again whenever its files change."""

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from srcdiff.cli.output import complain
from srcdiff.cli.streams import say
from srcdiff.config import find_settings_file
from srcdiff.errors import SrcdiffError, UsageError
from srcdiff.reading import Stamps, find_files, stamps_of
from srcdiff.session.inputs import settings_file, verdict_file
from srcdiff.text.safe import escaped

LOOK_SECONDS = 0.5
"""Between two looks at the files: only their times and sizes are read."""


def check_watch(options: argparse.Namespace) -> None:
    """Raise ``UsageError`` where there is no file to write again."""
    if options.watch and options.output is None:
        raise UsageError("--watch writes a file again and again; name it by --output, such as -o event.html")


def watch(options: argparse.Namespace, write_report: Callable[[], int]) -> int:
    """Write the report, and again after each change of its files, until Ctrl-C; faults are printed and waited out.

    A file that is being written is waited for: two looks in a row must find the same.
    """
    from srcdiff.session.file_watch import change_message, file_watch  # noqa: PLC0415  most runs watch nothing

    while True:
        verdicts = verdict_file(options.verdicts, settings_file(options.config, options.paths), options.paths)
        before = _stamps(options, verdicts)
        _write(options, write_report)
        state = file_watch(before)
        while not state.due:
            time.sleep(LOOK_SECONDS)
            state = state.looked(_stamps(options, verdicts))
        if not options.quiet:
            say(f"srcdiff: {change_message(before, state.seen)}\n")


def _write(options: argparse.Namespace, write_report: Callable[[], int]) -> None:
    try:
        write_report()
    except SrcdiffError as error:
        complain(error)
    else:
        if not options.quiet:
            say(f"srcdiff: {escaped(str(options.output))} is written; Ctrl-C ends\n")


def _stamps(options: argparse.Namespace, verdicts: Path) -> Stamps:
    """Return the stamps of the articles, and of the settings and verdicts that count for them."""
    settings = find_settings_file(options.config, options.paths)
    found = find_files(options.paths, verdicts).files
    return stamps_of([*found, verdicts, *([settings] if settings else [])])
