"""Phrases that both sides hold in different places: marked as moved, not as deleted here and written there."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.diff.function_words import IsFunction
from srcdiff.diff.steps import Range, Step
from srcdiff.diff.units import Unit
from srcdiff.text.matcher import SequenceMatcher

MOVED_WORDS = 1
"""The least length of a moved phrase, one of its words at least no function word. On hand-aligned news sentences the
words found to match have F1 .73 with 1, .71 with 2, .69 with 3."""
CHANGED_WORDS = 2_000
"""The most changed words of a side among which moves are looked for."""
MOVES = 50
"""The most common runs looked at in one link."""

Key = str | int
"""A unit's key, or a number that equals nothing, to keep runs apart."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of one side of a change."""

    range: Range
    moved: bool


def with_moves(
    steps: Sequence[Step], left: Sequence[Unit], right: Sequence[Unit], is_function: IsFunction
) -> list[Step]:
    """Return the steps with moved phrases cut out of the changes as steps of their own, the longest found first.

    Cost: the product of the changed words of both sides for each move.
    """
    moved_left, moved_right = _moves(steps, left, right, is_function)
    result: list[Step] = []
    for step in steps:
        if step.equal:
            result.append(step)
        else:
            result += _cut(step, _within(moved_left, step.left), _within(moved_right, step.right))
    return result


def _moves(
    steps: Sequence[Step], left: Sequence[Unit], right: Sequence[Unit], is_function: IsFunction
) -> tuple[list[Range], list[Range]]:
    """Return the ranges of the moved phrases on the left and on the right, in order."""
    changed = [step for step in steps if not step.equal]
    left_keys = _changed_keys([step.left for step in changed], left, sign=-1)
    right_keys = _changed_keys([step.right for step in changed], right, sign=1)
    if max(len(left_keys), len(right_keys)) > CHANGED_WORDS:
        return [], []
    moved = [
        (left_range, right_range)
        for left_range, right_range in _common_runs(left_keys, right_keys)
        if not all(map(is_function, left[slice(*left_range)]))
    ]
    return sorted(pair[0] for pair in moved), sorted(pair[1] for pair in moved)


def _common_runs(left: list[tuple[int, Key]], right: list[tuple[int, Key]]) -> Iterator[tuple[Range, Range]]:
    """Yield the ranges of the common runs, the longest first, each unit in one at most."""
    for _ in range(MOVES):
        left_index, right_index, size = _longest(left, right)
        if size < MOVED_WORDS:
            return
        left_at, right_at = left[left_index][0], right[right_index][0]
        yield (left_at, left_at + size), (right_at, right_at + size)
        _forget(left, left_index, size, -1)
        _forget(right, right_index, size, 1)


def _changed_keys(ranges: Sequence[Range], units: Sequence[Unit], sign: int) -> list[tuple[int, Key]]:
    """Return place and key of every changed unit, a number that equals nothing after each range."""
    keys: list[tuple[int, Key]] = []
    for start, end in ranges:
        keys += [(position, units[position].key) for position in range(start, end)]
        keys.append((end, sign * (len(keys) + 1)))
    return keys


def _longest(left: Sequence[tuple[int, Key]], right: Sequence[tuple[int, Key]]) -> tuple[int, int, int]:
    """Return where the longest common run begins in both, and its length."""
    matcher = SequenceMatcher(None, [key for _, key in left], [key for _, key in right], autojunk=False)
    match = matcher.find_longest_match()
    return match.a, match.b, match.size


def _forget(keys: list[tuple[int, Key]], start: int, size: int, sign: int) -> None:
    """Make the run equal nothing."""
    for index in range(start, start + size):
        keys[index] = (keys[index][0], sign * (index + 1))


def _within(ranges: Sequence[Range], outer: Range) -> list[Range]:
    return [(start, end) for start, end in ranges if outer[0] <= start and end <= outer[1]]


def _cut(step: Step, moved_left: Sequence[Range], moved_right: Sequence[Range]) -> list[Step]:
    """Return a change cut at its moved phrases: each alone, what lies between them paired in order."""
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


def _next_pieces(left: Sequence[_Piece], right: Sequence[_Piece]) -> tuple[bool, bool, bool]:
    """Return whether the left side's next piece is taken, whether the right side's is, and whether it moved."""
    if left and left[0].moved:
        return True, False, True
    if right and right[0].moved:
        return False, True, True
    return bool(left), bool(right), False


def _pieces(outer: Range, moved: Sequence[Range]) -> list[_Piece]:
    """Return the outer range cut into moved and other pieces, in order, none empty."""
    pieces: list[_Piece] = []
    at = outer[0]
    for start, end in moved:
        pieces += [_Piece((at, start), moved=False), _Piece((start, end), moved=True)]
        at = end
    pieces.append(_Piece((at, outer[1]), moved=False))
    return [piece for piece in pieces if piece.range[0] < piece.range[1]]
