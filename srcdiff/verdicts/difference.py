"""What two states of the verdicts on the same articles disagree on: only that has to be computed again.

Both states are compared, not the change that somebody asked for: the file may have verdicts that other people gave
meanwhile.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from srcdiff.verdicts.index import NO_VERDICTS, Verdicts, pair_of


@dataclass(frozen=True, slots=True)
class VerdictDifference:
    """The verdicts before and after a change. Every answer is linear in the verdicts that it concerns."""

    before: Verdicts = NO_VERDICTS
    after: Verdicts = NO_VERDICTS

    @property
    def affects_pairing(self) -> bool:
        """Whether the articles have to be paired again."""
        return _differ(self.before.pairings, self.after.pairings) or bool(self.articles_with_furniture)

    def affects_comparison(self, left: str, right: str) -> bool:
        """Return whether two articles have to be compared again."""
        pair = pair_of(left, right)
        return _differ(self.before.links.get(pair, {}), self.after.links.get(pair, {})) or any(
            _differ(before.get(identifier, {}), after.get(identifier, {}))
            for before, after in (
                (self.before.furniture, self.after.furniture),
                (self.before.notes, self.after.notes),
            )
            for identifier in pair
        )

    @property
    def articles_with_furniture(self) -> frozenset[str]:
        """The ids of the articles whose furniture may differ."""
        before, after = self.before.furniture, self.after.furniture
        return frozenset(
            identifier
            for identifier in {*before, *after}
            if _differ(before.get(identifier, {}), after.get(identifier, {}))
        )


def _differ(before: Mapping[Any, object], after: Mapping[Any, object]) -> bool:
    """Return whether two mappings differ, in their order too: of overlapping links the newest verdict counts."""
    return before is not after and list(before.items()) != list(after.items())
