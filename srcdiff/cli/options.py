"""The commands and their options, as argparse takes them."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from srcdiff import __version__
from srcdiff.cli import argument_types
from srcdiff.cli.output import write
from srcdiff.config import FILE_NAME, VERDICTS_NAME
from srcdiff.errors import UsageError
from srcdiff.rows import ROW_TABLES
from srcdiff.show.formats import FORMATS

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction["_Parser"]  # noqa: SLF001  argparse has no public name for it

SHELLS = ("bash", "zsh", "fish")
EXIT_STATUS = """exit status:
  0  done; for diff: the articles do not differ
  1  something differs (for diff; for report, claims and pairs only with --exit-code)
  2  trouble; a message on standard error says what is wrong and what to do
"""


EXAMPLES: dict[str, tuple[str, ...]] = {
    "tui": ("srcdiff seeds/", "srcdiff tui --plain seeds/"),
    "report": (
        "srcdiff report seeds/",
        "srcdiff report seeds/ --stat",
        "srcdiff report seeds/ -o event.html",
        "srcdiff report seeds/ --format csv --table conflicts",
    ),
    "claims": ("srcdiff claims seeds/ --min-sources 3", "srcdiff claims seeds/ --only 003 -o only.md"),
    "pairs": ("srcdiff pairs seeds/", "srcdiff pairs seeds/ --format json"),
    "diff": (
        "srcdiff diff seeds/002_fd4d1cdc328117dc.txt seeds/004_38436d78810359ca.txt",
        "srcdiff diff seeds/002_fd4d1cdc328117dc.txt seeds/004_38436d78810359ca.txt -o diff.html",
    ),
    "read": ("srcdiff read seeds/000_e4a192a37fad9332.txt",),
    "fetch": ("srcdiff fetch https://example.org/story --into pages/",),
    "config": ("srcdiff config init -", "srcdiff config show seeds/"),
    "schema": ("srcdiff schema",),
    "completion": ("srcdiff completion bash", "srcdiff completion zsh", "srcdiff completion fish"),
}
"""Commands that can be typed in the project's folder, by the command that they are examples of; the tests run them."""


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


class _Output(argparse.Action):
    """Keeps where the result goes, and whether that is a folder."""

    def __call__(
        self, _parser: argparse.ArgumentParser, options: argparse.Namespace, value: object, _option: object = None
    ) -> None:
        options.output, options.folder = value  # type: ignore[misc]  # _output_place returns two values


def command_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
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
    _add_read(commands)
    _add_fetch(commands)
    _add_config(commands)
    _command(commands, "schema", "print the JSON Schema of reports in JSON")
    completion = _command(commands, "completion", "print the script that completes commands and options in a shell")
    completion.add_argument("shell", choices=SHELLS, help="the shell")
    return parser


def _command(commands: "Commands", name: str, summary: str) -> "_Parser":
    return commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog=_examples(name) + EXIT_STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _examples(name: str) -> str:
    """Return the part of a help text that shows how a command is used; empty where the usage line says enough."""
    return "examples:\n" + "".join(f"  {line}\n" for line in EXAMPLES[name]) + "\n" if name in EXAMPLES else ""


def _add_tui(commands: "Commands") -> None:
    command = _command(commands, "tui", "step through the differences in the terminal UI")
    _add_paths(command, web=False)
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
    command.add_argument(
        "--watch",
        action="store_true",
        help="write the file of --output again whenever an article changes, until Ctrl-C",
    )
    brief = command.add_mutually_exclusive_group()
    brief.add_argument(
        "--summary", dest="brief", action="store_const", const="summary", help="print one line for each event"
    )
    brief.add_argument(
        "--stat",
        dest="brief",
        action="store_const",
        const="stat",
        help="print one line for each source: how long it is, and how much others report too",
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
        "--min-sources",
        metavar="N",
        type=argument_types.sources,
        default=0,
        help="only claims that N articles or more surely make",
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
        "left",
        metavar="A",
        type=argument_types.path,
        help="an article of any kind, or a corpus of one; - is standard input",
    )
    command.add_argument("right", metavar="B", type=argument_types.path, help="the other article")
    command.add_argument(
        "--name", metavar="NAME", help="the name of the file that A and B are versions of, for git difftool"
    )
    _add_output_options(command)


def _add_read(commands: "Commands") -> None:
    command = _command(commands, "read", "print articles as srcdiff sees them: each sentence with its kind and why")
    _add_paths(command)
    _add_output_options(command, ("text", "json"))


def _add_fetch(commands: "Commands") -> None:
    command = _command(commands, "fetch", "store web pages, and the pages of feeds, as articles in a folder")
    command.add_argument(
        "addresses",
        metavar="ADDRESS",
        type=argument_types.address,
        nargs="+",
        help="an http or https address of a page or of a feed; what is in the folder already is skipped",
    )
    command.add_argument(
        "--into", metavar="FOLDER", type=argument_types.path, required=True, help="it is made where it does not exist"
    )
    command.add_argument("--private", action="store_true", help="allow addresses of your own network and machine")
    command.add_argument("-q", "--quiet", action="store_true", help="print only what failed")


def _add_config(commands: "Commands") -> None:
    command = _command(commands, "config", "write, check or show a settings file")
    actions = command.add_subparsers(dest="action", metavar="ACTION", parser_class=_Parser)
    init = _command(actions, "init", "write a settings file with every key, its default and a comment")
    init.add_argument(
        "file",
        metavar="FILE",
        type=argument_types.output,
        nargs="?",
        default=Path(FILE_NAME),
        help=f"default: {FILE_NAME}; - is standard output",
    )
    check = _command(actions, "check", "report every fault of a settings file")
    check.add_argument(
        "file", metavar="FILE", type=argument_types.file, nargs="?", help="default: the one in use for the articles"
    )
    check.add_argument(
        "paths",
        metavar="PATH",
        type=argument_types.path,
        nargs="*",
        help="articles, to check that the rules of the file match them",
    )
    show = _command(actions, "show", "print the settings in force and the file and line that each comes from")
    show.add_argument(
        "paths", metavar="PATH", type=argument_types.path, nargs="*", help="articles, beside which the file may be"
    )
    _add_config_option(show)
    _add_verdicts_option(show)
    _command(actions, "schema", "print the JSON Schema of settings files, for editors")


def _add_paths(command: argparse.ArgumentParser, *, web: bool = True) -> None:
    command.add_argument(
        "paths",
        metavar="PATH",
        type=argument_types.articles if web else argument_types.path,
        nargs="+",
        help=f"an article, folder, corpus or .zip{', or a web address' if web else ''}; - is standard input: "
        "a corpus or a text",
    )


def _add_config_option(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--config",
        metavar="FILE",
        type=argument_types.file,
        help=f"the settings file; default: {FILE_NAME} beside the articles, in the working folder, "
        "or in ~/.config/srcdiff",
    )


def _add_verdicts_option(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--verdicts",
        metavar="FILE",
        type=argument_types.file,
        help=f"your verdicts; default: {VERDICTS_NAME} beside the articles",
    )


def _add_output_options(command: argparse.ArgumentParser, formats: Sequence[str] = ()) -> None:
    """Add the options of every command that prints; ``formats`` are those of a command that has not all."""
    _add_config_option(command)
    _add_verdicts_option(command)
    names = tuple(formats) or tuple(known.name for known in FORMATS)
    command.add_argument(
        "--format", choices=names, help=f"default: the one that the suffix of --output names, else {names[0]}"
    )
    command.add_argument(
        "--table", choices=ROW_TABLES, help="which table CSV has; default: the one that fits the command"
    )
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
        help="write the result to FILE, or the pages of a web report to FOLDER/; - is standard output",
    )
    command.set_defaults(folder=False)
    command.add_argument("--no-pager", action="store_true", help="print on the terminal at once, without a pager")
    command.add_argument("-q", "--quiet", action="store_true", help="print no progress and no warnings")
    command.add_argument("-v", "--verbose", action="store_true", help="show long lists in full")


def _add_exit_code(command: argparse.ArgumentParser, differing: str) -> None:
    command.add_argument("--exit-code", action="store_true", help=f"exit with 1 if {differing}")
