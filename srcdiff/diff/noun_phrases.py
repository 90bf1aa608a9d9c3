"""Noun phrases: where one begins and ends, with the phrases that prepositions and ``and`` join to it. English."""

from srcdiff.diff.parts_of_speech import NOMINAL, TaggedUnits
from srcdiff.diff.steps import UnitRange

LONGEST_PHRASE = 12
"""The most words of a noun phrase."""
PHRASES_BACK = 4
"""The most prepositional phrases between a subject and its verb: ``the mayor of Arlen in Brede resigned``."""


def phrase_end(words: TaggedUnits, start: int) -> int:
    """Return where the noun phrase that begins at a position ends; ``start`` if there is none."""
    at = start
    while at < len(words.tags) and words.tags[at] in NOMINAL and at - start < LONGEST_PHRASE:
        at += 1
        if words.borders[at - 1] or (words.tags[at - 1] == "pron" and at - start > 0):
            break
    return at if any(words.tags[place] in ("noun", "name", "number", "pron") for place in range(start, at)) else start


def phrase_after(words: TaggedUnits, position: int) -> UnitRange | None:
    """Return the noun phrase right after a position, with the phrases that ``and`` joins to it."""
    at = position + 1
    if words.borders[position]:
        return None
    while at < len(words.tags) and words.tags[at] == "adv" and not words.borders[at]:
        at += 1
    start = at
    end = phrase_end(words, start)
    if end == start:
        return None
    return start, _joined_end(words, end)


def _joined_end(words: TaggedUnits, end: int) -> int:
    """Return the end of a list of noun phrases: ``two men and a boy``, not ``two men and a boy fled``."""
    at = end
    while at < len(words.tags) and words.tags[at] == "conj":
        following = phrase_end(words, at + 1)
        if following == at + 1 or (
            following < len(words.tags)
            and words.tags[following] in ("verb", "aux")
            and not words.borders[following - 1]
        ):
            return end
        at = end = following
    return end


def phrase_before(words: TaggedUnits, last: int) -> UnitRange | None:
    """Return the noun phrase that ends at a unit; with prepositional phrases after it, the whole of them."""
    at = last
    for _ in range(PHRASES_BACK):
        start = _phrase_start(words, at)
        if start > at:
            return None
        if not _continues_a_phrase(words, start):
            return start, last + 1
        at = start - 2
    return None


def _phrase_start(words: TaggedUnits, last: int) -> int:
    """Return where the noun phrase that ends at a unit begins: after a border, or at a determiner.

    Beyond ``last`` if the unit is not of a noun phrase.
    """
    start = last + 1
    while start > 0 and words.tags[start - 1] in NOMINAL and last - start < LONGEST_PHRASE:
        if start <= last and words.borders[start - 1]:
            break
        start -= 1
        if words.tags[start] == "det" and words.units[start].key != "'s":
            break
    return start


def _continues_a_phrase(words: TaggedUnits, start: int) -> bool:
    """Return whether a preposition or ``and`` joins the phrase that begins at a unit to another one before it."""
    if start < 2 or words.tags[start - 2] not in NOMINAL or words.borders[start - 2]:
        return False
    joint = words.units[start - 1]
    is_preposition = words.tags[start - 1] == "prep" and joint.key != "to" and not joint.first
    return is_preposition or words.tags[start - 1] == "conj"
