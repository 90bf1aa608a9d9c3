"""A tree of YAML nodes read along the types of the settings: plain data for the validator, places for the messages.

YAML 1.1, which PyYAML reads, takes ``NO`` for false, ``12:30`` for 750 and ``010`` for eight; YAML 1.2, which editors
read, does not. A scalar counts here only where both agree. Any other scalar, and any value of another shape than the
type wants, is passed on as a stand-in that no type accepts, so that the validator refuses it at its place.
"""

import datetime
import math
import re
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Annotated, Union, get_args, get_origin, get_type_hints

import yaml

from srcdiff.actions import ACTIONS
from srcdiff.config.checks import fault_of
from srcdiff.config.keymap import KEYMAP, unknown_action
from srcdiff.config.messages import UNSAFE, duplicate_key, shown, unknown_key, unsafe_text
from srcdiff.config.settings_file import Location, Mark
from srcdiff.errors import SettingsProblem
from srcdiff.settings import Settings

MOST_VALUES = 100_000
"""Values in one file once its aliases are unfolded: far above any honest file, far below what fills the memory."""

_NO_SCALAR: Mapping[str, object] = {}
_NO_COLLECTION = None
_TAG = "tag:yaml.org,2002:"
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class TooManyValuesError(Exception):
    """The file unfolds to more than ``MOST_VALUES`` values."""


class Reader:
    """Reads one tree; its faults, and the node at each place, are gathered on the way."""

    def __init__(self, file: str) -> None:
        self.problems: list[SettingsProblem] = []
        self.nodes: dict[Location, yaml.Node] = {}
        """Every value that the file gives under a known key, in its order."""
        self._file = file

    def read(self, node: yaml.Node) -> object:
        """Return the data under the top of the tree. Linear in the values, aliases unfolded.

        Raises ``TooManyValuesError`` on an alias bomb.
        """
        return self._value(node, Settings, ())

    def report(self, node: yaml.Node, message: str) -> None:
        """Add a problem where this node stands."""
        mark = mark_of(node)
        self.problems.append(SettingsProblem(self._file, mark.line, mark.column, message))

    def _value(self, node: yaml.Node, kind: object, location: Location) -> object:
        if len(self.nodes) == MOST_VALUES:
            raise TooManyValuesError
        self.nodes[location] = node
        wanted = _bare(kind)
        if isinstance(wanted, type) and is_dataclass(wanted):
            return self._mapping(node, _kinds(wanted), location)
        if get_origin(wanted) is Mapping:
            return self._mapping(node, {action.name: get_args(wanted)[1] for action in ACTIONS}, location)
        if get_origin(wanted) is tuple:
            return self._sequence(node, get_args(wanted)[0], location)
        return self._scalar(node, wanted, location)

    def _mapping(self, node: yaml.Node, kinds: Mapping[str, object], location: Location) -> object:
        if not isinstance(node, yaml.MappingNode) or node.tag != f"{_TAG}map":
            return _NO_COLLECTION
        data: dict[str, object] = {}
        first_lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = self._key(key_node, kinds, first_lines, location)
            if key is not None:
                value = self._value(value_node, kinds[key], (*location, key))
                if not is_empty(value_node):
                    data[key] = value
        return data

    def _key(
        self, node: yaml.Node, kinds: Mapping[str, object], first_lines: dict[str, int], location: Location
    ) -> str | None:
        """Return the key when it is known and new; else report it."""
        if not isinstance(node, yaml.ScalarNode):
            self.report(node, "a key must be plain words")
        elif node.value in first_lines:
            self.report(node, duplicate_key(node.value, first_lines[node.value]))
        elif node.value not in kinds:
            first_lines[node.value] = mark_of(node).line
            in_keymap = location == KEYMAP
            message = (
                unknown_action(node.value) if in_keymap else unknown_key(node.value, tuple(kinds), _keys_below(kinds))
            )
            self.report(node, message)
        else:
            first_lines[node.value] = mark_of(node).line
            return str(node.value)
        return None

    def _sequence(self, node: yaml.Node, kind: object, location: Location) -> object:
        if location[:1] == KEYMAP and isinstance(node, yaml.ScalarNode):  # one key needs no list
            return [self._value(node, kind, (*location, 0))]
        if not isinstance(node, yaml.SequenceNode) or node.tag != f"{_TAG}seq":
            return _NO_COLLECTION
        return [self._value(each, kind, (*location, position)) for position, each in enumerate(node.value)]

    def _scalar(self, node: yaml.Node, wanted: object, location: Location) -> object:
        if not isinstance(node, yaml.ScalarNode):
            return _NO_SCALAR
        value = _scalar_value(node, wanted)
        return self._text(node, value, location) if isinstance(value, str) else value

    def _text(self, node: yaml.Node, text: str, location: Location) -> str:
        if UNSAFE.search(text):
            self.report(node, unsafe_text(text))
            return UNSAFE.sub("?", text)
        fault = fault_of(location, text)
        if fault:
            self.report(node, fault)
        return text


def mark_of(node: yaml.Node) -> Mark:
    """Return where a node begins; for an alias, where its anchor stands."""
    return Mark(node.start_mark.line + 1, node.start_mark.column + 1)


def is_empty(node: yaml.Node) -> bool:
    """Whether nothing is there, as after a key whose entries are commented out: it counts as left out."""
    return bool(node.tag == f"{_TAG}null")


def described(node: yaml.Node) -> str:
    """Return what a message calls a value."""
    if node.tag.removeprefix(_TAG) not in {*_READINGS, "timestamp", "seq", "map"}:
        return f"a value with the tag {shown(node.tag)}"
    if isinstance(node, yaml.ScalarNode):
        return shown(node.value) if node.value else "nothing"
    return "a list" if isinstance(node, yaml.SequenceNode) else "a mapping"


def other_reading(node: yaml.Node) -> str | None:
    """Return what YAML takes a scalar for instead of text; ``None`` for text and for what is no plain scalar."""
    return _OTHER_READINGS.get(node.tag.removeprefix(_TAG)) if node.value else None


def _scalar_value(node: yaml.ScalarNode, wanted: object) -> object:
    """Return what a scalar says; a day stays text, as JSON has no other way to give it."""
    tag = node.tag.removeprefix(_TAG)
    if wanted is datetime.date:
        return node.value if tag in {"str", "timestamp"} and _DAY.fullmatch(node.value) else _NO_SCALAR
    reading = _READINGS.get(tag)
    return reading(node.value) if reading else _NO_SCALAR


def _boolean(text: str) -> object:
    return {"true": True, "false": False}.get(text.lower(), _NO_SCALAR)


def _integer(text: str) -> object:
    return int(text) if _INTEGER.fullmatch(text) else _NO_SCALAR


def _number(text: str) -> object:
    number = float(text) if _NUMBER.fullmatch(text) else math.nan
    return number if math.isfinite(number) else _NO_SCALAR


def _nothing(_text: str) -> object:
    return None


_READINGS: Mapping[str, Callable[[str], object]] = {
    "str": str,
    "merge": str,
    "value": str,
    "null": _nothing,
    "bool": _boolean,
    "int": _integer,
    "float": _number,
}
"""By YAML tag. ``<<`` and ``=`` are plain text here."""

_OTHER_READINGS: Mapping[str, str] = {
    "null": "nothing",
    "bool": "true or false",
    "int": "a number",
    "float": "a number",
    "timestamp": "a date",
}


@cache
def _kinds(settings_type: type) -> Mapping[str, object]:
    """Return the type of each key of one kind of mapping, in their order."""
    hints = get_type_hints(settings_type, include_extras=True)
    return {field.name: hints[field.name] for field in fields(settings_type)}


def _keys_below(kinds: Mapping[str, object]) -> Mapping[str, str]:
    """Return the keys of the sections among ``kinds``, and the sections that each belongs to: ``event or link``."""
    sections: dict[str, list[str]] = {}
    for section, kind in kinds.items():
        if isinstance(kind, type) and is_dataclass(kind):
            for key in _kinds(kind):
                sections.setdefault(key, []).append(section)
    return {key: " or ".join(names) for key, names in sections.items()}


def _bare(kind: object) -> object:
    """Return a type without its constraints and without ``None`` beside it."""
    if get_origin(kind) is Annotated:
        return _bare(get_args(kind)[0])
    if get_origin(kind) in {Union, types.UnionType}:
        return _bare(next(each for each in get_args(kind) if each is not types.NoneType))
    return kind
