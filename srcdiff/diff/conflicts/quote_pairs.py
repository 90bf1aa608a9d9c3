"""Words of one quotation that differ where the quotation is in another place of the sentence. English.

``quotes.py`` compares what the alignment of both sides joins; a quotation before its speaker on one side and behind on
the other is not joined, but known as one utterance.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from srcdiff.diff.conflicts.quote_senses import content_of_change, has_other_sense
from srcdiff.diff.conflicts.quotes import END_WORDS, SCORE, has_cut_marks, is_formula
from srcdiff.diff.link_diff import ChangedRegion, LinkDiff, LinkSide
from srcdiff.model import Conflict, QuotationPair, Span, Utterance

EQUAL_SHARE = 0.7
"""The least share of the shorter utterance's words that the other one has, so that both print one and the same."""
EQUAL_BEFORE = 3
"""Words right before a difference that are equal on both sides."""


def altered_pair_conflicts(diff: LinkDiff, pairs: Sequence[QuotationPair]) -> Iterator[Conflict]:
    """Yield the words of utterances quoted on both sides that differ in sense, in order."""
    for pair in pairs:
        if pair.kind != "altered" or not (pair.left.quoted and pair.right.quoted):
            continue
        if not _are_mostly_equal(_words(diff.left, pair.left), _words(diff.right, pair.right)):
            continue
        for change in (_change(diff, *spans) for spans in pair.altered):
            if _is_replaced(change, diff) and not _is_marked(change, diff) and has_other_sense(change, diff):
                yield diff.conflict("quote", change.left, change.right, SCORE)


def _change(diff: LinkDiff, left: Span, right: Span) -> ChangedRegion:
    return ChangedRegion(diff.left.range_of(left), diff.right.range_of(right), None, None)


def _words(side: LinkSide, utterance: Utterance) -> Counter[str]:
    """Return how often an utterance has each word."""
    return Counter(unit.key for span in utterance.spans for unit in side.units[slice(*side.range_of(span))])


def _are_mostly_equal(left: Counter[str], right: Counter[str]) -> bool:
    return (left & right).total() >= EQUAL_SHARE * min(left.total(), right.total())


def _is_replaced(change: ChangedRegion, diff: LinkDiff) -> bool:
    """Return whether each side has words, and few, behind ``EQUAL_BEFORE`` equal ones."""
    if not all(0 < size <= END_WORDS for size in (change.left_size, change.right_size)):
        return False
    left, right = (
        [unit.key for unit in side.units[max(0, start - EQUAL_BEFORE) : start]]
        for side, (start, _) in ((diff.left, change.left), (diff.right, change.right))
    )
    return left == right and len(left) == EQUAL_BEFORE and all(content_of_change(change, diff))


def _is_marked(change: ChangedRegion, diff: LinkDiff) -> bool:
    """Return whether a side marks a change or a cut, or repeats the words before it: one formula of two sentences."""
    sides = (diff.left, change.left), (diff.right, change.right)
    return any(has_cut_marks(*side) or is_formula(*side) for side in sides)
