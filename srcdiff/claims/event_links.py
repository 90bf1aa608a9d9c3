"""The links of an event by their two sentences, read from either side."""

from collections.abc import Iterable

from srcdiff.claims.mentions import SentenceLink
from srcdiff.model import Edit, Operation, SentenceId

_MIRRORED: dict[Operation, Operation] = {
    "equal": "equal",
    "replace": "replace",
    "delete": "insert",
    "insert": "delete",
}


class EventLinks:
    """Looks up the best link between two sentences of an event; of links with one score the first is the best."""

    def __init__(self, links: Iterable[SentenceLink]) -> None:
        self._best: dict[SentenceId, dict[SentenceId, SentenceLink]] = {}
        for one in links:
            left, right = one.left.sentence, one.right.sentence
            known = self._best.setdefault(left, {}).get(right)
            if known is None or one.link.score > known.link.score:
                self._best[left][right] = self._best.setdefault(right, {})[left] = one

    def between(self, one: SentenceId, other: SentenceId) -> SentenceLink | None:
        """Return the best link of two sentences; ``None`` where there is none."""
        return self._best.get(one, {}).get(other)

    def score(self, one: SentenceId, other: SentenceId) -> float:
        """Return the score of two sentences, 0 to 1; 0 without a link."""
        found = self.between(one, other)
        return found.link.score if found else 0.0

    def surely(self, one: SentenceId, other: SentenceId) -> bool:
        """Return whether a sure link joins two sentences."""
        found = self.between(one, other)
        return found is not None and found.link.grade == "sure"


def mirrored(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the edits from right to left."""
    return tuple(Edit(_MIRRORED[edit.op], edit.right, edit.left, edit.moved) for edit in edits)
