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
    unique = _by_event(study, ((one.article, _unique(one)) for one in study.unique))
    close = _by_event(study, ((one.left, record_json(one)) for one in study.closeness))
    return [event_json(event) | {"unique": unique[event.id], "closeness": close[event.id]} for event in study.events]


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


def _by_event(study: Study, values: Iterable[tuple[str, Json]]) -> dict[str, list[Json]]:
    """Return values by the id of the event that their article is in."""
    event_of = study.event_of()
    found: dict[str, list[Json]] = {event.id: [] for event in study.events}
    for identifier, value in values:
        found[event_of[identifier]].append(value)
    return found


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
