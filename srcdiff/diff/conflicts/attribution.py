"""One quotation that the two sides give to two speakers."""

from collections.abc import Iterator

from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.english.calendar import CALENDAR_WORDS
from srcdiff.english.speech_verbs import BESIDE_A_NAME
from srcdiff.model import Conflict

GRADE = 0.6
"""Two names with one quotation; one side may name the speaker's employer instead."""
SHARED_WORDS = 4
"""Quoted words in a row that both sides must share."""
NAME_LETTERS = 3
"""A shorter word with a capital is an initial or an abbreviation."""


def attribution_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the conflict of the two speakers, if each side names one alone and neither knows the other's."""
    if not _share_quotation(diff):
        return
    left, right = set(_speakers(diff.left)), set(_speakers(diff.right))
    left_keys = {diff.left.units[position].key for position in left}
    right_keys = {diff.right.units[position].key for position in right}
    if len(left_keys) != 1 or len(right_keys) != 1:
        return
    if left_keys & {unit.key for unit in diff.right.units} or right_keys & {unit.key for unit in diff.left.units}:
        return
    one, other = min(left), min(right)
    yield diff.conflict("attribution", (one, one + 1), (other, other + 1), GRADE)


def _share_quotation(diff: LinkDiff) -> bool:
    """Return whether enough words in a row are quoted on both sides."""
    left, right = diff.left.quotation_of, diff.right.quotation_of
    for step in diff.steps:
        run = 0
        for left_at, right_at in zip(range(*step.left), range(*step.right), strict=True) if step.equal else ():
            run = run + 1 if left[left_at] is not None and right[right_at] is not None else 0
            if run >= SHARED_WORDS:
                return True
    return False


def _speakers(side: LinkSide) -> Iterator[int]:
    """Yield the positions of the names beside a verb of saying, outside quotations."""
    for position, unit in enumerate(side.units):
        if unit.key in BESIDE_A_NAME and side.quotation_of[position] is None:
            yield from (at for at in (position - 1, position + 1) if _is_name(side, at))


def _is_name(side: LinkSide, position: int) -> bool:
    """Return whether a person's name ends, or stands, at the position outside quotations: "the Fed" is none."""
    if not _has_capital(side, position) or side.units[position].key in CALENDAR_WORDS:
        return False
    start = position
    while _has_capital(side, start - 1):
        start -= 1
    return "the" not in (side.units[start].key, side.units[start - 1].key if start else "")


def _has_capital(side: LinkSide, position: int) -> bool:
    if not 0 <= position < len(side.units) or side.quotation_of[position] is not None:
        return False
    word = side.units[position].word
    return word[:1].isupper() and word.isalpha() and len(word) >= NAME_LETTERS
