"""Compounds that one newsroom prints in one word and another in two: ``anti-war`` and ``antiwar``, ``health care``."""

from collections.abc import Sequence

from srcdiff.diff.units import Unit
from srcdiff.english.word_forms import OTHER_WORD_JOINED

LEAST_LETTERS = 4
"""Letters that both parts must have where a space parts them: ``may be`` is not ``maybe``."""


def with_compounds(units: Sequence[Unit], others: Sequence[Unit]) -> list[Unit]:
    """Return one side's units, two parts of a compound as one unit where the other side has it in one word. Linear."""
    joined_keys = {unit.key for unit in others}
    found: list[Unit] = []
    for unit in units:
        before = found[-1] if found else None
        if before is not None and before.key + unit.key in joined_keys and _is_compound(before, unit):
            found[-1] = _joined(before, unit)
        else:
            found.append(unit)
    return found


def _is_compound(first: Unit, second: Unit) -> bool:
    """Return whether a hyphen, or a space between longer words, is all that parts two words."""
    if not (first.key.isalpha() and second.key.isalpha()) or second.lead or second.first:
        return False
    if first.tail == "-":
        return first.key + second.key not in OTHER_WORD_JOINED
    return first.tail == " " and min(len(first.key), len(second.key)) >= LEAST_LETTERS


def _joined(first: Unit, second: Unit) -> Unit:
    return Unit(
        key=first.key + second.key,
        word=first.word + first.tail + second.word,
        lead=first.lead,
        tail=second.tail,
        start=first.start,
        end=second.end,
        first=first.first,
    )
