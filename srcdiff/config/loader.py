"""A settings file, from bytes to settings and problems."""

from codecs import BOM_UTF8
from dataclasses import replace
from pathlib import Path

import yaml

from srcdiff.config.keymap import keymap_faults, no_key
from srcdiff.config.settings_file import ArticleReference, KeyPath, SettingsFile
from srcdiff.config.validation import validated
from srcdiff.config.values import (
    MOST_PROBLEMS,
    MOST_VALUES,
    TooManyProblemsError,
    TooManyValuesError,
    ValueReader,
    is_empty,
    position_of,
)
from srcdiff.config.yaml_reader import compose
from srcdiff.errors import SettingsProblem
from srcdiff.input_file import open_input
from srcdiff.settings import DEFAULTS, Settings
from srcdiff.text.safe import escaped

MOST_BYTES = 1_000_000
"""A larger file is refused unread: no settings file is that long."""


def parse_file(path: Path) -> SettingsFile:
    """Read the settings file at ``path``. Raises nothing: a file that cannot be read has one problem."""
    name = escaped(str(path))
    try:
        content = _content(path)
    except FileNotFoundError:
        return _faulty(name, 0, 0, "no such settings file; check the name")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not a file name"
        return _faulty(name, 0, 0, f"the settings file cannot be read: {reason}; fix it or choose another by --config")
    if len(content) > MOST_BYTES:
        return _faulty(name, 0, 0, f"longer than {MOST_BYTES:,} bytes, so not a settings file; choose another")
    content = content.removeprefix(BOM_UTF8)
    try:
        return parse_text(content.decode(), name, path.parent)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode().split("\n")
        return _faulty(name, len(before), len(before[-1]) + 1, "not UTF-8 from here on; save the file as UTF-8")


def parse_text(text: str, name: str, folder: Path) -> SettingsFile:
    """Read the text of a settings file called ``name``, whose paths are relative to ``folder``. Raises nothing.

    About linear in the length of the text: the settings file with the most rules that fit takes a second or two.
    """
    root = compose(text, name)
    if isinstance(root, SettingsProblem):
        return SettingsFile(file=name, folder=folder, problems=(root,))
    if root is None or is_empty(root):
        return SettingsFile(file=name, folder=folder)
    reader = ValueReader(name)
    settings = DEFAULTS
    try:
        settings = validated(reader.read(root), reader)
        _check_keys(reader)
    except TooManyValuesError:
        return _faulty(name, 0, 0, f"more than {MOST_VALUES:,} values once its aliases are written out; shorten it")
    except TooManyProblemsError:
        reader.problems.append(_more_problems(reader.problems[-1]))
    return SettingsFile(
        settings=_usable(settings) if reader.problems else settings,
        problems=_in_order(reader.problems),
        file=name,
        folder=folder,
        positions={path: position_of(node) for path, node in reader.nodes.items()},
        references=_references(reader),
    )


def _content(path: Path) -> bytes:
    """Return the file's bytes, one more than ``MOST_BYTES`` at most.

    Raises ``OSError`` for a pipe or device, unless a shell offers it below ``/dev``.
    """
    with open_input(path, named=path.is_relative_to("/dev")) as file:
        return file.read(MOST_BYTES + 1)


def _check_keys(reader: ValueReader) -> None:
    """Report the keys that cannot be given together."""
    given: dict[str, list[str]] = {}
    for path, node in reader.nodes.items():
        match path:
            case ("keys", str(name)) if is_empty(node):
                reader.report(node, no_key(name, node.value))
            case ("keys", str(name)) if isinstance(node, yaml.SequenceNode | yaml.ScalarNode):
                given[name] = []
            case ("keys", str(name), int()) if name in given and isinstance(node, yaml.ScalarNode):
                given[name].append(node.value)
    for path, message in keymap_faults(given, lambda path: position_of(reader.nodes[path]).line):
        reader.report(reader.nodes[path], message)


def _usable(settings: Settings) -> Settings:
    """Return the settings without what could fail in use: articles are still read to report all faults of the file."""
    return replace(
        settings,
        furniture=DEFAULTS.furniture,
        outlets=DEFAULTS.outlets,
        encoding=DEFAULTS.encoding,
        keys=DEFAULTS.keys,
    )


def _faulty(name: str, line: int, column: int, message: str) -> SettingsFile:
    return SettingsFile(file=name, problems=(SettingsProblem(name, line, column, message),))


def _more_problems(last: SettingsProblem) -> SettingsProblem:
    return last._replace(message=f"more than {MOST_PROBLEMS} faults up to here; fix these first")


def _in_order(problems: list[SettingsProblem]) -> tuple[SettingsProblem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))


def _references(reader: ValueReader) -> tuple[ArticleReference, ...]:
    return tuple(
        ArticleReference(node.value, position_of(node))
        for path, node in reader.nodes.items()
        if _names_articles(path) and isinstance(node, yaml.ScalarNode) and node.value
    )


def _names_articles(path: KeyPath) -> bool:
    match path:
        case ("sources", _, "path") | ("pairings", _, "articles", _):
            return True
        case _:
            return False
