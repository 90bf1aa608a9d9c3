"""The steps from one row of units to another: difflib's, in one orientation whichever side comes first.

difflib finds other matches when its two sides are swapped. So the sides are put in one order by their content,
and the steps turned round where that swapped them: swapping the sides of a link mirrors its edits.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from srcdiff.diff.units import Unit
from srcdiff.model import Operation
from srcdiff.text.matcher import SequenceMatcher

Range = tuple[int, int]
"""A half-open range of positions in a row of units."""

CELLS = 4_000_000
"""The most pairs of units that difflib is given (2,000 by 2,000 takes it about a second); beyond, only what both rows
begin and end with is matched."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: units that both rows share, or units of either that the other lacks."""

    equal: bool
    left: Range
    right: Range
    moved: bool = False
    """Whether the units are on the other side too, in another place; one of the ranges is then empty."""

    @property
    def op(self) -> Operation:
        """The name of the step."""
        if self.equal:
            return "equal"
        if self.left[0] == self.left[1]:
            return "insert"
        return "delete" if self.right[0] == self.right[1] else "replace"

    def mirrored(self) -> "Step":
        """Return the step from right to left."""
        return Step(self.equal, self.right, self.left, self.moved)


def must_swap(left: Sequence[Unit], right: Sequence[Unit]) -> bool:
    """Return whether the rows stand in the order opposite to the one that they are always compared in."""
    if len(left) != len(right):
        return len(left) > len(right)
    return [unit.key for unit in left] > [unit.key for unit in right]


def raw_steps(left: Sequence[Unit], right: Sequence[Unit]) -> list[Step]:
    """Return the steps as difflib finds them. Cost: the product of the lengths up to ``CELLS``, then linear."""
    left_keys, right_keys = [unit.key for unit in left], [unit.key for unit in right]
    if len(left) * len(right) > CELLS:
        return _outer_steps(left_keys, right_keys)
    matcher = SequenceMatcher(None, left_keys, right_keys, autojunk=False)
    return [
        Step(op == "equal", (left_start, left_end), (right_start, right_end))
        for op, left_start, left_end, right_start, right_end in matcher.get_opcodes()
    ]


def _outer_steps(left: Sequence[str], right: Sequence[str]) -> list[Step]:
    """Return the common beginning, what lies between, and the common end."""
    head = _common(left, right)
    tail = _common(left[head:][::-1], right[head:][::-1])
    left_end, right_end = len(left) - tail, len(right) - tail
    steps = [
        Step(True, (0, head), (0, head)),
        Step(False, (head, left_end), (head, right_end)),
        Step(True, (left_end, len(left)), (right_end, len(right))),
    ]
    return without_empty(steps)


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    """Return how many keys both begin with."""
    for count, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return count
    return min(len(left), len(right))


def without_empty(steps: Sequence[Step]) -> list[Step]:
    """Return the steps that hold a unit on either side."""
    return [step for step in steps if step.left[0] < step.left[1] or step.right[0] < step.right[1]]
