"""Moved phrases: units that both sides have in different places, marked as moved instead of deleted and inserted."""

from collections import deque
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from srcdiff.diff.steps import Step, UnitRange
from srcdiff.diff.units import Unit
from srcdiff.text.matcher import SequenceMatcher

MOVED_WORDS = 1
"""The least number of words of a moved phrase, at least one of them a content word. On hand-aligned news sentences the
F1 of matching words is .73 with 1, .71 with 2 and .69 with 3."""
CHANGED_WORDS = 2_000
"""If a side has more changed words, no moves are looked for."""
MOVES = 50
"""The most moved phrases of one link."""

_Key = str | int
"""A unit's key, or a unique number that separates runs."""


class _ChangePart(NamedTuple):
    """A part of one side of a changed step."""

    range: UnitRange
    moved: bool


def with_moves(steps: Sequence[Step], left: Sequence[Unit], right: Sequence[Unit]) -> list[Step]:
    """Return the steps with each moved phrase as a step of its own; longer phrases are matched first.

    Cost: for each move, the product of the changed words of both sides.
    """
    moved_left, moved_right = _moves(steps, left, right)
    if not moved_left:
        return list(steps)
    result: list[Step] = []
    for step in steps:
        if step.equal:
            result.append(step)
        else:
            result += _cut(step, _within(moved_left, step.left), _within(moved_right, step.right))
    return result


def _moves(
    steps: Sequence[Step], left: Sequence[Unit], right: Sequence[Unit]
) -> tuple[list[UnitRange], list[UnitRange]]:
    """Return the ranges of the moved phrases on the left and on the right, in order."""
    changed = [step for step in steps if not step.equal]
    content = {unit.key for step in changed for unit in left[slice(*step.left)] if not unit.is_function}
    left_keys = _changed_keys([step.left for step in changed], left, separator_sign=-1)
    right_keys = _changed_keys([step.right for step in changed], right, separator_sign=1)
    if max(len(left_keys), len(right_keys)) > CHANGED_WORDS:
        return [], []
    left_keys, right_keys = _shared(left_keys, right_keys), _shared(right_keys, left_keys)
    moved = [
        (left_range, right_range)
        for left_range, right_range in _common_runs(left_keys, right_keys, content)
        if not all(unit.is_function for unit in left[slice(*left_range)])
    ]
    return sorted(pair[0] for pair in moved), sorted(pair[1] for pair in moved)


def _common_runs(
    left: list[tuple[int, _Key]], right: list[tuple[int, _Key]], content: Set[_Key]
) -> Iterator[tuple[UnitRange, UnitRange]]:
    """Yield the ranges of the common runs, the longest first, while both sides share a key that is ``content``.

    No unit is in two of them.
    """
    for _ in range(MOVES):
        if content.isdisjoint({key for _, key in left}.intersection([key for _, key in right])):
            return
        left_index, right_index, size = _longest(left, right)
        if size < MOVED_WORDS:
            return
        left_at, right_at = left[left_index][0], right[right_index][0]
        yield (left_at, left_at + size), (right_at, right_at + size)
        _forget(left, left_index, size, -1)
        _forget(right, right_index, size, 1)


def _changed_keys(ranges: Sequence[UnitRange], units: Sequence[Unit], separator_sign: int) -> list[tuple[int, _Key]]:
    """Return position and key of every changed unit, with a unique number as separator after each range."""
    keys: list[tuple[int, _Key]] = []
    for start, end in ranges:
        keys += [(position, units[position].key) for position in range(start, end)]
        keys.append((end, separator_sign * (len(keys) + 1)))
    return keys


def _shared(keys: Sequence[tuple[int, _Key]], others: Sequence[tuple[int, _Key]]) -> list[tuple[int, _Key]]:
    """Return what the other side has too, and the first of every run of other keys, as a separator."""
    known = {key for _, key in others}
    found: list[tuple[int, _Key]] = []
    is_parted = True
    for entry in keys:
        is_shared = entry[1] in known
        if is_shared or not is_parted:
            found.append(entry)
        is_parted = not is_shared
    return found


def _longest(left: Sequence[tuple[int, _Key]], right: Sequence[tuple[int, _Key]]) -> tuple[int, int, int]:
    """Return the index of the longest common run in both lists, and its length."""
    matcher = SequenceMatcher(None, [key for _, key in left], [key for _, key in right], autojunk=False)
    match = matcher.find_longest_match()
    return match.a, match.b, match.size


def _forget(keys: list[tuple[int, _Key]], start: int, size: int, separator_sign: int) -> None:
    """Replace the run's keys by unique numbers, so that it matches nothing any more."""
    for index in range(start, start + size):
        keys[index] = (keys[index][0], separator_sign * (index + 1))


def _within(ranges: Sequence[UnitRange], outer: UnitRange) -> list[UnitRange]:
    return [(start, end) for start, end in ranges if outer[0] <= start and end <= outer[1]]


def _cut(step: Step, moved_left: Sequence[UnitRange], moved_right: Sequence[UnitRange]) -> list[Step]:
    """Return a change cut at its moved phrases: each alone, the parts between them paired in order."""
    left, right = deque(_pieces(step.left, moved_left)), deque(_pieces(step.right, moved_right))
    cut: list[Step] = []
    left_at, right_at = step.left[0], step.right[0]
    while left or right:
        takes_left, takes_right, moved = _next_pieces(left, right)
        left_end = left.popleft().range[1] if takes_left else left_at
        right_end = right.popleft().range[1] if takes_right else right_at
        cut.append(Step(False, (left_at, left_end), (right_at, right_end), moved))
        left_at, right_at = left_end, right_end
    return cut


def _next_pieces(left: Sequence[_ChangePart], right: Sequence[_ChangePart]) -> tuple[bool, bool, bool]:
    """Return whether the next step takes the left side's next piece, the right side's, and whether it is a move."""
    if left and left[0].moved:
        return True, False, True
    if right and right[0].moved:
        return False, True, True
    return bool(left), bool(right), False


def _pieces(outer: UnitRange, moved: Sequence[UnitRange]) -> list[_ChangePart]:
    """Return the outer range cut into moved and other pieces, in order and without empty ones."""
    pieces: list[_ChangePart] = []
    at = outer[0]
    for start, end in moved:
        pieces += [_ChangePart((at, start), moved=False), _ChangePart((start, end), moved=True)]
        at = end
    pieces.append(_ChangePart((at, outer[1]), moved=False))
    return [piece for piece in pieces if piece.range[0] < piece.range[1]]
