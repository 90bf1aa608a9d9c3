"""Small values as JSON: spans, edits, rounded numbers."""

from collections.abc import Iterable
from typing import Any

from srcdiff.model import Edit, Span

Json = dict[str, Any]


def spans_json(spans: Iterable[Span]) -> list[list[int]]:
    """Return spans as lists of two offsets."""
    return [list(span) for span in spans]


def edit_json(edit: Edit) -> Json:
    """Return one step of a word diff."""
    return {"op": edit.op, "left": list(edit.left), "right": list(edit.right), "moved": edit.moved}


def rounded(value: float) -> float:
    """Return the value with four decimals: enough to sort by, without rounding noise in the last bits."""
    return round(value, 4)
