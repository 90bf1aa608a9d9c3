"""The settings' types, enforced and described by pydantic; ``srcdiff.settings`` itself stays plain dataclasses."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml
from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from srcdiff.actions import ACTIONS
from srcdiff.config.settings_file import Location
from srcdiff.config.values import Reader, described, other_reading
from srcdiff.settings import DEFAULTS, Settings

_CONFIG = ConfigDict(extra="forbid", strict=True, use_attribute_docstrings=True)
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


@cache
def _adapter() -> TypeAdapter[list[Settings]]:
    """Return the validator. Dataclasses take their configuration from what holds them, so a list holds the one file."""
    return TypeAdapter(list[Settings], config=_CONFIG)


def validated(data: object, reader: Reader) -> Settings:
    """Return the settings in ``data``; the defaults when it has faults, which the reader is told.

    The data passes as JSON, so that a file may say exactly what its JSON Schema says.
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
    """Return what the types do not say of the keys: which actions there are, and that one key needs no list."""
    key = {"type": "string", "minLength": 1}
    shape = {"anyOf": [key, {"type": "array", "items": key}]}
    actions = {
        action.name: {"description": action.meaning, "default": list(action.keys), **shape} for action in ACTIONS
    }
    return {"properties": actions, "additionalProperties": False, "default": {}}


def json_schema() -> str:
    """Return the JSON Schema of a settings file as text."""
    return json.dumps(schema_document(), indent=2, ensure_ascii=False) + "\n"


def _report(details: ErrorDetails, reader: Reader) -> None:
    location = details["loc"][1:]  # without the place in the list that holds the file
    node = reader.nodes.get(location)
    if node is None:  # only a key that is not there has no node
        reader.report(reader.nodes[location[:-1]], f"the key {location[-1]!r} is missing here; add it")
    elif not (details["type"] == "too_short" and len(node.value) >= details["ctx"]["min_length"]):
        # pydantic leaves entries with faults out before it counts; those are told already
        reader.report(node, f"{_name(location)} {_demand(details, node)}")


def _name(location: Location) -> str:
    """Return what a message calls the place: ``event.threshold``, ``an entry of furniture``."""
    keys = ".".join(part for part in location if isinstance(part, str))
    if not location:
        return "a settings file"
    return f"an entry of {keys}" if isinstance(location[-1], int) else keys


def _demand(details: ErrorDetails, node: yaml.Node) -> str:
    """Return what a value must be, and what it is instead."""
    other = other_reading(node)
    if details["type"] == "string_type" and other:
        return f"must be text, but to YAML {described(node)} is {other}; put it in quotes"
    demand = _DEMANDS.get(details["type"], "is refused: {message}")
    return demand.format_map({**details.get("ctx", {}), "message": details["msg"], "value": described(node)})


_A_MAPPING = "must be a mapping, lines of the form key: value, not {value}"
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
"""By pydantic's name of the error; the names in braces are pydantic's, and ``value`` is what the file says."""
