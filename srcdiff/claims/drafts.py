"""Drafts of claims: the sentences that make one, before it has a lead and a number."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from srcdiff.model import SentenceId

REPEATED = 0.7
"""A statement with this share of its core in another one repeats that one. Set on the seven development events: from
.67 to .75 no figure changes by more than .003; .6 costs .02 of the one-to-one F1, .8 .01."""
Core = Callable[["ClaimDraft"], Collection[SentenceId]]
"""Returns the sentences of a draft that are linked to each other, without the inferred ones."""


class ClaimDraft(NamedTuple):
    """The sentences that make one claim."""

    sentences: frozenset[SentenceId]
    parts: tuple[frozenset[SentenceId], ...] = ()
    """The sentences of each claim that a person joined to this one; empty where nobody joined any."""

    @property
    def parts_or_all(self) -> tuple[frozenset[SentenceId], ...]:
        """The parts; all sentences as one where nobody joined any."""
        return self.parts or (self.sentences,)

    def with_sentences(self, sentences: Collection[SentenceId]) -> "ClaimDraft":
        """Return the draft with more sentences."""
        return self._replace(sentences=self.sentences.union(sentences))


def with_repeats_joined(statements: Iterable[ClaimDraft], core_of: Core) -> list[ClaimDraft]:
    """Return the statements, those joined to another one that has most of their core; larger cores first.

    Two statements that differ in inferred sentences alone are one. Linear in the sentences of the cores and the
    statements that have each.
    """
    cores = [(frozenset(core_of(one)), one) for one in statements]
    cores.sort(key=lambda one: (-len(one[0]), -len(one[1].sentences), sorted(one[1].sentences)))
    kept: list[ClaimDraft] = []
    having: dict[SentenceId, list[int]] = {}
    for core, one in cores:
        common = Counter(place for sentence in core for place in having.get(sentence, ()))
        place, size = max(common.items(), key=lambda found: (found[1], -found[0]), default=(0, 0))
        if size and size >= REPEATED * len(core):
            kept[place] = kept[place].with_sentences(one.sentences)
            continue
        for sentence in core:
            having.setdefault(sentence, []).append(len(kept))
        kept.append(one)
    return kept


def without_parts(statements: Iterable[ClaimDraft]) -> list[ClaimDraft]:
    """Return the statements without those all of whose sentences another one has; larger ones first. Linear."""
    kept: list[ClaimDraft] = []
    having: dict[SentenceId, set[int]] = {}
    for one in sorted(statements, key=lambda statement: (-len(statement.sentences), sorted(statement.sentences))):
        if set[int].intersection(*(having.get(sentence, set()) for sentence in one.sentences)):
            continue
        for sentence in one.sentences:
            having.setdefault(sentence, set()).add(len(kept))
        kept.append(one)
    return kept
