"""The pairings that the settings or a person decide."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

from srcdiff.pair.clusters import Pair
from srcdiff.settings import PairingRule

DecidedBy = Literal["config", "verdict"]
"""The settings or a person."""


class PairDecision(NamedTuple):
    """What the settings or a person decided on one pair."""

    same_event: bool
    name: str | None
    decided_by: DecidedBy


def decisions(
    rules: Sequence[PairingRule], decided_by: DecidedBy, position_of: Mapping[str, int]
) -> dict[Pair, PairDecision]:
    """Return the pairs that the rules decide; of two rules on one pair the later wins.

    Raises ``KeyError`` for an id without a position.
    """
    decided: dict[Pair, PairDecision] = {}
    for rule in rules:
        positions = sorted({position_of[identifier] for identifier in rule.articles})
        for left, right in combinations(positions, 2):
            decided[left, right] = PairDecision(rule.same_event, rule.name, decided_by)
    return decided
