"""The commands that read nothing and print a text of the program's own."""

import argparse

from srcdiff.cli.command_line import commands
from srcdiff.cli.completion import COMPLETIONS
from srcdiff.cli.exit_codes import DONE
from srcdiff.cli.options import command_parser
from srcdiff.cli.output import write
from srcdiff.show.json_schema import report_schema


def schema(_options: argparse.Namespace) -> int:
    """Run ``srcdiff schema``."""
    write(report_schema())
    return DONE


def completion(options: argparse.Namespace) -> int:
    """Run ``srcdiff completion``."""
    write(COMPLETIONS[options.shell](tuple(commands(command_parser()))))
    return DONE
