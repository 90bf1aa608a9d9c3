"""From arguments to options, and what is said of arguments that are not understood."""

import argparse
import difflib
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from srcdiff.cli.options import COMMANDS, command_parser
from srcdiff.errors import UsageError

if TYPE_CHECKING:
    from srcdiff.cli.git_versions import GitVersions

MOST_REQUIRED = 2
"""Arguments that any command requires, at most."""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the options; without a command they are those of the terminal UI.

    Raises ``UsageError`` for arguments that are not understood. Ends the process for ``--help``.
    """
    if not arguments:
        raise UsageError("no articles are named; run `srcdiff FOLDER`, or `srcdiff --help` for all commands")
    given, versions = _without_git(_with_command(arguments))
    parser = command_parser(given[0] if given[0] in COMMANDS else "")
    try:
        options, unknown = parser.parse_known_args(given)
    except UsageError:
        if option := _unknown_option(parser, given):
            raise UsageError(_unknown(option, given[0])) from None
        raise
    if unknown:
        raise UsageError(_unknown(unknown[0], options.command))
    options.git = versions
    return options


def _without_git(arguments: list[str]) -> tuple[list[str], "GitVersions | None"]:
    """Return the arguments of ``diff`` with two files for those that git adds, and the versions that git names."""
    if arguments[:1] != ["diff"]:
        return arguments, None
    from srcdiff.cli.git_versions import LONG, WITH_RENAME, git_versions  # noqa: PLC0415  most runs do not diff

    for count in (LONG, WITH_RENAME):
        versions = git_versions(arguments[-count:]) if len(arguments) > count else None
        if versions is not None:
            return [*arguments[:-count], arguments[-count + 1], arguments[-count + 4]], versions
    return arguments, None


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
    near = difflib.get_close_matches(
        name.lstrip("-"), [option.lstrip("-") for option in option_names(command_parser())], n=1
    )
    advice = f"did you mean --{near[0]}? See" if near and f"--{near[0]}" != name else "see"
    return f"srcdiff {command} has no option {name}{equals}; {advice} `srcdiff {command} --help`"


def option_names(parser: argparse.ArgumentParser) -> tuple[str, ...]:
    """Return the long names of the options of all commands, each once."""
    from srcdiff.cli.command_line import commands  # noqa: PLC0415  asked only of a misspelled option

    names = (name for command in commands(parser) for option in command.options for name in option.names)
    return tuple(dict.fromkeys(name for name in names if name.startswith("--")))


def _with_command(arguments: Sequence[str]) -> list[str]:
    """Put the command ``tui`` before arguments that name no command."""
    first = next((argument for argument in arguments if not argument.startswith("-") or argument == "-"), None)
    if first in COMMANDS or {"-h", "--help", "--version"} & set(arguments):
        return list(arguments)
    if first is not None and not os.path.exists(first):  # noqa: PTH110  raises nothing
        if first == "help":
            return [*(each for each in arguments[1:2] if each in COMMANDS), "--help"]
        near = difflib.get_close_matches(first, COMMANDS, n=1)
        if near:
            raise UsageError(f"{first}: no such file, folder or command; did you mean `srcdiff {near[0]}`?")
    return ["tui", *arguments]
