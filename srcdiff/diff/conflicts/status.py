"""Whether an act has happened: "the Senate rejected the veto on Wednesday", "is set to reject the veto on Wednesday".

Two reports of one event are often a day apart, and what one expects the other has seen, so they agree. They are
shown as a conflict only if both name the same day for the act. English.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from srcdiff.diff.conflicts.moments import days
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.units import Unit
from srcdiff.diff.word_forms import bases, is_negation
from srcdiff.english.verbs import BE_FORMS, MODAL_VERBS
from srcdiff.english.word_forms import EXPECTING, LIGHT_VERBS
from srcdiff.model import Conflict
from srcdiff.text.dates import CalendarMention, compatible

SCORE = 0.4
"""An act that one side expects and the other has seen: mostly the later report knows more."""
LONGEST_CHAIN = 3
"""The most acts of one expectation, as in ``set to vote to override``."""
LEAST_LETTERS = 4
"""Shorter words are verbs of many meanings, or not verbs."""
_PAST_BE = frozenset(("was", "were", "been"))


class _ExpectedAct(NamedTuple):
    """An act that a side expects."""

    range: UnitRange
    """From the expectation up to the act."""
    act: Unit


def status_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the first act that one side expects and that the other, which expects nothing, says happened that day."""
    if not _name_one_day(diff):
        return
    forward = _first_done(diff.left, diff.right)
    back = _first_done(diff.right, diff.left)
    if forward:
        yield diff.conflict("status", forward[0], forward[1], SCORE)
    if back:
        yield diff.conflict("status", back[1], back[0], SCORE)


def _name_one_day(diff: LinkDiff) -> bool:
    """Return whether both sides name a day and it can be the same."""
    left, right = (
        [day for span in side.sentences for day in days(side.article.text, *span)] for side in (diff.left, diff.right)
    )
    return any(compatible(one, other) and _share_a_field(one, other) for one in left for other in right)


def _share_a_field(one: CalendarMention, other: CalendarMention) -> bool:
    return (one.weekday is not None and other.weekday is not None) or (one.day is not None and other.day is not None)


def _first_done(expecting: LinkSide, seeing: LinkSide) -> tuple[UnitRange, UnitRange] | None:
    """Return the range in which one side expects an act, and the position at which the other says it happened."""
    if any(_expected(seeing.units)) or any(unit.key in MODAL_VERBS for unit in seeing.units):
        return None
    for expected in _expected(expecting.units):
        place = None if expected.act.is_function else _place_of(expected.act.key, seeing.units)
        if place is not None:
            return expected.range, (place, place + 1)
    return None


def _expected(units: Sequence[Unit]) -> Iterator[_ExpectedAct]:
    """Yield the acts after an expectation and ``to``, in order."""
    for start, unit in enumerate(units):
        if unit.key in EXPECTING and _is_in_force(unit, units[start - 1] if start else None):
            yield from _chain(units, start)


def _is_in_force(unit: Unit, before: Unit | None) -> bool:
    """Return whether a word expects something now: not ``was expected``, ``a plan``, ``due to`` for because."""
    if before is None:
        return unit.key != "due"
    if before.key in BE_FORMS:
        return before.key not in _PAST_BE
    return unit.key != "due" and not before.is_function


def _chain(units: Sequence[Unit], start: int) -> Iterator[_ExpectedAct]:
    """Yield the acts of one expectation: each ``to`` leads to another."""
    for at in range(start + 1, min(start + 2 * LONGEST_CHAIN, len(units) - 1), 2):
        if units[at].key != "to":
            return
        yield _ExpectedAct((start, at + 2), units[at + 1])


def _place_of(act: str, units: Sequence[Unit]) -> int | None:
    """Return the position at which an act is named as a fact: not after ``to`` or a negation, nor as ``sentencing``."""
    if len(act) < LEAST_LETTERS or act in LIGHT_VERBS:
        return None
    doubtful = {at + 1 for at, unit in enumerate(units) if unit.key == "to" or is_negation(unit.key)}
    doubtful |= {at for at, unit in enumerate(units) if unit.key.endswith("ing")}
    return next((at for at, unit in enumerate(units) if at not in doubtful and act in bases(unit.key)), None)
