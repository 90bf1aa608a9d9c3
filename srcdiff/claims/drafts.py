"""Drafts of claims: the sentences that make one, before it has a lead and a number."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from srcdiff.claims.mentions import SentenceId, Stretches

REPEATED = 0.8
"""A statement with this share of its sentences in a larger one repeats it. Set on the seven development events: .7 and
.9 change either F1 by .02."""


class ClaimDraft(NamedTuple):
    """The sentences that make one claim."""

    stretches: Stretches
    parts: tuple[frozenset[SentenceId], ...] = ()
    """The sentences of each claim that a person joined to this one; empty where nobody joined any."""

    @property
    def parts_or_all(self) -> tuple[frozenset[SentenceId], ...]:
        """The parts; all sentences as one where nobody joined any."""
        return self.parts or (frozenset(self.stretches),)


def without_repeats(statements: Iterable[ClaimDraft]) -> list[ClaimDraft]:
    """Return the statements without those most of whose sentences a larger one has; larger ones first."""
    kept: list[ClaimDraft] = []
    containing: dict[SentenceId, list[int]] = {}
    for one in sorted(statements, key=lambda statement: (-len(statement.stretches), sorted(statement.stretches))):
        common = Counter(place for sentence in one.stretches for place in containing.get(sentence, ()))
        if max(common.values(), default=0) < REPEATED * len(one.stretches):
            for sentence in one.stretches:
                containing.setdefault(sentence, []).append(len(kept))
            kept.append(one)
    return kept
