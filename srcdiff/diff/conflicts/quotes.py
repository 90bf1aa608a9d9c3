"""One utterance quoted in two wordings: the words differ inside a quotation that is otherwise the same in both.

The numbers of words below were set on 938 linked sentences of news, 68 of them with a conflict marked by readers.
"""

from collections.abc import Iterator, Sequence

from srcdiff.diff.conflicts.quote_senses import content_of_change, has_other_sense
from srcdiff.diff.link_diff import ChangedRegion, LinkDiff, LinkSide
from srcdiff.diff.steps import UnitRange
from srcdiff.model import Conflict
from srcdiff.text.symbols import is_symbol

CUT_MARKS = ("...", "…", ". .", "[", "]", "(", ")", "--", "*")
"""Marks of a cut or a change in a quotation."""
SCORE = 0.8
"""A quotation printed in two wordings is altered on one side at least; a witness may have misheard it."""
ANCHOR_WORDS = 2
"""Quoted words that both sides must share right before the difference, one at least after it."""
SHARED_WORDS = 4
"""Words around the difference that both sides must share; one more where a side has no words of its own."""
END_ANCHOR_WORDS = 3
"""Quoted words that both sides must share beside a difference that begins or ends both quotations."""
END_WORDS = 3
"""The most words of a difference that begins or ends both quotations; a longer one is another cut of the utterance."""

NEAR = 100_000
"""Characters before and after a difference in which a formula is looked for: all of any usual article."""
SHARED_OF_REPLACED = 3
"""In one utterance in two wordings, this many words are shared for each that is put for another."""
ONE_UTTERANCE_SHARE = 0.5
"""Two quotations are one utterance if they share more of the shorter one's words than this, in order. Two sentences of
one speaker on one subject share less."""
ONE_UTTERANCE_RUN = 5
"""So they are if they share so many words in a row: the rest may have been cut on either side."""


def quote_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the words of one quotation that differ in sense, in order; marked cuts and changes are left out."""
    for left, right in altered_quotations(diff, sense=True):
        yield diff.conflict("quote", left, right, SCORE)


def altered_quotations(diff: LinkDiff, *, sense: bool) -> Iterator[tuple[UnitRange, UnitRange]]:
    """Yield the ranges of one quotation that differ, in order: with another sense, or without."""
    for change in diff.changes:
        shown, quoted = _inner(change, diff), change
        if shown is None and (shown := _outer(change, diff)):
            quoted = change._replace(left=shown[0], right=shown[1])
        if shown is None or not _has_words(change, diff) or not _of_one_utterance(diff, *shown):
            continue
        if has_other_sense(quoted, diff) != sense:
            continue
        if not any(is_formula(*side) for side in ((diff.left, change.left), (diff.right, change.right))):
            yield shown


def is_formula(side: LinkSide, stretch: UnitRange) -> bool:
    """Return whether an article repeats the words right before a range: ``I think it's sad. I think it's wrong.``"""
    start = max(0, stretch[0] - ANCHOR_WORDS)
    if stretch[0] - start < ANCHOR_WORDS:
        return False
    words, (first, last) = side.printed((start, stretch[0]))
    return side.article.text.count(words, max(0, first - NEAR), last + NEAR) > 1


def is_one_utterance(shared: int, shorter: int, longest_run: int) -> bool:
    """Return whether two quotations are one utterance.

    ``shared`` counts the words they share in order, ``shorter`` all words of the shorter one, and ``longest_run`` the
    most shared words in a row.
    """
    return shared > ONE_UTTERANCE_SHARE * shorter or longest_run >= ONE_UTTERANCE_RUN


def _of_one_utterance(diff: LinkDiff, left: UnitRange, right: UnitRange) -> bool:
    """Return whether the quotations that hold the ranges are one utterance in two wordings, not two utterances."""
    left_of, right_of = diff.left.quotation_of, diff.right.quotation_of
    holders = left_of[left[0]], right_of[right[0]]
    runs = [
        sum(
            (left_of[one], right_of[other]) == holders
            for one, other in zip(range(*step.left), range(*step.right), strict=True)
        )
        for step in diff.steps
        if step.equal
    ]
    shorter = min(left_of.count(holders[0]), right_of.count(holders[1]))
    is_rewritten = SHARED_OF_REPLACED * _replaced_words(diff, holders) > sum(runs)
    return is_one_utterance(sum(runs), shorter, max(runs)) and not is_rewritten


def _replaced_words(diff: LinkDiff, holders: tuple[int | None, int | None]) -> int:
    """Return how many content words of two quotations are put for others: of a sentence said anew, not altered."""
    sizes = [
        tuple(map(len, content_of_change(_inside(change, holders, diff), diff)))
        for change in diff.changes
        if holders[0] in diff.left.quotation_of[slice(*change.left)]
        and holders[1] in diff.right.quotation_of[slice(*change.right)]
    ]
    return sum(max(size) for size in sizes if min(size))


def _inside(change: ChangedRegion, holders: tuple[int | None, int | None], diff: LinkDiff) -> ChangedRegion:
    """Return the part of a change that is inside two quotations."""
    left, right = (
        [at for at in range(*part) if side.quotation_of[at] == holder]
        for side, part, holder in zip((diff.left, diff.right), (change.left, change.right), holders, strict=True)
    )
    return change._replace(left=_span_of(left), right=_span_of(right))


def _span_of(positions: Sequence[int]) -> UnitRange:
    return (positions[0], positions[-1] + 1) if positions else (0, 0)


def _inner(change: ChangedRegion, diff: LinkDiff) -> tuple[UnitRange, UnitRange] | None:
    """Return the ranges to show if the change is inside one quotation on both sides; ``None`` otherwise."""
    around = change.equal_before + change.equal_after
    one_sided = not (change.left_size and change.right_size)
    if not change.after or change.equal_before < ANCHOR_WORDS or around < SHARED_WORDS + one_sided:
        return None
    if max(change.left_size, change.right_size) > around:
        return None
    left, right = _wider(change.left, 1, 1), _wider(change.right, 1, 1)
    if not _in_one_quotation(diff, left, right):
        return None
    return (change.left, change.right) if change.left_size and change.right_size else (left, right)


def _outer(change: ChangedRegion, diff: LinkDiff) -> tuple[UnitRange, UnitRange] | None:
    """Return the ranges to show where a replacement begins, or ends, the quotation of both sides."""
    if change.equal_after >= END_ANCHOR_WORDS:
        before = min(change.equal_before, ANCHOR_WORDS - 1)
        shown = _quoted_head(diff.left, change.left, before), _quoted_head(diff.right, change.right, before)
        if _is_short(*shown) and _in_one_quotation(diff, *(_wider(part, 0, END_ANCHOR_WORDS) for part in shown)):
            return shown
    if change.equal_before >= END_ANCHOR_WORDS:
        shown = _quoted_tail(diff.left, change.left), _quoted_tail(diff.right, change.right)
        if _is_short(*shown) and _in_one_quotation(diff, *(_wider(part, END_ANCHOR_WORDS, 0) for part in shown)):
            return shown
    return None


def _quoted_head(side: LinkSide, stretch: UnitRange, equal_before: int) -> UnitRange:
    """Return the last part of a range if it, or ``equal_before`` words before, begins the quotation; else empty."""
    quotation_of, (start, end) = side.quotation_of, stretch
    head = end
    while head > start and quotation_of[head - 1] == quotation_of[end]:
        head -= 1
    first = max(0, head - equal_before) if head == start else head
    begins = any(at == 0 or quotation_of[at - 1] != quotation_of[end] for at in range(first, head + 1))
    return (head, end) if begins else (end, end)


def _quoted_tail(side: LinkSide, stretch: UnitRange) -> UnitRange:
    """Return the first part of a range if it ends the quotation that goes on before it; empty otherwise."""
    quotation_of, (start, end) = side.quotation_of, stretch
    tail = start
    while tail < end and quotation_of[tail] == quotation_of[start - 1]:
        tail += 1
    ends = tail == len(quotation_of) or quotation_of[tail] != quotation_of[start - 1]
    return (start, tail) if ends else (start, start)


def _is_short(left: UnitRange, right: UnitRange) -> bool:
    """Return whether each side has words, and at most ``END_WORDS``."""
    return all(0 < stretch[1] - stretch[0] <= END_WORDS for stretch in (left, right))


def _wider(stretch: UnitRange, before: int, after: int) -> UnitRange:
    return stretch[0] - before, stretch[1] + after


def _in_one_quotation(diff: LinkDiff, left: UnitRange, right: UnitRange) -> bool:
    """Return whether the units of each side are in one quotation without marks of a cut or change."""
    for side, stretch in ((diff.left, left), (diff.right, right)):
        holders = set(side.quotation_of[slice(*stretch)])
        if len(holders) > 1 or None in holders or has_cut_marks(side, stretch):
            return False
    return True


def has_cut_marks(side: LinkSide, stretch: UnitRange) -> bool:
    """Return whether there are marks of a cut or a change among these units."""
    around = [mark for unit in side.units[slice(*stretch)] for mark in (unit.lead, unit.tail)]
    return any(sign in mark for mark in around for sign in CUT_MARKS)


def _has_words(change: ChangedRegion, diff: LinkDiff) -> bool:
    """Return whether the change is more than a symbol or, on one side only, a function word such as "that"."""
    left, right = (
        [unit for unit in side.units[slice(*stretch)] if not is_symbol(unit.word[:1])]
        for side, stretch in ((diff.left, change.left), (diff.right, change.right))
    )
    return bool(left and right) or not all(unit.is_function for unit in left + right)
