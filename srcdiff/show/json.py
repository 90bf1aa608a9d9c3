"""The study as JSON, for programs. Keys may be added; renaming or removing one needs a new ``SCHEMA``."""

from collections.abc import Sequence

from srcdiff.model import (
    Article,
    Comparison,
    Link,
    Note,
    Pairing,
    QuotationPair,
    Study,
)
from srcdiff.show.claims_json import claims_json, credits_json, event_json, events_json
from srcdiff.show.json_values import Json, encoded, record_json, rounded
from srcdiff.text.safe import escaped_json

SCHEMA = "srcdiff/2"


def pairs_json(study: Study) -> str:
    """Return articles (without sentences), pairings and events, as one line of JSON."""
    return _dump(
        articles=[_article(article) for article in study.articles],
        pairings=[_pairing(pairing) for pairing in study.pairings],
        events=[event_json(event) for event in study.events],
        alone=list(study.alone()),
    )


def comparison_json(study: Study) -> str:
    """Return articles and comparisons, as one line of JSON."""
    return _dump(
        articles=[_article_with_sentences(article) for article in study.articles],
        comparisons=[_comparison(comparison) for comparison in study.comparisons],
    )


def articles_json(study: Study) -> str:
    """Return the articles alone, each sentence with the rule that gave it its kind, as one line of JSON."""
    return _dump(articles=[_explained(article) for article in study.articles])


def event_claims_json(study: Study) -> str:
    """Return articles, events, claims and credits, as one line of JSON."""
    return _dump(
        articles=[_article_with_sentences(article) for article in study.articles],
        events=events_json(study),
        alone=list(study.alone()),
        claims=claims_json(study),
        credits=credits_json(study),
    )


def study_json(study: Study) -> str:
    """Return everything, as one line of JSON."""
    return _dump(
        articles=[_article_with_sentences(article) for article in study.articles],
        pairings=[_pairing(pairing) for pairing in study.pairings],
        events=events_json(study),
        alone=list(study.alone()),
        comparisons=[_comparison(comparison) for comparison in study.comparisons],
        claims=claims_json(study),
        credits=credits_json(study),
    )


def _dump(**parts: list[Json] | list[str]) -> str:
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
        "reasons": [record_json(reason) for reason in pairing.reasons],
    }


def _comparison(comparison: Comparison) -> Json:
    return {
        "left": comparison.left,
        "right": comparison.right,
        "links": map(_link, comparison.links),
        "unique": {"left": comparison.unique_left, "right": comparison.unique_right},
        "rejected": [{"left": left, "right": right} for left, right in comparison.rejected],
        "notes": {"left": _notes(comparison.notes_left), "right": _notes(comparison.notes_right)},
    }


def _notes(notes: Sequence[Note]) -> list[Json]:
    return [{"sentence": note.position, "text": note.text} for note in notes]


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
        "edits": [record_json(edit) for edit in link.edits],
        "conflicts": [record_json(conflict) for conflict in link.conflicts],
        "wordings": [record_json(wording) for wording in link.wordings],
        "style": [record_json(style) for style in link.style],
        "quotations": [_quotation_pair(pair) for pair in link.quotations],
        "parts": [record_json(part) for part in link.parts],
    }


def _quotation_pair(pair: QuotationPair) -> Json:
    return {
        "kind": pair.kind,
        "left": record_json(pair.left),
        "right": record_json(pair.right),
        "altered": [{"left": left, "right": right} for left, right in pair.altered],
    }
