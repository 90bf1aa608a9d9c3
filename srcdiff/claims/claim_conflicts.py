"""The facts on which the sentences of a claim disagree, each with the values of all of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from srcdiff.claims.links_within import LinksWithin
from srcdiff.claims.mentions import SentenceId, SentenceLink
from srcdiff.diff import sentence_conflicts
from srcdiff.model import Article, ClaimConflict, ClaimValue, Conflict, ConflictKind, Span
from srcdiff.settings import Settings

MOST_UNLINKED = 200
"""Pairs of sentences of one claim that no link joins and that are compared for conflicts."""


class _Value(NamedTuple):
    """One value that a link finds to disagree."""

    sentence: SentenceId
    span: Span
    kind: ConflictKind


class ClaimConflicts:
    """Finds the conflicts of the claims of one event."""

    def __init__(self, articles: Mapping[str, Article], links: LinksWithin, settings: Settings) -> None:
        self._articles = articles
        self._links = links
        self._settings = settings
        self._known: dict[tuple[SentenceId, SentenceId], tuple[Conflict, ...]] = {}

    def of(self, sentences: Sequence[SentenceId]) -> tuple[ClaimConflict, ...]:
        """Return the conflicts between any two sentences of a claim of different articles, those on one value as one.

        Links have theirs; of sentences without a link at most ``MOST_UNLINKED`` pairs are compared. Values are in the
        order of ``sentences``, conflicts in that of their first values.
        """
        order = {sentence: index for index, sentence in enumerate(sentences)}
        groups = [_values(group, order) for group in _connected(list(self._pairs(sorted(sentences))))]
        groups.sort(key=lambda values: [(order[value.sentence], value.span) for value in values])
        return tuple(ClaimConflict(values[0].kind, tuple(map(self._shown, values))) for values in groups)

    def _pairs(self, sentences: Iterable[SentenceId]) -> Iterator[tuple[_Value, _Value]]:
        """Yield the two values of each conflict between two sentences."""
        unlinked = 0
        for left, right in combinations(sentences, 2):
            if left[0] == right[0]:
                continue
            found = self._links.between(left, right)
            unlinked += found is None
            if found is not None:
                yield from self._of_link(found)
            elif unlinked <= MOST_UNLINKED:
                yield from (_sides(left, right, conflict) for conflict in self._compared(left, right))

    def _of_link(self, found: SentenceLink) -> Iterator[tuple[_Value, _Value]]:
        """Yield the conflicts of a link; one of several sentences has conflicts in other sentences too."""
        for conflict in found.link.conflicts:
            sides = _sides(found.left.sentence, found.right.sentence, conflict)
            if all(_overlaps(side.span, self._span(side.sentence)) for side in sides):
                yield sides

    def _compared(self, left: SentenceId, right: SentenceId) -> tuple[Conflict, ...]:
        """Return the conflicts of two sentences without a link; compared once for all claims."""
        if (left, right) not in self._known:
            one, other = self._articles[left[0]], self._articles[right[0]]
            self._known[left, right] = sentence_conflicts((one, left[1]), (other, right[1]), self._settings)
        return self._known[left, right]

    def _span(self, sentence: SentenceId) -> Span:
        found = self._articles[sentence[0]].sentences[sentence[1]]
        return found.start, found.end

    def _shown(self, value: _Value) -> ClaimValue:
        article, position = value.sentence
        return ClaimValue(article, position, self._articles[article].text[slice(*value.span)])


def _sides(left: SentenceId, right: SentenceId, conflict: Conflict) -> tuple[_Value, _Value]:
    return _Value(left, conflict.left_span, conflict.kind), _Value(right, conflict.right_span, conflict.kind)


def _overlaps(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _connected(pairs: Sequence[tuple[_Value, _Value]]) -> list[list[_Value]]:
    """Return the values that conflicts connect; values of one kind that overlap in a sentence are one."""
    groups: list[list[_Value]] = []
    for pair in pairs:
        touched = [group for group in groups if any(_is_one(one, other) for one in pair for other in group)]
        groups = [group for group in groups if group not in touched]
        groups.append(list(dict.fromkeys([*(value for group in touched for value in group), *pair])))
    return groups


def _is_one(one: _Value, other: _Value) -> bool:
    return one.sentence == other.sentence and one.kind == other.kind and _overlaps(one.span, other.span)


def _values(group: Sequence[_Value], order: Mapping[SentenceId, int]) -> list[_Value]:
    """Return the values of a group in order; of overlapping ones only the longest."""
    longest = sorted(group, key=lambda value: (value.span[0] - value.span[1], value.span))
    kept: list[_Value] = []
    for value in longest:
        if not any(_is_one(value, other) for other in kept):
            kept.append(value)
    return sorted(kept, key=lambda value: (order[value.sentence], value.span))
