"""What speaks for a link and what against it: named features of one cell of the table.

A feature is a plain number, mostly 0 to 1, and the same when the sides are swapped. The weights (``weights.py``)
turn features into log odds.
"""

import math

from srcdiff.link.statements import Statement
from srcdiff.text.vectors import cosine

MOST_SHARED, MOST_NUMBERS, MOST_QUOTED = 8, 2, 8
"""Counts are clipped here: more says no more."""

Features = dict[str, float]
"""By name."""


def own_features(left: Statement, right: Statement, evidence: float) -> Features:
    """Return the features that a cell has by itself; ``evidence`` is what its shared ideas tell (``candidates``)."""
    return {
        **_of_words(left, right, evidence),
        **_of_names_and_numbers(left, right),
        **_of_quotations(left, right),
        **_of_places(left.digest.place, right.digest.place),
    }


def _of_words(left: Statement, right: Statement, evidence: float) -> Features:
    """Compare ideas (``telling``: for the length of the shorter sentence), words in context, and letters."""
    fewer_ideas = min(len(left.ideas), len(right.ideas))
    return {
        "context": cosine(left.context, right.context),
        "letters": cosine(left.letters, right.letters),
        "prefixes": cosine(left.prefixes, right.prefixes),
        "telling": evidence / math.sqrt(1 + fewer_ideas),
        "shared": float(min(len(left.ideas.keys() & right.ideas.keys()), MOST_SHARED)),
        "common": min(left.common, right.common),
    }


def _of_names_and_numbers(left: Statement, right: Statement) -> Features:
    one, other = left.digest, right.digest
    return {
        "numbers": float(min(len(one.numbers & other.numbers), MOST_NUMBERS)),
        "other_names": float(bool(one.names and other.names) and one.names.isdisjoint(other.names)),
    }


def _of_quotations(left: Statement, right: Statement) -> Features:
    one, other = left.digest, right.digest
    return {
        "quoted_runs": float(min(len(one.runs & other.runs), MOST_QUOTED)),
        "quoted_once": float(bool(one.quoted) != bool(other.quoted)),
    }


def _of_places(place: int, other_place: int) -> Features:
    """Compare where the sentences stand: 0 is the headline, 1 the lead."""
    first, last = sorted((place, other_place))
    return {
        "late": math.log1p(last),
        "top": float(last <= 1),
        "headline": float(first == 0 < last),
        "lead": float(first != last and 1 in (first, last)),
    }
