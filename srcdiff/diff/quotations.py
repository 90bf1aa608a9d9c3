"""Pairs of quotations: how the two sides of a link print one utterance."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from srcdiff.diff.conflicts import is_statement
from srcdiff.diff.conflicts.quotes import END_WORDS, has_cut_marks, is_one_utterance
from srcdiff.diff.edits import readable_steps
from srcdiff.diff.link_diff import ChangedRegion, LinkDiff, LinkSide
from srcdiff.diff.steps import Step, UnitRange
from srcdiff.model import QuotationKind, QuotationPair, Span, Utterance
from srcdiff.model.comparisons import QUOTED_WORDS
from srcdiff.text.speakers import speaker_after, speaker_before

INDIRECT_WORDS = 4
"""Words in a row that a quotation and the other side's unquoted text must share; fewer coincide by chance."""
INDIRECT_SHARE = 0.6
"""Share of a quotation's words that the other side's unquoted text must have, in runs and in order."""
SHORTEST_RUN = 2
"""Words of a run that counts; single shared words are found in any two sentences."""
MOST_UTTERANCES = 30
"""The most utterances of a side that are compared; a statement has only a few."""


class _Part(NamedTuple):
    """The part of an utterance that is inside the link's sentences."""

    utterance: Utterance
    side: LinkSide
    """The link's side reduced to the units of the utterance."""


def quotation_pairs(left: LinkSide, right: LinkSide) -> tuple[QuotationPair, ...]:
    """Return the utterances that both sides of a link print, in the order of the left side, then of the right.

    An utterance that one side prints in two parts is in two pairs. Empty if the link is too long to be one statement.
    Swapping the sides mirrors the pairs. Cost: about the product of the words of both sides.
    """
    if not (is_statement(left) and is_statement(right)):
        return ()
    left_parts, right_parts = _parts(left), _parts(right)
    met = [(one, other, pair) for one in left_parts for other in right_parts if (pair := _pair(one, other)) is not None]
    left_met, right_met = [one for one, _, _ in met], [other for _, other, _ in met]
    pairs = [pair for _, _, pair in met]
    pairs += _indirect_pairs([part for part in left_parts if part not in left_met], right)
    turned = _indirect_pairs([part for part in right_parts if part not in right_met], left)
    pairs += [pair._replace(left=pair.right, right=pair.left) for pair in turned]
    return tuple(sorted(pairs, key=lambda pair: (pair.left.spans, pair.right.spans)))


def has_speaker(side: LinkSide) -> bool:
    """Return whether the article names the speaker of an utterance of these sentences."""
    return any(utterance.speaker for utterance in _utterances(side))


def _parts(side: LinkSide) -> list[_Part]:
    """Return the parts of the article's utterances inside the link's sentences, in order."""
    parts = (_part(side, utterance) for utterance in _utterances(side))
    return [part for part in parts if part.side.units]


def _utterances(side: LinkSide) -> Sequence[Utterance]:
    """Return the article's utterances that overlap the link's sentences, in order."""
    said, sentences = side.facts.utterances, side.sentences
    first = bisect_right(said, sentences[0][0], key=lambda utterance: utterance.spans[-1][1])
    after = bisect_left(said, sentences[-1][1], key=lambda utterance: utterance.spans[0][0])
    return said[first : min(after, first + MOST_UTTERANCES)]


def _part(side: LinkSide, utterance: Utterance) -> _Part:
    """Return the part of an utterance inside the link's sentences; its side has no units if there is none."""
    inside = [
        (max(start, sentence_start), min(end, sentence_end))
        for sentence_start, sentence_end in side.sentences
        for start, end in utterance.spans
    ]
    spans = tuple((start, end) for start, end in inside if start < end)
    ranges = [(bisect_left(side.word_starts, start), bisect_left(side.word_starts, end)) for start, end in spans]
    units = tuple(unit for first, after in ranges for unit in side.units[first:after])
    return _Part(utterance._replace(spans=spans), LinkSide(side.article, units, side.style))


def _pair(one: _Part, other: _Part) -> QuotationPair | None:
    """Return how two quotations print one utterance; ``None`` if they are two utterances."""
    if not _may_be_one(one.side, other.side):
        return None
    diff = LinkDiff(one.side, other.side)
    if not _is_one(diff):
        return None
    kind, altered = _kind(diff)
    return QuotationPair(kind, one.utterance, other.utterance, altered)


def _is_one(diff: LinkDiff) -> bool:
    """Return whether the two quotations are one utterance: equal, or with enough shared words in order."""
    if not diff.changes:
        return not all(unit.is_function for unit in diff.left.units)
    runs = [step.left[1] - step.left[0] for step in diff.steps if step.equal]
    shorter = min(len(diff.left.units), len(diff.right.units))
    enough = sum(runs) >= QUOTED_WORDS and is_one_utterance(sum(runs), shorter, max(runs))
    return enough and not any(_breaks_up(change, diff) for change in diff.changes)


def _may_be_one(left: LinkSide, right: LinkSide) -> bool:
    """Return whether the sides share enough words, in any order, to be one utterance: a cheap filter."""
    return len(left.keys & right.keys) >= min(QUOTED_WORDS, len(left.keys), len(right.keys)) - 1


def _kind(diff: LinkDiff) -> tuple[QuotationKind, tuple[tuple[Span, Span], ...]]:
    """Return the kind of a pair of quotations, and the altered words of both."""
    altered = [change for change in diff.changes if _alters(change, diff)]
    if altered:
        return "altered", tuple(spans for change in altered for spans in _altered_spans(change, diff))
    return ("trimmed" if diff.changes else "verbatim"), ()


def _alters(change: ChangedRegion, diff: LinkDiff) -> bool:
    """Return whether a change alters the speaker's words; a cut at either end or a marked one does not."""
    replaces = min(change.left_size, change.right_size) > 0
    if change.amid:
        return replaces or not _is_marked(change, diff)
    return replaces and _longer(change) <= END_WORDS


def _breaks_up(change: ChangedRegion, diff: LinkDiff) -> bool:
    """Return whether a change is longer than the shared words around it, so that these are of two utterances."""
    too_long = change.amid and _longer(change) > change.equal_before + change.equal_after
    return too_long and not _is_marked(change, diff)


def _is_marked(change: ChangedRegion, diff: LinkDiff) -> bool:
    return has_cut_marks(diff.left, _wider(change.left)) or has_cut_marks(diff.right, _wider(change.right))


def _longer(change: ChangedRegion) -> int:
    return max(change.left_size, change.right_size)


def _wider(stretch: UnitRange) -> UnitRange:
    """Return the range with a unit more on either side."""
    return max(0, stretch[0] - 1), stretch[1] + 1


def _altered_spans(change: ChangedRegion, diff: LinkDiff) -> Iterator[tuple[Span, Span]]:
    """Yield the spans of a change's words, in pieces where an attribution interrupts them."""
    left, right = _pieces(diff.left, change.left), _pieces(diff.right, change.right)
    for one, other in zip_longest(left, right):
        yield one or _behind(left), other or _behind(right)


def _pieces(side: LinkSide, stretch: UnitRange) -> list[Span]:
    """Return the spans of the words of a range; one empty span after the preceding word for an empty range."""
    start, end = stretch
    if start == end:
        at = side.units[start - 1].word_end if start else side.units[0].word_start
        return [(at, at)]
    cuts = [at for at in range(start + 1, end) if side.units[at - 1].end < side.units[at].start]
    return [side.printed(piece)[1] for piece in pairwise([start, *cuts, end])]


def _behind(pieces: Sequence[Span]) -> Span:
    return pieces[-1][1], pieces[-1][1]


def _indirect_pairs(parts: Sequence[_Part], other: LinkSide) -> Iterator[QuotationPair]:
    """Yield the pairs of these quotations with the same words in the other side's unquoted text."""
    units = tuple(unit for unit, quotation in zip(other.units, other.quotation_of, strict=True) if quotation is None)
    keys = {unit.key for unit in units}
    for part in parts:
        if len(keys & part.side.keys) < SHORTEST_RUN:
            continue
        steps = readable_steps(part.side.units, units)
        runs = [step for step in steps if step.equal and step.left[1] - step.left[0] >= SHORTEST_RUN]
        if _reports(runs, len(part.side.units)):
            span = (units[runs[0].right[0]].word_start, units[runs[-1].right[1] - 1].word_end)
            yield QuotationPair("indirect", part.utterance, _reported(other, span))


def _reports(runs: Sequence[Step], size: int) -> bool:
    """Return whether the runs cover enough of a quotation of ``size`` words."""
    sizes = [run.left[1] - run.left[0] for run in runs]
    return max(sizes, default=0) >= INDIRECT_WORDS and sum(sizes) >= INDIRECT_SHARE * size


def _reported(side: LinkSide, span: Span) -> Utterance:
    """Return the unquoted words at a span as an utterance, with the speaker whom their sentence names."""
    text = side.article.text
    sentences = [(start, end) for start, end in side.sentences if end > span[0] and start < span[1]]
    speaker = speaker_before(text, sentences[0][0], span[0]) or speaker_after(text, span[1], sentences[-1][1])
    spans = tuple((max(start, span[0]), min(end, span[1])) for start, end in sentences)
    return Utterance(spans, speaker, quoted=False)
