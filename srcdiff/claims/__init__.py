"""What an event's articles report together, and what one of them alone.

``mentions.py`` finds the statements that each sentence makes, from the shared stretches of its links; ``ties.py`` says
which of them are linked, and ``clusters.py`` groups those that are all linked to each other. ``event_claims.py`` makes
claims of the groups, with ``claim_sentences.py`` (the lead, and the relation and edits of each sentence to it) and
``claim_conflicts.py``; ``decisions.py`` applies what a person decided on claims. ``unique.py`` finds the sentences, and
the clauses of partly shared ones, that no other article of an event has, ``closeness.py`` how much two articles share,
and ``credits.py``, with ``outlet_names.py``, which outlets an article names as its source. ``choice.py`` takes some of
the claims.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from srcdiff.claims.closeness import closeness
from srcdiff.claims.credits import event_credits
from srcdiff.claims.event_claims import event_claims
from srcdiff.claims.unique import event_unique
from srcdiff.model import (
    Article,
    Claim,
    Closeness,
    Comparison,
    Credit,
    Event,
    Progress,
    Study,
    UniqueSentence,
    ignore_progress,
)
from srcdiff.progress import tracked
from srcdiff.settings import DEFAULTS, Settings

if TYPE_CHECKING:
    from srcdiff.model.claim_decisions import ClaimDecisions

__all__ = ["event_claims", "event_credits", "event_unique", "with_claims"]


def with_claims(
    study: Study,
    settings: Settings = DEFAULTS,
    progress: Progress = ignore_progress,
    references: Collection[str] = (),
    *,
    decisions: "ClaimDecisions | None" = None,
) -> Study:
    """Return the study with the claims of each event, and with what one article alone reports, from its comparisons.

    The first article of an event among ``references`` becomes its first one, and its claims come first. ``decisions``
    are what a person decided on claims.
    """
    study = replace(study, events=tuple(_led_by(event, references) for event in study.events))
    articles = study.articles_by_id()
    claims: list[Claim] = []
    unique: list[UniqueSentence] = []
    credits_found: list[Credit] = []
    close: list[Closeness] = []
    by_event = study.comparisons_by_event()
    for event in tracked(study.events, "finding claims", progress):
        reference = next((identifier for identifier in event.sources() if identifier in references), None)
        made, alone = _claims_and_unique(event, articles, by_event[event.id], settings, reference, decisions=decisions)
        claims += made
        unique += alone
        credits_found += event_credits(event, articles, by_event[event.id])
        sources = frozenset(event.sources())
        close += (closeness(one, articles) for one in by_event[event.id] if {one.left, one.right} <= sources)
    return replace(
        study, claims=tuple(claims), unique=tuple(unique), closeness=tuple(close), credits=tuple(credits_found)
    )


def _claims_and_unique(
    event: Event,
    articles: Mapping[str, Article],
    comparisons: Sequence[Comparison],
    settings: Settings,
    reference: str | None,
    *,
    decisions: "ClaimDecisions | None",
) -> tuple[tuple[Claim, ...], tuple[UniqueSentence, ...]]:
    """Return the claims of one event, and what one of its articles alone reports, under a person's decisions."""
    claims = event_claims(event, articles, comparisons, settings, reference, decisions=decisions)
    if not decisions or not decisions.decisions:
        return claims, event_unique(event, articles, comparisons, settings)
    from srcdiff.claims.decisions import parting  # noqa: PLC0415  few events have any

    joined = [claim for claim in claims if claim.origin == "verdict"]
    is_apart = parting(decisions.decisions, claims)
    return claims, event_unique(event, articles, comparisons, settings, joined=joined, is_apart=is_apart)


def _led_by(event: Event, references: Collection[str]) -> Event:
    """Return the event with the first of the references in it as its first article."""
    first = [identifier for identifier in event.sources() if identifier in references][:1]
    return replace(event, articles=(*first, *(one for one in event.articles if one not in first)))
