"""Settings written as YAML with comments: those in force with their origins, and the defaults with their meaning."""

import sys
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import yaml

from srcdiff.config.loading import parse_text
from srcdiff.config.messages import printable
from srcdiff.config.settings_file import Location, SettingsFile
from srcdiff.config.validation import schema_document
from srcdiff.errors import SettingsError
from srcdiff.settings import DEFAULTS

WIDTH = 100
"""Columns that a comment of the template may fill."""
ACTION_WIDTH = 38
"""Columns for an action of the template with its keys."""

_HEADER = """\
# Settings of srcdiff: every key with its default. Keep what you change, delete the rest.
#
# srcdiff reads the file named by --config, else srcdiff.yaml beside the articles, else in the working
# folder, else in your configuration folder (~/.config/srcdiff/srcdiff.yaml).
# `srcdiff config check` finds mistakes; `srcdiff config show` prints the settings in force.
#
# To have your editor complete the keys, save what `srcdiff config schema` prints as
# srcdiff.schema.json beside this file and make this the first line:
# yaml-language-server: $schema=srcdiff.schema.json
"""

EXAMPLES: Mapping[str, str] = {
    "sources": """\
sources:
  - path: reuters/*.txt
    outlet: Reuters
    date: 2023-02-24
""",
    "pairings": """\
pairings:
  - articles: [reuters/tallinn.txt, ap/*tallinn*.txt]
    same_event: true
    name: Press conference in Tallinn
""",
    "furniture": """\
furniture:
  - 'Photo: .+'
  - 'Share this (article|story)'
""",
    "keys": """\
keys:
  compare.next: [n, ctrl+n]
  compare.previous: [p, ctrl+p]
  everywhere.palette: f2
  everywhere.theme: []
""",
    "spelling": """\
spelling:
  - [Beijing, Peking]
""",
}
"""For each list that is empty by default, a few entries as a user would write them."""


class _Dumper(yaml.SafeDumper):
    """PyYAML's writer, without anchors for a value that occurs twice."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def show_settings(settings_file: SettingsFile, verdicts_file: Path) -> str:
    """Return the settings as YAML, after each value ``# default`` or the file and line that gave it.

    Above them stand the names of both files.

    The text is itself a settings file with the same settings; paths in it still start at the first file's folder.
    Raises ``SettingsError`` for a file with problems, of which no settings are in force.
    """
    if settings_file.problems:
        raise SettingsError(settings_file.problems)
    text = _dumped(asdict(settings_file.settings))
    lines = text.split("\n")
    for location, line in _value_lines(text):
        lines[line - 1] += f"  # {_origin(settings_file, location)}"
    kept_in = printable(str(verdicts_file)) + ("" if verdicts_file.exists() else " (not there yet)")
    head = [f"# Settings in force; settings file: {settings_file.file or 'none'}", f"# Verdicts are kept in: {kept_in}"]
    return "\n".join([*head, *lines])


def commented_defaults() -> str:
    """Return the template of a settings file; the comments are the descriptions in its JSON Schema."""
    schema = schema_document()
    defaults = asdict(DEFAULTS)
    blocks = (_block(key, described, defaults[key], schema) for key, described in schema["properties"].items())
    return "\n".join([_HEADER, *("\n".join(block) + "\n" for block in blocks)])


def _value_lines(text: str) -> Iterator[tuple[Location, int]]:
    """Yield the place of each value in our own YAML, and the line it begins in, but for values that hold others."""
    marks = parse_text(text, "", Path()).marks
    holders = {location[:-1] for location in marks if location}
    return ((location, mark.line) for location, mark in marks.items() if location not in holders)


def _origin(settings_file: SettingsFile, location: Location) -> str:
    mark = settings_file.marks.get(location)
    return f"{settings_file.file}:{mark.line}" if mark else "default"


def _block(key: str, described: Mapping[str, Any], default: object, schema: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines of one key of the file."""
    if "$ref" in described and isinstance(default, dict):
        section = _definition(described, schema)
        yield from _comment(section["description"])
        yield f"{key}:"
        yield from _section(section, default)
        return
    yield from _comment(described["description"])
    yield from _entry_keys(described.get("items", {}), schema)
    yield from _actions(described.get("properties", {}))
    yield from _example(key)
    yield _line(key, default)


def _section(definition: Mapping[str, Any], defaults: Mapping[str, object]) -> Iterator[str]:
    for key, described in definition["properties"].items():
        yield from _comment(described["description"], "  ")
        yield f"  {_line(key, defaults[key])}"


def _entry_keys(items: Mapping[str, Any], schema: Mapping[str, Any]) -> Iterator[str]:
    """Yield what each key of a rule is for; nothing where the entries are plain values."""
    if "$ref" in items:
        definition = _definition(items, schema)
        yield "# Each entry has:"
        for key, described in definition["properties"].items():
            needed = "" if key in definition["required"] else " (may be left out)"
            yield from _comment(f"{key}{needed}: {described['description']}", "", "#   ")


def _actions(described: Mapping[str, Any]) -> Iterator[str]:
    """Yield each action with its built-in keys, to be copied and changed, and what it does."""
    if described:
        yield "# The actions, each with its built-in keys:"
    for name, action in described.items():
        entry = yaml.dump({name: action["default"]}, default_flow_style=None, allow_unicode=True).rstrip("\n")
        yield f"#   {entry:<{ACTION_WIDTH}}  # {action['description']}"


def _example(key: str) -> Iterator[str]:
    if key in EXAMPLES:
        yield "# For example:"
        yield textwrap.indent(EXAMPLES[key].rstrip("\n"), "#   ")


def _comment(text: str, indent: str = "", sign: str = "# ") -> list[str]:
    lead = indent + sign
    return textwrap.wrap(text, WIDTH, initial_indent=lead, subsequent_indent=lead, break_on_hyphens=False)


def _definition(reference: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    definition: Mapping[str, Any] = schema["$defs"][reference["$ref"].rpartition("/")[2]]
    return definition


def _line(key: str, value: object) -> str:
    return _dumped({key: value}).rstrip("\n")


def _dumped(data: Mapping[str, object]) -> str:
    """Return block YAML, a line for each value however long it is."""
    return yaml.dump(dict(data), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=sys.maxsize)
