"""The amounts of the linked sentences of a side: what each counts, and what is said of it there and elsewhere."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from srcdiff.diff.conflicts.amount_index import Heads, amount_index, heads
from srcdiff.diff.conflicts.slots import MOST_VALUES, Slot, slot
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.steps import UnitRange
from srcdiff.english.counts import SAME_COUNT
from srcdiff.english.events import PERSON_NOUNS
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.quantities import Quantity, quantities

SINGLE = frozenset(("a", "an", "another"))
PEOPLE = PERSON_NOUNS | {
    SAME_COUNT.get(noun, noun) for noun in (*PERSON_NOUNS, "killed", "wounded", "protester", "troop")
}
NEAR_UNITS = 4
"""How far before a noun its article is looked for: ``a 10-year-old girl`` has five words."""
ADDING_BEFORE = frozenset("another additional further extra other".split())
ADDING_AFTER = frozenset("more additional further extra other others else".split())
OF_WHOLE = ("of", "of the", "out of", "out of the", "of its", "of their")
REMAINING = "remaining"
OFFSETS = {
    word: group.split()[0]
    for group in ("after later since", "before earlier ago prior", f"{REMAINING} left")
    for word in group.split()
}
"""Words after a time that make it a point of time, each with the first of those that say the same."""
_OF_ANOTHER_YEAR = lazy_pattern(r"[(\[][^()\[\]]*\b(?:(?:19|20)\d\d|(?:prior|previous|last) year)\b:? ?$")
"""Before an amount, in brackets, the year that it is of: ``£318m (H1 2023: £256m)``."""
LONG_NUMBER = 3
"""Digits from which on a number is seldom that of two things."""
LOOKED_AT = 30
"""Characters before an amount in which that year is looked for."""
_OF_ALL = lazy_pattern(
    r"\b(?:half|third|quarter|most|many|some|one|part|percent|cent|%) of (?:the |its |their |his |her )?$"
)
"""Before the number of all things, of which something is said of a part: ``half of the 80 houses``."""
_ONE_MORE = lazy_pattern(r"[-\s]\w[^,.;:!?]{2,40}?,? and (?:an?|one|his|her|their) (?!half|quarter)\w")


class Amount(NamedTuple):
    """A quantity with its surroundings."""

    quantity: Quantity
    slot: Slot
    heads: Heads
    """What is counted, each noun as the first of its group."""
    is_open: bool
    """Whether no amount of the same thing in the other article agrees with it."""
    only_heads: Heads
    """Those of which its article gives no other amount."""
    is_sum: bool
    """Whether it counts what two amounts of the other side's linked sentences count together."""
    is_added: bool
    """Whether it comes to an amount named before: ``two more``, ``another two``."""
    offset: str
    """Of a time, where it leads: ``after`` for ``two days after``; empty for a duration."""


def amounts_of_sides(diff: LinkDiff) -> tuple[list[Amount], list[Amount]]:
    """Return the amounts in the linked sentences of either side, in order; none if one side has none.

    About linear in the words of both sides, but for the square of ``MOST_VALUES`` counts.
    """
    ours = _quantities(diff.left)
    theirs = _quantities(diff.right) if ours else []
    if not theirs:
        return [], []
    left, right = (diff.left, ours), (diff.right, theirs)
    return _amounts(left, right), _amounts(right, left)


def _quantities(side: LinkSide) -> list[Quantity]:
    """Return the quantities in a side's linked sentences, in order, but for those of another year in brackets."""
    text = side.article.text
    return [
        quantity
        for start, end in side.sentences
        for quantity in quantities(text, start, end)
        if not any(
            pattern.search(text, max(start, quantity.start - LOOKED_AT), quantity.start)
            for pattern in (_OF_ANOTHER_YEAR, _OF_ALL)
        )
    ]


def _amounts(own: tuple[LinkSide, Sequence[Quantity]], others: tuple[LinkSide, Sequence[Quantity]]) -> list[Amount]:
    """Return the amounts of one of two sides with their quantities, in order."""
    side, found = own
    here, elsewhere = side.facts.all(amount_index), others[0].facts.all(amount_index)
    slots = [slot(side, quantity.span) for quantity in found]
    counts = others[1][:MOST_VALUES]
    persons = _single_persons(others[0])
    return [
        Amount(
            quantity,
            around,
            _heads(side, found, at),
            not (elsewhere.has_agreeing(quantity) or _is_printed(quantity, side, others)),
            here.only_heads(quantity),
            _is_sum(quantity, counts, persons, others[0].article.text),
            _is_added(side, around.units) and not (at and _are_of_two_verbs(slots[at - 1], around)),
            _offset(side, around.units) if quantity.unit == "duration" else "",
        )
        for at, (quantity, around) in enumerate(zip(found, slots, strict=True))
    ]


def _is_printed(quantity: Quantity, side: LinkSide, others: tuple[LinkSide, Sequence[Quantity]]) -> bool:
    """Return whether another side's linked sentences have an exact amount, or its long number, of whatever."""
    if quantity.low != quantity.high or quantity.precision != "plain":
        return False
    if quantity.kind == "share" and any(quantity.low == one.low and one.kind == "share" for one in others[1]):
        return True
    numbers = [unit.key for unit in side.units[slice(*side.range_of(quantity.span))]]
    return any(number in others[0].keys for number in numbers if sum(map(str.isdigit, number)) >= LONG_NUMBER)


def _heads(side: LinkSide, found: Sequence[Quantity], at: int) -> Heads:
    """Return what an amount counts; the seats are those of the part in ``157 of 338 seats``."""
    counted = heads(found[at])
    if not counted and _is_part_of_next(side, found, at):
        return heads(found[at + 1])
    is_whole = at > 0 and not heads(found[at - 1]) and _is_part_of_next(side, found, at - 1)
    return frozenset() if is_whole else counted


def _is_part_of_next(side: LinkSide, found: Sequence[Quantity], at: int) -> bool:
    if at + 1 == len(found) or not found[at].kind == found[at + 1].kind == "count":
        return False
    return side.article.text[found[at].end : found[at + 1].start].strip() in OF_WHOLE


def _is_added(side: LinkSide, units: UnitRange) -> bool:
    """Return whether a word beside an amount says that it comes to another one."""
    start, end = units
    before = None if start == 0 or side.units[start].first else side.units[start - 1]
    after = side.unit_at(end, 1)
    return (before is not None and before.key in ADDING_BEFORE) or (after is not None and after.key in ADDING_AFTER)


def _are_of_two_verbs(one: Slot, other: Slot) -> bool:
    """Return whether two amounts are of two acts: ``84 flights were cancelled and another 23 were diverted``."""
    return bool(one.verbs and other.verbs) and not one.verbs & other.verbs


def _offset(side: LinkSide, units: UnitRange) -> str:
    """Return where a time leads, by the word after it and after smaller units: ``12 minutes, 31 seconds remaining``.

    ``by`` for ``delayed by two hours``.
    """
    start, end = units
    if start and side.units[start - 1].key == "by":
        return "by"
    while (after := side.unit_at(end, 1)) is not None and (after.key[:1].isdigit() or after.key in ("seconds", "and")):
        end += 1
    return "" if after is None else OFFSETS.get(after.key, "")


def _is_sum(quantity: Quantity, counts: Sequence[Quantity], persons: int, text: str) -> bool:
    """Return whether a count is the sum of two of another side's ``counts`` of the same things, or of people.

    ``persons`` is how many single persons that side names.
    """
    parts = [one.low for one in counts if one.low < quantity.low and _may_be_part(one, quantity)]
    if _may_count_people(quantity):
        parts += [Decimal(1)] * persons
    if any(one.low + 1 == quantity.low and _names_one_more(text, one.end) for one in counts):
        return True
    return any(one + two == quantity.low for one, two in combinations(parts[:MOST_VALUES], 2))


def _names_one_more(text: str, end: int) -> bool:
    """Return whether a single thing comes to what is counted before an offset: ``three bracelets and a helmet``."""
    return _ONE_MORE.match(text, end) is not None


def _may_be_part(one: Quantity, whole: Quantity) -> bool:
    """Return whether a count may be a part of another: both count one thing, people, or what is not said."""
    if (one.kind, one.unit, one.factor) != (whole.kind, whole.unit, whole.factor):
        return False
    counted = heads(one)
    return not counted or not counted.isdisjoint(heads(whole)) or (_may_count_people(one) and _may_count_people(whole))


def _may_count_people(quantity: Quantity) -> bool:
    counted = heads(quantity)
    return quantity.kind == "count" and (not counted or not PEOPLE.isdisjoint(counted))


def _single_persons(side: LinkSide) -> int:
    """Return how many single persons a side's linked sentences name: ``a girl``, ``another``."""
    persons = sum(
        unit.key in PERSON_NOUNS
        and not SINGLE.isdisjoint(near.key for near in side.units[max(0, at - NEAR_UNITS) : at])
        for at, unit in enumerate(side.units)
    )
    return persons or sum(unit.key == "another" for unit in side.units)
