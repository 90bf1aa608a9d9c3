"""Values as JSON: whole reports, plain records and rounded numbers."""

import json
from collections.abc import Iterator
from typing import Any, Protocol

Json = dict[str, Any]
_LEVELS = 4
"""Levels of a report that are encoded item by item: its parts, their items, a comparison's parts, its links."""
_encode = json.JSONEncoder(ensure_ascii=False).encode


def encoded(value: object, levels: int = _LEVELS) -> Iterator[str]:
    """Yield the pieces of a value as one line of JSON; an iterator in one of the ``levels`` is a list.

    In pieces, because the encoder keeps each token of what it encodes at once: ten times the memory of the text.

    >>> "".join(encoded({"links": iter([{"left": [1, 2]}, {"left": [3]}])}))
    '{"links": [{"left": [1, 2]}, {"left": [3]}]}'
    """
    if levels and isinstance(value, dict):
        for number, (key, item) in enumerate(value.items()):
            yield f"{', ' if number else '{'}{_encode(key)}: "
            yield from encoded(item, levels - 1)
        yield "}" if value else "{}"
    elif levels and isinstance(value, list | Iterator):
        begin = "["
        for item in value:
            yield begin
            yield from encoded(item, levels - 1)
            begin = ", "
        yield "]" if begin == ", " else "[]"
    else:
        yield _encode(value)


class FieldRecord(Protocol):
    """A named tuple: what is written by the names of its fields."""

    def _asdict(self) -> Json: ...


def record_json(record: FieldRecord) -> Json:
    """Return a plain record by the names of its fields: a position under ``sentence``, numbers ``rounded``.

    Records in it are written likewise; JSON writes spans as lists.
    """
    return {"sentence" if name == "position" else name: _field(value) for name, value in record._asdict().items()}


def _field(value: Any) -> object:
    if isinstance(value, float):
        return rounded(value)
    if hasattr(value, "_asdict"):
        return record_json(value)
    if isinstance(value, tuple) and value and hasattr(value[0], "_asdict"):
        return list(map(record_json, value))
    return value


def rounded(value: float) -> float:
    """Return the value with four decimals: enough to sort by, without rounding noise in the last bits."""
    return round(value, 4)
