"""Text cropped or padded to a number of terminal cells."""

from rich.cells import cell_len


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


def fitted(text: str, cells: int) -> str:
    """Return ``text`` cropped or padded with spaces to exactly ``cells`` cells."""
    short = cropped(text, cells)
    return short + " " * (cells - cell_len(short))
