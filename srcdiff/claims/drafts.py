"""Drafts of claims: the sentences that make one, before it has a lead and a number."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from srcdiff.claims.links_within import LinksWithin
from srcdiff.claims.mentions import SentenceId, Stretches

REPEATED = 0.8
"""A statement with this share of its sentences in a larger one repeats it. Set on the seven development events: .7 and
.9 change either F1 by .02."""

LEAST_LINKED = 0.6
"""A sentence of a repeated statement joins the one that repeats it if it is linked to this share of its sure sentences
of other articles. Set on the same events: claims right one to one F1 .587, pairs of sentences .505, sources right .411;
.569, .505 and .429 where no statement is joined, .580, .509 and .393 where all such sentences join."""


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


def with_repeats_merged(drafts: Iterable[ClaimDraft], links: LinksWithin) -> list[ClaimDraft]:
    """Return the drafts, those with more sure sentences first; one whose sure sentences another has is part of that.

    A sentence is sure in a draft if a sure link leads to another of its sentences. The other sentences of such a draft
    join where they are linked to enough of the sure ones. A draft without sure sentences stays as it is. Cost: for each
    draft the square of its sentences at the most.
    """
    kept: list[ClaimDraft] = []
    surest: list[frozenset[SentenceId]] = []
    containing: dict[SentenceId, set[int]] = {}
    known = [(_sure_sentences(one, links), one) for one in drafts]
    known.sort(key=lambda pair: (-len(pair[0]), -len(pair[1].stretches), sorted(pair[1].stretches)))
    for sure, one in known:
        homes = set[int].intersection(*(containing.get(sentence, set()) for sentence in sure)) if sure else set()
        if homes:
            home = min(homes)
            kept[home] = _joined(kept[home], one, surest[home], links)
            continue
        for sentence in sure:
            containing.setdefault(sentence, set()).add(len(kept))
        kept.append(one)
        surest.append(sure)
    return kept


def _sure_sentences(draft: ClaimDraft, links: LinksWithin) -> frozenset[SentenceId]:
    sentences = draft.stretches
    return frozenset(one for one in sentences if any(links.surely(one, other) for other in sentences))


def _joined(home: ClaimDraft, other: ClaimDraft, sure: frozenset[SentenceId], links: LinksWithin) -> ClaimDraft:
    """Return a draft with the sentences of another one that are linked to enough of its sure sentences."""
    new = {one: spans for one, spans in other.stretches.items() if one not in home.stretches}
    fitting = {one: spans for one, spans in new.items() if _share_linked(one, sure, links) >= LEAST_LINKED}
    return home._replace(stretches={**home.stretches, **fitting})


def _share_linked(sentence: SentenceId, sure: frozenset[SentenceId], links: LinksWithin) -> float:
    others = [one for one in sure if one[0] != sentence[0]]
    return sum(links.between(sentence, one) is not None for one in others) / len(others) if others else 0.0
