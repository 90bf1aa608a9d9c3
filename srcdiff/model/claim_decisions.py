"""What a person decided on the claims of events. A claim is named by its sentences: its number changes."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from srcdiff.model.articles import SentenceId

SentenceSet = frozenset[SentenceId]
"""Sentences of several articles."""


@dataclass(frozen=True, slots=True)
class ClaimDecision:
    """Whether two claims are one, or whether sentences make a claim."""

    sentences: SentenceSet
    """Of the claim."""
    others: SentenceSet
    """Of the claim that is joined to it, or the sentences that are taken out of it."""
    joined: bool


@dataclass(frozen=True, slots=True)
class ClaimNote:
    """A note on a claim."""

    sentences: SentenceSet
    text: str
    """Empty where an older note is deleted."""


@dataclass(frozen=True, slots=True)
class ClaimDecisions:
    """Everything that a person decided on claims, oldest first."""

    decisions: tuple[ClaimDecision, ...] = ()
    notes: tuple[ClaimNote, ...] = ()

    def within(self, articles: Collection[str]) -> "ClaimDecisions":
        """Return what concerns these articles, with their sentences alone. Linear."""
        decisions = (
            replace(one, sentences=_of(one.sentences, articles), others=_of(one.others, articles))
            for one in self.decisions
        )
        notes = (replace(one, sentences=_of(one.sentences, articles)) for one in self.notes)
        return ClaimDecisions(
            tuple(one for one in decisions if one.sentences and one.others),
            tuple(one for one in notes if one.sentences),
        )


def _of(sentences: Iterable[SentenceId], articles: Collection[str]) -> SentenceSet:
    return frozenset(one for one in sentences if one[0] in articles)
