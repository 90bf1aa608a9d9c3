"""The commented settings file that ``srcdiff config init`` writes: every key with its default and its description."""

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

import yaml

from srcdiff.config.validation import schema_document
from srcdiff.config.yaml_writer import yaml_text
from srcdiff.settings import DEFAULTS

WIDTH = 100
"""Columns of a comment."""
ACTION_WIDTH = 38
"""Columns of an action with its keys, before the comment on it."""

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
    "outlets": """\
outlets:
  - outlet: Harbour Post
    furniture: ['Our newsroom: .+']
  - keep: ['Advertisement bans .+']
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


def template() -> str:
    """Return the template of a settings file; its comments are the descriptions in the JSON Schema."""
    schema = schema_document()
    defaults = asdict(DEFAULTS)
    blocks = (_block(key, described, defaults[key], schema) for key, described in schema["properties"].items())
    return "\n".join([_HEADER, *("\n".join(block) + "\n" for block in blocks)])


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
            needed = "" if key in definition.get("required", ()) else " (may be left out)"
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


def _comment(text: str, indent: str = "", mark: str = "# ") -> list[str]:
    lead = indent + mark
    return textwrap.wrap(text, WIDTH, initial_indent=lead, subsequent_indent=lead, break_on_hyphens=False)


def _definition(reference: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    definition: Mapping[str, Any] = schema["$defs"][reference["$ref"].rpartition("/")[2]]
    return definition


def _line(key: str, value: object) -> str:
    return yaml_text({key: value}).rstrip("\n")
