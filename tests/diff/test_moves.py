"""Moved phrases are what a plain search over all changed words finds."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from srcdiff.diff.moves import with_moves
from srcdiff.diff.steps import Step, UnitRange, raw_steps
from srcdiff.diff.units import Unit

FUNCTION_WORDS = frozenset("ab")
keys = st.lists(st.sampled_from("abcdef"), max_size=12)


def units(words: Sequence[str]) -> list[Unit]:
    return [
        Unit(word, word, "", " ", at, at + 1, first=at == 0, is_function=word in FUNCTION_WORDS)
        for at, word in enumerate(words)
    ]


def places(ranges: Sequence[UnitRange]) -> dict[int, int]:
    """Return the number of the changed range of each position."""
    return {at: number for number, (start, end) in enumerate(ranges) for at in range(start, end)}


def longest(left: Sequence[Unit], right: Sequence[Unit], here: dict[int, int], there: dict[int, int]) -> int:
    """Return how many units are equal from both first positions on, each within one range."""
    (at, ours), (other, theirs) = next(iter(here.items())), next(iter(there.items()))
    size = 0
    while here.get(at + size) == ours and there.get(other + size) == theirs:
        if left[at + size].key != right[other + size].key:
            break
        size += 1
    return size


def plain_moves(
    steps: Sequence[Step], left: Sequence[Unit], right: Sequence[Unit]
) -> list[tuple[UnitRange, UnitRange]]:
    """Return the common runs of the changed units, the longest first, of equal ones the first on the left."""
    changed = [step for step in steps if not step.equal]
    here, there = places([step.left for step in changed]), places([step.right for step in changed])
    found: list[tuple[UnitRange, UnitRange]] = []
    while True:
        runs = [
            (-longest(left, right, after(here, at), after(there, other)), at, other) for at in here for other in there
        ]
        size, at, other = min(runs, default=(0, 0, 0))
        if not size:
            return sorted(pair for pair in found if not all(unit.is_function for unit in left[slice(*pair[0])]))
        found.append(((at, at - size), (other, other - size)))
        here = {place: number for place, number in here.items() if not at <= place < at - size}
        there = {place: number for place, number in there.items() if not other <= place < other - size}


def after(positions: dict[int, int], first: int) -> dict[int, int]:
    return {at: number for at, number in sorted(positions.items()) if at >= first}


@given(keys, keys)
def test_moves_are_those_of_a_plain_search(one: list[str], other: list[str]) -> None:
    left, right = units(one), units(other)
    steps = raw_steps(left, right)
    moved = [step for step in with_moves(steps, left, right) if step.moved]
    expected = plain_moves(steps, left, right)
    assert sorted(step.left for step in moved if step.left[0] < step.left[1]) == sorted(pair[0] for pair in expected)
    assert sorted(step.right for step in moved if step.right[0] < step.right[1]) == sorted(pair[1] for pair in expected)
