"""What is measured on each word of a sentence to judge whether it belongs to the statement that another one shares.

The *evidence* of a word is its rarity in the two articles, if the other side has the word too or, for less, another
with the same beginning; 0 otherwise. Each feature is a column with a number for each unit. No feature depends on which
side is called left.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from srcdiff.diff.clauses import Breaks, breaks
from srcdiff.diff.units import Unit
from srcdiff.english.speech_verbs import REPORTING

FeatureColumn = list[float]
"""One number for each unit of a sentence."""
Rarity = Callable[[str], float]
"""How rare a term is in the two articles, above 0."""

BEGINNING = 5
"""Letters that two words must share at their beginning to count as forms of one."""
BEGINNING_EVIDENCE = 0.6
"""What such a word counts beside one with the same term."""
LONGEST_ATTRIBUTION = 7
"""The most words of a clause with a verb of speech that is taken for the naming of a source."""
NEAR, NEARER = 5.0, 2.0
"""Words over which evidence fades to 1/e."""
NAMES = (
    "clause's part of the evidence",
    "in a short clause of speech",
    "between evidence on both sides",
    "evidence near",
    "evidence nearer",
    "sentence's share of evidence",
    "other sentence's share of evidence",
    "words of the sentence",
    "place in the sentence",
    "evidence of the clause before",
    "evidence of the sentence",
    "phrase's share of evidence",
    "phrase's part of the evidence",
    "share of evidence of the phrase after",
)
"""The features, in the order of the columns."""


class Statement:
    """Units with their terms: a sentence, or all sentences of one side of a link.

    ``terms`` has a term for each unit, ``None`` for function words; ``rarities`` the rarity of each term, 0 for those.
    """

    def __init__(
        self, units: Sequence[Unit], terms: Sequence[str | None], rarities: FeatureColumn, *, is_english: bool
    ) -> None:
        self.units = units
        self.terms = terms
        self.rarities = rarities
        self.is_english = is_english

    @cached_property
    def term_rarities(self) -> dict[str, float]:
        """The rarity of each term."""
        return {term: rarity for term, rarity in zip(self.terms, self.rarities, strict=True) if term}

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first letters of the long words."""
        return frozenset(unit.key[:BEGINNING] for unit in self.units if len(unit.key) >= BEGINNING)

    @cached_property
    def breaks(self) -> Breaks:
        """Where the units can be cut."""
        return breaks(self.units, is_english=self.is_english)

    def share_in(self, other: "Statement") -> float:
        """Return the share of the terms that the other one has too, by their rarity, from 0 to below 1."""
        shared = math.fsum(rarity for term, rarity in self.term_rarities.items() if term in other.term_rarities)
        return shared / (1 + math.fsum(self.term_rarities.values()))

    def evidence(self, other: "Statement") -> FeatureColumn:
        """Return the evidence of each unit."""
        return [
            rarity * _likeness(unit, term, other) if term else 0.0
            for unit, term, rarity in zip(self.units, self.terms, self.rarities, strict=True)
        ]


def _likeness(unit: Unit, term: str, other: Statement) -> float:
    """Return 1 for a word that the other side has, less for one of which it has the beginning, else 0."""
    if term in other.term_rarities:
        return 1.0
    return BEGINNING_EVIDENCE if len(unit.key) >= BEGINNING and unit.key[:BEGINNING] in other.beginnings else 0.0


def word_features(sentence: Statement, other: Statement) -> list[FeatureColumn]:
    """Return the features of one sentence's units, in the order of ``NAMES``. Linear in the units."""
    evidence = sentence.evidence(other)
    total = math.fsum(evidence)
    size = len(evidence)
    clauses, phrases = sentence.breaks.clauses, sentence.breaks.phrases
    clause_sums, phrase_sums = _sums(evidence, clauses), _sums(evidence, phrases)
    phrase_shares = [
        found / (2 + most) for found, most in zip(phrase_sums, _sums(sentence.rarities, phrases), strict=True)
    ]
    return [
        _spread([found / (1 + total) for found in clause_sums], clauses),
        _spread(list(_attributions(sentence.units, clauses)), clauses),
        _between(evidence),
        faded(evidence, NEAR),
        faded(evidence, NEARER),
        [math.fsum(evidence) / (1 + math.fsum(sentence.rarities))] * size,
        [other.share_in(sentence)] * size,
        [math.log(1 + size)] * size,
        [position / size for position in range(size)],
        _spread([found / (1 + total) for found in (clause_sums[0], *clause_sums[:-1])], clauses),
        [math.log(1 + total)] * size,
        _spread(phrase_shares, phrases),
        _spread([found / (1 + total) for found in phrase_sums], phrases),
        _spread([*phrase_shares[1:], phrase_shares[-1]], phrases),
    ]


def _sums(column: FeatureColumn, cuts: Sequence[int]) -> FeatureColumn:
    """Return the sum of each part between two cuts."""
    return [math.fsum(column[start:end]) for start, end in pairwise(cuts)]


def _spread(values: Sequence[float], cuts: Sequence[int]) -> FeatureColumn:
    """Return for each unit the value of its part."""
    column: FeatureColumn = []
    for value, (start, end) in zip(values, pairwise(cuts), strict=True):
        column += [value] * (end - start)
    return column


def _attributions(units: Sequence[Unit], clauses: Sequence[int]) -> Iterable[float]:
    """Yield for each clause 1 if it is short and has a verb of speech, else 0."""
    for start, end in pairwise(clauses):
        short = end - start <= LONGEST_ATTRIBUTION
        yield float(short and any(unit.key in REPORTING for unit in units[start:end]))


def _between(evidence: FeatureColumn) -> FeatureColumn:
    """Return 1 from the first word with evidence to the last, else 0; all 1 without any."""
    found = [position for position, value in enumerate(evidence) if value]
    first, last = (found[0], found[-1]) if found else (0, len(evidence) - 1)
    return [0.0] * first + [1.0] * (last + 1 - first) + [0.0] * (len(evidence) - 1 - last)


def faded(column: FeatureColumn, width: float) -> FeatureColumn:
    """Return the sum of all values, each less by the factor 1/e for every ``width`` words between. Linear.

    >>> [round(value, 2) for value in faded([1.0, 0.0, 0.0], 1)]
    [1.0, 0.37, 0.14]
    """
    before, after = _faded_forward(column, width), _faded_forward(column[::-1], width)[::-1]
    return [one + other - value for one, other, value in zip(before, after, column, strict=True)]


def _faded_forward(column: FeatureColumn, width: float) -> FeatureColumn:
    """Return the sum of the values up to each place."""
    fading, sums, carried = math.exp(-1 / width), [], 0.0
    for value in column:
        carried = value + fading * carried
        sums.append(carried)
    return sums
