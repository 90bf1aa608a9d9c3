"""Text cropped or padded to a number of terminal cells."""

from rich.cells import cell_len

LEAST_NAME = 4
"""Cells of a cropped label before what is kept at its end."""


def cropped(text: str, cells: int) -> str:
    """Return ``text`` in at most ``cells`` cells, its end replaced by ``…`` where it is longer.

    >>> cropped("ceasefire", 5)
    'ceas…'
    """
    if cell_len(text) <= cells:
        return text
    kept = ""
    taken = 0
    for character in text:
        taken += cell_len(character)
        if taken > cells - 1:
            break
        kept += character
    return kept + "…" if cells > 0 else ""


def cropped_label(label: str, cells: int) -> str:
    """Return an article's label in at most ``cells`` cells, with the date or id that distinguishes it kept at its end.

    Where that leaves fewer than ``LEAST_NAME`` cells, the end is cropped as by ``cropped``.

    >>> cropped_label("Ferry runs aground (wire-2)", 18)
    'Ferry ru… (wire-2)'
    """
    name, opening, rest = label.rpartition(" (")
    tail = opening + rest
    if not name or not tail.endswith(")") or cell_len(tail) + LEAST_NAME > cells:
        return cropped(label, cells)
    return cropped(name, cells - cell_len(tail)) + tail if cell_len(label) > cells else label


def fitted(text: str, cells: int) -> str:
    """Return ``text`` cropped or padded with spaces to exactly ``cells`` cells."""
    short = cropped(text, cells)
    return short + " " * (cells - cell_len(short))
