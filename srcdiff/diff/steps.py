"""The steps from one sequence of units to another, as difflib finds them.

difflib finds different matches when its two arguments are swapped. The sequences are therefore ordered by their content
first and the steps mirrored afterwards if that swapped them, so that swapping the sides of a link mirrors its edits.
"""

from collections.abc import Sequence
from typing import NamedTuple

from srcdiff.diff.units import Unit
from srcdiff.model import Operation
from srcdiff.text.matcher import SequenceMatcher

UnitRange = tuple[int, int]
"""A half-open range of positions in a sequence of units."""

CELLS = 4_000_000
"""The most pairs of units that difflib compares (2,000 by 2,000 take about a second). In longer sequences only the
common beginning and the common end are matched."""


class Step(NamedTuple):
    """Units that both sequences share, or units that one has in place of the other's."""

    equal: bool
    left: UnitRange
    right: UnitRange
    moved: bool = False
    """Whether the units are also on the other side, in another place; one of the ranges is then empty."""

    @property
    def op(self) -> Operation:
        """The operation that turns the left units into the right ones."""
        if self.equal:
            return "equal"
        if self.left[0] == self.left[1]:
            return "insert"
        return "delete" if self.right[0] == self.right[1] else "replace"

    def mirrored(self) -> "Step":
        """Return the step from right to left."""
        return Step(self.equal, self.right, self.left, self.moved)


def must_swap(left: Sequence[Unit], right: Sequence[Unit]) -> bool:
    """Return whether the sequences must be swapped to be compared: the shorter, then the lesser, comes first."""
    if len(left) != len(right):
        return len(left) > len(right)
    return [unit.key for unit in left] > [unit.key for unit in right]


def raw_steps(left: Sequence[Unit], right: Sequence[Unit]) -> list[Step]:
    """Return difflib's steps. Cost: the product of the lengths up to ``CELLS``, linear beyond."""
    left_keys, right_keys = [unit.key for unit in left], [unit.key for unit in right]
    if len(left) * len(right) > CELLS:
        return _outer_steps(left_keys, right_keys)
    if frozenset(left_keys).isdisjoint(right_keys):
        return without_empty([Step(False, (0, len(left)), (0, len(right)))])
    matcher = SequenceMatcher(None, left_keys, right_keys, autojunk=False)
    return [
        Step(op == "equal", (left_start, left_end), (right_start, right_end))
        for op, left_start, left_end, right_start, right_end in matcher.get_opcodes()
    ]


def _outer_steps(left: Sequence[str], right: Sequence[str]) -> list[Step]:
    """Return three steps: the common beginning, the middle, and the common end."""
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
    """Return the length of the common prefix."""
    for count, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return count
    return min(len(left), len(right))


def without_empty(steps: Sequence[Step]) -> list[Step]:
    """Return the steps that have units on at least one side."""
    return [step for step in steps if step.left[0] < step.left[1] or step.right[0] < step.right[1]]
