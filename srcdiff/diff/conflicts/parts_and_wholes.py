"""Amounts that are swapped, and all of a body on one side and a part of it on the other. English."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations

from srcdiff.diff.conflicts.amounts import OF_WHOLE, Amount
from srcdiff.diff.conflicts.one_act import act
from srcdiff.diff.conflicts.slots import Slot, slot
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.english.counts import UNANIMITY_KEYS
from srcdiff.model import Conflict, Span
from srcdiff.text.amount_agreement import agree
from srcdiff.text.quantities import quantities

ALL = "all"
SWAPPED_SCORE = 0.7
PAIR = 2
UNANIMITY_SCORE = 0.7
LEAST_LIKENESS = 0.5
"""The likeness of two sentences from which on they may be of one vote, or of the same two amounts."""


def swapped_amounts(diff: LinkDiff, left: Sequence[Amount], right: Sequence[Amount]) -> Iterator[Conflict]:
    """Yield two amounts whose verbs have changed places: ``rose 6 % and fell 2 %``, ``rose 2 % and fell 6 %``.

    None where a side has more than two amounts of the kind. Linear in the amounts.
    """
    if diff.likeness < LEAST_LIKENESS:
        return
    for kind in sorted({amount.quantity.kind for amount in left}):
        ours, theirs = _plain(left, kind), _plain(right, kind)
        if len(ours) == len(theirs) == PAIR:
            for others in permutations(theirs):
                if _are_swapped(ours, others):
                    for one, other in zip(ours, others, strict=True):
                        yield diff.conflict_of_spans("number", one.quantity.span, other.quantity.span, SWAPPED_SCORE)


def _plain(amounts: Sequence[Amount], kind: str) -> list[Amount]:
    """Return the amounts of a kind that are no bounds and not rough."""
    return [one for one in amounts if one.quantity.kind == kind and one.quantity.precision == "plain"]


def _are_swapped(left: Sequence[Amount], right: Sequence[Amount]) -> bool:
    """Return whether two amounts of two verbs are each that of the other one on the right side."""
    verbs, other_verbs = ([amount.slot.clause_verb for amount in side] for side in (left, right))
    if not all(verbs) or verbs != other_verbs or act(verbs[0]) == act(verbs[1]):
        return False
    values, others = ([amount.quantity for amount in side] for side in (left, right))
    return agree(values[0], others[1]) and agree(values[1], others[0]) and not agree(values[0], others[0])


def unanimity_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield where one side says that all voted so, the other that a part did: ``unanimously``, ``five of the six``."""
    if diff.likeness < LEAST_LIKENESS:
        return
    for span, part in _pairs(diff.left, diff.right):
        yield diff.conflict_of_spans("number", span, part, UNANIMITY_SCORE)
    for span, part in _pairs(diff.right, diff.left):
        yield diff.conflict_of_spans("number", part, span, UNANIMITY_SCORE)


def _pairs(whole: LinkSide, part: LinkSide) -> Iterator[tuple[Span, Span]]:
    parts = [(span, slot(part, span)) for span in _parts(part)]
    for span in _wholes(whole) if parts else ():
        around = slot(whole, span)
        yield from ((span, other) for other, beside in parts if _are_of_one_vote(around, beside))


def _are_of_one_vote(one: Slot, other: Slot) -> bool:
    return bool(one.clause_verb) and act(one.clause_verb) == act(other.clause_verb)


def _wholes(side: LinkSide) -> Iterator[Span]:
    """Yield the spans of ``unanimously``, and of ``all six``."""
    for at, unit in enumerate(side.units):
        after = side.unit_at(at + 1, 1)
        if unit.key in UNANIMITY_KEYS - {"all"}:
            yield unit.word_start, unit.word_end
        elif (
            unit.key == "all" and after is not None and quantities(side.article.text, after.word_start, after.word_end)
        ):
            yield unit.word_start, after.word_end


def _parts(side: LinkSide) -> Iterator[Span]:
    """Yield the spans of counts of a part: ``five of the six``."""
    text = side.article.text
    for start, end in side.sentences:
        for one, whole in pairwise(quantities(text, start, end)):
            if one.low < whole.low and text[one.end : whole.start].strip() in OF_WHOLE:
                yield one.start, whole.end
