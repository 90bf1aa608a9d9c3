"""``python -m srcdiff``: the same as the command."""

from srcdiff.cli.main import run

run()
