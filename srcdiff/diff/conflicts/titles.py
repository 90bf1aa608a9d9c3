"""Two titles of one name: ``Sgt. Moe``, ``Capt. Moe``; ``Holt, the goalkeeper``, ``the defender Holt``. English."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from srcdiff.diff.conflicts.name_runs import name_runs
from srcdiff.diff.conflicts.offices import name_phrases
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.steps import UnitRange
from srcdiff.english.roles import ROLES, TITLE_CLASSES
from srcdiff.model import Conflict

SCORE = 0.5
"""Another title of the same name; a person may have two."""
ALIKE = 0.5
"""The share of equal words from which on any two titles of a name exclude each other."""
NAME_LETTERS = 3
"""A shorter last word is an initial."""
NAME_WORDS = 3
"""The most words of a name after a title."""
NEAR = 60
"""Characters after a title in which its name is."""


class _Title(NamedTuple):
    """What a name is called."""

    group: str
    """The first of the words for one title."""
    units: UnitRange


def title_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the titles of one name that differ, in the order of the left side.

    Neither article may have the other title, but for one before another name: ``President Vik``.
    """
    right = dict(_titles(diff.right))
    for name, title in _titles(diff.left):
        other = right.get(name)
        if other is None or title.group == other.group or not _may_exclude(title.group, other.group, diff):
            continue
        if not (_knows(diff.right, title.group, name) or _knows(diff.left, other.group, name)):
            yield diff.conflict("role", title.units, other.units, SCORE)


def _may_exclude(one: str, other: str, diff: LinkDiff) -> bool:
    """Return whether two titles are of one class; in sentences that are much alike any two are."""
    if one in TITLE_CLASSES and TITLE_CLASSES[one] == TITLE_CLASSES.get(other):
        return True
    return diff.ordered_likeness >= ALIKE and one in ROLES.values() and other in ROLES.values()


def _titles(side: LinkSide) -> Iterator[tuple[str, _Title]]:
    """Yield the last words of a side's names with their titles, each name where it first has one."""
    seen: set[str] = set()
    for start, end in name_runs(side.units):
        last = side.units[end - 1].key
        if len(last) < NAME_LETTERS or last in seen:
            continue
        title = _title(side, (start, end))
        if title is not None:
            seen.add(last)
            yield last, title


def _title(side: LinkSide, name: UnitRange) -> _Title | None:
    """Return the title in front of a name, within its run of capitals or before it, or after its comma."""
    within = [(at, at + 1) for at in reversed(range(*name))]
    for start, end in (*within, *name_phrases(side, name)):
        for at in range(end - 1, start - 1, -1):
            group = _group(side, at)
            if group is not None:
                return _Title(group, (at, at + 2) if at + 1 < name[1] else (at, at + 1))
    return None


def _group(side: LinkSide, at: int) -> str | None:
    """Return the title that a word names, with the word before it: a press secretary is a spokesman."""
    key, before = side.units[at].key, side.units[at - 1].key if at else ""
    return ROLES.get(f"{before} {key}", ROLES.get(key, key if key in TITLE_CLASSES else None))


def _knows(side: LinkSide, group: str, name: str) -> bool:
    """Return whether a side's article has a title without a name, or with this one; or its verb: ``who chairs``."""
    words = [word for word, first in ROLES.items() if first == group] or [group]
    if any(f"{word}{ending}" in side.facts.keys for word in words for ending in ("s", "ed")):
        return True
    return any(_is_free(side.article.text, word, name) for word in words if word.split()[-1] in side.facts.keys)


def _is_free(text: str, word: str, name: str) -> bool:
    """Return whether a text has a word that is not before another name than the given one."""
    for match in re.finditer(rf"\b{re.escape(word)}\b", text, re.IGNORECASE):
        following = text[match.end() : match.end() + NEAR].lstrip(".").split(" ")[: NAME_WORDS + 1]
        is_title = len(following) > 1 and not following[0] and following[1][:1].isupper()
        if not is_title or any(name in printed.casefold() for printed in following):
            return True
    return False
