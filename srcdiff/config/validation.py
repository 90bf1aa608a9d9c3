"""The types of the settings, enforced and described by pydantic; ``srcdiff.settings`` itself has plain dataclasses."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml
from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from srcdiff.actions import ACTIONS
from srcdiff.config.settings_file import KeyPath
from srcdiff.config.values import ValueReader, described
from srcdiff.settings import DEFAULTS, Settings

_CONFIG = ConfigDict(extra="forbid", strict=True, use_attribute_docstrings=True)
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


@cache
def _adapter() -> TypeAdapter[list[Settings]]:
    """Return the validator. Dataclasses take their configuration from their container, so a list holds the one file."""
    return TypeAdapter(list[Settings], config=_CONFIG)


def validated(data: object, reader: ValueReader) -> Settings:
    """Return the settings in ``data``; the defaults if it has faults, which are reported to ``reader``.

    The data passes as JSON, so that a file can hold what its JSON Schema allows.
    """
    try:
        return _adapter().validate_json(json.dumps([data]))[0]
    except ValidationError as error:
        for details in error.errors(include_url=False, include_input=False):
            _report(details, reader)
        return DEFAULTS


def schema_document() -> dict[str, Any]:
    """Return the JSON Schema of a settings file as plain data."""
    described_list = _adapter().json_schema()
    definitions = described_list["$defs"]
    top = definitions.pop("Settings")
    top["properties"]["keys"] |= _keys_schema()
    return {"$schema": _DIALECT, **top, "title": "srcdiff settings", "$defs": definitions}


def _keys_schema() -> dict[str, Any]:
    """Return what the types do not say about the keys: the actions, and that one key needs no list."""
    key = {"type": "string", "minLength": 1}
    shape = {"anyOf": [key, {"type": "array", "items": key}]}
    actions = {
        action.name: {"description": action.meaning, "default": list(action.keys), **shape} for action in ACTIONS
    }
    return {"properties": actions, "additionalProperties": False, "default": {}}


def json_schema() -> str:
    """Return the JSON Schema of a settings file as text."""
    return json.dumps(schema_document(), indent=2, ensure_ascii=False) + "\n"


def _report(details: ErrorDetails, reader: ValueReader) -> None:
    path = details["loc"][1:]  # without the position in the list that holds the file
    node = reader.nodes.get(path)
    if node is None:  # only a missing key has no node
        reader.report(reader.nodes[path[:-1]], f"the key {path[-1]!r} is missing here; add it")
    elif not (details["type"] == "too_short" and len(node.value) >= details["ctx"]["min_length"]):
        # pydantic drops entries with faults before it counts; those are reported already
        reader.report(node, f"{_name(path)} {_demand(details, node)}")


def _name(path: KeyPath) -> str:
    """Return what a message calls a value: ``event.threshold``, ``an entry of furniture``."""
    keys = ".".join(part for part in path if isinstance(part, str))
    if not path:
        return "a settings file"
    return f"an entry of {keys}" if isinstance(path[-1], int) else keys


def _demand(details: ErrorDetails, node: yaml.Node) -> str:
    """Return what a value must be, and what it is instead."""
    demand = _DEMANDS.get(details["type"], "is refused: {message}")
    return demand.format_map({**details.get("ctx", {}), "message": details["msg"], "value": described(node)})


_A_MAPPING = "must be a mapping, in lines such as key: value, not {value}"
_A_DAY = "must be a day that exists, written as 2023-02-24, not {value}"

_DEMANDS: Mapping[str, str] = {
    "missing": "needs a value; add it",
    "string_type": "must be text, not {value}",
    "int_type": "must be a whole number in decimal digits, not {value}",
    "float_type": "must be a number in decimal digits, not {value}",
    "bool_type": "must be true or false, not {value}",
    "date_type": _A_DAY,
    "date_parsing": _A_DAY,
    "tuple_type": "must be a list, in [ ] or in lines that begin with -, not {value}",
    "dict_type": _A_MAPPING,
    "dataclass_type": _A_MAPPING,
    "literal_error": "must be {expected}, not {value}",
    "greater_than_equal": "must be {ge:g} or more, not {value}",
    "less_than_equal": "must be {le:g} or less, not {value}",
    "too_short": "must have at least {min_length} entries",
    "string_too_short": "must not be empty",
}
"""By pydantic's name of the error; the names in braces are pydantic's, except ``value``, the value in the file."""
