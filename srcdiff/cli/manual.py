"""The manual page, made from the commands and options themselves: https://man7.org/linux/man-pages/man7/man.7.html."""

from collections.abc import Iterator, Sequence

from srcdiff import __version__
from srcdiff.cli.command_line import Command, Option

ENVIRONMENT = (
    ("SRCDIFF_PAGER, PAGER", "The pager of results on a terminal; the first that is set. Empty or cat means none."),
    ("NO_COLOR", "Anything but empty means no colour."),
    ("COLUMNS", "The columns of the terminal."),
    ("XDG_CONFIG_HOME", "Where the folder srcdiff with your own settings file is; ~/.config by default."),
)


def manual(commands: Sequence[Command]) -> str:
    """Return the page as roff, section 1."""
    program, *others = commands
    return "\n".join(_lines(program, others)) + "\n"


def _lines(program: Command, commands: Sequence[Command]) -> Iterator[str]:
    yield f'.TH SRCDIFF 1 "" "srcdiff {__version__}" "User Commands"'
    yield from (".SH NAME", r"srcdiff \- compare news articles on one event")
    yield from (".SH SYNOPSIS", r".B srcdiff", r".I COMMAND", r"[\fIOPTION\fR]... \fIPATH\fR...")
    yield from (".SH DESCRIPTION", _text(program.summary))
    yield from (".SH COMMANDS",)
    for command in commands:
        yield from _command(command)
    yield from (".SH EXIT STATUS",)
    for line in program.epilog.splitlines():
        status, _, meaning = line.strip().partition("  ")
        if status.isdecimal():
            yield from (".TP", rf"\fB{status}\fR", _text(meaning.strip()))
    yield from (".SH ENVIRONMENT",)
    for names, meaning in ENVIRONMENT:
        yield from (".TP", rf"\fB{_text(names)}\fR", _text(meaning))


def _command(command: Command) -> Iterator[str]:
    yield rf".SS srcdiff {_text(' '.join(command.words))}"
    yield _text(f"{command.summary[0].upper()}{command.summary[1:]}.")
    if command.examples:
        yield from (".PP", "Examples:", ".nf", *map(_text, command.examples), ".fi")
    for option in (*command.arguments, *command.options):
        if "--help" not in option.names:
            yield from (".TP", _names(option), _text(option.help))


def _names(option: Option) -> str:
    names = ", ".join(rf"\fB{_text(name)}\fR" for name in option.names)
    return names if option.value in {"", *option.names} else rf"{names} \fI{_text(option.value)}\fR"


def _text(text: str) -> str:
    """Return text on one line without what roff would obey."""
    line = " ".join(text.split()).replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{line}" if line.startswith((".", "'")) else line
