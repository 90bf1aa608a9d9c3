"""The values that pass between the steps: frozen dataclasses and, for plain records, named tuples.

Their few methods only read them. Every offset counts Unicode code points in an article's ``text`` and every span is
half-open. A sentence is identified by its position in ``Article.sentences``, from 0; an article by its ``id``.

``articles.py`` has articles and sentences, ``comparisons.py`` links, ``events.py`` pairings, events and claims, and
``study.py`` the result of a run. ``caches.py`` has what caches have in common.
"""

from srcdiff.model.articles import Article, Origin, Sentence, SentenceId, SentenceKind, Span
from srcdiff.model.comparisons import (
    RELATIONS,
    Comparison,
    Conflict,
    ConflictKind,
    Edit,
    Grade,
    Link,
    LinkEnds,
    Note,
    Operation,
    Positions,
    QuotationKind,
    QuotationPair,
    Relation,
    ScorePart,
    StyleDifference,
    StyleKind,
    Utterance,
    Wording,
)
from srcdiff.model.events import (
    Claim,
    ClaimConflict,
    ClaimSentence,
    ClaimValue,
    Closeness,
    Credit,
    Event,
    Pairing,
    Reason,
    ReasonKind,
    UniqueSentence,
)
from srcdiff.model.study import Progress, Study, ignore_progress

__all__ = [
    "RELATIONS",
    "Article",
    "Claim",
    "ClaimConflict",
    "ClaimSentence",
    "ClaimValue",
    "Closeness",
    "Comparison",
    "Conflict",
    "ConflictKind",
    "Credit",
    "Edit",
    "Event",
    "Grade",
    "Link",
    "LinkEnds",
    "Note",
    "Operation",
    "Origin",
    "Pairing",
    "Positions",
    "Progress",
    "QuotationKind",
    "QuotationPair",
    "Reason",
    "ReasonKind",
    "Relation",
    "ScorePart",
    "Sentence",
    "SentenceId",
    "SentenceKind",
    "Span",
    "Study",
    "StyleDifference",
    "StyleKind",
    "UniqueSentence",
    "Utterance",
    "Wording",
    "ignore_progress",
]
