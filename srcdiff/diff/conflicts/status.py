"""Whether a thing has happened: "the Senate rejects the veto" against "the Senate is set to reject the veto". English.

Two reports of one event are often a day apart, and what one expects the other has seen. Neither need be wrong, but
they cannot both be the last word, so a reader should know.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.diff.conflicts.english import EXPECTING, LIGHT_VERBS, MODALS, PAST_BE
from srcdiff.diff.conflicts.evidence import Evidence, Side
from srcdiff.diff.conflicts.word_forms import bases
from srcdiff.diff.steps import Range
from srcdiff.model import Conflict

GRADE = 0.4
"""An act that one side expects and the other has seen: mostly the later report knows more."""
LONGEST_CHAIN = 3
"""Acts that one expectation may hold, as in ``set to vote to override``."""
LEAST_LETTERS = 4
"""Shorter words are verbs that stand for anything, or no verbs."""


@dataclass(frozen=True, slots=True)
class _Awaited:
    """An act that a side expects."""

    stretch: Range
    """From the expectation up to the act."""
    act: str


def status_conflicts(evidence: Evidence) -> Iterator[Conflict]:
    """Yield the first act that one side expects and the other, which expects nothing, has seen."""
    forward, back = _first_seen(evidence.left, evidence.right), _first_seen(evidence.right, evidence.left)
    if forward:
        yield evidence.conflict("status", forward[0], forward[1], GRADE)
    if back:
        yield evidence.conflict("status", back[1], back[0], GRADE)


def _first_seen(expecting: Side, seeing: Side) -> tuple[Range, Range] | None:
    """Return where one side expects the first act that the other has seen, and where that stands."""
    if any(_awaited(seeing)) or any(unit.key in MODALS for unit in seeing.units):
        return None
    for awaited in _awaited(expecting):
        place = _place_of(awaited.act, seeing)
        if place is not None:
            return awaited.stretch, (place, place + 1)
    return None


def _awaited(side: Side) -> Iterator[_Awaited]:
    """Yield the acts that stand behind an expectation and ``to``, in order."""
    keys = [unit.key for unit in side.units]
    for start, key in enumerate(keys):
        if key in EXPECTING and not PAST_BE.intersection(keys[max(0, start - 1) : start]):
            yield from _chain(keys, start)


def _chain(keys: Sequence[str], start: int) -> Iterator[_Awaited]:
    """Yield the acts of one expectation: each ``to`` leads to another."""
    for at in range(start + 1, min(start + 2 * LONGEST_CHAIN, len(keys) - 1), 2):
        if keys[at] != "to":
            return
        yield _Awaited((start, at + 2), keys[at + 1])


def _place_of(act: str, side: Side) -> int | None:
    """Return where a side names the act as a fact: in any form, but not behind ``to``."""
    if len(act) < LEAST_LETTERS or act in LIGHT_VERBS:
        return None
    behind_to = {at + 1 for at, unit in enumerate(side.units) if unit.key == "to"}
    return next((at for at, unit in enumerate(side.units) if at not in behind_to and act in bases(unit.key)), None)
