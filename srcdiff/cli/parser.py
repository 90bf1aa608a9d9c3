"""The commands and their options."""

import argparse
import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from srcdiff import __version__
from srcdiff.cli.output import write
from srcdiff.config import FILE_NAME, VERDICTS_NAME
from srcdiff.errors import UsageError
from srcdiff.settings import NARROWEST, WIDEST
from srcdiff.show.formats import FORMATS
from srcdiff.text.safe import safe_line

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction["_Parser"]  # noqa: SLF001  argparse has no public name for it

COMMAND_NAMES = ("tui", "report", "claims", "pairs", "diff", "config", "schema")
OPTION_NAMES = (
    *("--config", "--verdicts", "--format", "--color", "--width", "--output", "--quiet", "--verbose", "--exit-code"),
    *("--full", "--one-event", "--min-sources", "--conflicts", "--only", "--reference"),
    *("--plain", "--help", "--version"),
)
MOST_REQUIRED = 2
"""Arguments that any command requires, at most."""
EXIT_STATUS = """exit status:
  0  done; for diff: the articles do not differ
  1  something differs (for diff; for report, claims and pairs only with --exit-code)
  2  trouble; a message on standard error says what is wrong and what to do
"""


class _Parser(argparse.ArgumentParser):
    """A parser that raises its errors and prints its help as results are printed."""

    def error(self, message: str) -> NoReturn:
        """Raise ``UsageError``."""
        raise UsageError(f"{message}; see `{self.prog} --help`")

    def print_help(self, file: object = None) -> None:  # noqa: ARG002  the signature is argparse's
        """Print the help text on standard output. Raises ``OutputError`` if that is closed or full."""
        write(self.format_help())


class _Version(argparse.Action):
    """Prints the version and ends the process."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        write(f"srcdiff {__version__}\n")
        parser.exit()


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the options; without a command they are those of the terminal UI.

    Raises ``UsageError`` for arguments that are not understood. Ends the process for ``--help``.
    """
    if not arguments:
        raise UsageError("no articles are named; run `srcdiff FOLDER`, or `srcdiff --help` for all commands")
    parser = _parser()
    given = _with_command(arguments)
    try:
        options, unknown = parser.parse_known_args(given)
    except UsageError:
        if option := _unknown_option(parser, given):
            raise UsageError(_unknown(option, given[0])) from None
        raise
    if unknown:
        raise UsageError(_unknown(unknown[0], options.command))
    return options


def _unknown_option(parser: argparse.ArgumentParser, arguments: Sequence[str]) -> str | None:
    """Return the first option that a command does not have; ``None`` where there is none, or another fault.

    argparse reports missing arguments first. With enough of them it comes to the options.
    """
    try:
        _, unknown = parser.parse_known_args([*arguments, *MOST_REQUIRED * ["-"]])
    except UsageError:
        return None
    return next((argument for argument in unknown if argument.startswith("-") and argument != "-"), None)


def _unknown(argument: str, command: str) -> str:
    """Return the message on an argument that a command does not have."""
    if not argument.startswith("-"):
        return f"{argument}: one argument too many; see `srcdiff {command} --help`"
    name, equals, _ = argument.partition("=")
    near = difflib.get_close_matches(name.lstrip("-"), [option.lstrip("-") for option in OPTION_NAMES], n=1)
    advice = f"did you mean --{near[0]}? See" if near and f"--{near[0]}" != name else "see"
    return f"srcdiff {command} has no option {name}{equals}; {advice} `srcdiff {command} --help`"


def _with_command(arguments: Sequence[str]) -> list[str]:
    """Put the command ``tui`` before arguments that name no command."""
    first = next((argument for argument in arguments if not argument.startswith("-") or argument == "-"), None)
    if first in COMMAND_NAMES or {"-h", "--help", "--version"} & set(arguments):
        return list(arguments)
    if first is not None and not _exists(first):
        near = difflib.get_close_matches(first, COMMAND_NAMES, n=1)
        if near:
            raise UsageError(f"{first}: no such file, folder or command; did you mean `srcdiff {near[0]}`?")
    return ["tui", *arguments]


def _exists(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        return False


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="srcdiff",
        description="Compare news articles on one event: what they share, what only one reports, where they differ.",
        epilog=f"`srcdiff PATH...` is short for `srcdiff tui PATH...`.\n\n{EXIT_STATUS}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_tui(commands)
    _add_report(commands)
    _add_claims(commands)
    _add_pairs(commands)
    _add_diff(commands)
    _add_config(commands)
    _command(commands, "schema", "print the JSON Schema of reports in JSON")
    return parser


def _command(commands: "Commands", name: str, summary: str) -> "_Parser":
    return commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog=EXIT_STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _add_tui(commands: "Commands") -> None:
    command = _command(commands, "tui", "step through the differences in the terminal UI")
    _add_paths(command)
    command.add_argument(
        "--plain",
        action="store_true",
        help="read commands and print answers line by line: for screen readers, simple terminals and pipes",
    )
    _add_config_option(command)
    _add_verdicts_option(command)


def _add_report(commands: "Commands") -> None:
    command = _command(commands, "report", "print a page for each event: what its articles report together and alone")
    _add_paths(command)
    command.add_argument(
        "--full", action="store_true", help="add every pairing with its reasons and every comparison of two articles"
    )
    _add_output_options(command)
    _add_exit_code(command, "two paired articles differ")


def _add_claims(commands: "Commands") -> None:
    command = _command(commands, "claims", "print the claims of each event, with the articles that make each of them")
    _add_paths(command)
    command.add_argument(
        "--one-event", action="store_true", help="take all articles as reports on one event, whatever the pairing says"
    )
    command.add_argument(
        "--min-sources", metavar="N", type=_sources, default=0, help="only claims that N articles or more surely make"
    )
    command.add_argument("--conflicts", action="store_true", help="only claims on which articles disagree")
    command.add_argument(
        "--only",
        metavar="SOURCE",
        help="only what this source alone reports; SOURCE is an outlet or the id of an article",
    )
    command.add_argument(
        "--reference", metavar="SOURCE", help="show the claims of this source first, in its order and its words"
    )
    _add_output_options(command)
    _add_exit_code(command, "two articles of one event differ")


def _add_pairs(commands: "Commands") -> None:
    command = _command(commands, "pairs", "print which articles report the same event, which do not, and why")
    _add_paths(command)
    _add_output_options(command)
    _add_exit_code(command, "not all articles are paired")


def _add_diff(commands: "Commands") -> None:
    command = _command(commands, "diff", "compare two articles, even if they report different events")
    command.add_argument(
        "left", metavar="A", type=_path, help="an article of any kind, or a corpus of one; - is standard input"
    )
    command.add_argument("right", metavar="B", type=_path, help="the other article")
    _add_output_options(command)


def _add_config(commands: "Commands") -> None:
    command = _command(commands, "config", "write, check or show a settings file")
    actions = command.add_subparsers(dest="action", metavar="ACTION", parser_class=_Parser)
    init = _command(actions, "init", "write a settings file with every key, its default and a comment")
    init.add_argument(
        "file",
        metavar="FILE",
        type=_output,
        nargs="?",
        default=Path(FILE_NAME),
        help=f"default: {FILE_NAME}; - is standard output",
    )
    check = _command(actions, "check", "report every fault of a settings file")
    check.add_argument("file", metavar="FILE", type=_file, nargs="?", help="default: the one in use for the articles")
    check.add_argument(
        "paths", metavar="PATH", type=_path, nargs="*", help="articles, to check that the rules of the file match them"
    )
    show = _command(actions, "show", "print the settings in force and the file and line that each comes from")
    show.add_argument("paths", metavar="PATH", type=_path, nargs="*", help="articles, beside which the file may be")
    _add_config_option(show)
    _add_verdicts_option(show)
    _command(actions, "schema", "print the JSON Schema of settings files, for editors")


def _add_paths(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths", metavar="PATH", type=_path, nargs="+", help="an article, folder, corpus or .zip; - is standard input"
    )


def _add_config_option(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--config",
        metavar="FILE",
        type=_file,
        help=f"the settings file; default: {FILE_NAME} beside the articles, in the working folder, "
        "or in ~/.config/srcdiff",
    )


def _add_verdicts_option(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--verdicts", metavar="FILE", type=_file, help=f"your verdicts; default: {VERDICTS_NAME} beside the articles"
    )


def _add_output_options(command: argparse.ArgumentParser) -> None:
    _add_config_option(command)
    _add_verdicts_option(command)
    names = tuple(known.name for known in FORMATS)
    command.add_argument(
        "--format", choices=names, help=f"default: the one that the suffix of --output names, else {names[0]}"
    )
    command.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: %(default)s")
    command.add_argument(
        "--width", metavar="N", type=_columns, help="columns; default: those of the terminal, 80 in a pipe"
    )
    command.add_argument(
        "-o", "--output", metavar="FILE", type=_output, help="write the result to FILE; - is standard output"
    )
    command.add_argument("-q", "--quiet", action="store_true", help="print no progress and no warnings")
    command.add_argument("-v", "--verbose", action="store_true", help="show long lists in full")


def _add_exit_code(command: argparse.ArgumentParser, differing: str) -> None:
    command.add_argument("--exit-code", action="store_true", help=f"exit with 1 if {differing}")


def _path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("the name is empty; name a file or folder, such as . for the working folder")
    if "://" in text and not _exists(text):
        raise argparse.ArgumentTypeError(f"{text} is a web address; save the page as a text file and name that")
    return Path(text)


def _file(text: str) -> Path:
    if text == "-":
        raise argparse.ArgumentTypeError("- is standard input, which cannot be this file; name a file")
    return _path(text)


def _output(text: str) -> Path | None:
    """Return the file; ``None`` for standard output."""
    return None if text == "-" else _path(text)


def _sources(text: str) -> int:
    number = int(text) if text.isdecimal() and len(text) < 10 else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{safe_line(text, 20)!r} is not a number of sources, from 1 on")
    return number


def _columns(text: str) -> int:
    digits = text if text.isdecimal() and len(text) < 10 else ""
    if not digits or not NARROWEST <= int(digits) <= WIDEST:
        raise argparse.ArgumentTypeError(
            f"{safe_line(text, 20)!r} is not a number of columns from {NARROWEST} to {WIDEST}"
        )
    return int(digits)
