"""The facts on which the sentences of a claim disagree, each with the values of all of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from srcdiff.claims.mentions import SentenceId, SentenceLink, Stretches
from srcdiff.model import Article, ClaimConflict, ClaimValue, Conflict, ConflictKind, Span


@dataclass(frozen=True, slots=True)
class _Value:
    """One value that a link finds to disagree."""

    sentence: SentenceId
    span: Span
    kind: ConflictKind


def claim_conflicts(
    sentences: Stretches, links: Iterable[SentenceLink], articles: Mapping[str, Article]
) -> tuple[ClaimConflict, ...]:
    """Return the conflicts of the links between sentences of a claim, those on one value as one.

    A conflict outside of the stretches that carry the claim belongs to another statement. Values are in the order of
    ``sentences``, conflicts in that of their first values.
    """
    pairs = [pair for one in links if _within(one, sentences) for pair in _pairs(one, sentences)]
    order = {sentence: index for index, sentence in enumerate(sentences)}
    groups = [_values(group, order) for group in _connected(pairs)]
    groups.sort(key=lambda values: [(order[value.sentence], value.span) for value in values])
    return tuple(ClaimConflict(values[0].kind, tuple(_shown(value, articles) for value in values)) for values in groups)


def _within(one: SentenceLink, sentences: Stretches) -> bool:
    return one.left.sentence in sentences and one.right.sentence in sentences


def _pairs(one: SentenceLink, sentences: Stretches) -> Iterator[tuple[_Value, _Value]]:
    """Yield the two values of each conflict of a link, where both are in stretches that carry the claim."""
    for conflict in one.link.conflicts:
        left, right = _sides(one, conflict)
        if all(_is_inside(value, sentences) for value in (left, right)):
            yield left, right


def _sides(one: SentenceLink, conflict: Conflict) -> tuple[_Value, _Value]:
    return (
        _Value(one.left.sentence, conflict.left_span, conflict.kind),
        _Value(one.right.sentence, conflict.right_span, conflict.kind),
    )


def _is_inside(value: _Value, sentences: Stretches) -> bool:
    return any(_overlaps(value.span, span) for span in sentences[value.sentence])


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


def _shown(value: _Value, articles: Mapping[str, Article]) -> ClaimValue:
    article, position = value.sentence
    return ClaimValue(article, position, articles[article].text[slice(*value.span)])
