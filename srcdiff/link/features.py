"""What speaks for a link and what against it: named features of one cell of the table.

A feature is a plain number, mostly 0 to 1, and the same when the sides are swapped. The weights (``weights.py``)
turn features into log odds. A feature's name is what a reader sees as a part of the link's score.

Two reports of one event share its names in most of their sentences, so names alone say little: the words of one
long name (a title, a first and a last name) count once together, and other words are looked at by themselves too.
"""

import math
from collections.abc import Collection
from itertools import groupby

from srcdiff.link.statements import Statement
from srcdiff.text.tfidf import Weights, cosine

MOST_NUMBERS, MOST_QUOTED = 2, 8
"""Counts are clipped here: more says no more."""
LEAST_CONTENT = 5.0
"""Added to the mass of what a sentence says, about two rare words, so that a short one is not found whole by chance."""
LIKENESS = "same letters"
"""The feature that says how much alike two sentences are to the eye; ``rivals.py`` compares cells by it."""

Features = dict[str, float]
"""By name."""


def own_features(left: Statement, right: Statement, telling: Weights) -> Features:
    """Return the features that a cell has by itself; ``telling`` is what each idea tells (``candidates``)."""
    return {
        **_of_words(left, right, telling),
        **_of_content(left, right, telling),
        **_of_names_and_numbers(left, right),
        **_of_quotations(left, right),
        **_of_places(left.digest.place, right.digest.place),
    }


def _of_words(left: Statement, right: Statement, telling: Weights) -> Features:
    """Compare ideas (the rare ones for the length of the shorter sentence), words in context, and letters."""
    shared = left.ideas.keys() & right.ideas.keys() & telling.keys()
    fewer_ideas = min(len(left.ideas), len(right.ideas))
    return {
        "same words around": cosine(left.context, right.context),
        LIKENESS: cosine(left.letters, right.letters),
        "same word beginnings": cosine(left.prefixes, right.prefixes),
        "shared rare words": _evidence(left, right, shared, telling) / math.sqrt(1 + fewer_ideas),
        "main subject": min(left.common, right.common),
    }


def _evidence(left: Statement, right: Statement, shared: Collection[str], telling: Weights) -> float:
    """Return what the shared ideas tell, each name of several words counted as its most telling word."""
    named = {idea for one in (left, right) for run in one.digest.name_runs for idea in run}
    names = min(_name_evidence(one, shared, telling) for one in (left, right))
    return math.fsum([names, *(telling[idea] for idea in shared if idea not in named)])


def _name_evidence(one: Statement, shared: Collection[str], telling: Weights) -> float:
    """Return what the shared names tell; of those that stand side by side only the most telling one counts."""
    told: dict[str, float] = {}
    evidence: list[float] = []
    for run in one.digest.name_runs:
        for is_shared, stretch in groupby(run, key=shared.__contains__):
            if is_shared:
                fresh = {idea: telling[idea] for idea in stretch if idea not in told}
                evidence.append(max(fresh.values(), default=0.0))
                told |= fresh
    return math.fsum(evidence)


def _of_content(left: Statement, right: Statement, telling: Weights) -> Features:
    """Compare what is said, names and numbers apart: the share of the shorter statement, and how telling it is."""
    shared = left.content.keys() & right.content.keys()
    told = math.fsum([telling.get(idea, 0.0) for idea in shared])
    mass = math.fsum([left.content[idea] for idea in shared])
    return {
        "shared words besides names": mass / (min(left.content_mass, right.content_mass) + LEAST_CONTENT),
        "rare ones besides names": told / math.sqrt(1 + min(len(left.content), len(right.content))),
    }


def _of_names_and_numbers(left: Statement, right: Statement) -> Features:
    one, other = left.digest, right.digest
    return {
        "same numbers": float(min(len(one.numbers & other.numbers), MOST_NUMBERS)),
        "different names": float(bool(one.names and other.names) and one.names.isdisjoint(other.names)),
    }


def _of_quotations(left: Statement, right: Statement) -> Features:
    one, other = left.digest, right.digest
    return {
        "quoted words in common": float(min(len(one.runs & other.runs), MOST_QUOTED)),
        "quotation on one side only": float(bool(one.quoted) != bool(other.quoted)),
    }


def _of_places(place: int, other_place: int) -> Features:
    """Compare where the sentences stand: 0 is the headline, 1 the lead."""
    first, last = sorted((place, other_place))
    return {
        "late in an article": math.log1p(last),
        "both at the top": float(last <= 1),
        "headline": float(first == 0 < last),
        "lead": float(first != last and 1 in (first, last)),
    }
