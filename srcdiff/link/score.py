"""From features to a score: a logistic regression, every part of which has a name."""

from srcdiff.link.weights import BASELINE, WEIGHTS
from srcdiff.model import ScorePart
from srcdiff.text import logistic
from srcdiff.text.logistic import Features

BASELINE_NAME = "starting point"
"""The part that every link has: the log odds of two sentences whose features are all 0."""


def parts(features: Features) -> tuple[ScorePart, ...]:
    """Return what each feature and the baseline add to the log odds, the largest first.

    Features that add nothing are left out. The parts sum to the log odds of the score.
    """
    weighted = [ScorePart(*part) for part in logistic.weighted(features, WEIGHTS).items()]
    return tuple(
        sorted((ScorePart(BASELINE_NAME, BASELINE), *weighted), key=lambda part: (-abs(part.weight), part.name))
    )


def score(features: Features) -> float:
    """Return the probability that the cell is a link, 0 to 1."""
    return logistic.score(BASELINE, [WEIGHTS[name] * value for name, value in features.items()])
