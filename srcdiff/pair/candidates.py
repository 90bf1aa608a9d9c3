"""The candidate pairs: articles that share something rare. The other pairs of a large corpus are never scored.

The keys of an article are its heaviest words and its phrases. A key that many articles have proposes nothing, so the
work grows with the articles and not with their pairs. An article that has little else, as one of a thousand versions
of one text, is proposed with those read just before and after it: they connect all that are alike.
"""

import heapq
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from srcdiff.pair.clusters import Pair
from srcdiff.pair.weighted_set import WeightedSet

KEY_WORDS = 16
"""The number of an article's heaviest words that are its keys."""
COMMONEST_KEY = 400
"""A word or phrase that is a key of more articles than this is common: it proposes none of them, or a few."""
NEAREST = 40
"""Articles proposed for each one: those with which its keys weigh most."""
PHRASE_KEY_WEIGHT = 0.02
"""What a shared phrase adds to the weight of shared key words, products of two words' weights, mostly below 0.1."""


def candidate_pairs(together: WeightedSet, texts: Sequence[int]) -> list[Pair]:
    """Return the pairs of these articles of a set that are worth scoring, by their places among ``texts``, ascending.

    Time and space linear in the articles, with a large factor.
    """
    keys = [_keys(together, position) for position in texts]
    holders: dict[int, list[int]] = {}
    for position, own in enumerate(keys):
        for key in own:
            holders.setdefault(key, []).append(position)
    pairs: set[Pair] = set()
    for position, own in enumerate(keys):
        pairs.update((min(position, other), max(position, other)) for other in _nearest(position, own, keys, holders))
    return sorted(pairs)


def _keys(together: WeightedSet, position: int) -> dict[int, float]:
    """Return the keys of one article with their weights; those of phrases are negative."""
    weights = together.lead_words(position)
    heaviest = heapq.nsmallest(KEY_WORDS, weights, key=lambda word: (-weights[word], word))
    keys = {word: weights[word] for word in heaviest}
    keys.update((-1 - mark, PHRASE_KEY_WEIGHT**0.5) for mark in together.profile(position).phrases)
    return keys


def _nearest(
    position: int, own: dict[int, float], keys: Sequence[dict[int, float]], holders: dict[int, list[int]]
) -> Iterator[int]:
    """Yield the articles whose keys weigh most together with those of one article."""
    shared: dict[int, float] = {}
    common = {key for key in own if len(holders[key]) > COMMONEST_KEY}
    skips_common = 2 * sum(own[key] ** 2 for key in common) < sum(weight**2 for weight in own.values())
    for key, weight in own.items():
        if key in common and skips_common:
            continue
        for other in _around(position, holders[key]) if key in common else holders[key]:
            shared[other] = shared.get(other, 0.0) + weight * keys[other][key]
    shared.pop(position, None)
    yield from heapq.nsmallest(NEAREST, shared, key=lambda other: (-shared[other], other))


def _around(position: int, others: Sequence[int]) -> Sequence[int]:
    """Return the articles just before and after one, and itself; ``others`` are ascending."""
    at = bisect_left(others, position)
    return others[max(0, at - NEAREST // 2) : at + NEAREST // 2 + 1]
