"""A settings file, from bytes to settings and problems."""

from codecs import BOM_UTF8
from pathlib import Path

import yaml

from srcdiff.config.keymap import keymap_faults, no_key
from srcdiff.config.messages import printable
from srcdiff.config.settings_file import Location, Reference, SettingsFile
from srcdiff.config.validation import validated
from srcdiff.config.values import MOST_VALUES, Reader, TooManyValuesError, is_empty, mark_of
from srcdiff.config.yaml_reader import compose
from srcdiff.errors import SettingsProblem

MOST_BYTES = 1_000_000
"""A larger file is refused unread: no settings file is so long, and PyYAML would need many seconds for it."""


def parse_file(path: Path) -> SettingsFile:
    """Read the settings file at ``path``. Raises nothing: a file that cannot be read has one problem."""
    name = printable(str(path))
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not a file name"
        return _faulty(name, 1, 1, f"the settings file cannot be read: {reason}")
    if len(content) > MOST_BYTES:
        return _faulty(name, 1, 1, f"longer than {MOST_BYTES:,} bytes; this is no settings file")
    content = content.removeprefix(BOM_UTF8)
    try:
        return parse_text(content.decode(), name, path.parent)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode().split("\n")
        return _faulty(name, len(before), len(before[-1]) + 1, "not UTF-8 from here on; save the file as UTF-8")


def parse_text(text: str, name: str, folder: Path) -> SettingsFile:
    """Read the text of a settings file called ``name``, whose paths start at ``folder``. Raises nothing."""
    root = compose(text, name)
    if isinstance(root, SettingsProblem):
        return SettingsFile(file=name, folder=folder, problems=(root,))
    if root is None or is_empty(root):
        return SettingsFile(file=name, folder=folder)
    reader = Reader(name)
    try:
        data = reader.read(root)
    except TooManyValuesError:
        return _faulty(name, 1, 1, f"more than {MOST_VALUES:,} values once its aliases are written out; shorten it")
    settings = validated(data, reader)
    _check_keys(reader)
    return SettingsFile(
        settings=settings,
        problems=_in_order(reader.problems),
        file=name,
        folder=folder,
        marks={location: mark_of(node) for location, node in reader.nodes.items()},
        references=_references(reader),
    )


def _check_keys(reader: Reader) -> None:
    """Report the keys that cannot be given together."""
    given: dict[str, list[str]] = {}
    for location, node in reader.nodes.items():
        match location:
            case ("keys", str(name)) if is_empty(node):
                reader.report(node, no_key(name, node.value))
            case ("keys", str(name)) if isinstance(node, yaml.SequenceNode | yaml.ScalarNode):
                given[name] = []
            case ("keys", str(name), int()) if name in given and isinstance(node, yaml.ScalarNode):
                given[name].append(node.value)
    for location, message in keymap_faults(given, lambda location: mark_of(reader.nodes[location]).line):
        reader.report(reader.nodes[location], message)


def _faulty(name: str, line: int, column: int, message: str) -> SettingsFile:
    return SettingsFile(file=name, problems=(SettingsProblem(name, line, column, message),))


def _in_order(problems: list[SettingsProblem]) -> tuple[SettingsProblem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))


def _references(reader: Reader) -> tuple[Reference, ...]:
    return tuple(
        Reference(node.value, mark_of(node))
        for location, node in reader.nodes.items()
        if _names_articles(location) and isinstance(node, yaml.ScalarNode) and node.value
    )


def _names_articles(location: Location) -> bool:
    match location:
        case ("sources", _, "path") | ("pairings", _, "articles", _):
            return True
        case _:
            return False
