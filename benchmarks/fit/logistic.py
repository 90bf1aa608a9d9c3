"""Logistic regression with a ridge penalty, offsets and importances, solved by SciPy. Needs the extra ``fit``."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit


@dataclass(frozen=True, slots=True)
class FittedWeights:
    """The result of a fit."""

    bias: float
    weights: tuple[float, ...]
    """In the order of the columns, each for one unit of its feature."""


def fit_logistic(
    rows: Sequence[Sequence[float]],
    truths: Sequence[bool],
    importances: Sequence[float],
    *,
    ridge: float,
    offsets: Sequence[float] | None = None,
    standardised: bool = False,
) -> FittedWeights:
    """Return the weights that make the truths likeliest.

    Minimises the sum of importance times the negative log likelihood, plus ``ridge`` / 2 times the squares of the
    weights; the bias bears no penalty. ``offsets`` are log odds that each row has besides. With ``standardised`` the
    penalty is on the weights of features that are scaled to mean 0 and deviation 1.
    """
    x, y, importance = np.asarray(rows, float), np.asarray(truths, float), np.asarray(importances, float)
    offset = np.zeros(len(y)) if offsets is None else np.asarray(offsets, float)
    means, deviations = np.zeros(x.shape[1]), np.ones(x.shape[1])
    if standardised:
        means = np.average(x, axis=0, weights=importance)
        deviations = np.sqrt(np.average((x - means) ** 2, axis=0, weights=importance))
        deviations[deviations == 0] = 1.0
    scaled = np.column_stack([np.ones(len(y)), (x - means) / deviations])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        log_odds = scaled @ weights + offset
        likelihood = importance @ (np.logaddexp(0, log_odds) - y * log_odds)
        penalty = np.concatenate([[0.0], weights[1:]])
        gradient = scaled.T @ (importance * (expit(log_odds) - y)) + ridge * penalty
        return likelihood + ridge / 2 * penalty @ penalty, gradient

    start = np.zeros(scaled.shape[1])
    options = {"maxiter": 2_000, "gtol": 1e-9 * importance.sum(), "ftol": 1e-15}
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options=options).x
    weights = found[1:] / deviations
    return FittedWeights(float(found[0] - weights @ means), tuple(map(float, weights)))
