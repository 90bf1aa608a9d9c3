"""``srcdiff tui``: the terminal UI. Textual loads here and nowhere else."""

# ruff: noqa: PLC0415

import argparse
import sys

from srcdiff.actions import remapped
from srcdiff.cli.session import Session
from srcdiff.errors import InputError


def tui(options: argparse.Namespace) -> int:
    """Open the terminal UI; without a terminal say what to use instead."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        paths = " ".join(map(str, options.paths))
        raise InputError(f"the terminal UI needs a terminal; use `srcdiff report {paths}`")
    from srcdiff.tui import run

    session = Session(options.paths, options.config, options.verdicts)
    return run(session.load, session.compare, session.settings.ui, remapped(session.settings.keys), session)
