"""The options and arguments that several commands have."""

import argparse
from collections.abc import Sequence

from srcdiff.cli import argument_types
from srcdiff.config import FILE_NAME, VERDICTS_NAME
from srcdiff.rows import ROW_TABLES
from srcdiff.show.formats import FORMATS


class _Output(argparse.Action):
    """Keeps where the result goes, and whether that is a folder."""

    def __call__(
        self, _parser: argparse.ArgumentParser, options: argparse.Namespace, value: object, _option: object = None
    ) -> None:
        options.output, options.folder = value  # type: ignore[misc]  # output_place returns two values


def add_paths(command: argparse.ArgumentParser, *, web: bool = True) -> None:
    """Add the articles to read; ``web`` addresses are read by most commands."""
    command.add_argument(
        "paths",
        metavar="PATH",
        type=argument_types.articles if web else argument_types.path,
        nargs="+",
        help=f"an article, folder, corpus or .zip{', or a web address' if web else ''}; - is standard input: "
        "a corpus or a text",
    )


def add_config_option(command: argparse.ArgumentParser) -> None:
    """Add ``--config``."""
    command.add_argument(
        "--config",
        metavar="FILE",
        type=argument_types.file,
        help=f"the settings file; default: {FILE_NAME} beside the articles, in the working folder, "
        "or in ~/.config/srcdiff",
    )


def add_verdicts_option(command: argparse.ArgumentParser, place: str = "beside the articles") -> None:
    """Add ``--verdicts``; ``place`` is where the file is looked for by default."""
    command.add_argument(
        "--verdicts",
        metavar="FILE",
        type=argument_types.file,
        help=f"your verdicts; default: {VERDICTS_NAME} {place}",
    )


def add_output_options(
    command: argparse.ArgumentParser,
    *,
    formats: Sequence[str] = (),
    tables: Sequence[str] = ROW_TABLES,
    pages: bool = False,
) -> None:
    """Add the options of every command that prints.

    ``formats`` and ``tables`` are those of a command that has not all; ``pages`` says whether it writes to folders.
    """
    add_config_option(command)
    add_verdicts_option(command)
    names = tuple(formats) or tuple(known.name for known in FORMATS)
    command.add_argument(
        "--format", choices=names, help=f"default: the one that the suffix of --output names, else {names[0]}"
    )
    if tables:
        command.add_argument(
            "--table", choices=tables, help="which table CSV has; default: the one that fits the command"
        )
    command.set_defaults(table=None, folder=False, full=False, brief=None, exit_code=False)
    command.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: %(default)s")
    command.add_argument(
        "--width",
        metavar="N",
        type=argument_types.columns,
        help="columns; default: those of the terminal, 80 in a pipe",
    )
    command.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        action=_Output,
        type=argument_types.output_place,
        help=f"write the result to FILE{', or the pages of a web report to FOLDER/' * pages}; - is standard output",
    )
    command.add_argument("--no-pager", action="store_true", help="print on the terminal at once, without a pager")
    command.add_argument("-q", "--quiet", action="store_true", help="print no progress and no warnings")
    command.add_argument("-v", "--verbose", action="store_true", help="show long lists in full")


def add_processes(command: argparse.ArgumentParser) -> None:
    """Add ``--processes``."""
    command.add_argument(
        "--processes",
        metavar="N",
        type=argument_types.processes,
        help="compare in so many processes; default: one for each processor where there is much to compare",
    )


def add_exit_code(command: argparse.ArgumentParser, differing: str) -> None:
    """Add ``--exit-code``; ``differing`` says what it looks at."""
    command.add_argument("--exit-code", action="store_true", help=f"exit with 1 if {differing}")
