"""The pairings that the settings decide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from srcdiff.pair.grouping import Pair
from srcdiff.settings import PairingRule


@dataclass(frozen=True, slots=True)
class Decision:
    """What the settings say of one pair."""

    same_event: bool
    name: str | None


def decisions(rules: Sequence[PairingRule], position_of: Mapping[str, int]) -> dict[Pair, Decision]:
    """Return the decided pairs; of two rules on one pair the later wins.

    Raises ``KeyError`` for an id without a position.
    """
    decided: dict[Pair, Decision] = {}
    for rule in rules:
        positions = sorted({position_of[identifier] for identifier in rule.articles})
        for left, right in combinations(positions, 2):
            decided[left, right] = Decision(rule.same_event, rule.name)
    return decided
