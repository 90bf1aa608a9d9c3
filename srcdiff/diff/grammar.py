"""A shallow grammar of English sentences: parts of speech, verbs with subjects and objects, and the clauses they rule.

Relations that are not recognised are missing, so callers must treat a missing one as unknown.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from srcdiff.diff.noun_phrases import phrase_end
from srcdiff.diff.parts_of_speech import TaggedUnits, tagged
from srcdiff.diff.predicates import Predicate, predicates
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.units import Unit
from srcdiff.english.grammar import CLAUSE_WORDS


class Grammar(NamedTuple):
    """The parts of speech of a sequence of units, its clauses and its predicates."""

    words: TaggedUnits
    clause_of: tuple[int, ...]
    """For each unit the number of its clause, ascending."""
    predicates: tuple[Predicate, ...]
    """In order."""

    def clause(self, position: int) -> UnitRange:
        """Return the range of the clause that contains a unit. Logarithmic."""
        number = self.clause_of[position]
        return bisect_left(self.clause_of, number), bisect_right(self.clause_of, number)

    def predicates_of_clause(self, position: int) -> list[Predicate]:
        """Return the predicates in the clause of a unit, in order."""
        number = self.clause_of[position]
        return [predicate for predicate in self.predicates if self.clause_of[predicate.position] == number]


@lru_cache(maxsize=1 << 9)
def grammar(units: tuple[Unit, ...]) -> Grammar:
    """Return the grammar of some sentences' units; cached, since a sentence is in several links. Linear."""
    words = tagged(units)
    found = tuple(predicates(words))
    return Grammar(words, _clauses(words, found), found)


def _clauses(words: TaggedUnits, found: Sequence[Predicate]) -> tuple[int, ...]:
    """Return for each unit the number of its clause: a stretch around one verb or several joined ones.

    Clauses are cut at punctuation, before words such as ``who`` and ``after``, and before ``and`` with a verb; a
    stretch without a verb belongs to the clause after it at the beginning of a sentence, else to the one before.
    """
    starts = [0]
    verbs = {predicate.start for predicate in found}
    for at in range(1, len(words.units)):
        begins = words.units[at].first or words.borders[at - 1] or words.tags[at] == "clause"
        begins = begins or (words.tags[at] == "conj" and at + 1 in verbs and words.tags[at - 1] != "verb")
        begins = begins or (
            words.units[at].key in CLAUSE_WORDS and words.tags[at] == "prep" and _verb_follows(words, at)
        )
        if begins:
            starts.append(at)
    return _numbered(words, starts, verbs)


def _verb_follows(words: TaggedUnits, at: int) -> bool:
    """Return whether a noun phrase with a verb follows: ``after he resigned``, not ``after Friday``."""
    end = phrase_end(words, at + 1)
    return end > at + 1 and end < len(words.tags) and words.tags[end] in ("verb", "aux") and not words.borders[end - 1]


def _numbered(words: TaggedUnits, starts: Sequence[int], verbs: set[int]) -> tuple[int, ...]:
    """Return the clause numbers of units that are cut at ``starts``, pieces without a verb merged."""
    ends = [*starts[1:], len(words.units)]
    pieces = [
        (start, end, any(at in verbs for at in range(start, end))) for start, end in zip(starts, ends, strict=True)
    ]
    numbers: list[int] = []
    number, open_piece = 0, False
    for index, (start, end, has_verb) in enumerate(pieces):
        first = words.units[start].first
        if index and (first or (has_verb and not open_piece)):
            number += 1
        open_piece = not has_verb and (first or open_piece)
        numbers += [number] * (end - start)
    return tuple(numbers)
