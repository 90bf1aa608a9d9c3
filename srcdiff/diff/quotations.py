"""Quotation against quotation: how the two sides of a link print one utterance."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise, zip_longest

from srcdiff.diff.conflicts import is_statement
from srcdiff.diff.conflicts.evidence import Change, Evidence, Side
from srcdiff.diff.conflicts.quotes import END_WORDS, is_one_utterance, owned_up
from srcdiff.diff.edits import readable_steps
from srcdiff.diff.function_words import IsFunction
from srcdiff.diff.steps import Range, Step
from srcdiff.model import QuotationKind, QuotationPair, Span, Utterance
from srcdiff.text.speakers import speaker_after, speaker_before
from srcdiff.text.utterances import utterances

SHARED_WORDS = 4
"""Words that two quotations must share in order, unless they are the same to the word (the contract's number)."""
INDIRECT_WORDS = 4
"""Words in a row of a quotation that stand on the other side without marks; fewer are said by chance."""
INDIRECT_SHARE = 0.6
"""Share of a quotation's words that must stand there in runs, in order, for the other side to report it."""
SHORTEST_RUN = 2
"""Words of a run that counts; single ones are found in any sentence."""
MOST_UTTERANCES = 30
"""Utterances of a side that are compared; a statement has a few."""


@dataclass(frozen=True, slots=True)
class _Part:
    """The part of an utterance that stands in a link's sentences."""

    utterance: Utterance
    side: Side
    """Its words alone."""


def quotation_pairs(left: Side, right: Side, is_function: IsFunction) -> tuple[QuotationPair, ...]:
    """Return the utterances that both sides of a link print, in the order of the left side, then of the right.

    An utterance that one side prints in two pieces is in two pairs. A link too long to be one statement has none.
    Swapping the sides mirrors the pairs. Cost: about the product of the words of both sides.
    """
    if not (is_statement(left) and is_statement(right)):
        return ()
    left_parts, right_parts = _parts(left), _parts(right)
    met = [
        (one, other, pair)
        for one in left_parts
        for other in right_parts
        if (pair := _pair(one, other, is_function)) is not None
    ]
    left_met, right_met = [one for one, _, _ in met], [other for _, other, _ in met]
    pairs = [pair for _, _, pair in met]
    pairs += _indirect_pairs([part for part in left_parts if part not in left_met], right, is_function)
    turned = _indirect_pairs([part for part in right_parts if part not in right_met], left, is_function)
    pairs += [replace(pair, left=pair.right, right=pair.left) for pair in turned]
    return tuple(sorted(pairs, key=lambda pair: (pair.left.spans, pair.right.spans)))


@lru_cache(maxsize=8)
def _article_utterances(text: str) -> tuple[Utterance, ...]:
    """Return the utterances of an article; remembered, since every link of it asks."""
    return utterances(text)


def _parts(side: Side) -> list[_Part]:
    """Return the parts of the article's utterances inside the link's sentences, in order."""
    said, sentences = _article_utterances(side.article.text), side.sentences
    first = bisect_right(said, sentences[0][0], key=lambda utterance: utterance.spans[-1][1])
    after = bisect_left(said, sentences[-1][1], key=lambda utterance: utterance.spans[0][0])
    parts = (_part(side, utterance) for utterance in said[first : min(after, first + MOST_UTTERANCES)])
    return [part for part in parts if part.side.units]


def _part(side: Side, utterance: Utterance) -> _Part:
    """Return what the link's sentences hold of an utterance; its side has no units where that is nothing."""
    inside = [
        (max(start, sentence_start), min(end, sentence_end))
        for sentence_start, sentence_end in side.sentences
        for start, end in utterance.spans
    ]
    spans = tuple((start, end) for start, end in inside if start < end)
    units = tuple(unit for unit in side.units if any(start <= unit.word_start < end for start, end in spans))
    return _Part(replace(utterance, spans=spans), replace(side, units=units))


def _pair(one: _Part, other: _Part, is_function: IsFunction) -> QuotationPair | None:
    """Return how two quotations print one utterance; nothing if they are two utterances."""
    if not _may_be_one(one.side, other.side):
        return None
    evidence = _evidence(one.side, other.side, is_function)
    if not _is_one(evidence):
        return None
    kind, altered = _kind(evidence)
    return QuotationPair(kind, one.utterance, other.utterance, altered)


def _is_one(evidence: Evidence) -> bool:
    """Return whether the two quotations are one utterance: alike to the word, or with enough words in order."""
    if not evidence.changes:
        return not all(map(evidence.is_function, evidence.left.units))
    runs = [step.left[1] - step.left[0] for step in evidence.steps if step.equal]
    shorter = min(len(evidence.left.units), len(evidence.right.units))
    enough = sum(runs) >= SHARED_WORDS and is_one_utterance(sum(runs), shorter, max(runs))
    return enough and not any(_breaks_up(change, evidence) for change in evidence.changes)


def _may_be_one(left: Side, right: Side) -> bool:
    """Return whether the rows share as many words as one utterance must, in whatever order: a quick way to say no."""
    left_keys, right_keys = {unit.key for unit in left.units}, {unit.key for unit in right.units}
    return len(left_keys & right_keys) >= min(SHARED_WORDS, len(left_keys), len(right_keys)) - 1


def _evidence(left: Side, right: Side, is_function: IsFunction) -> Evidence:
    return Evidence(left, right, tuple(readable_steps(left.units, right.units, is_function)), is_function)


def _kind(evidence: Evidence) -> tuple[QuotationKind, tuple[tuple[Span, Span], ...]]:
    """Return the kind of a pair of quotations, and the words altered."""
    altered = [change for change in evidence.changes if _alters(change, evidence)]
    if altered:
        return "altered", tuple(spans for change in altered for spans in _altered_spans(change, evidence))
    return ("trimmed" if evidence.changes else "verbatim"), ()


def _alters(change: Change, evidence: Evidence) -> bool:
    """Return whether a change puts other words into the speaker's mouth; a cut at an end, or an owned one, does not."""
    replaces = min(change.left_size, change.right_size) > 0
    if change.amid:
        return replaces or not _is_owned_up(change, evidence)
    return replaces and _longer(change) <= END_WORDS


def _breaks_up(change: Change, evidence: Evidence) -> bool:
    """Return whether a change is longer than the shared words around it: what it parts are two utterances."""
    too_long = change.amid and _longer(change) > change.equal_before + change.equal_after
    return too_long and not _is_owned_up(change, evidence)


def _is_owned_up(change: Change, evidence: Evidence) -> bool:
    return owned_up(evidence.left, _wider(change.left)) or owned_up(evidence.right, _wider(change.right))


def _longer(change: Change) -> int:
    return max(change.left_size, change.right_size)


def _wider(stretch: Range) -> Range:
    """Return the range with a unit more on either side."""
    return max(0, stretch[0] - 1), stretch[1] + 1


def _altered_spans(change: Change, evidence: Evidence) -> Iterator[tuple[Span, Span]]:
    """Yield where the words of a change stand, in pieces where an attribution interrupts them."""
    left, right = _pieces(evidence.left, change.left), _pieces(evidence.right, change.right)
    for one, other in zip_longest(left, right):
        yield one or _behind(left), other or _behind(right)


def _pieces(side: Side, stretch: Range) -> list[Span]:
    """Return where the words of a range stand; one empty span behind the word before it if there are none."""
    start, end = stretch
    if start == end:
        at = side.units[start - 1].word_end if start else side.units[0].word_start
        return [(at, at)]
    cuts = [at for at in range(start + 1, end) if side.units[at - 1].end < side.units[at].start]
    return [side.printed(piece)[1] for piece in pairwise([start, *cuts, end])]


def _behind(pieces: Sequence[Span]) -> Span:
    return pieces[-1][1], pieces[-1][1]


def _indirect_pairs(parts: Sequence[_Part], other: Side, is_function: IsFunction) -> Iterator[QuotationPair]:
    """Yield the pairs of these quotations with the same words of the other side outside quotation marks."""
    units = tuple(unit for unit, quotation in zip(other.units, other.quotation_of, strict=True) if quotation is None)
    keys = {unit.key for unit in units}
    for part in parts:
        if len(keys & {unit.key for unit in part.side.units}) < SHORTEST_RUN:
            continue
        steps = readable_steps(part.side.units, units, is_function)
        runs = [step for step in steps if step.equal and step.left[1] - step.left[0] >= SHORTEST_RUN]
        if _reports(runs, len(part.side.units)):
            span = (units[runs[0].right[0]].word_start, units[runs[-1].right[1] - 1].word_end)
            yield QuotationPair("indirect", part.utterance, _reported(other, span))


def _reports(runs: Sequence[Step], size: int) -> bool:
    """Return whether the runs hold enough of a quotation of so many words."""
    sizes = [run.left[1] - run.left[0] for run in runs]
    return max(sizes, default=0) >= INDIRECT_WORDS and sum(sizes) >= INDIRECT_SHARE * size


def _reported(side: Side, span: Span) -> Utterance:
    """Return the words at a span, which stand without marks, with the speaker whom their sentence names."""
    text = side.article.text
    start = min(start for start, end in side.sentences if end > span[0])
    end = max(end for start, end in side.sentences if start < span[1])
    speaker = speaker_before(text, start, span[0]) or speaker_after(text, span[1], end)
    return Utterance((span,), speaker, quoted=False)
