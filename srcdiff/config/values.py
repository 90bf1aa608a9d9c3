"""A tree of YAML nodes read along the types of the settings: plain data for the validator, positions for messages.

The setting's type decides how a scalar is read: where text is wanted, ``7`` and ``true`` are text. What does not fit is
replaced by a value that no type accepts, so that the validator refuses it at its place.
"""

import datetime
import re
import types
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Annotated, Union, get_args, get_origin, get_type_hints

import yaml

from srcdiff.actions import ACTIONS
from srcdiff.config.keymap import KEYMAP, key_fault, unknown_action
from srcdiff.config.messages import duplicate_key, shown, unknown_key, unsafe_text
from srcdiff.config.settings_file import KeyPath, LineColumn
from srcdiff.config.text_checks import encoding_fault, pattern_fault, theme_fault
from srcdiff.config.yaml_reader import TAG
from srcdiff.errors import SettingsProblem
from srcdiff.settings import Settings
from srcdiff.text.safe import safe_text

MOST_VALUES = 100_000
"""Values in one file once its aliases are unfolded: far above any honest file, far below what fills the memory."""
MOST_PROBLEMS = 100
"""Faults reported of one file: nobody fixes more before the next check."""

_NOT_A_SCALAR: Mapping[str, object] = {}
_NOT_A_COLLECTION = None
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOST_DIGITS = 18


class TooManyValuesError(Exception):
    """The file unfolds to more than ``MOST_VALUES`` values."""


class TooManyProblemsError(Exception):
    """The file has more than ``MOST_PROBLEMS`` faults."""


class ValueReader:
    """Reads one tree and collects its faults and the node at each place."""

    def __init__(self, file: str) -> None:
        self.problems: list[SettingsProblem] = []
        self.nodes: dict[KeyPath, yaml.Node] = {}
        """Every value that the file gives under a known key, in the order of the file."""
        self._file = file

    def read(self, node: yaml.Node) -> object:
        """Return the data under the root of the tree. Linear in the values, aliases unfolded.

        Raises ``TooManyValuesError``, for example on nested aliases, and ``TooManyProblemsError``.
        """
        return self._value(node, Settings, ())

    def report(self, node: yaml.Node, message: str) -> None:
        """Add a problem at this node. Raises ``TooManyProblemsError`` if there are enough already."""
        if len(self.problems) == MOST_PROBLEMS:
            raise TooManyProblemsError
        position = position_of(node)
        self.problems.append(SettingsProblem(self._file, position.line, position.column, message))

    def _value(self, node: yaml.Node, kind: object, path: KeyPath) -> object:
        if len(self.nodes) == MOST_VALUES:
            raise TooManyValuesError
        self.nodes[path] = node
        wanted = _bare(kind)
        if isinstance(wanted, type) and is_dataclass(wanted):
            return self._mapping(node, _kinds(wanted), path)
        if get_origin(wanted) is Mapping:
            return self._mapping(node, {action.name: get_args(wanted)[1] for action in ACTIONS}, path)
        if get_origin(wanted) is tuple:
            return self._sequence(node, get_args(wanted)[0], path)
        return self._scalar(node, wanted, path)

    def _mapping(self, node: yaml.Node, kinds: Mapping[str, object], path: KeyPath) -> object:
        if not isinstance(node, yaml.MappingNode) or node.tag != f"{TAG}map":
            return _NOT_A_COLLECTION
        data: dict[str, object] = {}
        first_lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = self._key(key_node, kinds, first_lines, path)
            if key is not None:
                value = self._value(value_node, kinds[key], (*path, key))
                if not is_empty(value_node):
                    data[key] = value
        return data

    def _key(
        self, node: yaml.Node, kinds: Mapping[str, object], first_lines: dict[str, int], path: KeyPath
    ) -> str | None:
        """Return the key if it is known and new; report it otherwise."""
        if not isinstance(node, yaml.ScalarNode):
            self.report(node, "a key must be plain text, not a list or a mapping")
            return None
        key = str(node.value)
        if key in first_lines:
            self.report(node, duplicate_key(key, first_lines[key]))
            return None
        first_lines[key] = position_of(node).line
        if key in kinds:
            return key
        self.report(node, unknown_action(key) if path == KEYMAP else unknown_key(key, tuple(kinds), _keys_below(kinds)))
        return None

    def _sequence(self, node: yaml.Node, kind: object, path: KeyPath) -> object:
        if path[:1] == KEYMAP and isinstance(node, yaml.ScalarNode):  # one key needs no list
            return [self._value(node, kind, (*path, 0))]
        if not isinstance(node, yaml.SequenceNode) or node.tag != f"{TAG}seq":
            return _NOT_A_COLLECTION
        return [self._value(each, kind, (*path, position)) for position, each in enumerate(node.value)]

    def _scalar(self, node: yaml.Node, wanted: object, path: KeyPath) -> object:
        if not isinstance(node, yaml.ScalarNode):
            return _NOT_A_SCALAR
        value = _scalar_value(node, wanted)
        return self._text(node, value, path) if isinstance(value, str) else value

    def _text(self, node: yaml.Node, text: str, path: KeyPath) -> str:
        safe = safe_text(text)
        if "\n" in safe or safe != unicodedata.normalize("NFC", text):
            self.report(node, unsafe_text(text))
            return safe
        check = _TEXT_CHECKS.get(path[:1]) or _TEXT_CHECKS.get(tuple(part for part in path if isinstance(part, str)))
        fault = check(text) if check else None
        if fault:
            self.report(node, fault)
        return text


def position_of(node: yaml.Node) -> LineColumn:
    """Return where a node begins; for an alias, where its anchor is."""
    return LineColumn(node.start_mark.line + 1, node.start_mark.column + 1)


def is_empty(node: yaml.Node) -> bool:
    """Return whether a node has no value, as a key does whose entries are commented out: it counts as left out."""
    return bool(node.tag == f"{TAG}null")


def described(node: yaml.Node) -> str:
    """Return what a message calls a value."""
    if node.tag.removeprefix(TAG) not in _KNOWN_TAGS:
        return f"a value with the tag {shown(node.tag)}"
    if isinstance(node, yaml.ScalarNode):
        return f"{shown(node.value)}{_NO_VALUE if is_empty(node) else ''}" if node.value else "nothing"
    return "a list" if isinstance(node, yaml.SequenceNode) else "a mapping"


def _scalar_value(node: yaml.ScalarNode, wanted: object) -> object:
    """Return the value of a scalar; a day stays text, since JSON has no other way to write it."""
    tag = node.tag.removeprefix(TAG)
    if tag == "null":
        return None
    if tag not in _KNOWN_TAGS:
        return _NOT_A_SCALAR
    if wanted in _READERS:
        return _READERS[wanted](node.value) if tag != "str" else _NOT_A_SCALAR
    if wanted is datetime.date and not _DAY.fullmatch(node.value):
        return _NOT_A_SCALAR
    return node.value


def _boolean(text: str) -> object:
    return {"true": True, "false": False}.get(text.lower(), _NOT_A_SCALAR)


def _integer(text: str) -> object:
    digits = text.lstrip("+-")
    if not digits.isdecimal():
        return _NOT_A_SCALAR
    size = int(digits) if len(digits) <= _MOST_DIGITS else 10**_MOST_DIGITS  # larger than any setting either way
    return -size if text.startswith("-") else size


def _number(text: str) -> object:
    try:
        number = float(text)
    except ValueError:
        return _NOT_A_SCALAR
    return max(-_LARGEST, min(_LARGEST, number))


_LARGEST = 1e18
_NO_VALUE = ", which means no value in YAML unless it is in quotes"
_READERS: Mapping[object, Callable[[str], object]] = {bool: _boolean, int: _integer, float: _number}
_KNOWN_TAGS = frozenset({"str", "null", "bool", "int", "float", "seq", "map"})

_TEXT_CHECKS: Mapping[KeyPath, Callable[[str], str | None]] = {
    ("furniture",): pattern_fault,
    ("outlets", "furniture"): pattern_fault,
    ("outlets", "keep"): pattern_fault,
    ("encoding",): encoding_fault,
    ("ui", "theme"): theme_fault,
    KEYMAP: key_fault,
}
"""What the types cannot check, by top-level key or by all keys of the path; each returns a message on the fault."""


@cache
def _kinds(settings_type: type) -> Mapping[str, object]:
    """Return the type of each key of one kind of mapping, in the order of its fields."""
    hints = get_type_hints(settings_type, include_extras=True)
    return {field.name: hints[field.name] for field in fields(settings_type)}


def _keys_below(kinds: Mapping[str, object]) -> Mapping[str, str]:
    """Return the keys of the sections among ``kinds``, each with the sections that have it: ``event or link``."""
    sections: dict[str, list[str]] = {}
    for section, kind in kinds.items():
        if isinstance(kind, type) and is_dataclass(kind):
            for key in _kinds(kind):
                sections.setdefault(key, []).append(section)
    return {key: " or ".join(names) for key, names in sections.items()}


def _bare(kind: object) -> object:
    """Return a type without its constraints and without ``None`` as an alternative."""
    if get_origin(kind) is Annotated:
        return _bare(get_args(kind)[0])
    if get_origin(kind) in {Union, types.UnionType}:
        return _bare(next(each for each in get_args(kind) if each is not types.NoneType))
    return kind
