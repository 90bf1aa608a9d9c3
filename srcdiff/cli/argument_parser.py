"""The parser of argparse, with srcdiff's way to print and to report errors."""

import argparse
from typing import NoReturn

from srcdiff import __version__
from srcdiff.cli.output import write
from srcdiff.cli.streams import terminal_columns
from srcdiff.errors import UsageError

DEFAULT_COLUMNS = 80
"""Where the terminal has no width."""


class HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Formats help texts to the terminal's width; argparse makes one for each option, and would import shutil."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=terminal_columns(DEFAULT_COLUMNS) - 2)


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
