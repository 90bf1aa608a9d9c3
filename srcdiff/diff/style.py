"""Differences of house style between words that are the same: punctuation, case, spelling; never one of fact."""

from collections.abc import Iterator, Sequence

from srcdiff.diff.steps import Step
from srcdiff.diff.units import Unit
from srcdiff.model import StyleDifference
from srcdiff.text.words import APOSTROPHES


def style_differences(
    steps: Sequence[Step], left: Sequence[Unit], right: Sequence[Unit]
) -> tuple[StyleDifference, ...]:
    """Return every place where equal units are printed differently, in order, as often as it occurs.

    A capital that a word has because it begins a sentence or a quotation is no difference of style; nor are the
    marks at the border of a change.
    """
    found: list[StyleDifference] = []
    for step in steps:
        if step.equal:
            pairs = list(zip(left[slice(*step.left)], right[slice(*step.right)], strict=True))
            for position, (one, other) in enumerate(pairs):
                found += _marks(one.lead, other.lead) if position else ()
                found += _words(one, other)
                found += _marks(one.tail, other.tail) if position < len(pairs) - 1 else ()
    return tuple(found)


def _words(left: Unit, right: Unit) -> Iterator[StyleDifference]:
    """Yield how the words of two equal units differ."""
    one, other = left.word.translate(APOSTROPHES), right.word.translate(APOSTROPHES)
    if one.casefold() != other.casefold():
        yield StyleDifference("spelling", left.word, right.word)
    elif one != other:
        if not (_begins(left) or _begins(right)):
            yield StyleDifference("case", left.word, right.word)
    elif left.word != right.word:
        yield StyleDifference("punctuation", *_apostrophes(left.word, right.word))


def _begins(unit: Unit) -> bool:
    """Return whether the unit begins a sentence or a quotation."""
    return unit.first or bool(unit.lead)


def _apostrophes(left: str, right: str) -> tuple[str, str]:
    """Return the first apostrophes that two words of one length differ in."""
    return next((one, other) for one, other in zip(left, right, strict=True) if one != other)


def _marks(left: str, right: str) -> Iterator[StyleDifference]:
    """Yield the difference of the marks at one place, if there is one; blank space does not count."""
    one, other = "".join(left.split()), "".join(right.split())
    if one != other:
        yield StyleDifference("punctuation", one, other)
