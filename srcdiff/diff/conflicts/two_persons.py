"""Whether two sides of a link speak of two persons: by ages, hospitals, or as of ``a second driver``. English."""

import re
from itertools import pairwise

from srcdiff.diff.conflicts.persons import persons
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.units import Unit
from srcdiff.english.events import FURTHER
from srcdiff.text.lazy_pattern import lazy_pattern

HOSPITALS = frozenset(("hospital", "medical", "infirmary", "clinic"))
"""Words that the name of a hospital has."""
_HOSPITAL = lazy_pattern(
    r"(?P<name>(?:[A-Z][\w'’.-]+,? (?:of |and |the )?){1,5})(?:Hospital|Medical Cent(?:er|re)|Infirmary|Clinic)\b"
)


def are_of_two_persons(diff: LinkDiff) -> bool:
    """Return whether both sides give ages, or hospitals, and none agrees, or only one speaks of ``a second`` driver."""
    left, right = (side.facts.all(persons).inside(side.sentences) for side in (diff.left, diff.right))
    if left and right and not any(one.age.agrees(other.age) for one in left for other in right):
        return True
    if _are_in_two_hospitals(diff):
        return True
    return _names_another(diff.left, diff.right) or _names_another(diff.right, diff.left)


def _are_in_two_hospitals(diff: LinkDiff) -> bool:
    """Return whether both sides name a hospital, and none of them alike in a word."""
    if any(side.keys.isdisjoint(HOSPITALS) for side in (diff.left, diff.right)):
        return False
    left, right = _hospital_words(diff.left), _hospital_words(diff.right)
    return bool(left) and bool(right) and left.isdisjoint(right)


def _hospital_words(side: LinkSide) -> frozenset[str]:
    found = [
        match["name"] for start, end in side.sentences for match in _HOSPITAL.finditer(side.article.text, start, end)
    ]
    return frozenset(word for name in found for word in re.findall(r"[A-Z][\w'’-]+", name))


def _names_another(side: LinkSide, other: LinkSide) -> bool:
    """Return whether a side speaks of another one of what the other side has without such a word."""
    further = {unit.key for before, unit in pairwise(side.units) if _is_further(before, unit)}
    first = {unit.key for before, unit in pairwise(other.units) if before.key not in FURTHER}
    return not further.isdisjoint(first)


def _is_further(before: Unit, unit: Unit) -> bool:
    """Return whether a word says that the next one names somebody further: not ``second-degree``."""
    return before.key in FURTHER and not unit.first and "-" not in before.tail
