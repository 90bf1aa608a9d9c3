"""``srcdiff tui``: the terminal UI. Textual loads here and nowhere else."""

# ruff: noqa: PLC0415

import argparse
import os
import sys

from srcdiff.actions import remapped
from srcdiff.cli.session import Session
from srcdiff.errors import InputError


def tui(options: argparse.Namespace) -> int:
    """Open the terminal UI, or step in lines; without a terminal say what to use instead."""
    return _plain(options) if options.plain else _screen(options)


def _screen(options: argparse.Namespace) -> int:
    if not _is_terminal():
        paths = " ".join(map(str, options.paths))
        instead = f"use `srcdiff report {paths}`, or `srcdiff --plain {paths}` to step in lines"
        raise InputError(f"the terminal UI needs a terminal; {instead}")
    from srcdiff.tui import run

    session = Session(options.paths, options.config, options.verdicts)
    return run(
        session.load, session.compare, session.settings.ui, remapped(session.settings.keys), session, look=session.look
    )


def _is_terminal() -> bool:
    """Whether a screen can be drawn and keys can be read."""
    streams = (sys.stdin, sys.stdout)
    return all(stream is not None and stream.isatty() for stream in streams) and os.environ.get("TERM") != "dumb"


def _plain(options: argparse.Namespace) -> int:
    from srcdiff.cli.plain_command import check_commands, plain

    check_commands(options.paths)
    session = Session(options.paths, options.config, options.verdicts)
    return plain(session.load, session.compare, remapped(session.settings.keys), session)
