"""``srcdiff tui``: the terminal UI, or browsing in lines. Textual loads here and nowhere else."""

# ruff: noqa: PLC0415

import argparse
import os
import sys

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
    return run(files, files.settings.ui, remapped(files.settings.keys))


def _is_terminal() -> bool:
    """Whether a screen can be drawn, which Textual does on standard error, and keys can be read."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return all(stream is not None and stream.isatty() for stream in streams) and os.environ.get("TERM") != "dumb"


def _plain(options: argparse.Namespace) -> int:
    from srcdiff.cli.plain_command import check_commands, plain

    check_commands(options.paths)
    files = StudyFiles(options.paths, options.config, options.verdicts)
    return plain(files, remapped(files.settings.keys))
