"""Other words for one act: "material support" and "financial aid", or a quotation altered without another sense.

Both sides may be right, so these are no conflicts; they are shown on demand.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from srcdiff.diff.conflicts.name_runs import is_name
from srcdiff.diff.conflicts.quotes import altered_quotations
from srcdiff.diff.conflicts.slots import MOST_VALUES
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.misspellings import misspelled_pairs
from srcdiff.diff.predicates import Predicate
from srcdiff.english.kinds import HEADS, KINDS
from srcdiff.english.verbs import CERTAIN_AUXILIARIES, POSSIBLE_AUXILIARIES
from srcdiff.model import Wording

ALIKE = 0.5
"""The share of equal words from which on one verb on both sides is of one clause."""
SPELLED_LETTERS = 5
"""Shorter names look like a misspelling of each other by chance."""
SHORT_SPELLED_LETTERS = 3
"""The same beside a name that both articles have: Jon Smith, John Smith."""


class _Phrase(NamedTuple):
    """An adjective that names a kind, and the noun right after it."""

    position: int
    kind: str
    head: str


def wordings(diff: LinkDiff) -> tuple[Wording, ...]:
    """Return the wordings of a link that differ, in the order of the left side, none twice."""
    found = {
        *_kinds(diff),
        *_misspelled(diff),
        *_certainties(diff),
        *(_wording(diff, *ranges) for ranges in altered_quotations(diff, sense=False)),
    }
    return tuple(sorted(found, key=lambda wording: (wording.left_span, wording.right_span)))


def _wording(diff: LinkDiff, left: tuple[int, int], right: tuple[int, int]) -> Wording:
    left_words, left_span = diff.left.printed(left)
    right_words, right_span = diff.right.printed(right)
    return Wording(left_words, right_words, left_span, right_span)


def _kinds(diff: LinkDiff) -> Iterator[Wording]:
    """Yield two kinds of one thing where each side names one kind of it alone."""
    if any(KINDS.keys().isdisjoint(side.keys) for side in (diff.left, diff.right)):
        return
    left, right = (_by_thing(side) for side in (diff.left, diff.right))
    for thing, phrases in left.items():
        if len(phrases) == len(right.get(thing, ())) == 1:
            (one,), (other,) = phrases, right[thing]
            if one.kind != other.kind and KINDS.get(one.kind, -1) == KINDS.get(other.kind):
                yield _wording(diff, (one.position, one.position + 2), (other.position, other.position + 2))


def _by_thing(side: LinkSide) -> Mapping[str, list[_Phrase]]:
    """Return the phrases of a side by what their noun names."""
    phrases: dict[str, list[_Phrase]] = {}
    for phrase in _phrases(side):
        phrases.setdefault(HEADS.get(phrase.head, phrase.head), []).append(phrase)
    return phrases


def _phrases(side: LinkSide) -> Iterator[_Phrase]:
    """Yield every two neighbouring lower-case content words without punctuation between them."""
    for position, (word, head) in enumerate(pairwise(side.units)):
        if word.is_function or head.is_function:
            continue
        if word.word.islower() and head.word.islower() and not word.tail.strip() and not head.lead and not head.first:
            yield _Phrase(position, word.key, head.key)


def _certainties(diff: LinkDiff) -> Iterator[Wording]:
    """Yield the verbs of one clause that are certain on one side and possible on the other: ``will go``, ``may go``."""
    left, right = diff.left.grammar.predicates, diff.right.grammar.predicates
    if diff.ordered_likeness < ALIKE or max(len(left), len(right)) > MOST_VALUES:
        return
    for one in left:
        for other in right:
            sure = {_certainty(one, diff.left), _certainty(other, diff.right)}
            if one.verb == other.verb and one.negated == other.negated and sure == {True, False}:
                yield _wording(diff, one.printed, other.printed)


def _certainty(predicate: Predicate, side: LinkSide) -> bool | None:
    """Return whether a verb has a certain auxiliary or a possible one; ``None`` if neither."""
    auxiliaries = {unit.key for unit in side.units[predicate.start : predicate.position]}
    if auxiliaries & CERTAIN_AUXILIARIES:
        return True
    return False if auxiliaries & POSSIBLE_AUXILIARIES else None


def _misspelled(diff: LinkDiff) -> Iterator[Wording]:
    """Yield the names that differ in one letter, each unknown to the other article."""
    left = {position: diff.left.units[position].key for position in _unknown(diff.left, diff.right)}
    right = {position: diff.right.units[position].key for position in _unknown(diff.right, diff.left)} if left else {}
    for one, other in misspelled_pairs(left, right):
        yield _wording(diff, (one, one + 1), (other, other + 1))


def _unknown(side: LinkSide, other: LinkSide) -> Iterator[int]:
    """Yield the positions of the longer names that the other article does not have."""
    for position, unit in enumerate(side.units):
        if len(unit.key) < SHORT_SPELLED_LETTERS or unit.key in other.facts.keys or not is_name(side.units, position):
            continue
        if len(unit.key) >= SPELLED_LETTERS or _has_known_neighbour(side, other, position):
            yield position


def _has_known_neighbour(side: LinkSide, other: LinkSide, position: int) -> bool:
    """Return whether a name beside a unit is in the other article too."""
    return any(
        0 <= at < len(side.units) and is_name(side.units, at) and side.units[at].key in other.facts.keys
        for at in (position - 1, position + 1)
    )
