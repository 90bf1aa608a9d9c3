"""What an event's articles report together, and what one of them alone.

``mentions.py`` finds the statements that each sentence makes, from the shared stretches of its links; ``ties.py`` says
which of them are linked, and ``clusters.py`` groups those that are all linked to each other. ``event_claims.py`` makes
claims of the groups, with ``claim_sentences.py`` (the lead, and the relation and edits of each sentence to it) and
``claim_conflicts.py``, all of which look links up in ``event_links.py``; ``decisions.py`` applies what a person decided
on claims. ``unique.py`` finds the sentences, and the clauses of partly shared ones, that no other article of an event
has, ``closeness.py`` how much two articles share, and ``credits.py``, with ``outlet_names.py``, which outlets an
article names as its source. ``choice.py`` takes some of the claims.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from srcdiff.claims.closeness import closeness
from srcdiff.claims.credits import event_credits
from srcdiff.claims.event_claims import event_claims
from srcdiff.claims.unique import event_unique
from srcdiff.model import Claim, Event, Progress, Study, UniqueSentence, ignore_progress
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
    parts = [
        _with_claims_of_event(part, settings, references, decisions)
        for part in tracked(tuple(study.by_event()), "finding claims", progress)
    ]
    return replace(
        study,
        claims=tuple(one for part in parts for one in part.claims),
        unique=tuple(one for part in parts for one in part.unique),
        closeness=tuple(one for part in parts for one in part.closeness),
        credits=tuple(one for part in parts for one in part.credits),
    )


def _with_claims_of_event(
    study: Study, settings: Settings, references: Collection[str], decisions: "ClaimDecisions | None"
) -> Study:
    """Return the study of one event with what ``with_claims`` adds."""
    (event,) = study.events
    articles, comparisons, sources = study.articles_by_id(), study.comparisons, frozenset(event.sources())
    reference = next((identifier for identifier in event.sources() if identifier in references), None)
    claims = event_claims(event, articles, comparisons, settings, reference, decisions=decisions)
    return replace(
        study,
        claims=claims,
        unique=_unique(study, claims, settings, decisions),
        closeness=tuple(closeness(one, articles) for one in comparisons if {one.left, one.right} <= sources),
        credits=event_credits(event, articles, comparisons),
    )


def _unique(
    study: Study, claims: Sequence[Claim], settings: Settings, decisions: "ClaimDecisions | None"
) -> tuple[UniqueSentence, ...]:
    """Return what one article of an event alone reports, under a person's decisions on its claims."""
    (event,) = study.events
    if not decisions or not decisions.decisions:
        return event_unique(event, study.articles_by_id(), study.comparisons, settings)
    from srcdiff.claims.decisions import parting  # noqa: PLC0415  few events have any

    return event_unique(
        event,
        study.articles_by_id(),
        study.comparisons,
        settings,
        joined=[claim for claim in claims if claim.origin == "verdict"],
        is_apart=parting(decisions.decisions, claims),
    )


def _led_by(event: Event, references: Collection[str]) -> Event:
    """Return the event with the first of the references in it as its first article."""
    first = [identifier for identifier in event.sources() if identifier in references][:1]
    return replace(event, articles=(*first, *(one for one in event.articles if one not in first)))
