"""The reader's own editor and pager, and the command that opens a file at a line in each."""

import shlex
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from srcdiff.errors import ProgramError
from srcdiff.reading import FileLine

AT_LINE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        "vi vim nvim view nano pico emacs emacsclient kak joe ne micro less more most".split(), ("+{line}", "{file}")
    ),
    **dict.fromkeys(("hx", "helix"), ("{file}:{line}",)),
    **dict.fromkeys(("code", "code-insiders", "codium"), ("--wait", "--goto", "{file}:{line}")),
    **dict.fromkeys(("subl", "zed"), ("--wait", "{file}:{line}")),
    "gedit": ("--wait", "+{line}", "{file}"),
    "kate": ("--block", "--line", "{line}", "{file}"),
}
"""By program name, the arguments that open a file at a line and wait until it is closed."""
FILE_ALONE = ("{file}",)
"""The arguments of any other program."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A kind of program that each reader chooses."""

    name: str
    variables: tuple[str, ...]
    """Environment variables that name the chosen program; the first that is set counts."""
    defaults: tuple[str, ...]
    """Tried in order where none is set."""


TOOLS = {
    tool.name: tool
    for tool in (
        Tool("editor", ("VISUAL", "EDITOR"), ("vi", "vim", "nvim", "nano", "micro", "emacs")),
        Tool("pager", ("PAGER",), ("less", "most", "view")),
    )
}
"""By name. ``more`` is not a default: it hands the escape sequences of a hostile article to the terminal."""


def command(tool: Tool, place: FileLine, environment: Mapping[str, str]) -> list[str]:
    """Return the command that opens a file at a line, for a call without a shell.

    The file's path is absolute, so that it cannot be taken for an option. Raises ``ProgramError`` where
    there is no such program.
    """
    program, *options = _favourite(tool, environment) or _default(tool, environment)
    arguments = AT_LINE.get(Path(program).name, FILE_ALONE)
    file = str(place.file.absolute())
    return [program, *options, *(argument.format(file=file, line=place.line) for argument in arguments)]


def _favourite(tool: Tool, environment: Mapping[str, str]) -> list[str]:
    """Return the command in the variable that is set, split as a shell does; empty where none is set."""
    variable = next((name for name in tool.variables if environment.get(name, "").strip()), None)
    if variable is None:
        return []
    try:
        chosen = shlex.split(environment[variable])
    except ValueError as error:
        raise ProgramError(f"${variable} is not a command: {error}; fix it") from None
    if not _is_there(chosen[0], environment):
        raise ProgramError(f"${variable}: there is no program “{chosen[0]}”; set it to one that is installed")
    return chosen


def _default(tool: Tool, environment: Mapping[str, str]) -> list[str]:
    found = next((name for name in tool.defaults if _is_there(name, environment)), None)
    if found is None:
        raise ProgramError(f"there is no {tool.name} here; name yours in ${tool.variables[-1]}")
    return [found]


def _is_there(program: str, environment: Mapping[str, str]) -> bool:
    return shutil.which(program, path=environment.get("PATH")) is not None
