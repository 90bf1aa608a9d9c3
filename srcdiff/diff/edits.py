"""The word edits of a link: spans of both articles' texts that, concatenated, are exactly the linked sentences."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from srcdiff.diff.cleanup import cleaned
from srcdiff.diff.inflections import with_inflections
from srcdiff.diff.moves import with_moves
from srcdiff.diff.steps import Step, UnitRange, must_swap, raw_steps
from srcdiff.diff.units import Unit
from srcdiff.model import Edit, Span


def readable_steps(left: Sequence[Unit], right: Sequence[Unit]) -> list[Step]:
    """Return the steps from the left units to the right ones, in order, merged and cut for readers.

    The units of an equal step have equal keys; a moved phrase is a step of its own. Swapping the sides mirrors the
    steps. Cost: the product of the lengths up to ``steps.CELLS``.
    """
    if must_swap(left, right):
        return [step.mirrored() for step in readable_steps(right, left)]
    steps = cleaned(raw_steps(left, right), left, right)
    return with_inflections(with_moves(steps, left, right), left, right)


def edits(steps: Sequence[Step], left: Sequence[Unit], right: Sequence[Unit]) -> tuple[Edit, ...]:
    """Return the steps as edits, cut so that no span crosses a sentence border. Neither sequence may be empty."""
    found: list[Edit] = []
    left_at, right_at = left[0].start, right[0].start
    for step in steps:
        for part in _within_sentences(step, left, right):
            left_span, right_span = _span(left, part.left, left_at), _span(right, part.right, right_at)
            found.append(Edit(part.op, left_span, right_span, part.moved))
            left_at, right_at = left_span[1], right_span[1]
    return tuple(found)


def _span(units: Sequence[Unit], stretch: UnitRange, otherwise: int) -> Span:
    """Return the span of the units, or the empty span at ``otherwise`` if there are none."""
    start, end = stretch
    return (units[start].start, units[end - 1].end) if start < end else (otherwise, otherwise)


def _within_sentences(step: Step, left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[Step]:
    """Yield the step in parts that each lie within one sentence of each side."""
    if step.equal:
        yield from _equal_parts(step, left, right)
        return
    left_at, right_at = step.left[0], step.right[0]
    pairs = zip_longest(_sentence_ends(step.left, left), _sentence_ends(step.right, right))
    for left_end, right_end in pairs:
        left_end, right_end = left_end or left_at, right_end or right_at  # noqa: PLW2901
        yield Step(False, (left_at, left_end), (right_at, right_end), step.moved)
        left_at, right_at = left_end, right_end


def _equal_parts(step: Step, left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[Step]:
    """Yield an equal step cut at the sentence borders of both sides."""
    offset = step.right[0] - step.left[0]
    ends = {*_sentence_ends(step.left, left), *(end - offset for end in _sentence_ends(step.right, right))}
    at = step.left[0]
    for end in sorted(ends):
        yield Step(True, (at, end), (at + offset, end + offset))
        at = end


def _sentence_ends(stretch: UnitRange, units: Sequence[Unit]) -> list[int]:
    """Return the end of each sentence's part of the range; empty for an empty range."""
    start, end = stretch
    if start == end:
        return []
    return [position for position in range(start + 1, end) if units[position].first] + [end]
