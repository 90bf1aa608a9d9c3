"""One thing of two kinds: "material support" and "financial aid", an "older" and a "younger sister"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from srcdiff.diff.conflicts.oppositions import OPPOSITE_GRADE, are_opposite
from srcdiff.diff.function_words import IsFunction
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.english.synonyms import HEADS, KINDS
from srcdiff.model import Conflict

KIND_GRADE = 0.3
"""Two kinds of one act: a reporter should look, though both may be true."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A word that tells the kind, and the noun right after it."""

    position: int
    kind: str
    head: str


def wording_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield two kinds of one thing, in the order of the left side, where each side names one kind of it alone."""
    left, right = (_by_thing(side, diff.is_function) for side in (diff.left, diff.right))
    for thing, phrases in left.items():
        if len(phrases) == len(right.get(thing, ())) == 1:
            (one,), (other,) = phrases, right[thing]
            grade = _grade(one.kind, other.kind)
            if grade:
                here, there = one.position, other.position
                yield diff.conflict("wording", (here, here + 2), (there, there + 2), grade)


def _by_thing(side: LinkSide, is_function: IsFunction) -> dict[str | int, list[_Phrase]]:
    """Return the phrases of a side by what their noun names: one thing for all nouns of a group."""
    phrases: dict[str | int, list[_Phrase]] = {}
    for phrase in _phrases(side, is_function):
        phrases.setdefault(HEADS.get(phrase.head, phrase.head), []).append(phrase)
    return phrases


def _phrases(side: LinkSide, is_function: IsFunction) -> Iterator[_Phrase]:
    """Yield every two words in small letters that say something and stand side by side, no mark between them."""
    for position, (word, head) in enumerate(pairwise(side.units)):
        if is_function(word) or is_function(head):
            continue
        if word.word.islower() and head.word.islower() and not word.tail.strip() and not head.lead and not head.first:
            yield _Phrase(position, word.key, head.key)


def _in_one_group(groups: Mapping[str, int], one: str, other: str) -> bool:
    return one in groups and groups[one] == groups.get(other)


def _grade(one: str, other: str) -> float:
    """Return how surely the two words before a noun exclude each other; 0 where they may mean the same."""
    if one == other:
        return 0.0
    if are_opposite(one, other):
        return OPPOSITE_GRADE
    return KIND_GRADE if _in_one_group(KINDS, one, other) else 0.0
