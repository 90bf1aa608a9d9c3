"""Mentions: what the links of an event make of its sentences, one mention for each statement that a sentence makes.

The shared stretches of a sentence's links that overlap belong to one mention; stretches apart from each other are
statements of their own, so a sentence can make several.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from srcdiff.model import Article, Comparison, Link, Positions, SentenceId, Span

LEAST_OVERLAP = 0.3
"""Share of the shorter of two stretches that must lie in the other one for both to be one statement. Set on the seven
development events: from .3 to .6 the one-to-one F1 of claims changes by .02."""
LEAST_COVERED = 0.15
"""Share of the longer of two stretches that must lie in the other one too: a few words at the end of a long quotation
are a statement of their own. From .1 to .2 the one-to-one F1 of the development events is .01 higher than without."""


class LinkEnd(NamedTuple):
    """One sentence of a link, with the stretches of it that the link shares."""

    sentence: SentenceId
    spans: tuple[Span, ...]
    """Ascending, without overlap; never empty."""


class SentenceLink(NamedTuple):
    """A link between one sentence of each side. A link of several sentences counts for each two of them."""

    left: LinkEnd
    right: LinkEnd
    link: Link
    comparison: Comparison

    def end_of(self, sentence: SentenceId) -> LinkEnd:
        """Return the end that is this sentence, one of the two."""
        return self.left if self.left.sentence == sentence else self.right


class Mention(NamedTuple):
    """One statement of one sentence."""

    sentence: SentenceId
    number: int
    """Among the mentions of the sentence, from 0."""
    spans: tuple[Span, ...]
    """The stretches that carry it: those of all its link ends together, ascending, without overlap."""


def sentence_links(articles: Mapping[str, Article], comparisons: Iterable[Comparison]) -> Iterator[SentenceLink]:
    """Yield every two linked sentences of these articles, by id, in the order of the comparisons and their links.

    Comparisons with other articles are left out.
    """
    for comparison in comparisons:
        left, right = articles.get(comparison.left), articles.get(comparison.right)
        if left is None or right is None:
            continue
        for link in comparison.links:
            rights = _ends(right, link.right, link.shared_right)
            for left_end in _ends(left, link.left, link.shared_left):
                yield from (SentenceLink(left_end, right_end, link, comparison) for right_end in rights)


def _ends(article: Article, positions: Positions, shared: Sequence[Span]) -> list[LinkEnd]:
    """Return the ends of one side of a link; a sentence that no stretch is in counts whole."""
    return [LinkEnd((article.id, position), _spans_in(article, position, shared)) for position in positions]


def _spans_in(article: Article, position: int, shared: Sequence[Span]) -> tuple[Span, ...]:
    sentence = article.sentences[position]
    cut = ((max(start, sentence.start), min(end, sentence.end)) for start, end in shared)
    return tuple(span for span in cut if span[0] < span[1]) or (sentence.span,)


def mentions_of(links: Iterable[SentenceLink]) -> dict[LinkEnd, Mention]:
    """Return the mention of each link end.

    The ends of a sentence are taken by the best score of their links. Each joins the first mention all of whose ends
    it overlaps, or begins a new one. Cost: for each sentence the ends times the mentions.
    """
    by_sentence: dict[SentenceId, dict[LinkEnd, float]] = {}
    for one in links:
        for end in (one.left, one.right):
            scores = by_sentence.setdefault(end.sentence, {})
            scores[end] = max(scores.get(end, 0.0), one.link.score)
    found: dict[LinkEnd, Mention] = {}
    for sentence, scores in by_sentence.items():
        ends = sorted(scores, key=lambda end: (-scores[end], end.spans))
        for number, group in enumerate(_overlapping(ends)):
            mention = Mention(sentence, number, merged_spans(span for end in group for span in end.spans))
            found.update(dict.fromkeys(group, mention))
    return found


def _overlapping(ends: Iterable[LinkEnd]) -> list[list[LinkEnd]]:
    groups: list[list[LinkEnd]] = []
    for end in ends:
        fitting = (group for group in groups if all(_overlap(end.spans, other.spans) for other in group))
        group = next(fitting, None)
        if group is None:
            groups.append([end])
        else:
            group.append(end)
    return groups


def _overlap(one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Return whether two sets of stretches share enough of the shorter and of the longer set."""
    common = math.fsum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
    shorter, longer = sorted((_length(one), _length(other)))
    return common >= LEAST_OVERLAP * shorter and common >= LEAST_COVERED * longer


def _length(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)


def merged_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the stretches that the spans cover together, ascending, without overlap.

    >>> merged_spans([(5, 9), (0, 3), (2, 4)])
    ((0, 4), (5, 9))
    """
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
