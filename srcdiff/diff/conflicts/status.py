"""Whether a thing has happened: "the Senate rejects the veto" against "the Senate is set to reject the veto". English.

Two reports of one event are often a day apart, and what one expects the other has seen. Neither need be wrong, but
they cannot both be the last word, so a reader should know.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcdiff.diff.conflicts.word_forms import bases, is_negation
from srcdiff.diff.function_words import IsFunction
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.units import Unit
from srcdiff.english.word_forms import BE, EXPECTING, LIGHT_VERBS, MODALS, PAST_BE
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

    stretch: UnitRange
    """From the expectation up to the act."""
    act: Unit


def status_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the first act that one side expects and the other, which expects nothing, has seen."""
    forward = _first_seen(diff.left, diff.right, diff.is_function)
    back = _first_seen(diff.right, diff.left, diff.is_function)
    if forward:
        yield diff.conflict("status", forward[0], forward[1], GRADE)
    if back:
        yield diff.conflict("status", back[1], back[0], GRADE)


def _first_seen(expecting: LinkSide, seeing: LinkSide, is_function: IsFunction) -> tuple[UnitRange, UnitRange] | None:
    """Return where one side expects the first act that the other has seen, and where that stands."""
    if any(_awaited(seeing.units, is_function)) or any(unit.key in MODALS for unit in seeing.units):
        return None
    for awaited in _awaited(expecting.units, is_function):
        place = None if is_function(awaited.act) else _place_of(awaited.act.key, seeing.units)
        if place is not None:
            return awaited.stretch, (place, place + 1)
    return None


def _awaited(units: Sequence[Unit], is_function: IsFunction) -> Iterator[_Awaited]:
    """Yield the acts that stand behind an expectation and ``to``, in order."""
    for start, unit in enumerate(units):
        if unit.key in EXPECTING and _is_in_force(unit, units[start - 1] if start else None, is_function):
            yield from _chain(units, start)


def _is_in_force(unit: Unit, before: Unit | None, is_function: IsFunction) -> bool:
    """Return whether a word expects something now: not ``was expected``, ``a plan``, ``due to`` for because."""
    if before is None:
        return unit.key != "due"
    if before.key in BE:
        return before.key not in PAST_BE
    return unit.key != "due" and not is_function(before)


def _chain(units: Sequence[Unit], start: int) -> Iterator[_Awaited]:
    """Yield the acts of one expectation: each ``to`` leads to another."""
    for at in range(start + 1, min(start + 2 * LONGEST_CHAIN, len(units) - 1), 2):
        if units[at].key != "to":
            return
        yield _Awaited((start, at + 2), units[at + 1])


def _place_of(act: str, units: Sequence[Unit]) -> int | None:
    """Return where the act is named as a fact: in any form, but not behind ``to`` or a negation."""
    if len(act) < LEAST_LETTERS or act in LIGHT_VERBS:
        return None
    doubtful = {at + 1 for at, unit in enumerate(units) if unit.key == "to" or is_negation(unit.key)}
    return next((at for at, unit in enumerate(units) if at not in doubtful and act in bases(unit.key)), None)
