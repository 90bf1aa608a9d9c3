"""Where the lists of claims and of entries scroll to."""


def first_row(top: int, position: int, rows: int, *, headed: bool = False) -> int:
    """Return the row to scroll to so that the row ``position`` is among the ``rows``, 1 or more, that are on screen.

    The list moves from ``top`` as little as that takes; where the row is ``headed``, the row above it is kept as well
    where the list scrolls up to it.

    >>> first_row(0, 12, 10), first_row(5, 7, 10), first_row(5, 2, 10), first_row(5, 2, 10, headed=True)
    (3, 5, 2, 1)
    """
    return min(max(top, position - rows + 1), position - headed)
