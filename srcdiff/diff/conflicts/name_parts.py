"""Two names with one part in one act: ``led by Reyes``, ``Arrieta led it``; ``met in Riga`` or Tallinn. English.

The same verb is not enough: what else takes part in it must be the same thing.
"""

from collections.abc import Iterator
from typing import NamedTuple

from srcdiff.diff.conflicts.acts import are_of_one_moment, head_stems
from srcdiff.diff.conflicts.slots import event_verb
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.predicates import Predicate
from srcdiff.diff.steps import UnitRange
from srcdiff.english.roles import PLACE_PREPOSITIONS
from srcdiff.english.speech import REPORTING_ACTS
from srcdiff.english.verbs import MUTUAL
from srcdiff.english.word_forms import LIGHT_VERBS

AROUND = frozenset("near outside around".split())
LEAST_LIKENESS = 0.45
"""The likeness of two sentences from which on they may be of one act."""


class _Part(NamedTuple):
    """The part that a name has in an act."""

    name: str
    """``doer``, ``undergoer``, or the preposition before the name."""
    predicate: Predicate
    others: UnitRange | None
    """What else takes part."""


def have_one_part(diff: LinkDiff, left: UnitRange, right: UnitRange) -> bool:
    """Return whether two names have one part in one act."""
    if diff.likeness < LEAST_LIKENESS:
        return False
    there = list(_parts(diff.right, right))
    return any(_are_one(one, other, diff) for one in _parts(diff.left, left) for other in there)


def _are_one(one: _Part, other: _Part, diff: LinkDiff) -> bool:
    left, right = one.predicate, other.predicate
    if one.name != other.name or event_verb(left.verb) != event_verb(right.verb) or left.negated != right.negated:
        return False
    if one.others is None or other.others is None or not are_of_one_moment(left, right, diff):
        return False
    return bool(head_stems(diff.left, one.others) & head_stems(diff.right, other.others))


def _parts(side: LinkSide, name: UnitRange) -> Iterator[_Part]:
    """Yield the parts of a name in acts, but for statements and what several do to each other."""
    for predicate in side.grammar.predicates:
        if predicate.verb in REPORTING_ACTS or predicate.verb in MUTUAL or predicate.verb in LIGHT_VERBS:
            continue
        if _ends(predicate.doer, name):
            yield _Part("doer", predicate, predicate.undergoer)
        elif _ends(predicate.undergoer, name):
            yield _Part("undergoer", predicate, predicate.doer)
    before = side.units[name[0] - 1].key if name[0] else ""
    before = "near" if before in AROUND else before
    if before in PLACE_PREPOSITIONS:
        verbs = [one for one in side.grammar.predicates_of_clause(name[0]) if one.position < name[0]]
        yield from (
            _Part(before, one, one.undergoer or one.subject) for one in verbs[-1:] if one.verb not in REPORTING_ACTS
        )


def _ends(phrase: UnitRange | None, name: UnitRange) -> bool:
    """Return whether a phrase ends with a name: not ``the aide of Lind`` for what follows."""
    return phrase is not None and phrase[0] <= name[0] and phrase[1] == name[1]
