"""The study as JSON, for programs. Keys may be added; renaming or removing one needs a new ``SCHEMA``."""

from collections.abc import Callable, Iterable
from dataclasses import asdict

from srcdiff.model import Article, Claim, Comparison, Link, Pairing, QuotationPair, Study, UniqueSentence
from srcdiff.show.formats import Renderers
from srcdiff.show.json_values import Json, encoded, record_json, rounded
from srcdiff.show.report_page import ReportStyle
from srcdiff.text.safe import escaped_json

SCHEMA = "srcdiff/2"


def study_json(study: Study, _style: ReportStyle | None = None) -> str:
    """Return everything, as one line of JSON; like the other reports in JSON it has no style."""
    return _dump(study, *_PARTS)


def event_claims_json(study: Study, _style: ReportStyle | None = None) -> str:
    """Return articles, events, claims and credits, as one line of JSON."""
    return _dump(study, "articles", "events", "alone", "claims", "credits")


def comparison_json(study: Study, _style: ReportStyle | None = None) -> str:
    """Return articles and comparisons, as one line of JSON."""
    return _dump(study, "articles", "comparisons")


def pairs_json(study: Study, _style: ReportStyle | None = None) -> str:
    """Return articles without sentences, pairings and events without their claims, as one line of JSON."""
    events = list(map(asdict, study.events))
    return _dump(
        study, "articles", "pairings", "events", "alone", articles=map(_article, study.articles), events=events
    )


def articles_json(study: Study, _style: ReportStyle | None = None) -> str:
    """Return the articles alone, each sentence with the rule that gave it its kind, as one line of JSON."""
    return _dump(study, "articles", articles=map(_explained, study.articles))


RENDERERS = Renderers(
    study_json, pairs_json, comparison_json, event_claims_json, event_claims_json, articles=articles_json
)


def _dump(study: Study, *names: str, **instead: Iterable[Json]) -> str:
    """Return the parts of these names, some ``instead`` of those of ``_PARTS``, as one line of JSON."""
    parts = {name: list(instead[name] if name in instead else _PARTS[name](study)) for name in names}
    return "".join((*map(escaped_json, encoded({"schema": SCHEMA, **parts})), "\n"))


def _article(article: Article) -> Json:
    return {
        "id": article.id,
        "path": article.path,
        "sha256": article.sha256,
        "title": article.title,
        "source": article.source,
        "date": article.date.isoformat() if article.date else None,
        "url": article.url,
        "author": article.author,
        "language": article.language,
        "text": article.text,
    }


def _article_with_sentences(article: Article) -> Json:
    sentences = [
        {"start": sentence.start, "end": sentence.end, "kind": sentence.kind, "origin": sentence.origin}
        for sentence in article.sentences
    ]
    return {**_article(article), "sentences": sentences}


def _explained(article: Article) -> Json:
    made = _article_with_sentences(article)
    for sentence, shown in zip(article.sentences, made["sentences"], strict=True):
        shown["why"] = sentence.rule
    return {**made, "dateline": article.dateline, "place": article.place}


def _pairing(pairing: Pairing) -> Json:
    return {
        "left": pairing.left,
        "right": pairing.right,
        "paired": pairing.paired,
        "score": rounded(pairing.score),
        "origin": pairing.origin,
        "name": pairing.name,
        "reasons": list(map(record_json, pairing.reasons)),
    }


def _events(study: Study) -> Iterable[Json]:
    """Yield the events with what each article alone reports and how close its articles are. Linear."""
    for part in study.by_event():
        alone, closeness = list(map(_unique, part.unique)), list(map(record_json, part.closeness))
        yield from (asdict(event) | {"unique": alone, "closeness": closeness} for event in part.events)


def _unique(one: UniqueSentence) -> Json:
    return {
        "article": one.article,
        "sentence": one.position,
        "spans": one.spans,
        "possible": one.possible,
        "counterpart": one.counterpart and {"article": one.counterpart[0], "sentence": one.counterpart[1]},
    }


def _claims(study: Study) -> Iterable[Json]:
    sources = {event.id: event.sources() for event in study.events}
    return (_claim(claim, sources[claim.event]) for claim in study.claims)


def _claim(claim: Claim, sources: Iterable[str]) -> Json:
    possible = claim.possible_sources()
    found = {*claim.sure_sources(), *possible}
    return {
        "id": claim.id,
        "event": claim.event,
        "lead": {"article": claim.lead[0], "sentence": claim.lead[1]},
        "sentences": list(map(record_json, claim.sentences)),
        "missing": [identifier for identifier in sources if identifier not in found],
        "possible": possible,
        "conflicts": list(map(record_json, claim.conflicts)),
        "origin": claim.origin,
        "note": claim.note,
    }


def _comparison(comparison: Comparison) -> Json:
    return {
        "left": comparison.left,
        "right": comparison.right,
        "links": map(_link, comparison.links),
        "unique": {"left": comparison.unique_left, "right": comparison.unique_right},
        "rejected": [{"left": left, "right": right} for left, right in comparison.rejected],
        "notes": {
            "left": list(map(record_json, comparison.notes_left)),
            "right": list(map(record_json, comparison.notes_right)),
        },
    }


def _link(link: Link) -> Json:
    return {
        "left": link.left,
        "right": link.right,
        "relation": link.relation,
        "grade": link.grade,
        "score": rounded(link.score),
        "origin": link.origin,
        "moved": link.moved,
        "shared": {"left": link.shared_left, "right": link.shared_right},
        "edits": list(map(record_json, link.edits)),
        "conflicts": list(map(record_json, link.conflicts)),
        "wordings": list(map(record_json, link.wordings)),
        "style": list(map(record_json, link.style)),
        "quotations": list(map(_quotation_pair, link.quotations)),
        "parts": list(map(record_json, link.parts)),
    }


def _quotation_pair(pair: QuotationPair) -> Json:
    return record_json(pair) | {"altered": [{"left": left, "right": right} for left, right in pair.altered]}


_PARTS: dict[str, Callable[[Study], Iterable[Json | str]]] = {
    "articles": lambda study: map(_article_with_sentences, study.articles),
    "pairings": lambda study: map(_pairing, study.pairings),
    "events": _events,
    "alone": Study.alone,
    "comparisons": lambda study: map(_comparison, study.comparisons),
    "claims": _claims,
    "credits": lambda study: map(record_json, study.credits),
}
"""The parts of a report, in order."""
