"""Completion of the command line in bash, zsh and fish, made from the commands and options themselves."""

from collections.abc import Callable, Sequence

from srcdiff.cli.command_line import Command, Option

FILES = {"FILE", "PATH", "A", "B"}
"""Placeholders of values that are files."""


def bash(commands: Sequence[Command]) -> str:
    """Return the script for bash: https://www.gnu.org/software/bash/manual/html_node/Programmable-Completion.html."""
    words = "\n".join(
        f"    '{' '.join(command.words)}') words='{' '.join(_words(command))}' files={_takes_files(command):d} ;;"
        for command in commands
    )
    values = "\n".join(
        f"    '{name}') COMPREPLY=($(compgen -W '{' '.join(option.choices)}' -- \"$word\")); return ;;"
        for name, option in _with_choices(commands)
    )
    return f"""# Completion of srcdiff for bash; made by `srcdiff completion bash`.
_srcdiff() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command='' words='' files=0 each
  for each in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case "$command $each" in
{_command_cases(commands)}
    esac
  done
  case "$command" in
{words}
  esac
  case "$command $before" in
{values}
  esac
  case "$before" in
    {"|".join(_file_options(commands))}) words='' files=1 ;;
  esac
  while IFS= read -r each; do
    COMPREPLY+=("$each")
  done < <(compgen -W "$words" -- "$word"; ((files)) && [[ $word != -* ]] && compgen -f -- "$word")
}}
complete -o filenames -o bashdefault -F _srcdiff srcdiff
"""


def _command_cases(commands: Sequence[Command]) -> str:
    """Return the cases that find the command among the words before the one that is completed."""
    return "\n".join(
        f"      '{' '.join(command.words[:-1])} {command.words[-1]}') command='{' '.join(command.words)}' ;;"
        for command in commands
        if command.words
    )


def zsh(commands: Sequence[Command]) -> str:
    """Return the script for zsh: https://zsh.sourceforge.io/Doc/Release/Completion-System.html."""
    cases = "\n".join(
        f"    '{' '.join(command.words)}')\n      _arguments -s {' '.join(_zsh_arguments(command))} ;;"
        for command in commands
    )
    return f"""#compdef srcdiff
# Completion of srcdiff for zsh; made by `srcdiff completion zsh`.
_srcdiff() {{
  local command='' each
  for each in "${{(@)words[2,CURRENT-1]}}"; do
    case "$command $each" in
{_command_cases(commands)}
    esac
  done
  case "$command" in
{cases}
  esac
}}
_srcdiff "$@"
"""


def _zsh_arguments(command: Command) -> list[str]:
    options = [
        f"'{name}[{_zsh_text(option.help)}]{_zsh_value(option)}'" for option in command.options for name in option.names
    ]
    names = f"'*:command:({' '.join(command.commands)})'" if command.words and command.commands else ""
    first = f"'*:command or file:{{_values command {' '.join(command.commands)}; _files}}'" if not command.words else ""
    files = "'*:file:_files'" if command.words and _takes_files(command) else ""
    values = [f"'*:value:({' '.join(one.choices)})'" for one in command.arguments if one.choices]
    return [*options, *filter(None, [names, first, files]), *values]


def _zsh_text(text: str) -> str:
    return text.replace("'", "’").replace("[", "(").replace("]", ")").replace(":", ";")


def _zsh_value(option: Option) -> str:
    if not option.value:
        return ""
    if option.choices:
        return f":value:({' '.join(option.choices)})"
    return f":{option.value}:_files" if option.value in FILES else f":{option.value}: "


def fish(commands: Sequence[Command]) -> str:
    """Return the script for fish: https://fishshell.com/docs/current/completions.html."""
    lines = ["# Completion of srcdiff for fish; made by `srcdiff completion fish`."]
    for command in commands:
        condition = _fish_condition(command, commands)
        for name in command.commands:
            summary = next(one.summary for one in commands if one.words == (*command.words, name))
            lines.append(f"complete -c srcdiff -n '{condition}' -a {name} -d '{_fish_text(summary)}'")
        values = [choice for argument in command.arguments for choice in argument.choices]
        if values:
            lines.append(f"complete -c srcdiff -n '{condition}' -f -a '{' '.join(values)}'")
        lines += [f"complete -c srcdiff -n '{condition}' {_fish_option(option)}" for option in command.options]
    return "\n".join(lines) + "\n"


def _fish_condition(command: Command, commands: Sequence[Command]) -> str:
    """Return the test whether the words typed so far are this command, and none below it."""
    if not command.words:
        below = " ".join(commands[0].commands)
        return f"not __fish_seen_subcommand_from {below}"
    seen = "; and ".join(f"__fish_seen_subcommand_from {word}" for word in command.words)
    below = " ".join(command.commands)
    return f"{seen}; and not __fish_seen_subcommand_from {below}" if below else seen


def _fish_option(option: Option) -> str:
    names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
    if not option.value:
        value = ""
    elif option.choices:
        value = f" -x -a '{' '.join(option.choices)}'"
    else:
        value = " -r" if option.value in FILES else " -x"
    return f"{names}{value} -d '{_fish_text(option.help)}'"


def _fish_text(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")


def _words(command: Command) -> list[str]:
    """Return what may be typed after a command: the commands below it, the values it takes, and its options."""
    values = (choice for argument in command.arguments for choice in argument.choices)
    return [*command.commands, *values, *(name for option in command.options for name in option.names)]


def _takes_files(command: Command) -> bool:
    """Return whether files may follow a command; they may follow the program itself, which is then the terminal UI."""
    return not command.words or any(argument.value in FILES for argument in command.arguments)


def _file_options(commands: Sequence[Command]) -> list[str]:
    """Return the names of the options whose values are files, each once."""
    options = (option for command in commands for option in command.options if option.value in FILES)
    return list(dict.fromkeys(name for option in options for name in option.names))


def _with_choices(commands: Sequence[Command]) -> list[tuple[str, Option]]:
    """Return the options that take one of some values, each with its command and name as they are typed."""
    return [
        (" ".join([*command.words, name]), option)
        for command in commands
        for option in command.options
        for name in option.names
        if option.choices
    ]


COMPLETIONS: dict[str, Callable[[Sequence[Command]], str]] = {"bash": bash, "zsh": zsh, "fish": fish}
"""By the name on the command line."""
