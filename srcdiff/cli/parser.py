"""What can be typed: the commands and their options."""

import argparse
import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from srcdiff import __version__
from srcdiff.errors import InputError
from srcdiff.show.formats import FORMATS

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction["_Parser"]  # noqa: SLF001  argparse has no public name for it

COMMAND_NAMES = ("tui", "report", "pairs", "diff", "config")
EXIT_STATUS = """exit status:
  0  done; for diff: nothing differs
  1  something differs (diff, and report and pairs with --exit-code)
  2  trouble, said in one line on standard error
"""


class _Parser(argparse.ArgumentParser):
    """A parser whose complaint is one line that says what to do."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}; see `{self.prog} --help`\n")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the options; without a command they are those of the terminal UI.

    LinkEnds the process for ``--help`` and for arguments that are not understood.
    """
    if not arguments:
        raise InputError("name what to compare, such as `srcdiff seeds/`; `srcdiff --help` tells the rest")
    return _parser().parse_args(_with_command(arguments))


def _with_command(arguments: Sequence[str]) -> list[str]:
    """Put the command ``tui`` before arguments that name no command."""
    first = next((argument for argument in arguments if not argument.startswith("-") or argument == "-"), None)
    if first in COMMAND_NAMES or {"-h", "--help", "--version"} & set(arguments):
        return list(arguments)
    if first is not None and not Path(first).exists():
        near = difflib.get_close_matches(first, COMMAND_NAMES, n=1)
        if near:
            raise InputError(f"{first}: no such file, folder or command; did you mean `srcdiff {near[0]}`?")
    return ["tui", *arguments]


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="srcdiff",
        description="Compare news articles on one event: what they share, what one alone says, where they differ.",
        epilog=f"`srcdiff PATH...` is the same as `srcdiff tui PATH...`.\n\n{EXIT_STATUS}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"srcdiff {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_tui(commands)
    _add_report(commands)
    _add_pairs(commands)
    _add_diff(commands)
    _add_config(commands)
    return parser


def _command(commands: "Commands", name: str, says: str) -> "_Parser":
    return commands.add_parser(
        name, help=says, description=says, epilog=EXIT_STATUS, formatter_class=argparse.RawDescriptionHelpFormatter
    )


def _add_tui(commands: "Commands") -> None:
    command = _command(commands, "tui", "open the terminal UI to step through the differences")
    _add_paths(command)
    command.add_argument(
        "--plain",
        action="store_true",
        help="commands and answers in lines: for screen readers, dumb terminals, pipes",
    )
    _add_config_option(command)
    _add_verdicts_option(command)


def _add_report(commands: "Commands") -> None:
    command = _command(commands, "report", "do the whole job: read, pair, compare, print")
    _add_paths(command)
    _add_output_options(command)
    _add_exit_code(command)


def _add_pairs(commands: "Commands") -> None:
    command = _command(commands, "pairs", "tell which articles cover the same event, which do not, and why")
    _add_paths(command)
    _add_output_options(command)
    _add_exit_code(command)


def _add_diff(commands: "Commands") -> None:
    command = _command(commands, "diff", "compare two articles, whatever the pairing says")
    command.add_argument(
        "left", metavar="A", type=Path, help="a text file or a corpus of one article; - is standard input"
    )
    command.add_argument("right", metavar="B", type=Path, help="the other one")
    _add_output_options(command)


def _add_config(commands: "Commands") -> None:
    command = _command(commands, "config", "write, check or show a settings file")
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=_Parser)
    init = _command(actions, "init", "write a settings file with every key and a comment")
    init.add_argument(
        "file", metavar="FILE", type=Path, nargs="?", default=Path("srcdiff.yaml"), help="default: srcdiff.yaml"
    )
    check = _command(actions, "check", "tell every fault of a settings file")
    check.add_argument("file", metavar="FILE", type=Path, nargs="?", help="default: the one that would be used here")
    check.add_argument("paths", metavar="PATH", type=Path, nargs="*", help="articles that its rules should match")
    show = _command(actions, "show", "print the settings in force and where each came from")
    show.add_argument(
        "paths", metavar="PATH", type=Path, nargs="*", help="articles; a settings file beside them counts"
    )
    _add_config_option(show)
    _add_verdicts_option(show)
    _command(actions, "schema", "print the JSON Schema of settings files, for editors")


def _add_paths(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths", metavar="PATH", type=Path, nargs="+", help="text files, folders, .jsonl corpora; - is standard input"
    )


def _add_config_option(command: argparse.ArgumentParser) -> None:
    command.add_argument("--config", metavar="FILE", type=Path, help="settings file; default: srcdiff.yaml, see README")


def _add_verdicts_option(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--verdicts", metavar="FILE", type=Path, help="your verdicts; default: srcdiff.verdicts.jsonl, see README"
    )


def _add_output_options(command: argparse.ArgumentParser) -> None:
    _add_config_option(command)
    _add_verdicts_option(command)
    names = tuple(known.name for known in FORMATS)
    command.add_argument("--format", choices=names, default=names[0], help="default: %(default)s")
    command.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: %(default)s")
    command.add_argument("--width", metavar="N", type=_columns, help="columns; default: the terminal's, 80 in a pipe")
    command.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help="write the result there, whole or not at all"
    )
    command.add_argument("-q", "--quiet", action="store_true", help="no progress and no warnings")
    command.add_argument("-v", "--verbose", action="store_true", help="give long lists whole")


def _columns(text: str) -> int:
    if not text.isdecimal() or int(text) < 20:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of columns from 20 on")
    return int(text)


def _add_exit_code(command: argparse.ArgumentParser) -> None:
    command.add_argument("--exit-code", action="store_true", help="end with 1 when something differs")
