"""The score of a pair: a sum of named parts, and what the settings make of it. Pure."""

import math
from collections.abc import Mapping

from srcdiff.model import ReasonKind
from srcdiff.pair.measures import Measures
from srcdiff.pair.weights import BIAS, WEIGHTS
from srcdiff.settings import EventSettings

Parts = dict[ReasonKind, float]
"""What each kind of reason adds to the score's sum, in log odds."""

STORY_KINDS: frozenset[ReasonKind] = frozenset({"date", "period"})
"""What cannot speak against a pairing when a running story is wanted."""
LARGEST_LOG_ODDS = 30.0
"""Beyond this a probability rounds to 0 or 1."""


def parts_of(found: Measures, event: EventSettings) -> Parts:
    """Return the parts of a pair's score, in the order of the table. Their sum and ``BIAS`` are its log odds."""
    parts: Parts = {}
    for weight in WEIGHTS:
        value = found.get(weight.measure)
        if value:
            parts[weight.kind] = parts.get(weight.kind, 0.0) + weight.weight * value
    if event.level == "story":
        return {kind: max(part, 0.0) if kind in STORY_KINDS else part for kind, part in parts.items()}
    return parts


def score_of(parts: Mapping[ReasonKind, float]) -> float:
    """Return the score, 0 to 1, of a pair with these parts.

    >>> score_of({"words": 2.0, "date": -2.0 - BIAS})
    0.5
    """
    return probability(BIAS + math.fsum(parts.values()))


def probability(log_odds: float) -> float:
    """Return the probability of these log odds."""
    bounded = max(-LARGEST_LOG_ODDS, min(LARGEST_LOG_ODDS, log_odds))
    return 1 / (1 + math.exp(-bounded))


def log_odds(probability: float) -> float:
    """Return the log odds of a probability; of 0 and 1 the largest that are told apart."""
    if not 0 < probability < 1:
        return LARGEST_LOG_ODDS if probability else -LARGEST_LOG_ODDS
    return math.log(probability / (1 - probability))
