"""Names that differ in one slot: another person or place, or a name that looks like a slip.

Accents, transliterations and letters swapped or doubled by mistake are spelling, not another name.
"""

from collections.abc import Iterator, Sequence, Set
from difflib import SequenceMatcher
from itertools import product
from typing import NamedTuple

from srcdiff.diff.conflicts.acts import are_apart, are_of_two_facts, verb_of_clause
from srcdiff.diff.conflicts.name_runs import is_title_case, name_runs, nameless_stretches
from srcdiff.diff.conflicts.slots import EDITED, NEARLY_EQUAL, Slot, event_verb, matches, slot
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.misspellings import is_misspelled, look_alike
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.units import Unit
from srcdiff.english.nations import COUNTRIES, NATIONS_WITHIN
from srcdiff.english.roles import LIMITED_OFFICES, OFFICE_KEYS, ORGANISATION_NOUNS, PLACE_PREPOSITIONS, PLACE_TYPES
from srcdiff.english.speech import SPEECH_VERBS
from srcdiff.model import Conflict, ConflictKind, Span

SIMILAR_SCORE = 0.7
"""Two names that look alike, each unknown to the other article."""
REPLACED_SCORE = 0.6
"""Two names of which one replaces the other between equal words."""
NATION_ENDINGS = ("", "n", "an", "i", "s")
SHORT_LETTERS = 3
"""Letters that a name and its short form begin with alike."""
SHORT_NAME = 6
SAME_LETTERS = 0.7
"""Two names with more letters than ``SHORT_NAME`` have such a share of them in common, if one is the other."""
NAME_WORDS = 4
"""The most words of a name that replaces another."""
TITLE_WORDS = 4
"""The most words of a title before a name."""
FULL_NAME = 2
"""The least words of a first and a last name."""
ALIKE = 0.45
"""The share of equal words from which on a name between equal words fills the slot of another."""
TELLING = "tell"
"""One person tells a thing to several: each newspaper names itself."""
_SPEECH = frozenset(verb + role for verb in map(event_verb, SPEECH_VERBS) for role in ("", "+"))


class _Name(NamedTuple):
    """A run of capitalised words that the other article does not have."""

    units: UnitRange
    span: Span
    keys: tuple[str, ...]
    slot: Slot
    is_place: bool
    is_modifier: bool
    """Whether a noun follows that it belongs to: ``an Australian climber``."""


def name_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the names that disagree, in the order of the left side."""
    is_edited = diff.ordered_likeness >= EDITED
    left = _unknown_names(diff.left, diff.right, is_edited=is_edited)
    right = _unknown_names(diff.right, diff.left, is_edited=is_edited) if left else []

    def evidence(one: _Name, other: _Name) -> float:
        found = _evidence(one, other, diff)
        is_other = found and (are_of_two_facts(diff, one.units, other.units) or _are_of_two_things(one, other, diff))
        return 0.0 if is_other else found

    for one, other, score in matches(diff, (left, right), lambda name: name.span, evidence, REPLACED_SCORE):
        kind: ConflictKind = "place" if one.is_place and other.is_place else "name"
        yield diff.conflict_of_spans(kind, one.span, other.span, score)


def _are_of_two_things(one: _Name, other: _Name, diff: LinkDiff) -> bool:
    """Return whether two places are of acts that were done to others: three men arrested here, two women there."""
    left, right = verb_of_clause(diff.left, one.units[0]), verb_of_clause(diff.right, other.units[0])
    if not one.is_place or left is None or right is None or diff.ordered_likeness >= NEARLY_EQUAL:
        return False
    return are_apart(diff, left.undergoer, right.undergoer)


def _evidence(one: _Name, other: _Name, diff: LinkDiff) -> float:
    """Return how surely two names are of one person or place and cannot both be right; 0 if they may be."""
    is_inside = diff.ordered_likeness < NEARLY_EQUAL and _may_be_inside(one.keys, other.keys)
    are_nouns = ORGANISATION_NOUNS.issuperset((*one.keys, *other.keys))
    are_two = _is_of_several(one, diff.left) != _is_of_several(other, diff.right)
    if is_inside or are_nouns or are_two or _may_be_one(one.keys, other.keys):
        return 0.0
    if len(one.keys) == len(other.keys) and any(map(look_alike, one.keys, other.keys)):
        return SIMILAR_SCORE
    if _have_one_office(one, other, diff) or _have_one_part(one, other, diff):
        return REPLACED_SCORE
    if not diff.replaces(one.span, other.span) or one.is_place != other.is_place:
        return 0.0
    if one.is_modifier != other.is_modifier or TELLING in one.slot.verbs & other.slot.verbs:
        return 0.0
    same_act = (one.slot.verbs & other.slot.verbs) - _SPEECH
    verbs = {one.slot.clause_verb, other.slot.clause_verb}
    other_act = len(verbs) > 1 and (one.is_place or verbs.isdisjoint(_SPEECH))
    return REPLACED_SCORE if diff.ordered_likeness >= (NEARLY_EQUAL if other_act else ALIKE) or same_act else 0.0


def _is_of_several(name: _Name, side: LinkSide) -> bool:
    """Return whether a word before a name is of an office of which there are several: ``Deputy Foreign Minister``."""
    start = name.units[0]
    return any(unit.key in LIMITED_OFFICES for unit in side.units[max(0, start - TITLE_WORDS) : start])


def _have_one_part(one: _Name, other: _Name, diff: LinkDiff) -> bool:
    """Return whether two names, of persons or of places, have one part in one act."""
    if one.is_place != other.is_place or not (one.is_place or min(len(one.keys), len(other.keys)) >= FULL_NAME):
        return False
    from srcdiff.diff.conflicts.name_parts import have_one_part  # noqa: PLC0415  few links have two such names

    return have_one_part(diff, one.units, other.units)


def _have_one_office(one: _Name, other: _Name, diff: LinkDiff) -> bool:
    """Return whether two names, first and last, have the same office in one event."""
    if (
        min(len(one.keys), len(other.keys)) < FULL_NAME
        or OFFICE_KEYS.isdisjoint(diff.left.keys)
        or OFFICE_KEYS.isdisjoint(diff.right.keys)
    ):
        return False
    from srcdiff.diff.conflicts.offices import have_one_office  # noqa: PLC0415  few links name an office

    return have_one_office(diff, one.units, other.units)


def _unknown_names(side: LinkSide, other: LinkSide, *, is_edited: bool) -> list[_Name]:
    """Return the names of a side of which the other article has no word, each where it comes first, in order."""
    runs = [] if is_title_case(side.units) else list(_unknown_runs(side, other, is_edited=is_edited))
    if not runs:
        return []
    found: dict[tuple[str, ...], _Name] = {}
    nameless = list(nameless_stretches(side))
    for start, end in runs:
        if any(first <= side.units[start].word_start < last for first, last in nameless):
            continue
        keys = tuple(side.units[at].key for at in range(start, end))
        if 0 < end - start <= NAME_WORDS:
            span = side.units[start].word_start, side.units[end - 1].word_end
            name_slot = slot(side, span)
            found.setdefault(
                keys,
                _Name(
                    (start, end),
                    span,
                    keys,
                    name_slot,
                    is_place=_is_place(side.units, (start, end)),
                    is_modifier=_is_modifier(side, end),
                ),
            )
    return list(found.values())


def _is_place(units: Sequence[Unit], name: UnitRange) -> bool:
    """Return whether a preposition of place is before a name or a type of place after it; ``according to`` is none."""
    start, end = name
    before = units[start - 1].key if start else ""
    is_source = start > 1 and before == "to" and units[start - 2].key == "according"
    return (before in PLACE_PREPOSITIONS and not is_source) or (end < len(units) and units[end].key in PLACE_TYPES)


def _is_modifier(side: LinkSide, end: int) -> bool:
    words = side.grammar.words
    return end < len(words.tags) and words.tags[end] == "noun" and not words.borders[end - 1]


def _unknown_runs(side: LinkSide, other: LinkSide, *, is_edited: bool) -> Iterator[UnitRange]:
    """Yield the names without the words before them that the other article has: ``Holm`` of ``Ola Holm``.

    A name whose last word the other article has is left out; of one in an edited sentence its first words are enough.
    """
    for start, after in name_runs(side.units):
        end = after
        while end > start and side.units[end - 1].key in PLACE_TYPES | ORGANISATION_NOUNS:
            end -= 1
        if end == start and after > start + 1:
            end = after - 1  # Church Lane, Station Road
        first = end
        while first > start and not _is_known(side.units[first - 1].key, other.facts.keys):
            first -= 1
        if first == end and is_edited:
            first, end = start, _known_from(side, (start, end), other)
        if first < end:
            yield first, end


def _known_from(side: LinkSide, name: UnitRange, other: LinkSide) -> int:
    """Return where the words of a name begin that the other article has: ``Group`` of ``Peacock Group``."""
    return next((at for at in range(*name) if _is_known(side.units[at].key, other.facts.keys)), name[1])


def _is_known(key: str, keys: Set[str]) -> bool:
    """Return whether an article has a name, or another form of a nation's: ``Somali`` and ``Somalian``."""
    return key in keys or any(
        form in keys for ending in NATION_ENDINGS for form in (key + ending, key.removesuffix(ending))
    )


def _may_be_inside(left: Sequence[str], right: Sequence[str]) -> bool:
    """Return whether one name is a country's, and the other may be of a place in it, or of its capital."""
    return any(len(keys) == 1 and keys[0] in COUNTRIES for keys in (left, right)) and not (
        COUNTRIES.issuperset(left) and COUNTRIES.issuperset(right)
    )


def _may_be_one(left: Sequence[str], right: Sequence[str]) -> bool:
    """Return whether one name may be short for the other, another spelling or a part: Tim and Timothy, IE, English."""
    if len(left) == len(right) == 1 and (
        NATIONS_WITHIN.get(left[0]) == right[0] or NATIONS_WITHIN.get(right[0]) == left[0]
    ):
        return True
    if len(left) == len(right) and all(
        one == other or is_misspelled(one, other) for one, other in zip(left, right, strict=True)
    ):
        return True
    if len(left) == len(right) and any(map(look_alike, left, right)):
        return False
    is_short = any(_may_be_short(one, other) for one, other in product(left, right))
    initials = ["".join(key[:1] for key in keys) for keys in (left, right)]
    joined = ["".join(keys).replace(".", "") for keys in (left, right)]
    return is_short or initials[0] == joined[1] or initials[1] == joined[0]


def _may_be_short(one: str, other: str) -> bool:
    """Return whether one word of a name may be short for the other: Tim, Timothy; not Portsmouth, Portishead."""
    if one[:SHORT_LETTERS] != other[:SHORT_LETTERS]:
        return False
    return min(len(one), len(other)) <= SHORT_NAME or SequenceMatcher(None, one, other).ratio() >= SAME_LETTERS
