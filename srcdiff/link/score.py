"""From features to a score: a logistic regression, every part of which has a name."""

import math

from srcdiff.link.weights import BASELINE, WEIGHTS
from srcdiff.model import ScorePart
from srcdiff.text.logistic import Features, probability

BASELINE_NAME = "starting point"
"""The part that every link has: the log odds of two sentences whose features are all 0."""


def parts(features: Features) -> tuple[ScorePart, ...]:
    """Return what each feature and the baseline add to the log odds, the largest first.

    Features that add nothing are left out. The parts sum to the log odds of the score.
    """
    weighed = [ScorePart(name, weight * features[name]) for name, weight in WEIGHTS.items() if features[name]]
    return tuple(
        sorted((ScorePart(BASELINE_NAME, BASELINE), *weighed), key=lambda part: (-abs(part.weight), part.name))
    )


def score(features: Features) -> float:
    """Return the probability that the cell is a link, 0 to 1."""
    return probability(math.fsum([BASELINE, *[weight * features[name] for name, weight in WEIGHTS.items()]]))
