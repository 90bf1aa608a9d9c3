"""Evidence for and against a link: named features of one cell of the table.

A feature is a number, mostly 0 to 1, and the same when the sides are swapped. The weights (``weights.py``) turn
features into log odds. The name of a feature is what a reader sees as a part of the link's score.

Two reports of one event share its names in most of their sentences, so names alone are little evidence: the words of
one long name (a title, a first and a last name) count once together, and other words are compared separately too.
"""

import math

from srcdiff.english.counts import AGE_WORDS
from srcdiff.link.sentence_vectors import SentenceVectors
from srcdiff.text.logistic import Features
from srcdiff.text.tfidf import Weights, cosine

MOST_NUMBERS, MOST_QUOTED = 2, 8
"""Counts are clipped here: a higher one is no more evidence."""


def cell_features(left: SentenceVectors, right: SentenceVectors, evidence: Weights, likeness: float) -> Features:
    """Return the features of a cell by itself.

    ``evidence`` is that of each idea (``candidates.idea_evidence``), ``likeness`` the cosine of the letter n-grams.
    """
    return {
        **_of_words(left, right, evidence, likeness),
        **_of_content(left, right),
        **_of_names_and_numbers(left, right),
        **_of_quotations(left, right),
        **_of_places(left.digest.place, right.digest.place),
    }


def _of_words(left: SentenceVectors, right: SentenceVectors, evidence: Weights, likeness: float) -> Features:
    """Compare ideas (the rare ones relative to the shorter sentence), words in context, and letters."""
    shared = left.rare_ideas & right.rare_ideas
    fewer_ideas = min(left.idea_count, right.idea_count)
    return {
        "same words around": cosine(left.context, right.context),
        "same letters": likeness,
        "same word beginnings": cosine(left.prefixes, right.prefixes),
        "shared rare words": _shared_evidence(left, right, shared, evidence) / math.sqrt(1 + fewer_ideas),
        "main subject": min(left.common, right.common),
    }


def _shared_evidence(left: SentenceVectors, right: SentenceVectors, shared: frozenset[str], evidence: Weights) -> float:
    """Return the evidence of the shared ideas, with a name of several words counted as the rarest of them."""
    names = min(_name_evidence(left, shared, evidence), _name_evidence(right, shared, evidence))
    return math.fsum([names, *map(evidence.__getitem__, shared - left.name_ideas - right.name_ideas)])


def _name_evidence(one: SentenceVectors, shared: frozenset[str], evidence: Weights) -> float:
    """Return the evidence of the shared names; of adjacent ones only the rarest counts."""
    if one.name_ideas.isdisjoint(shared):
        return 0.0
    counted: set[str] = set()
    of_runs: list[float] = []
    for run in one.digest.name_runs:
        rarest = 0.0
        for idea in run:
            if idea not in shared:
                of_runs.append(rarest)
                rarest = 0.0
            elif idea not in counted:
                counted.add(idea)
                rarest = max(rarest, evidence[idea])
        of_runs.append(rarest)
    return math.fsum(of_runs)


def _of_content(left: SentenceVectors, right: SentenceVectors) -> Features:
    """Count the shared words that are neither names nor numbers; those of a headline again, which has few words."""
    shared = (left.content & right.content) - AGE_WORDS
    count = math.log1p(len(shared))
    return {
        "shared words besides names": count,
        "shared words besides names, headline": 0.0 if left.digest.place and right.digest.place else count,
    }


def _of_names_and_numbers(left: SentenceVectors, right: SentenceVectors) -> Features:
    return {
        "same numbers": float(min(len(left.numbers & right.numbers), MOST_NUMBERS)),
        "different names": float(bool(left.names and right.names) and left.names.isdisjoint(right.names)),
    }


def _of_quotations(left: SentenceVectors, right: SentenceVectors) -> Features:
    return {
        "quoted words in common": float(min(len(left.runs & right.runs), MOST_QUOTED)),
        "quotation on one side only": float(bool(left.digest.quoted) != bool(right.digest.quoted)),
    }


def _of_places(place: int, other_place: int) -> Features:
    """Compare the places of the sentences in their articles: 0 is the headline, 1 the lead."""
    first, last = (place, other_place) if place < other_place else (other_place, place)
    return {
        "late in an article": math.log1p(last),
        "both at the top": float(last <= 1),
        "headline": float(first == 0 < last),
        "lead": float(first != last and 1 in (first, last)),
    }
