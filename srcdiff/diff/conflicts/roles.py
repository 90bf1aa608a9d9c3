"""Who did what to whom, which way, and who holds which office: parts that are swapped or differ. English."""

from collections.abc import Iterator
from itertools import pairwise

from srcdiff.diff.conflicts.acts import rest_of_clause
from srcdiff.diff.conflicts.name_runs import is_name
from srcdiff.diff.conflicts.slots import MOST_VALUES, event_verb, likeness
from srcdiff.diff.link_diff import LinkDiff, LinkSide, content_stems
from srcdiff.diff.predicates import Predicate
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.word_forms import bases
from srcdiff.english.exclusives import EXCLUSIVE_KEYS
from srcdiff.english.roles import TITLE_KEYS
from srcdiff.english.speech import REPROACHES
from srcdiff.english.verbs import MUTUAL
from srcdiff.model import Conflict

LEAST_LIKENESS = 0.3
"""The likeness of two sentences below which they have no clause in common."""
SAME_CLAUSE = 0.6
"""The likeness of two clauses from which on they are about the same act."""
SWAPPED_SCORE = 0.8
"""The doer on one side undergoes the same act on the other."""
SAYING = frozenset("say add note state write explain warn announce declare".split())
"""Verbs whose object is no person: what looks like one is the subject of what is said."""
RETURNING = frozenset("back return returned returning round both between turn counter retaliated revenge each".split())
"""Words of a way there and back."""


def role_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield swapped doers and undergoers, reversed routes, and offices that differ."""
    yield from _swapped(diff)
    yield from _reversed_routes(diff)
    if not (TITLE_KEYS.isdisjoint(diff.left.keys) or TITLE_KEYS.isdisjoint(diff.right.keys)):
        from srcdiff.diff.conflicts.titles import title_conflicts  # noqa: PLC0415  few links have two titles

        yield from title_conflicts(diff)


def participant_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the different things of one kind that have one part in one act."""
    if diff.left.keys.isdisjoint(EXCLUSIVE_KEYS) or diff.right.keys.isdisjoint(EXCLUSIVE_KEYS):
        return
    from srcdiff.diff.conflicts.participants import kind_conflicts  # noqa: PLC0415  few links have such things

    yield from kind_conflicts(diff)


def _swapped(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the pairs of one act in which doer and undergoer are swapped: ``rebels attacked the army``.

    None where a side has more than ``MOST_VALUES`` verbs.
    """
    left, right = diff.left.grammar.predicates, diff.right.grammar.predicates
    if diff.likeness < LEAST_LIKENESS or max(len(left), len(right)) > MOST_VALUES:
        return
    acts = [(event_verb(other.verb), other) for other in right]
    for one in left:
        act = "" if one.verb in MUTUAL or one.verb in SAYING else event_verb(one.verb)
        for other_act, other in acts:
            if act == other_act and _same_clause(one, other, diff) and not _are_two_reproaches(one, other, diff):
                yield from _swap(one, other, diff)


def _are_two_reproaches(one: Predicate, other: Predicate, diff: LinkDiff) -> bool:
    """Return whether two verbs reproach somebody with different acts: ``accused them of shelling``, ``of using``."""
    if one.verb not in REPROACHES:
        return False
    left, right = _reproached(diff.left, one), _reproached(diff.right, other)
    return bool(left and right) and not left & right


def _reproached(side: LinkSide, predicate: Predicate) -> frozenset[str]:
    """Return the base forms of the word after ``of`` or ``for`` behind a verb."""
    rest = pairwise(side.units[predicate.position :])
    return frozenset(next((bases(unit.key) for before, unit in rest if before.key in ("of", "for")), ()))


def _reversed_routes(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the routes that lead the other way on the other side: ``from Bergen to Leith``, ``from Leith to Bergen``.

    None where a side speaks of a way back.
    """
    if diff.likeness < SAME_CLAUSE or not RETURNING.isdisjoint(diff.left.keys | diff.right.keys):
        return
    left, right = _routes(diff.left), _routes(diff.right)
    for (start, end), stretch in left.items():
        if (end, start) in right and (end, start) not in left:
            yield diff.conflict("place", stretch, right[end, start], SWAPPED_SCORE)


def _routes(side: LinkSide) -> dict[tuple[str, str], UnitRange]:
    """Return the words of each ``from Bergen to Leith`` by the keys of both places, each the first time."""
    found: dict[tuple[str, str], UnitRange] = {}
    if "from" not in side.keys:
        return found
    for at in range(len(side.units) - 3):
        start, middle, end = side.units[at], side.units[at + 2], side.units[at + 3]
        if start.key == "from" and middle.key == "to" and is_name(side.units, at + 1) and is_name(side.units, at + 3):
            found.setdefault((side.units[at + 1].key, end.key), (at, at + 4))
    return found


def _same_clause(one: Predicate, other: Predicate, diff: LinkDiff) -> bool:
    left, right = rest_of_clause(diff.left, one.position), rest_of_clause(diff.right, other.position)
    return likeness(left, right) >= SAME_CLAUSE


def _swap(one: Predicate, other: Predicate, diff: LinkDiff) -> Iterator[Conflict]:
    doer, other_doer = _words(one.doer, diff.left), _words(other.doer, diff.right)
    for ours, theirs in ((one.undergoer, other.undergoer), (one.recipient, other.recipient)):
        facing, other_facing = _words(ours, diff.left), _words(theirs, diff.right)
        crossed = doer & other_facing and facing & other_doer
        both_faced = facing & other_facing & (doer | other_doer)
        if crossed and not (doer & other_doer or both_faced):
            yield diff.conflict("role", _around(one), _around(other), SWAPPED_SCORE)


def _words(phrase: UnitRange | None, side: LinkSide) -> frozenset[str]:
    return content_stems(side.units[slice(*phrase)]) if phrase else frozenset()


def _around(predicate: Predicate) -> UnitRange:
    """Return the range of a predicate with its doer, undergoer and recipient."""
    verb = predicate.position, predicate.position + 1
    parts = [part for part in (predicate.doer, predicate.undergoer, predicate.recipient, verb) if part]
    return min(start for start, _ in parts), max(end for _, end in parts)
