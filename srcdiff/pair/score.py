"""The score of a pair: a sum of named parts, and how the settings change them. Pure."""

from collections.abc import Mapping

from srcdiff.model import ReasonKind
from srcdiff.pair.weights import BIAS, KINDS, WEIGHTS
from srcdiff.settings import EventSettings
from srcdiff.text import logistic
from srcdiff.text.logistic import Features

Parts = dict[ReasonKind, float]
"""What each kind of reason adds to the score's log odds."""

STORY_KINDS: frozenset[ReasonKind] = frozenset({"date", "period"})
"""Kinds that cannot count against a pairing where the settings ask for a running story."""


def parts_of(found: Features, event: EventSettings) -> Parts:
    """Return the parts of a pair's score, in the order of the table. Their sum and ``BIAS`` are its log odds."""
    parts: Parts = {}
    for name, part in logistic.weighted(found, WEIGHTS).items():
        parts[KINDS[name]] = parts.get(KINDS[name], 0.0) + part
    if event.level == "story":
        return {kind: max(part, 0.0) if kind in STORY_KINDS else part for kind, part in parts.items()}
    return parts


def score_of(parts: Mapping[ReasonKind, float]) -> float:
    """Return the score, 0 to 1, of a pair with these parts.

    >>> score_of({"words": 2.0, "date": -2.0 - BIAS})
    0.5
    """
    return logistic.score(BIAS, parts.values())
