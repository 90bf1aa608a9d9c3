"""The parser of argparse, with srcdiff's way to print and to report errors."""

import argparse
import os
import sys
from typing import NoReturn

from srcdiff import __version__
from srcdiff.cli.output import write
from srcdiff.errors import UsageError

DEFAULT_COLUMNS = 80
"""Where the terminal has no width."""


class HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Formats help texts to the terminal's width; argparse makes one for each option, and would import shutil."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_terminal_columns() - 2)


def _terminal_columns() -> int:
    """Return the width of the terminal as shutil does."""
    wish = os.environ.get("COLUMNS", "")
    if wish.isdecimal() and int(wish):
        return int(wish)
    try:
        columns = os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else 0
    except (OSError, ValueError):
        columns = 0
    return columns or DEFAULT_COLUMNS


class CommandLineParser(argparse.ArgumentParser):
    """A parser that raises its errors and prints its help as results are printed."""

    def error(self, message: str) -> NoReturn:
        """Raise ``UsageError``."""
        raise UsageError(f"{message}; see `{self.prog} --help`")

    def print_help(self, file: object = None) -> None:  # noqa: ARG002  the signature is argparse's
        """Print the help text on standard output. Raises ``OutputError`` if that is closed or full."""
        write(self.format_help())


class VersionAction(argparse.Action):
    """Prints the version and ends the process."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Print on standard output. Raises ``OutputError`` if that is closed or full."""
        write(f"srcdiff {__version__}\n")
        parser.exit()
