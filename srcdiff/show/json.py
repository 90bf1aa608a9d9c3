"""The study as JSON, for programs. Keys may be added; renaming or removing one needs a new ``SCHEMA``."""

from collections.abc import Sequence

from srcdiff.model import (
    Article,
    Comparison,
    Conflict,
    Link,
    Note,
    Pairing,
    QuotationPair,
    Study,
    Utterance,
    Wording,
)
from srcdiff.show.claims_json import claims_json, credits_json, event_json, events_json
from srcdiff.show.json_values import Json, edit_json, encoded, rounded, spans_json
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
    return {**made, "dateline": list(article.dateline) if article.dateline else None, "place": article.place}


def _pairing(pairing: Pairing) -> Json:
    return {
        "left": pairing.left,
        "right": pairing.right,
        "paired": pairing.paired,
        "score": rounded(pairing.score),
        "origin": pairing.origin,
        "name": pairing.name,
        "reasons": [
            {"kind": reason.kind, "detail": reason.detail, "weight": rounded(reason.weight)}
            for reason in pairing.reasons
        ],
    }


def _comparison(comparison: Comparison) -> Json:
    return {
        "left": comparison.left,
        "right": comparison.right,
        "links": map(_link, comparison.links),
        "unique": {"left": list(comparison.unique_left), "right": list(comparison.unique_right)},
        "rejected": [{"left": list(left), "right": list(right)} for left, right in comparison.rejected],
        "notes": {"left": _notes(comparison.notes_left), "right": _notes(comparison.notes_right)},
    }


def _notes(notes: Sequence[Note]) -> list[Json]:
    return [{"sentence": note.position, "text": note.text} for note in notes]


def _link(link: Link) -> Json:
    return {
        "left": list(link.left),
        "right": list(link.right),
        "relation": link.relation,
        "grade": link.grade,
        "score": rounded(link.score),
        "origin": link.origin,
        "moved": link.moved,
        "shared": {"left": spans_json(link.shared_left), "right": spans_json(link.shared_right)},
        "edits": [edit_json(edit) for edit in link.edits],
        "conflicts": [_conflict(conflict) for conflict in link.conflicts],
        "wordings": [_wording(wording) for wording in link.wordings],
        "style": [{"kind": style.kind, "left": style.left, "right": style.right} for style in link.style],
        "quotations": [_quotation_pair(pair) for pair in link.quotations],
        "parts": [{"name": part.name, "weight": rounded(part.weight)} for part in link.parts],
    }


def _conflict(conflict: Conflict) -> Json:
    return {
        "kind": conflict.kind,
        "left": conflict.left,
        "right": conflict.right,
        "left_span": list(conflict.left_span),
        "right_span": list(conflict.right_span),
        "score": rounded(conflict.score),
    }


def _wording(wording: Wording) -> Json:
    return {
        "left": wording.left,
        "right": wording.right,
        "left_span": list(wording.left_span),
        "right_span": list(wording.right_span),
    }


def _quotation_pair(pair: QuotationPair) -> Json:
    return {
        "kind": pair.kind,
        "left": _utterance(pair.left),
        "right": _utterance(pair.right),
        "altered": [{"left": list(left), "right": list(right)} for left, right in pair.altered],
    }


def _utterance(utterance: Utterance) -> Json:
    return {
        "spans": spans_json(utterance.spans),
        "speaker": list(utterance.speaker) if utterance.speaker else None,
        "quoted": utterance.quoted,
        "repaired": utterance.repaired,
    }
