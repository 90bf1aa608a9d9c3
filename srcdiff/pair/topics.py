"""The topics of a set of texts: texts on one subject, in which the events are distinguished.

What is rare in a set of many subjects may be in every text on one of them, so two look-alike events seem alike beside
texts on other subjects. Each topic is therefore weighted and scored as a set of its own, and a pair scores the same
whether its topic is read alone or with thousands of other articles. Measured on sets of news articles with known
events, four of them read together: mean pair F1 .924 with topics, .882 without, each set read alone .930.
"""

from collections.abc import Mapping

from srcdiff.pair.clusters import Linkage, Pair

LARGEST_TOPIC = 40
"""Texts of a topic, unless one event has more: the sets on which pairing was fitted have up to 39."""
LEAST_COSINE = 0.025
"""The mean cosine between the words of two groups of one topic."""
LEAST_KEY_COSINE, EVENT_KEY_COSINE = 0.003, 0.25
"""The mean cosine between the key words of two groups of one topic, and the one above which the topic may be larger
than ``LARGEST_TOPIC``. Set on the 133 development sets read as one corpus, where they tell events apart as well as
topics by scores do: F1 .90."""


def topics(
    count: int, scores: Mapping[Pair, float], cosines: Mapping[Pair, float], threshold: float
) -> list[tuple[int, ...]]:
    """Return the topics of ``count`` texts: those of two or more, in the order of their first ones, members ascending.

    ``scores`` are those of the pairs in the whole set, and texts that they group at ``threshold`` are in one topic. The
    groups are merged further by ``cosines``, which has the same pairs. Time n log n in the pairs.
    """
    groups = Linkage(count, scores)
    groups.link(threshold)
    merged = Linkage(count, cosines)
    merged.join((group[0], member) for group in groups.groups for member in group[1:])
    merged.link(LEAST_COSINE, LARGEST_TOPIC)
    return [topic for topic in merged.groups if len(topic) > 1]


def key_topics(count: int, key_cosines: Mapping[Pair, int], one: int) -> list[tuple[int, ...]]:
    """Return the topics of ``count`` texts, as ``topics`` does, from what their key words have in common alone.

    ``key_cosines`` are whole numbers, ``one`` of which are a cosine of 1; pairs that it does not have count as 0.
    """
    merged = Linkage(count, key_cosines)
    merged.link(EVENT_KEY_COSINE * one)
    merged.link(LEAST_KEY_COSINE * one, LARGEST_TOPIC)
    return [topic for topic in merged.groups if len(topic) > 1]
