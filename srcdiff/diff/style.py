"""Differences of house style between equal words: punctuation, capitals, spelling. None of them is an edit."""

from collections.abc import Iterator, Sequence

from srcdiff.diff.steps import Step
from srcdiff.diff.units import Unit
from srcdiff.model import StyleDifference
from srcdiff.text.words import APOSTROPHES


def style_differences(
    steps: Sequence[Step], left: Sequence[Unit], right: Sequence[Unit]
) -> tuple[StyleDifference, ...]:
    """Return every place where equal units are printed differently, in order, repetitions included.

    Ignored are the capital of a word that begins a sentence or a quotation, and the punctuation at the border of an
    edit.
    """
    found: list[StyleDifference] = []
    for step in steps:
        if step.equal:
            pairs = list(zip(left[slice(*step.left)], right[slice(*step.right)], strict=True))
            for position, (one, other) in enumerate(pairs):
                found += _punctuation(one.lead, other.lead) if position else ()
                found += _word_difference(one, other)
                found += _punctuation(one.tail, other.tail) if position < len(pairs) - 1 else ()
    return tuple(found)


def _word_difference(left: Unit, right: Unit) -> Iterator[StyleDifference]:
    """Yield the difference between the words of two units with one key, if there is one."""
    one, other = left.word.translate(APOSTROPHES), right.word.translate(APOSTROPHES)
    if one.casefold() != other.casefold():
        yield StyleDifference("spelling", left.word, right.word)
    elif one != other:
        if not (_begins(left) or _begins(right)):
            yield StyleDifference("case", left.word, right.word)
    elif left.word != right.word:
        yield StyleDifference("punctuation", *_first_difference(left.word, right.word))


def _begins(unit: Unit) -> bool:
    """Return whether the unit begins a sentence or a quotation."""
    return unit.first or bool(unit.lead)


def _first_difference(left: str, right: str) -> tuple[str, str]:
    """Return the first two characters in which words of equal length differ."""
    return next((one, other) for one, other in zip(left, right, strict=True) if one != other)


def _punctuation(left: str, right: str) -> Iterator[StyleDifference]:
    """Yield the difference between the punctuation at one place, if there is one; white space is ignored."""
    one, other = "".join(left.split()), "".join(right.split())
    if one != other:
        yield StyleDifference("punctuation", one, other)
