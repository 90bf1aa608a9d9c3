"""The commands and options as values, from which completion and the manual page are made."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass

from srcdiff.cli.options import EXAMPLES


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a command."""

    names: tuple[str, ...]
    """As typed, the short one first: ``-o``, ``--output``."""
    value: str
    """The placeholder of its value in help texts; empty where it takes none."""
    choices: tuple[str, ...]
    """The values that it takes, where only some are allowed."""
    help: str


@dataclass(frozen=True, slots=True)
class Command:
    """One command; an action of a command, such as ``config init``, is a command as well."""

    words: tuple[str, ...]
    """Its name, or the names of a command and its action; none for the program itself."""
    summary: str
    options: tuple[Option, ...]
    arguments: tuple[Option, ...]
    """What it takes besides options; their names are placeholders."""
    commands: tuple[str, ...]
    """The names of the commands below it."""
    examples: tuple[str, ...]
    epilog: str


def commands(parser: argparse.ArgumentParser, words: tuple[str, ...] = (), summary: str = "") -> Iterator[Command]:
    """Yield a parser's command, then those below it, in the order of the help text."""
    below = _below(parser)
    actions = [action for action in parser._actions if not isinstance(action, argparse._SubParsersAction)]  # noqa: SLF001  argparse has no public way to list them
    yield Command(
        words,
        summary or parser.description or "",
        tuple(_option(action) for action in actions if action.option_strings),
        tuple(_option(action) for action in actions if not action.option_strings),
        tuple(name for name, _, _ in below),
        EXAMPLES.get(" ".join(words), ()),
        parser.epilog or "",
    )
    for name, of_command, inner in below:
        yield from commands(inner, (*words, name), of_command)


def _below(parser: argparse.ArgumentParser) -> list[tuple[str, str, argparse.ArgumentParser]]:
    """Return the names, the help texts and the parsers of the commands below."""
    return [
        (str(choice.dest), choice.help or "", action.choices[choice.dest])
        for action in parser._actions  # noqa: SLF001
        if isinstance(action, argparse._SubParsersAction)  # noqa: SLF001
        for choice in action._choices_actions  # noqa: SLF001
    ]


def _option(action: argparse.Action) -> Option:
    names = tuple(sorted(action.option_strings, key=len))
    metavar = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
    choices = tuple(map(str, action.choices or ()))
    takes_value = not names or action.nargs != 0
    help_text = (action.help or "") % {"default": action.default, "prog": "srcdiff"}
    return Option(
        names or (metavar,), (metavar if not choices else "|".join(choices)) if takes_value else "", choices, help_text
    )
