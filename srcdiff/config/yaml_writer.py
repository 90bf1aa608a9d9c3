"""Settings written as YAML, each value with its origin."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

import yaml

from srcdiff.config.find import is_there
from srcdiff.config.loader import parse_text
from srcdiff.config.settings_file import KeyPath, SettingsFile
from srcdiff.errors import SettingsError
from srcdiff.text.safe import escaped


def show_settings(settings_file: SettingsFile, verdicts_file: Path) -> str:
    """Return the settings as YAML, with a comment after each value: ``default`` or the file and line that gave it.

    Comments at the top name the settings file and the verdict file. The text is itself a settings file with the same
    settings; paths in it are still relative to the folder of the first file.

    Raises ``SettingsError`` for a file with problems, of which no settings are in force.
    """
    if settings_file.problems:
        raise SettingsError(settings_file.problems)
    text = yaml_text(asdict(settings_file.settings))
    lines = text.split("\n")
    for path, line in _value_lines(text):
        lines[line - 1] += f"  # {_origin(settings_file, path)}"
    verdicts = escaped(str(verdicts_file)) + ("" if is_there(verdicts_file) else " (not there yet)")
    head = [f"# Settings in force; settings file: {settings_file.file or 'none'}", f"# Verdict file: {verdicts}"]
    return "\n".join([*head, *lines])


def yaml_text(data: Mapping[str, object]) -> str:
    """Return block YAML with a line for each value, however long it is."""
    return yaml.dump(dict(data), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=sys.maxsize)


class _Dumper(yaml.SafeDumper):
    """PyYAML's writer, without anchors for a value that occurs twice."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def _value_lines(text: str) -> Iterator[tuple[KeyPath, int]]:
    """Yield the path of each single value in our own YAML, with its line."""
    positions = parse_text(text, "", Path()).positions
    parents = {path[:-1] for path in positions if path}
    return ((path, position.line) for path, position in positions.items() if path not in parents)


def _origin(settings_file: SettingsFile, path: KeyPath) -> str:
    position = settings_file.positions.get(path)
    return f"{settings_file.file}:{position.line}" if position else "default"
