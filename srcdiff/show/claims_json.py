"""What is known of whole events as JSON: their claims, what one article alone reports, closeness, and credits."""

from collections.abc import Iterable

from srcdiff.model import (
    Claim,
    ClaimConflict,
    ClaimSentence,
    Credit,
    Event,
    Study,
    UniqueSentence,
)
from srcdiff.show.json_values import Json, record_json


def events_json(study: Study) -> list[Json]:
    """Return the events with what each article alone reports and how close its articles are. Linear."""
    return [
        event_json(event)
        | {"unique": list(map(_unique, part.unique)), "closeness": list(map(record_json, part.closeness))}
        for part in study.by_event()
        for event in part.events
    ]


def event_json(event: Event) -> Json:
    """Return what pairing knows of an event."""
    return {
        "id": event.id,
        "title": event.title,
        "articles": event.articles,
        "possible": event.possible,
        "copies": event.copies,
        "versions": event.versions,
    }


def _unique(one: UniqueSentence) -> Json:
    return {
        "article": one.article,
        "sentence": one.position,
        "spans": one.spans,
        "possible": one.possible,
        "counterpart": one.counterpart and {"article": one.counterpart[0], "sentence": one.counterpart[1]},
    }


def claims_json(study: Study) -> list[Json]:
    """Return the claims of all events, in order."""
    sources = {event.id: event.sources() for event in study.events}
    return [_claim(claim, sources[claim.event]) for claim in study.claims]


def _claim(claim: Claim, sources: Iterable[str]) -> Json:
    possible = claim.possible_sources()
    found = {*claim.sure_sources(), *possible}
    return {
        "id": claim.id,
        "event": claim.event,
        "lead": {"article": claim.lead[0], "sentence": claim.lead[1]},
        "sentences": [_sentence(one) for one in claim.sentences],
        "missing": [identifier for identifier in sources if identifier not in found],
        "possible": possible,
        "conflicts": [_conflict(conflict) for conflict in claim.conflicts],
        "origin": claim.origin,
        "note": claim.note,
    }


def _sentence(one: ClaimSentence) -> Json:
    return {
        "article": one.article,
        "sentence": one.position,
        "relation": one.relation,
        "grade": one.grade,
        "inferred": one.inferred,
        "shared": one.shared,
        "edits": [record_json(edit) for edit in one.edits],
    }


def _conflict(conflict: ClaimConflict) -> Json:
    values = [{"article": value.article, "sentence": value.position, "text": value.text} for value in conflict.values]
    return {"kind": conflict.kind, "values": values}


def credits_json(study: Study) -> list[Json]:
    """Return who names whom, in order."""
    return [_credit(credit) for credit in study.credits]


def _credit(credit: Credit) -> Json:
    return {
        "article": credit.article,
        "sentence": credit.position,
        "span": credit.span,
        "names": credit.names,
        "credited": credit.credited,
        "matches": credit.matches,
    }
