"""Logistic regression as pairing and linking use it: features times weights, summed to log odds, read as a score.

A *feature* is a named number that is measured on two articles or two sentences, a *weight* is what one unit of it adds
to the log odds, the *bias* is the log odds where every feature is 0, and the *score* is the probability of the sum.
Sums are exactly rounded (``math.fsum``), so that no order of features can change a score.
"""

import math
from collections.abc import Iterable, Mapping

Features = dict[str, float]
"""By name; a feature that is 0 may be missing."""

LARGEST_LOG_ODDS = 30.0
"""Log odds beyond this, either way, are treated as this: their probability differs from 0 or 1 by less than 1e-13."""


def weighted(features: Mapping[str, float], weights: Mapping[str, float]) -> dict[str, float]:
    """Return what each feature adds to the log odds, in the order of ``weights``.

    Features that are 0 are left out, and so are those without a weight.

    >>> weighted({"names": 2.0, "numbers": 0.0}, {"words": 1.0, "names": 0.5, "numbers": 3.0})
    {'names': 1.0}
    """
    return {name: weight * features[name] for name, weight in weights.items() if features.get(name)}


def score(bias: float, parts: Iterable[float]) -> float:
    """Return the probability, 0 to 1, of log odds that are the sum of ``bias`` and ``parts``.

    >>> score(-2.0, [1.5, 0.5])
    0.5
    """
    return probability(math.fsum([bias, *parts]))


def probability(log_odds: float) -> float:
    """Return the probability, above 0 and below 1, that has these log odds. ``log_odds`` is its inverse."""
    if abs(log_odds) > LARGEST_LOG_ODDS:
        log_odds = math.copysign(LARGEST_LOG_ODDS, log_odds)
    return 1 / (1 + math.exp(-log_odds))


def log_odds(probability: float) -> float:
    """Return ln(p / (1 - p)) of a probability; of 0 and 1, the largest log odds either way."""
    if not 0 < probability < 1:
        return LARGEST_LOG_ODDS if probability else -LARGEST_LOG_ODDS
    return math.log(probability / (1 - probability))
