"""Words that exclude each other in one place: opposites, and different things of one kind. English."""

from collections.abc import Iterator
from functools import cache, lru_cache

from srcdiff.diff.conflicts.acts import (
    are_apart,
    are_of_two_days,
    have_rival_surroundings,
    may_be_one_act,
    may_be_two_speakers,
    predicate_at,
    verb_of_clause,
)
from srcdiff.diff.conflicts.exclusive_things import replaced_things
from srcdiff.diff.conflicts.one_act import act
from srcdiff.diff.conflicts.slots import MOST_VALUES, NEARLY_EQUAL, event_verb
from srcdiff.diff.conflicts.two_persons import are_of_two_persons
from srcdiff.diff.link_diff import ChangedRegion, LinkDiff, LinkSide
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.units import Unit
from srcdiff.diff.word_forms import bases, is_negation, is_refusal
from srcdiff.english.calendar import CALENDAR_WORDS
from srcdiff.english.events import FEMALE, MALE
from srcdiff.english.negation import AFFIRMING_VERBS, DENYING_VERBS
from srcdiff.english.opposites import (
    DENYING_PREFIXES,
    OPPOSITE_ACTS,
    OPPOSITE_ORDERS,
    OPPOSITE_PERSONS,
    OPPOSITE_PLACES,
    OPPOSITE_STATES,
)
from srcdiff.model import Conflict, ConflictKind
from srcdiff.text.amount_precision import MODIFIERS

OPPOSITE_SCORE = 0.7
"""A word and its opposite in one place."""
ALIKE = 0.5
"""The least share of the longer side's words that must be equal: sentences that say much else may both be true."""
PREFIXED_LETTERS = 5
"""A word of fewer letters may have nothing to do with the word that a denying prefix makes of it."""

OPPOSITES: tuple[tuple[ConflictKind, tuple[tuple[str, str], ...]], ...] = (
    ("negation", OPPOSITE_ACTS),
    ("status", OPPOSITE_STATES),
    ("order", OPPOSITE_ORDERS),
    ("place", OPPOSITE_PLACES),
    ("role", OPPOSITE_PERSONS),
)
"""The pairs of words that exclude each other, by the kind of conflict that they make."""


def opposite_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the words that replace their opposites, except two that only changed places, then things of one kind.

    Only where both sides are one sentence otherwise, and in a changed region of at most ``MOST_VALUES`` words a side.
    """
    if diff.ordered_likeness < ALIKE:
        return
    regions = [change for change in diff.changes if max(change.left_size, change.right_size) <= MOST_VALUES]
    yield from _opposites(diff, regions)
    if are_of_two_persons(diff):
        return
    for change in regions:
        yield from replaced_things(diff, change)


def _opposites(diff: LinkDiff, regions: list[ChangedRegion]) -> Iterator[Conflict]:
    places = [
        (kind, left_at, right_at)
        for change in regions
        for left_at in range(*change.left)
        for right_at in range(*change.right)
        if (kind := opposite_kind(diff.left.units[left_at].key, diff.right.units[right_at].key))
        and _is_negated(diff.left, left_at, change.left) == _is_negated(diff.right, right_at, change.right)
        and not (_bounds_a_number(diff.left, left_at) and _bounds_a_number(diff.right, right_at))
        and not (kind == "role" and _may_be_two(diff, left_at, right_at))
        and not (kind == "order" and _may_order_two(diff, left_at, right_at))
        and not are_of_two_days(diff, left_at, right_at)
        and _may_be_of_one_act(diff, left_at, right_at)
    ]
    pairs = {(diff.left.units[left_at].key, diff.right.units[right_at].key) for _, left_at, right_at in places}
    for kind, left_at, right_at in places:
        is_swapped = (diff.right.units[right_at].key, diff.left.units[left_at].key) in pairs
        if not is_swapped and not have_rival_surroundings(diff, left_at, right_at):
            yield diff.conflict(kind, (left_at, left_at + 1), (right_at, right_at + 1), OPPOSITE_SCORE)


def _may_be_two(diff: LinkDiff, left_at: int, right_at: int) -> bool:
    """Return whether two words may be of two persons: two speakers or subjects, both in one article, or genders."""
    if may_be_two_speakers(diff, left_at, right_at):
        return True
    if diff.ordered_likeness < NEARLY_EQUAL and are_apart(diff, _first_subject(diff.left), _first_subject(diff.right)):
        return True
    left, right = diff.left.units[left_at].key, diff.right.units[right_at].key
    is_known = left in diff.right.facts.keys or right in diff.left.facts.keys
    return is_known or all(side.keys & MALE and side.keys & FEMALE for side in (diff.left, diff.right))


def _first_subject(side: LinkSide) -> UnitRange | None:
    return next((one.subject for one in side.grammar.predicates if one.subject), None)


def _may_order_two(diff: LinkDiff, left_at: int, right_at: int) -> bool:
    """Return whether two words are parts of different days, ``late Sunday``, ``early Monday``, or of two verbs."""
    verbs = verb_of_clause(diff.left, left_at), verb_of_clause(diff.right, right_at)
    if verbs[0] and verbs[1] and act(event_verb(verbs[0].verb)) != act(event_verb(verbs[1].verb)):
        return True
    days = [side.unit_at(at + 1, 1) for side, at in ((diff.left, left_at), (diff.right, right_at))]
    named = {unit.key for unit in days if unit is not None} & CALENDAR_WORDS
    return len(named) > 1


def _may_be_of_one_act(diff: LinkDiff, left_at: int, right_at: int) -> bool:
    """Return whether two words, if both are verbs, may be of one act."""
    left, right = predicate_at(diff.left, left_at), predicate_at(diff.right, right_at)
    return left is None or right is None or may_be_one_act(left, right, diff)


def _bounds_a_number(side: LinkSide, at: int) -> bool:
    """Return whether a word only says how a number is meant: ``at least 40``."""
    return side.units[at].key in MODIFIERS and any(unit.key[:1].isdigit() for unit in side.units[at + 1 : at + 3])


def _is_negated(side: LinkSide, at: int, changed: UnitRange) -> bool:
    """Return whether a word is negated by the one before it, another changed one, or the first of its clause.

    ``Not insured`` is ``uninsured``, ``with no deal`` is ``without a deal``, ``refused to sign`` is ``vetoed``, and
    ``not a house was undamaged`` is ``every house was damaged``.
    """
    units, first = side.units, side.clause(at)[0]
    others = [unit for place, unit in enumerate(units[slice(*changed)], changed[0]) if place not in (at - 1, at)]
    if first < min(at - 1, changed[0]):
        others.append(units[first])
    before = at > 0 and (is_negation(units[at - 1].key) or _denies(units[at - 1]))
    return before != (sum(map(_negates, others)) % 2 == 1)


def _negates(unit: Unit) -> bool:
    return is_negation(unit.key) or is_refusal(unit.key) or _denies(unit)


def _denies(unit: Unit) -> bool:
    """Return whether a word denies what follows: ``rejected claims``."""
    return not DENYING_VERBS.isdisjoint(bases(unit.key))


def opposite_kind(one: str, other: str) -> ConflictKind | None:
    """Return the kind of conflict that two words make if they exclude each other, in whatever form. English.

    >>> opposite_kind("including", "excluding"), opposite_kind("possible", "impossible"), opposite_kind("rose", "up")
    ('negation', 'negation', None)
    """
    short, long = sorted((one, other), key=len)
    if len(short) >= PREFIXED_LETTERS and any(
        long in (prefix + short, f"{prefix}-{short}") for prefix in DENYING_PREFIXES
    ):
        return "negation"
    if _is_doer(one) != _is_doer(other):
        return None
    forms = bases(other)
    return next((kind for kind, opposites in _opposites_of(one).items() if opposites & forms), None)


def _is_doer(word: str) -> bool:
    """Return whether a word is derived by ``-er``, and no opposite itself: a ``climber`` does not climb just now."""
    if not word.removesuffix("s").endswith("er"):
        return False
    return not any(word in opposites for opposites in _listed_opposites().values())


def are_opposite_verbs(one: str, other: str) -> bool:
    """Return whether two base forms are verbs that exclude each other, such as ``confirm`` and ``deny``."""
    if (one in DENYING_VERBS and other in AFFIRMING_VERBS) or (other in DENYING_VERBS and one in AFFIRMING_VERBS):
        return True
    return other in _opposites_of(one).get("negation", ())


@lru_cache(maxsize=4096)
def _opposites_of(word: str) -> dict[ConflictKind, frozenset[str]]:
    """Return the base forms of the word's opposites by the kind of conflict they make."""
    forms = bases(word)
    return {
        kind: frozenset([other for form in forms for other in opposites.get(form, ())])
        for kind, opposites in _listed_opposites().items()
    }


@cache
def _listed_opposites() -> dict[ConflictKind, dict[str, list[str]]]:
    """Return the opposites of each listed word by the kind of conflict they make."""
    listed: dict[ConflictKind, dict[str, list[str]]] = {}
    for kind, pairs in OPPOSITES:
        opposites = listed.setdefault(kind, {})
        for one, other in pairs:
            opposites.setdefault(one, []).append(other)
            opposites.setdefault(other, []).append(one)
    return listed
