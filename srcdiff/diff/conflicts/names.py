"""Names and roles that cannot both be right: another spelling, another name, or another office of one person."""

from collections.abc import Iterator, Sequence

from srcdiff.diff.link_diff import ChangedRegion, LinkDiff, LinkSide
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.units import Unit
from srcdiff.english.calendar import CALENDAR_WORDS
from srcdiff.english.synonyms import ROLES
from srcdiff.model import Conflict
from srcdiff.text.matcher import SequenceMatcher

SIMILAR_GRADE = 0.7
"""Two names that look alike, each unknown to the other article: one of them is likely a slip."""
REPLACED_GRADE = 0.5
"""A name that stands where the other side has another one."""
ROLE_GRADE = 0.5
"""Another office before the same name; a person may hold two."""
LEAST_LIKENESS = 0.7
"""difflib's ratio of two names from which on they look alike: Norfolk and Norwalk have .71."""
NAME_LETTERS = 5
"""Shorter names look alike by chance."""
SHORT_LETTERS = 3
"""Letters that a name and its short form begin with alike."""
ABBREVIATION_LETTERS = 4
"""A longer word before a point ends its sentence."""
NAME_WORDS = 3
"""The most words of a name that replaces another."""
TITLE_CASE_SHARE = 0.6
"""A sentence with a larger share of capitals is a headline, whose capitals say nothing."""
CONTEXT_WORDS = 2
"""Equal words that must stand before and, but for the end, after two names that replace each other."""


def name_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the names and roles that disagree, by the order of the left side within each sort."""
    yield from _similar_names(diff)
    for change in diff.changes:
        if _replaces_name(change, diff):
            yield diff.conflict("name", change.left, change.right, REPLACED_GRADE)
        elif _replaces_role(change, diff):
            left, right = change.left[1], change.right[1]
            yield diff.conflict("name", (left - 1, left + 1), (right - 1, right + 1), ROLE_GRADE)


def _similar_names(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the names that look alike and that the other article does not know."""
    right_names = list(_unknown_names(diff.right, diff.left))
    for left_at in _unknown_names(diff.left, diff.right) if right_names else ():
        for right_at in right_names:
            if look_alike(diff.left.units[left_at].key, diff.right.units[right_at].key):
                yield diff.conflict("name", (left_at, left_at + 1), (right_at, right_at + 1), SIMILAR_GRADE)


def _unknown_names(side: LinkSide, other: LinkSide) -> Iterator[int]:
    """Yield the positions of a side's longer names that the other side's article does not hold."""
    if is_title_case(side.units):
        return
    for position, unit in enumerate(side.units):
        if len(unit.key) >= NAME_LETTERS and _is_unknown(side, position, other):
            yield position


def _is_unknown(side: LinkSide, position: int, other: LinkSide) -> bool:
    """Return whether a name stands at the position that the other side's article does not hold."""
    key = side.units[position].key
    return is_name(side.units, position) and key not in CALENDAR_WORDS and key not in other.article_keys


def is_name(units: Sequence[Unit], position: int) -> bool:
    """Return whether a unit is written like a name: with a capital that no beginning of a sentence gives it."""
    unit = units[position]
    return (
        unit.word[:1].isupper() and unit.word.isalpha() and not unit.first and not _ends_sentence(units[position - 1])
    )


def _ends_sentence(unit: Unit) -> bool:
    """Return whether a full stop follows that is not an abbreviation's (``Gov. Lee``)."""
    abbreviation = unit.word[:1].isupper() and len(unit.word) <= ABBREVIATION_LETTERS
    return unit.key == "?" or (unit.tail[:1] in {".", "!", ":"} and not abbreviation)


def is_title_case(units: Sequence[Unit]) -> bool:
    """Return whether most of the words have a capital, as in a headline."""
    return sum(unit.word[:1].isupper() for unit in units) > TITLE_CASE_SHARE * len(units)


def look_alike(one: str, other: str) -> bool:
    """Return whether two names differ inside only, and little: two endings of one stem (Russia, Russian) do not count.

    >>> look_alike("norfolk", "norwalk"), look_alike("russia", "russian"), look_alike("priebus", "preibus")
    (True, False, True)
    """
    if one[0] != other[0] or one[-1] != other[-1]:
        return False
    low, high = sorted((one, other))
    return SequenceMatcher(None, low, high, autojunk=False).ratio() >= LEAST_LIKENESS


def _replaces_name(change: ChangedRegion, diff: LinkDiff) -> bool:
    """Return whether one name stands for another between equal words, each unknown to the other article."""
    if change.equal_before < CONTEXT_WORDS or (change.after and change.equal_after < CONTEXT_WORDS):
        return False
    if _may_be_one(diff.left.units[slice(*change.left)], diff.right.units[slice(*change.right)]):
        return False
    return _is_unknown_name(diff.left, change.left, diff.right) and _is_unknown_name(
        diff.right, change.right, diff.left
    )


def _may_be_one(left: Sequence[Unit], right: Sequence[Unit]) -> bool:
    """Return whether one name may be short for the other: the same beginnings (Tim, Timothy) or initials (IE)."""
    beginnings = [{unit.key[:SHORT_LETTERS] for unit in units} for units in (left, right)]
    initials = ["".join(unit.key[:1] for unit in units) for units in (left, right)]
    keys = ["".join(unit.key for unit in units).replace(".", "") for units in (left, right)]
    return bool(beginnings[0] & beginnings[1]) or initials[0] == keys[1] or initials[1] == keys[0]


def _is_unknown_name(side: LinkSide, stretch: UnitRange, other: LinkSide) -> bool:
    """Return whether the units are one name of words that the other article does not hold."""
    if not 0 < stretch[1] - stretch[0] <= NAME_WORDS or is_title_case(side.units):
        return False
    return all(_is_unknown(side, position, other) for position in range(*stretch))


def _replaces_role(change: ChangedRegion, diff: LinkDiff) -> bool:
    """Return whether the same name follows two offices that differ."""
    if not change.after or not change.left_size or not change.right_size:
        return False
    left_role = ROLES.get(diff.left.units[change.left[1] - 1].key)
    right_role = ROLES.get(diff.right.units[change.right[1] - 1].key)
    if left_role is None or right_role is None or left_role == right_role:
        return False
    return is_name(diff.left.units, change.after.left[0])
