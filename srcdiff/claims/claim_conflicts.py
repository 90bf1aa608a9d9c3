"""The facts on which the sentences of a claim disagree, each with the values of all of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby, islice, starmap
from typing import NamedTuple

from srcdiff.claims.content_words import ContentWords
from srcdiff.claims.event_links import EventLinks
from srcdiff.claims.mentions import SentenceLink
from srcdiff.diff import sentence_conflicts
from srcdiff.model import Article, ClaimConflict, ClaimValue, Conflict, ConflictKind, SentenceId, Span
from srcdiff.pair.clusters import components
from srcdiff.settings import Settings
from srcdiff.text.mentions import overlap

MOST_UNLINKED = 200
"""Pairs of sentences of one claim that no link joins and that are compared for conflicts."""
LEAST_IN_COMMON = 3
"""Content words that such a pair has in common."""
BLOCK = 6
"""Articles that are compared with as many others before the next ones."""

SentencePair = tuple[SentenceId, SentenceId]


class _Value(NamedTuple):
    """One value that a link finds to disagree."""

    sentence: SentenceId
    span: Span
    kind: ConflictKind


class ClaimConflicts:
    """Finds the conflicts of the claims of one event."""

    def __init__(self, articles: Mapping[str, Article], links: EventLinks, settings: Settings) -> None:
        self._articles = articles
        self._links = links
        self._settings = settings
        self._words = ContentWords(articles, settings)
        self._content: dict[SentenceId, frozenset[str]] = {}
        self._known: dict[SentencePair, tuple[Conflict, ...]] = {}

    def of(self, sentences: Sequence[SentenceId]) -> tuple[ClaimConflict, ...]:
        """Return the conflicts between any two sentences of a claim of different articles, those on one value as one.

        Links have theirs; of sentences without a link at most ``MOST_UNLINKED`` pairs are compared. Values are in the
        order of ``sentences``, conflicts in that of their first values.
        """
        order = {sentence: index for index, sentence in enumerate(sentences)}
        groups = [_values(group, order) for group in _connected(list(self._pairs(sorted(sentences))))]
        groups.sort(key=lambda values: [(order[value.sentence], value.span, value.kind) for value in values])
        return tuple(ClaimConflict(values[0].kind, tuple(map(self._shown, values))) for values in groups)

    def compare(self, claims: Iterable[Sequence[SentenceId]]) -> None:
        """Compare the sentences without a link of all these claims now, those of the same few articles together.

        What is worked out of an article is kept for a few articles only.
        """
        block_of = {identifier: number // BLOCK for number, identifier in enumerate(sorted(self._articles))}
        pairs = {pair for claim in claims for pair in self._unlinked(sorted(claim))}
        for left, right in sorted(pairs, key=lambda pair: (*(block_of[one[0]] for one in pair), pair)):
            self._compared(left, right)

    def _pairs(self, sentences: Sequence[SentenceId]) -> Iterator[tuple[_Value, _Value]]:
        """Yield the two values of each conflict between two sentences."""
        for found in filter(None, starmap(self._links.between, _across_articles(sentences))):
            yield from self._of_link(found)
        for left, right in self._unlinked(sentences):
            yield from (_sides(left, right, conflict) for conflict in self._compared(left, right))

    def _unlinked(self, sentences: Sequence[SentenceId]) -> Iterator[SentencePair]:
        """Return the pairs without a link that are compared."""
        pairs = (pair for pair in _across_articles(sentences) if self._links.between(*pair) is None)
        return islice(filter(self._have_words_in_common, pairs), MOST_UNLINKED)

    def _have_words_in_common(self, pair: SentencePair) -> bool:
        left, right = map(self._content_of, pair)
        return len(left & right) >= LEAST_IN_COMMON

    def _content_of(self, sentence: SentenceId) -> frozenset[str]:
        if sentence not in self._content:
            self._content[sentence] = self._words.of(sentence[0], [self._span(sentence)])
        return self._content[sentence]

    def _of_link(self, found: SentenceLink) -> Iterator[tuple[_Value, _Value]]:
        """Yield the conflicts of a link; one of several sentences has conflicts in other sentences too."""
        for conflict in found.link.conflicts:
            sides = _sides(found.left.sentence, found.right.sentence, conflict)
            if all(overlap(side.span, self._span(side.sentence)) for side in sides):
                yield sides

    def _compared(self, left: SentenceId, right: SentenceId) -> tuple[Conflict, ...]:
        """Return the conflicts of two sentences without a link; compared once for all claims."""
        if (left, right) not in self._known:
            one, other = self._articles[left[0]], self._articles[right[0]]
            self._known[left, right] = sentence_conflicts((one, left[1]), (other, right[1]), self._settings)
        return self._known[left, right]

    def _span(self, sentence: SentenceId) -> Span:
        found = self._articles[sentence[0]].sentences[sentence[1]]
        return found.span

    def _shown(self, value: _Value) -> ClaimValue:
        article, position = value.sentence
        return ClaimValue(article, position, self._articles[article].text[slice(*value.span)])


def _across_articles(sentences: Sequence[SentenceId]) -> Iterator[SentencePair]:
    return ((left, right) for left, right in combinations(sentences, 2) if left[0] != right[0])


def _sides(left: SentenceId, right: SentenceId, conflict: Conflict) -> tuple[_Value, _Value]:
    return _Value(left, conflict.left_span, conflict.kind), _Value(right, conflict.right_span, conflict.kind)


def _connected(pairs: Sequence[tuple[_Value, _Value]]) -> list[list[_Value]]:
    """Return the values that conflicts connect, each once; values of one kind that overlap in a sentence are one.

    Time n log n in the pairs.
    """
    stretch_of = _stretches(value for pair in pairs for value in pair)
    groups = components(len(stretch_of), ((stretch_of[left], stretch_of[right]) for left, right in pairs))
    values: dict[int, list[_Value]] = {}
    for value, stretch in stretch_of.items():
        values.setdefault(stretch, []).append(value)
    return [[value for stretch in group for value in values[stretch]] for group in groups]


def _stretches(values: Iterable[_Value]) -> dict[_Value, int]:
    """Return the number of the stretch of each value, from 0: values of one kind that overlap are one stretch."""
    ordered = sorted(set(values), key=lambda value: (value.sentence, value.kind, value.span))
    found: dict[_Value, int] = {}
    number = -1
    for _, together in groupby(ordered, key=lambda value: (value.sentence, value.kind)):
        end = 0
        for value in together:
            number += value.span[0] >= end
            end = max(end, value.span[1])
            found[value] = number
    return found


def _is_one(one: _Value, other: _Value) -> bool:
    return one.sentence == other.sentence and one.kind == other.kind and overlap(one.span, other.span)


def _values(group: Sequence[_Value], order: Mapping[SentenceId, int]) -> list[_Value]:
    """Return the values of a group in order; of overlapping ones only the longest."""
    longest = sorted(group, key=lambda value: (value.span[0] - value.span[1], value.span))
    kept: list[_Value] = []
    for value in longest:
        if not any(_is_one(value, other) for other in kept):
            kept.append(value)
    return sorted(kept, key=lambda value: (order[value.sentence], value.span))
