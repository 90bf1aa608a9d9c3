"""The JSON Schema of the JSON report, so that other programs can check what they read."""

import json
from typing import Any, get_args

from srcdiff.model import (
    ConflictKind,
    Grade,
    Operation,
    Origin,
    QuotationKind,
    ReasonKind,
    Relation,
    SentenceKind,
    StyleKind,
)
from srcdiff.show.json import SCHEMA

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
FLAG: Schema = {"type": "boolean"}
COUNT: Schema = {"type": "integer", "minimum": 0}
SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
LOG_ODDS: Schema = {"type": "number"}
SPAN: Schema = {"type": "array", "items": COUNT, "minItems": 2, "maxItems": 2}
"""A half-open span of code points."""


def report_schema() -> str:
    """Return the schema as JSON, indented, with a line end. It allows keys that later versions may add."""
    return json.dumps(_report(), indent=2) + "\n"


def _listed(items: Schema, **limits: int) -> Schema:
    return {"type": "array", "items": items, **limits}


def _object(**properties: Schema) -> Schema:
    """Return the schema of an object that has all of these keys."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def _one_of(kinds: object) -> Schema:
    return {"enum": list(get_args(kinds))}


def _both(schema: Schema) -> Schema:
    """Return the schema of what the left and the right side have."""
    return _object(left=schema, right=schema)


SPANS, POSITIONS, IDS = _listed(SPAN), _listed(COUNT), _listed(TEXT)


def _report() -> Schema:
    parts = {
        "schema": {"const": SCHEMA},
        "articles": _listed(_article()),
        "pairings": _listed(_pairing()),
        "events": _listed(_event()),
        "alone": IDS,
        "comparisons": _listed(_comparison()),
        "claims": _listed(_claim()),
        "credits": _listed(_credit()),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A report of srcdiff, {SCHEMA}",
        "description": "Which parts it has depends on the command. Positions count from 0, offsets count code points.",
        "type": "object",
        "properties": parts,
        "required": ["schema", "articles"],
    }


def _article() -> Schema:
    sentence = _object(start=COUNT, end=COUNT, kind=_one_of(SentenceKind), origin=_one_of(Origin))
    sentence["properties"]["why"] = TEXT  # of `srcdiff read` alone, as the dateline and the place
    made = _object(
        id=TEXT,
        path=TEXT_OR_NULL,
        sha256=TEXT_OR_NULL,
        title=TEXT,
        source=TEXT_OR_NULL,
        date={"type": ["string", "null"], "pattern": r"^\d{4}-\d\d-\d\d$"},
        url=TEXT_OR_NULL,
        author=TEXT_OR_NULL,
        language=TEXT,
        text=TEXT,
    )
    span_or_null: Schema = {"anyOf": [SPAN, {"type": "null"}]}
    made["properties"] |= {"sentences": _listed(sentence), "dateline": span_or_null, "place": TEXT}
    return made


def _pairing() -> Schema:
    reason = _object(kind=_one_of(ReasonKind), detail=TEXT, weight=LOG_ODDS)
    return _object(
        left=TEXT,
        right=TEXT,
        paired=FLAG,
        score=SHARE,
        origin=_one_of(Origin),
        name=TEXT_OR_NULL,
        reasons=_listed(reason),
    )


def _event() -> Schema:
    made = _object(id=TEXT, title=TEXT, articles=IDS, possible=IDS, copies=_listed(IDS), versions=_listed(IDS))
    counterpart: Schema = {"anyOf": [_object(article=TEXT, sentence=COUNT), {"type": "null"}]}
    unique = _object(article=TEXT, sentence=COUNT, spans=SPANS, possible=FLAG, counterpart=counterpart)
    made["properties"]["unique"] = _listed(unique)
    made["properties"]["closeness"] = _listed(_object(left=TEXT, right=TEXT, share=SHARE, verbatim=SHARE))
    return made


def _comparison() -> Schema:
    return _object(
        left=TEXT,
        right=TEXT,
        links=_listed(_link()),
        unique=_both(POSITIONS),
        rejected=_listed(_both(POSITIONS)),
        notes=_both(_listed(_object(sentence=COUNT, text=TEXT))),
    )


def _link() -> Schema:
    some = _listed(COUNT, minItems=1)
    spans = {"left_span": SPAN, "right_span": SPAN}
    utterance = _object(spans=SPANS, speaker={"anyOf": [SPAN, {"type": "null"}]}, quoted=FLAG, repaired=FLAG)
    return _object(
        left=some,
        right=some,
        relation=_one_of(Relation),
        grade=_one_of(Grade),
        score=SHARE,
        origin=_one_of(Origin),
        moved=FLAG,
        shared=_both(SPANS),
        edits=_edits(),
        conflicts=_listed(_object(kind=_one_of(ConflictKind), left=TEXT, right=TEXT, **spans, score=SHARE)),
        wordings=_listed(_object(left=TEXT, right=TEXT, **spans)),
        style=_listed(_object(kind=_one_of(StyleKind), left=TEXT, right=TEXT)),
        quotations=_listed(
            _object(kind=_one_of(QuotationKind), left=utterance, right=utterance, altered=_listed(_both(SPAN)))
        ),
        parts=_listed(_object(name=TEXT, weight=LOG_ODDS)),
    )


def _edits() -> Schema:
    return _listed(_object(op=_one_of(Operation), left=SPAN, right=SPAN, moved=FLAG))


def _claim() -> Schema:
    place = {"article": TEXT, "sentence": COUNT}
    sentence = _object(
        **place, relation=_one_of(Relation), grade=_one_of(Grade), inferred=FLAG, shared=SPANS, edits=_edits()
    )
    return _object(
        id=TEXT,
        event=TEXT,
        lead=_object(**place),
        sentences=_listed(sentence, minItems=2),
        missing=IDS,
        possible=IDS,
        conflicts=_listed(_object(kind=_one_of(ConflictKind), values=_listed(_object(**place, text=TEXT), minItems=2))),
        origin=_one_of(Origin),
        note=TEXT,
    )


def _credit() -> Schema:
    return _object(article=TEXT, sentence=COUNT, span=SPAN, names=TEXT, credited=TEXT_OR_NULL, matches=_listed(COUNT))
