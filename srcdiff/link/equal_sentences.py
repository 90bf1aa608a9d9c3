"""Equal sentences: those that differ at most in case, punctuation and spelling. They are always linked, in order."""

from collections.abc import Iterator, Sequence

from srcdiff.link.candidates import Cell
from srcdiff.link.digest import Digest

EQUAL_LOG_ODDS = 7.0
"""The log odds of a link between equal sentences, a score of .999: in the development pairs all of them are links."""
EQUAL_NAME = "equal sentences"
"""The only part of such a score."""


def equal_cells(left: Sequence[Digest], right: Sequence[Digest]) -> list[Cell]:
    """Return one cell for each pair of equal sentences, sorted. Mirrored for (right, left); linear.

    Of a sentence that occurs several times, the first is paired with the first, the second with the second, and those
    that one side has more of with the last of the other side.
    """
    columns = _occurrences(right)
    cells = (
        cell for text, rows in _occurrences(left).items() if text in columns for cell in _in_order(rows, columns[text])
    )
    return sorted(cells)


def _occurrences(side: Sequence[Digest]) -> dict[str, list[int]]:
    """Return the indices of the sentences with each normalized text."""
    found: dict[str, list[int]] = {}
    for index, digest in enumerate(side):
        found.setdefault(digest.normalized, []).append(index)
    return found


def _in_order(rows: Sequence[int], columns: Sequence[int]) -> Iterator[Cell]:
    for number in range(max(len(rows), len(columns))):
        yield rows[min(number, len(rows) - 1)], columns[min(number, len(columns) - 1)]
