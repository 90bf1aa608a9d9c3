"""Inflections of one word in a replacement (``duty``, ``duties``), aligned with each other as an edit of their own."""

from collections.abc import Iterator, Sequence

from srcdiff.diff.steps import Step, without_empty
from srcdiff.diff.units import Unit
from srcdiff.text.matcher import SequenceMatcher

STEM_LETTERS = 4
"""Two words with the same first letters, this many, are taken for inflections of one word. This also aligns some
unrelated words, which does no harm inside one replacement. On hand-aligned news sentences, 5 letters find fewer of the
matching words (F1 .005 lower), 3 letters hardly more."""
CHANGE_WORDS = 500
"""A replacement with more words on either side is not cut."""


def with_inflections(steps: Sequence[Step], left: Sequence[Unit], right: Sequence[Unit]) -> list[Step]:
    """Return the steps with every replacement cut around the inflections that both of its sides have.

    A replacement is not cut if a part would consist of function words only.
    """
    result: list[Step] = []
    for step in steps:
        if step.op != "replace" or max(step.left[1] - step.left[0], step.right[1] - step.right[0]) > CHANGE_WORDS:
            result.append(step)
        else:
            parts = without_empty(list(_cut(step, left, right)))
            result += parts if all(_has_content(part, left, right) for part in parts) else [step]
    return result


def _cut(step: Step, left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[Step]:
    """Yield the parts of a replacement, some of them empty."""
    left_stems = [_stem(unit) or -index for index, unit in enumerate(left[slice(*step.left)], 1)]
    right_stems = [_stem(unit) or index for index, unit in enumerate(right[slice(*step.right)], 1)]
    left_at, right_at = step.left[0], step.right[0]
    for match in SequenceMatcher(None, left_stems, right_stems, autojunk=False).get_matching_blocks():
        left_start, right_start = step.left[0] + match.a, step.right[0] + match.b
        yield Step(False, (left_at, left_start), (right_at, right_start))
        left_at, right_at = left_start + match.size, right_start + match.size
        yield Step(False, (left_start, left_at), (right_start, right_at))


def _has_content(part: Step, left: Sequence[Unit], right: Sequence[Unit]) -> bool:
    """Return whether a part has a content word."""
    return not all(unit.is_function for unit in [*left[slice(*part.left)], *right[slice(*part.right)]])


def _stem(unit: Unit) -> str:
    """Return what the inflections of a word have in common; empty for short words, numbers and function words."""
    if len(unit.key) < STEM_LETTERS or not unit.key.isalpha() or unit.is_function:
        return ""
    return unit.key[:STEM_LETTERS]
