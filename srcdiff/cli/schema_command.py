"""The command that prints the JSON Schema of reports."""

import argparse

from srcdiff.cli.exit_codes import DONE
from srcdiff.cli.output import write
from srcdiff.show.json_schema import report_schema


def schema(_options: argparse.Namespace) -> int:
    """Run ``srcdiff schema``."""
    write(report_schema())
    return DONE
