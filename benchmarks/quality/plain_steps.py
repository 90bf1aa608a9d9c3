"""The steps of an index's pairing in plain Python: slow and obvious, what the SQL of an engine must agree with."""

import heapq
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pyarrow as pa

from srcdiff.index.near_texts_sql import ALONE_KEYS, COMMONEST_KEY, KEY_WORDS, MOST_REACHED, NEAREST, WEIGHT_UNIT
from srcdiff.index.steps import (
    Near,
    NearTexts,
    OlderKeys,
    Score,
    Topic,
    keys_schema,
    lexicon_schema,
    rarity,
    repetition,
)
from srcdiff.index.tables import stored_rows, table, table_rows, traits_of
from srcdiff.index.topic_scores import TopicScorer
from srcdiff.index.window import DayWindow

Words = Mapping[int, int]
"""How often a text has each word, lead-weighted."""
KeyWeights = Mapping[int, int]
"""The key words of a text with their weights, in units of ``WEIGHT_UNIT``."""


class PlainSteps:
    """The steps in memory, whatever the order of the rows in the files."""

    def near_texts(self, window: DayWindow, older: OlderKeys) -> NearTexts:
        """Return the texts most like each new one, and the key words by which they were found."""
        words: dict[int, dict[int, int]] = {doc: {} for doc in window.docs[window.first_fresh :]}
        for doc, word, times in stored_rows(window.days[-1].word_files(), "doc", "word", "times"):
            if doc in words:
                words[doc][word] = times
        lexicon = Counter(word for own in words.values() for word in own)
        counts = lexicon.copy()
        for word, texts in stored_rows(older.lexicons, "word", "texts"):
            counts[word] += texts
        new_keys = dict(zip(words, key_words(words.values(), counts, len(window.docs)), strict=True))
        keys: dict[int, dict[int, int]] = {doc: {} for doc in window.docs} | new_keys
        for doc, word, weight in stored_rows(older.keys, "doc", "word", "weight"):
            if doc in keys:
                keys[doc][word] = weight
        return NearTexts(
            nearest(list(keys.values()), range(window.first_fresh, len(window.docs))),
            table([(doc, *item) for doc, own in new_keys.items() for item in own.items()], keys_schema()),
            table(sorted(lexicon.items()), lexicon_schema()),
        )

    def scores(self, window: DayWindow, topics: Sequence[Topic], scorer: TopicScorer) -> list[Score]:
        """Return the scores of the pairs inside topics that have a new text, sorted."""
        stored = dict(traits_of(window.article_files(), frozenset(window.docs)))
        found: list[Score] = []
        for topic in topics:
            rows = {
                "n": list(topic),
                "fresh": [number >= window.first_fresh for number in topic],
                "traits": [stored[window.docs[number]] for number in topic],
            }
            found += table_rows(scorer(pa.Table.from_pydict(rows)), "newer", "older", "score")
        return sorted(found)


def key_words(texts: Iterable[Words], counts: Mapping[int, int], total: int) -> Iterator[dict[int, int]]:
    """Yield the key words of each text with their weights, the heaviest first, those that no other text has last.

    ``counts`` gives how many of ``total`` texts have each word.
    """
    rarities = {count: rarity(count, total) for count in set(counts.values())}
    for words in texts:
        weights = {word: repetition(times) * rarities[counts[word]] for word, times in words.items()}
        length = math.sqrt(float(sum(weight * weight for weight in weights.values())))
        shared = _heaviest(weights, KEY_WORDS, [word for word in words if counts[word] > 1])
        alone = _heaviest(weights, ALONE_KEYS, [word for word in words if counts[word] == 1])
        yield {word: math.floor(float(weights[word]) * float(WEIGHT_UNIT) / length) for word in (*shared, *alone)}


def _heaviest(weights: Mapping[int, int], most: int, words: Sequence[int]) -> list[int]:
    return heapq.nsmallest(most, words, key=lambda word: (-weights[word], word))


def nearest(keys: Sequence[KeyWeights], asked: Iterable[int]) -> list[Near]:
    """Return the texts most like each of those ``asked``, by their positions; ordered by both.

    ``keys`` are the key words of all texts.
    """
    holders: dict[int, list[int]] = {}
    for position, own in enumerate(keys):
        for word in own:
            holders.setdefault(word, []).append(position)
    return [near for text in sorted(asked) for near in sorted(_nearest(text, keys, holders))]


def _nearest(text: int, keys: Sequence[KeyWeights], holders: Mapping[int, list[int]]) -> Iterator[Near]:
    shared: dict[int, int] = {}
    for word in _looked_up(keys[text], holders):
        for other in holders[word]:
            shared[other] = shared.get(other, 0) + keys[text][word] * keys[other][word]
    shared.pop(text, None)
    for other in heapq.nsmallest(NEAREST, shared, key=lambda other: (-shared[other], other)):
        yield Near(text, other, shared[other])


def _looked_up(own: Iterable[int], holders: Mapping[int, Sequence[int]]) -> Iterator[int]:
    """Yield the key words of a text that are looked up, the rarest first."""
    reached = 0
    shared = [word for word in own if 1 < len(holders[word]) <= COMMONEST_KEY]
    for word in sorted(shared, key=lambda word: (len(holders[word]), word)):
        reached += len(holders[word])
        if reached > MOST_REACHED:
            return
        yield word
