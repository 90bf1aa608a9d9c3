"""Steps made readable: no islands of "the" and "to" between changes, and borders where a reader would put them."""

from collections.abc import Sequence

from srcdiff.diff.function_words import IsFunction
from srcdiff.diff.steps import Range, Step, without_empty
from srcdiff.diff.units import Unit

ISLAND_WORDS = 2
"""The most function words between two longer changes that go with them; a longer common run is worth showing.
Set by reading edits of linked news sentences."""


def cleaned(steps: Sequence[Step], left: Sequence[Unit], right: Sequence[Unit], is_function: IsFunction) -> list[Step]:
    """Return the steps without islands, equal and changed by turns, their borders moved where that reads better."""
    return _with_better_borders(_without_islands(steps, left, is_function), left, right, is_function)


def _without_islands(steps: Sequence[Step], left: Sequence[Unit], is_function: IsFunction) -> list[Step]:
    """Return the steps with every island joined to the changes around it."""
    joined: list[Step] = []
    for index, step in enumerate(steps):
        if _is_island(steps, index, left, is_function) or (joined and not joined[-1].equal and not step.equal):
            before = joined.pop()
            joined.append(Step(False, (before.left[0], step.left[1]), (before.right[0], step.right[1])))
        else:
            joined.append(step)
    return joined


def _is_island(steps: Sequence[Step], index: int, left: Sequence[Unit], is_function: IsFunction) -> bool:
    """Return whether the step is a short run of function words between two changes that are both longer."""
    step = steps[index]
    if not step.equal or not 0 < index < len(steps) - 1:
        return False
    units = left[slice(*step.left)]
    shore = min(_size(steps[index - 1]), _size(steps[index + 1]))
    return len(units) <= ISLAND_WORDS and len(units) < shore and all(map(is_function, units))


def _size(step: Step) -> int:
    """Return the number of units on the step's longer side."""
    return max(_length(step.left), _length(step.right))


def _with_better_borders(
    steps: Sequence[Step], left: Sequence[Unit], right: Sequence[Unit], is_function: IsFunction
) -> list[Step]:
    """Return the steps with each deletion or insertion between equal steps put at its most readable place.

    Of "the big [dog and the big] cat" and "[the big dog and] the big cat", which say the same, the second reads better.
    """
    placed = list(steps)
    for index in range(1, len(placed) - 1):
        step = placed[index]
        if step.op not in ("delete", "insert"):
            continue
        units, run = (left, step.left) if step.op == "delete" else (right, step.right)
        backward, forward = _length(placed[index - 1].left), _length(placed[index + 1].left)
        shift = _best_shift(units, run, backward, forward, is_function)
        placed[index - 1 : index + 2] = _shifted(placed[index - 1], step, placed[index + 1], shift)
    return without_empty(placed)


def _length(stretch: Range) -> int:
    return stretch[1] - stretch[0]


def _best_shift(units: Sequence[Unit], run: Range, backward: int, forward: int, is_function: IsFunction) -> int:
    """Return by how many units the run is best moved within these limits: the least move among equally good ones."""
    start, end = run
    shifts = [0]
    while -shifts[-1] < backward and units[start + shifts[-1] - 1].key == units[end + shifts[-1] - 1].key:
        shifts.append(shifts[-1] - 1)
    shifts.append(0)
    while shifts[-1] < forward and units[start + shifts[-1]].key == units[end + shifts[-1]].key:
        shifts.append(shifts[-1] + 1)
    return max(shifts, key=lambda shift: (_readable(units, start + shift, end + shift, is_function), -abs(shift)))


def _readable(units: Sequence[Unit], start: int, end: int, is_function: IsFunction) -> int:
    """Return how well a run's borders fall, -1 to 3: at marks, and with a function word in front, not behind."""
    opens = start == 0 or _parted(units[start - 1], units[start])
    closes = end == len(units) or _parted(units[end - 1], units[end])
    return opens + closes + is_function(units[start]) - is_function(units[end - 1])


def _parted(before: Unit, after: Unit) -> bool:
    """Return whether a mark stands between two neighbours."""
    return bool(before.tail.strip() or after.lead)


def _shifted(before: Step, step: Step, after: Step, shift: int) -> tuple[Step, Step, Step]:
    """Return three steps with the middle one moved by ``shift`` units."""
    left = (step.left[0] + shift, step.left[1] + shift)
    right = (step.right[0] + shift, step.right[1] + shift)
    return (
        Step(True, (before.left[0], left[0]), (before.right[0], right[0])),
        Step(False, left, right),
        Step(True, (left[1], after.left[1]), (right[1], after.right[1])),
    )
