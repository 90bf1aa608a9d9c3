"""Cleanup of difflib's steps for readers: no single "the" or "to" between two changes, and borders at word groups."""

from collections.abc import Sequence

from srcdiff.diff.steps import Step, UnitRange, without_empty
from srcdiff.diff.units import Unit

ISLAND_WORDS = 2
"""The most function words in a row that are merged into the longer changes around them; a longer common run is shown.
Set by reading edits of linked news sentences."""


def cleaned(steps: Sequence[Step], left: Sequence[Unit], right: Sequence[Unit]) -> list[Step]:
    """Return alternately equal and changed steps, without islands, with borders where a reader would put them."""
    return _with_better_borders(_without_islands(steps, left), left, right)


def _without_islands(steps: Sequence[Step], left: Sequence[Unit]) -> list[Step]:
    """Return the steps with every island merged into the changes around it."""
    joined: list[Step] = []
    for index, step in enumerate(steps):
        if _is_island(steps, index, left) or (joined and not joined[-1].equal and not step.equal):
            before = joined.pop()
            joined.append(Step(False, (before.left[0], step.left[1]), (before.right[0], step.right[1])))
        else:
            joined.append(step)
    return joined


def _is_island(steps: Sequence[Step], index: int, left: Sequence[Unit]) -> bool:
    """Return whether the step is a short run of function words between two longer changes."""
    step = steps[index]
    if not step.equal or not 0 < index < len(steps) - 1:
        return False
    units = left[slice(*step.left)]
    shorter_neighbour = min(_size(steps[index - 1]), _size(steps[index + 1]))
    return len(units) <= ISLAND_WORDS and len(units) < shorter_neighbour and all(unit.is_function for unit in units)


def _size(step: Step) -> int:
    """Return the number of units on the step's longer side."""
    return max(_length(step.left), _length(step.right))


def _with_better_borders(steps: Sequence[Step], left: Sequence[Unit], right: Sequence[Unit]) -> list[Step]:
    """Return the steps with each deletion or insertion between equal steps shifted to its most readable place.

    Of "the big [dog and the big] cat" and "[the big dog and] the big cat", which are equivalent, the second is chosen.
    """
    placed = list(steps)
    for index in range(1, len(placed) - 1):
        step = placed[index]
        if step.op not in ("delete", "insert"):
            continue
        units, run = (left, step.left) if step.op == "delete" else (right, step.right)
        backward, forward = _length(placed[index - 1].left), _length(placed[index + 1].left)
        shift = _best_shift(units, run, backward, forward)
        placed[index - 1 : index + 2] = _shifted(placed[index - 1], step, placed[index + 1], shift)
    return without_empty(placed)


def _length(stretch: UnitRange) -> int:
    return stretch[1] - stretch[0]


def _best_shift(units: Sequence[Unit], run: UnitRange, backward: int, forward: int) -> int:
    """Return by how many units to shift the run within these limits: the smallest of equally good shifts."""
    start, end = run
    shifts = [0]
    while -shifts[-1] < backward and units[start + shifts[-1] - 1].key == units[end + shifts[-1] - 1].key:
        shifts.append(shifts[-1] - 1)
    shifts.append(0)
    while shifts[-1] < forward and units[start + shifts[-1]].key == units[end + shifts[-1]].key:
        shifts.append(shifts[-1] + 1)
    return max(shifts, key=lambda shift: (_readable(units, start + shift, end + shift), -abs(shift)))


def _readable(units: Sequence[Unit], start: int, end: int) -> int:
    """Return how readable a run's borders are, -1 to 3: best at punctuation, a function word first, not last."""
    opens = start == 0 or _parted(units[start - 1], units[start])
    closes = end == len(units) or _parted(units[end - 1], units[end])
    return opens + closes + units[start].is_function - units[end - 1].is_function


def _parted(before: Unit, after: Unit) -> bool:
    """Return whether punctuation separates two neighbours."""
    return bool(before.tail.strip() or after.lead)


def _shifted(before: Step, step: Step, after: Step, shift: int) -> tuple[Step, Step, Step]:
    """Return three steps with the middle one shifted by ``shift`` units."""
    left = (step.left[0] + shift, step.left[1] + shift)
    right = (step.right[0] + shift, step.right[1] + shift)
    return (
        Step(True, (before.left[0], left[0]), (before.right[0], right[0])),
        Step(False, left, right),
        Step(True, (left[1], after.left[1]), (right[1], after.right[1])),
    )
