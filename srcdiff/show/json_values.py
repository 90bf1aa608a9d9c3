"""Values as JSON: whole reports, and small ones such as spans, edits and rounded numbers."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from srcdiff.model import Edit, Span

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


def spans_json(spans: Iterable[Span]) -> list[list[int]]:
    """Return spans as lists of two offsets."""
    return [list(span) for span in spans]


def edit_json(edit: Edit) -> Json:
    """Return one step of a word diff."""
    return {"op": edit.op, "left": list(edit.left), "right": list(edit.right), "moved": edit.moved}


def rounded(value: float) -> float:
    """Return the value with four decimals: enough to sort by, without rounding noise in the last bits."""
    return round(value, 4)
