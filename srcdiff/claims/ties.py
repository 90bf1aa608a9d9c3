"""Ties between mentions: links of either grade, and links inferred through a third sentence."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from srcdiff.claims.clusters import Tie
from srcdiff.claims.content_words import ContentWords
from srcdiff.claims.mentions import Mention, SentenceId, SentenceLink, mentions_of

OTHER_MENTION = 0.3
"""Share of a link's score that ties the other mentions of its two sentences: they may make one statement. Set on the
seven development events, like the next number; .5 costs .03 of the one-to-one F1."""
INFERRED = 0.4
"""Share of the weaker of two links that ties two mentions through the mention between them. From .2 to .8 the F1 of
claims changes by .01; without such ties the one-to-one F1 is .01 lower."""
LEAST_IN_COMMON = 2
"""Content words that two mentions must have in common to be tied by an inferred link."""


class Ties(NamedTuple):
    """The mentions of an event and how they are tied."""

    mentions: tuple[Mention, ...]
    """Sorted by article, position and number, whatever the order in which the articles were read."""
    scores: Mapping[Tie, float]
    """0 to 1, by the indices of two mentions of different articles."""


def ties_of(links: Sequence[SentenceLink], words: ContentWords) -> Ties:
    """Return the mentions of the links and all their ties. Cost: for each mention the square of its sure links."""
    mention_of = mentions_of(links)
    mentions = tuple(sorted(set(mention_of.values()), key=lambda mention: (mention.sentence, mention.number)))
    index_of = {mention: index for index, mention in enumerate(mentions)}
    scores: dict[Tie, float] = {}
    sure: dict[Tie, float] = {}
    for one in links:
        tie = _tie(index_of[mention_of[one.left]], index_of[mention_of[one.right]])
        scores[tie] = max(scores.get(tie, 0.0), one.link.score)
        if one.link.grade == "sure":
            sure[tie] = scores[tie]
    for tie, score in _of_other_mentions(links, mentions).items():
        scores.setdefault(tie, score)
    for tie, score in _inferred(mentions, sure, scores, words).items():
        scores.setdefault(tie, score)
    return Ties(mentions, scores)


def _tie(one: int, other: int) -> Tie:
    return (one, other) if one < other else (other, one)


def _of_other_mentions(links: Iterable[SentenceLink], mentions: Sequence[Mention]) -> dict[Tie, float]:
    """Return the ties between all mentions of linked sentences."""
    by_sentence: dict[SentenceId, list[int]] = {}
    for index, mention in enumerate(mentions):
        by_sentence.setdefault(mention.sentence, []).append(index)
    found: dict[Tie, float] = {}
    for one in links:
        for left in by_sentence[one.left.sentence]:
            for right in by_sentence[one.right.sentence]:
                tie = _tie(left, right)
                found[tie] = max(found.get(tie, 0.0), OTHER_MENTION * one.link.score)
    return found


def _inferred(
    mentions: Sequence[Mention], sure: Mapping[Tie, float], known: Mapping[Tie, float], words: ContentWords
) -> dict[Tie, float]:
    """Return the ties of mentions of different articles that a third one links and that share content words."""
    linked: dict[int, dict[int, float]] = {}
    for (left, right), score in sure.items():
        linked.setdefault(left, {})[right] = linked.setdefault(right, {})[left] = score
    content = [words.of(mention.sentence[0], mention.spans) for mention in mentions]
    article = [mention.sentence[0] for mention in mentions]
    found: dict[Tie, float] = {}
    for neighbours in linked.values():
        for tie in combinations(sorted(neighbours), 2):
            if tie in known or article[tie[0]] == article[tie[1]]:
                continue
            score = INFERRED * min(neighbours[tie[0]], neighbours[tie[1]])
            if score > found.get(tie, 0.0) and len(content[tie[0]] & content[tie[1]]) >= LEAST_IN_COMMON:
                found[tie] = score
    return found
