"""The noun phrase of whoever an age is of, and the names in it."""

from collections.abc import Iterator, Sequence

from srcdiff.diff.grammar import Grammar
from srcdiff.diff.parts_of_speech import NOMINAL
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.units import Unit

NAME_LETTERS = 3
"""A shorter capitalised word is an initial."""
_BEFORE_DECADE = frozenset("his her their early mid late is was".split())
_OF_AN_AGE = frozenset("man woman boy girl".split())
_LEADING = _BEFORE_DECADE | frozenset("who in to or be believed thought said reportedly".split())
"""Words between a name and an age: ``, believed to be in her mid- to late 50s``."""
_OPENING, _CLOSING = ("“", '"', "‘", "'"), ("”", '"', "’", "'")
"""Quotation marks around a nickname."""


def person_phrase(units: Sequence[Unit], rules: Grammar, age: UnitRange) -> UnitRange:
    """Return the noun phrase of an age: around it, or before the comma or bracket in front of it."""
    first, after = age
    if first and units[first - 1].key in ("aged", "age"):
        first -= 1
    elif first and units[first - 1].key in _BEFORE_DECADE:
        first = _behind_comma(units, first)
    if first > 1 and units[first - 1].key == "of" and units[first - 2].key in _OF_AN_AGE:
        return phrase_start(units, rules, first - 2), after
    if first and ("," in units[first - 1].tail or "(" in units[first - 1].tail + units[first].lead):
        return phrase_start(units, rules, first - 1), first
    end = after
    while end < len(units) and _continues(units, rules, end):
        end += 1
    return phrase_start(units, rules, first), end


def _behind_comma(units: Sequence[Unit], first: int) -> int:
    """Return where the words that lead to an age begin if a comma is before them: ``Lind, who is in her 50s``."""
    at = first
    while at and units[at - 1].key in _LEADING and "," not in units[at - 1].tail and not units[at].first:
        at -= 1
    return at if at and "," in units[at - 1].tail else first


def phrase_start(units: Sequence[Unit], rules: Grammar, position: int) -> int:
    """Return where the noun phrase that contains a unit begins."""
    while position > 0 and _continues(units, rules, position) and rules.words.tags[position - 1] in NOMINAL:
        if rules.words.tags[position] == "det" and units[position].key != "'s":
            break
        position -= 1
    return position


def _continues(units: Sequence[Unit], rules: Grammar, position: int) -> bool:
    """Return whether a unit goes on with the noun phrase of the unit before it: an initial or nickname may be in it."""
    before = units[position - 1]
    is_initial = len(before.key) < NAME_LETTERS and before.tail.strip() == "." and before.word[:1].isupper()
    is_nickname = before.lead.endswith(_OPENING) and before.tail.rstrip().endswith(_CLOSING)
    parted = units[position].first or (before.tail.strip(" -\u00a0") and not is_initial and not is_nickname)
    return not parted and rules.words.tags[position] in NOMINAL


def trailing_names(units: Sequence[Unit]) -> Iterator[str]:
    """Yield the keys of the capitalised words that a phrase ends with: not ``Oslo`` in ``a 20-year-old Oslo man``."""
    for unit in reversed(units):
        if not unit.word[:1].isupper() or not unit.key.isalpha():
            if len(unit.key) > 1 and not unit.key.endswith("."):
                return
        elif len(unit.key) >= NAME_LETTERS:
            yield unit.key
