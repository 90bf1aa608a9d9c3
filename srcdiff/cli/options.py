"""The commands and their options, as argparse takes them."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from srcdiff.cli import argument_types, common_options
from srcdiff.cli.argument_parser import CommandLineParser, HelpFormatter, VersionAction
from srcdiff.config import FILE_NAME

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[CommandLineParser]  # noqa: SLF001  argparse has no public name for it

AddOptions = Callable[[argparse.ArgumentParser], None]
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
    "index": ("srcdiff index add articles.jsonl --into corpus.index", "srcdiff index status corpus.index"),
    "config": ("srcdiff config init -", "srcdiff config show seeds/"),
    "schema": ("srcdiff schema",),
    "completion": ("srcdiff completion bash", "srcdiff completion zsh", "srcdiff completion fish"),
}
"""Commands that can be typed in the project's folder, by the command that they are examples of; the tests run them."""


def command_parser(only: str = "") -> argparse.ArgumentParser:
    """Return the parser of the whole command line; with ``only`` a command, without all others.

    Each option costs a run some tens of microseconds, and all commands together have a hundred.
    """
    parser = CommandLineParser(
        prog="srcdiff",
        description="Compare news articles on one event: what they share, what only one reports, where they differ.",
        epilog=f"`srcdiff PATH...` is short for `srcdiff tui PATH...`.\n\n{EXIT_STATUS}",
        formatter_class=HelpFormatter,
    )
    parser.add_argument("--version", action=VersionAction, nargs=0, help="print the version and exit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name in [only] if only else COMMANDS:
        summary, add_options = COMMANDS[name]
        add_options(_command(commands, name, summary))
    return parser


def _command(commands: "Commands", name: str, summary: str) -> CommandLineParser:
    return commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.",
        epilog=_examples(name) + EXIT_STATUS,
        formatter_class=HelpFormatter,
    )


def _examples(name: str) -> str:
    """Return the part of a help text that shows how a command is used; empty where the usage line says enough."""
    return "examples:\n" + "".join(f"  {line}\n" for line in EXAMPLES[name]) + "\n" if name in EXAMPLES else ""


def _tui(command: argparse.ArgumentParser) -> None:
    common_options.add_paths(command, web=False)
    command.add_argument(
        "--plain",
        action="store_true",
        help="read commands and print answers line by line: for screen readers, simple terminals and pipes",
    )
    common_options.add_config_option(command)
    common_options.add_verdicts_option(command)


def _report(command: argparse.ArgumentParser) -> None:
    common_options.add_paths(command)
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
    common_options.add_output_options(command, pages=True)
    common_options.add_processes(command)
    common_options.add_exit_code(command, "two paired articles differ")


def _claims(command: argparse.ArgumentParser) -> None:
    common_options.add_paths(command)
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
    common_options.add_output_options(command)
    common_options.add_processes(command)
    common_options.add_exit_code(command, "two articles of one event differ")


def _pairs(command: argparse.ArgumentParser) -> None:
    common_options.add_paths(command)
    common_options.add_output_options(command, tables=())
    common_options.add_exit_code(command, "not all articles are paired")


def _diff(command: argparse.ArgumentParser) -> None:
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
    common_options.add_output_options(command, tables=("links",))
    command.set_defaults(exit_code=True)


def _read(command: argparse.ArgumentParser) -> None:
    common_options.add_paths(command)
    common_options.add_output_options(command, formats=("text", "json"), tables=())


def _fetch(command: argparse.ArgumentParser) -> None:
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


def _index(command: argparse.ArgumentParser) -> None:
    from srcdiff.cli import index_options  # noqa: PLC0415  no other command needs them

    actions = command.add_subparsers(dest="action", metavar="ACTION", parser_class=CommandLineParser)
    for name, (summary, add_options) in index_options.ACTIONS.items():
        add_options(_command(actions, name, summary))


def _config(command: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(dest="action", metavar="ACTION", parser_class=CommandLineParser)
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
    common_options.add_config_option(show)
    common_options.add_verdicts_option(show)
    _command(actions, "schema", "print the JSON Schema of settings files, for editors")


def _schema(_command: argparse.ArgumentParser) -> None:
    """Add no option."""


def _completion(command: argparse.ArgumentParser) -> None:
    command.add_argument("shell", choices=SHELLS, help="the shell")


COMMANDS: dict[str, tuple[str, AddOptions]] = {
    "tui": ("step through the differences in the terminal UI", _tui),
    "report": ("print a page for each event: what its articles report together and alone", _report),
    "claims": ("print the claims of each event, with the articles that make each of them", _claims),
    "pairs": ("print which articles report the same event, which do not, and why", _pairs),
    "diff": ("compare two articles, even if they report different events", _diff),
    "read": ("print articles as srcdiff sees them: each sentence with its kind and why", _read),
    "fetch": ("store web pages, and the pages of feeds and sitemaps, as articles in a folder", _fetch),
    "index": ("keep a corpus of any size on disk, and pair it day by day", _index),
    "config": ("write, check or show a settings file", _config),
    "schema": ("print the JSON Schema of reports in JSON", _schema),
    "completion": ("print the script that completes commands and options in a shell", _completion),
}
"""What each command is, and what adds its options, by its name and in the order of the help text."""
