"""Ties between mentions: links of either grade, and links inferred through a third sentence."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from srcdiff.claims.clusters import Tie
from srcdiff.claims.content_words import ContentWords
from srcdiff.claims.mentions import Mention, SentenceLink, mentions_of
from srcdiff.model import SentenceId

OTHER_MENTION = 0.3
"""Share of a link's score that ties the other mentions of its two sentences: they may make one statement. Set on the
seven development events, like the next number; .5 costs .03 of the one-to-one F1."""
INFERRED = 0.7
"""Share of the weaker of two links that ties two mentions through the mention between them. From .6 to .8 no figure of
the development events changes by more than .01; where both links must be sure, the F1 of pairs is .03 lower."""
LEAST_IN_COMMON = 2
"""Content words that two mentions must have in common to be tied by an inferred link."""


class Ties(NamedTuple):
    """The mentions of an event and how they are tied."""

    mentions: tuple[Mention, ...]
    """Sorted by article, position and number, whatever the order in which the articles were read."""
    scores: Mapping[Tie, float]
    """0 to 1, by the indices of two mentions of different articles."""


def ties_of(links: Sequence[SentenceLink], words: ContentWords) -> Ties:
    """Return the mentions of the links and all their ties. Cost: for each mention its links times the sure ones."""
    mention_of = mentions_of(links)
    mentions = tuple(sorted(set(mention_of.values()), key=lambda mention: (mention.sentence, mention.number)))
    index_of = {mention: index for index, mention in enumerate(mentions)}
    linked: dict[Tie, float] = {}
    sure: set[Tie] = set()
    for one in links:
        tie = _tie(index_of[mention_of[one.left]], index_of[mention_of[one.right]])
        linked[tie] = max(linked.get(tie, 0.0), one.link.score)
        if one.link.grade == "sure":
            sure.add(tie)
    inferred = _inferred(mentions, linked, sure, words)
    return Ties(mentions, inferred | _of_other_mentions(links, mentions) | linked)


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
    mentions: Sequence[Mention], linked: Mapping[Tie, float], sure: Collection[Tie], words: ContentWords
) -> dict[Tie, float]:
    """Return the ties of mentions of different articles that a third one links and that share content words.

    One of the two links must be sure.
    """
    neighbours: dict[int, dict[int, float]] = {}
    for (left, right), score in linked.items():
        neighbours.setdefault(left, {})[right] = neighbours.setdefault(right, {})[left] = score
    content = [words.of(mention.sentence[0], mention.spans) for mention in mentions]
    article = [mention.sentence[0] for mention in mentions]
    found: dict[Tie, float] = {}
    for middle, scores in neighbours.items():
        for one in scores:
            if _tie(middle, one) not in sure:
                continue
            for other in scores.keys() - neighbours[one].keys():
                if article[one] != article[other] and len(content[one] & content[other]) >= LEAST_IN_COMMON:
                    tie = _tie(one, other)
                    found[tie] = max(found.get(tie, 0.0), INFERRED * min(scores[one], scores[other]))
    return found
