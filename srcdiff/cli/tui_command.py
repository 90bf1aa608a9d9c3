"""``srcdiff tui``: the terminal UI, or browsing in lines. Textual loads here and nowhere else."""

# ruff: noqa: PLC0415

import argparse
import contextlib
import os
import sys
from collections.abc import Iterator

from srcdiff.actions import remapped
from srcdiff.errors import InputError
from srcdiff.session.study_files import StudyFiles


def tui(options: argparse.Namespace) -> int:
    """Open the terminal UI, or browse in lines; without a terminal say what to use instead."""
    return _plain(options) if options.plain else _screen(options)


def _screen(options: argparse.Namespace) -> int:
    if not _is_terminal():
        paths = " ".join(map(str, options.paths))
        instead = f"use `srcdiff report {paths}`, or `srcdiff --plain {paths}` to browse in lines"
        raise InputError(f"the terminal UI needs a terminal; {instead}")
    from srcdiff.tui import run

    files = StudyFiles(options.paths, options.config, options.verdicts)
    with standard_error_on_terminal():
        return run(files, files.settings.ui, remapped(files.settings.keys))


@contextlib.contextmanager
def standard_error_on_terminal() -> Iterator[None]:
    """Let standard error be the terminal of standard output: Textual draws there, wherever the user sent it."""
    if sys.__stderr__ is not None and sys.__stderr__.isatty():
        yield
        return
    redirected, stream = os.dup(2), sys.__stderr__
    os.dup2(sys.stdout.fileno(), 2)
    sys.__stderr__ = open(2, "w", encoding="utf-8", closefd=False)  # type: ignore[misc]  # noqa: SIM115
    try:
        yield
    finally:
        sys.__stderr__.close()
        sys.__stderr__ = stream  # type: ignore[misc]
        os.dup2(redirected, 2)
        os.close(redirected)


def _is_terminal() -> bool:
    """Whether a screen can be drawn and keys can be read."""
    streams = (sys.stdin, sys.stdout)
    return all(stream is not None and stream.isatty() for stream in streams) and os.environ.get("TERM") != "dumb"


def _plain(options: argparse.Namespace) -> int:
    from srcdiff.cli.plain_command import check_commands, plain

    check_commands(options.paths)
    files = StudyFiles(options.paths, options.config, options.verdicts)
    return plain(files, remapped(files.settings.keys))
