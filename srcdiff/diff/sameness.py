"""Whether a link's two sides are the same sentence: equal except for house style, or for who is named as the speaker.

An attribution tag may differ only in its reporting verb and in how it names one speaker. Another number, clause or
speaker in it is a difference.
"""

from collections.abc import Iterator, Sequence

from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.units import Unit
from srcdiff.english.calendar import WEEKDAYS
from srcdiff.english.grammar import DETERMINERS, PRONOUNS
from srcdiff.english.negation import NEGATIONS
from srcdiff.english.roles import NAME_TITLES
from srcdiff.english.speech_verbs import BESIDE_A_NAME, FINITE, NO_EVIDENCE, PARTICIPLES, REPORTING
from srcdiff.english.verbs import MODAL_VERBS
from srcdiff.english.word_classes import HELPERS, REPORTING_ADVERBS, SUBJECT_PRONOUNS
from srcdiff.model import QuotationPair, Span

LONGEST_TAG = 12
"""The most words of an attribution tag."""
_DAYS = frozenset(("today", "yesterday", "tomorrow", *WEEKDAYS))
_TAG_WORDS = (
    FINITE
    | PARTICIPLES
    | HELPERS
    | PRONOUNS
    | SUBJECT_PRONOUNS
    | DETERMINERS
    | NAME_TITLES
    | (REPORTING_ADVERBS - _DAYS)
) - (NEGATIONS | MODAL_VERBS)
"""Words of a tag that say only that somebody spoke."""
_MEANINGFUL = (FINITE | PARTICIPLES | {"he", "she", "we", "i"}) - BESIDE_A_NAME - NO_EVIDENCE
"""Tag words that say more, so that both tags must have the same: ``admitted``, and ``he`` as opposed to ``she``."""


def is_same(diff: LinkDiff, quotations: Sequence[QuotationPair]) -> bool:
    """Return whether nothing but house style or an attribution tag of one speaker differs. Linear in the units."""
    if all(step.equal for step in diff.steps):
        return True
    quoted_left, quoted_right = _keys(diff.left, quoted=True), _keys(diff.right, quoted=True)
    if not quoted_left or quoted_left != quoted_right:
        return False
    speakers = _speakers(diff, quotations)
    if speakers is None or _tags_differ(diff):
        return False
    return all(_is_tag(side, span) for side, span in zip((diff.left, diff.right), speakers, strict=True))


def _keys(side: LinkSide, *, quoted: bool) -> list[str]:
    """Return the keys inside quotation marks, or outside of them, in order."""
    return [unit.key for unit in _units(side, quoted=quoted)]


def _units(side: LinkSide, *, quoted: bool) -> Iterator[Unit]:
    for unit, quotation in zip(side.units, side.quotation_of, strict=True):
        if (quotation is not None) == quoted:
            yield unit


def _speakers(diff: LinkDiff, quotations: Sequence[QuotationPair]) -> tuple[list[Span], list[Span]] | None:
    """Return the spans that name the speaker on either side; ``None`` if the two sides name different speakers."""
    left = [pair.left.speaker for pair in quotations if pair.left.speaker is not None]
    right = [pair.right.speaker for pair in quotations if pair.right.speaker is not None]
    names = [
        {unit.key for span in spans for unit in side.units[slice(*side.range_of(span))]} - _TAG_WORDS
        for side, spans in ((diff.left, left), (diff.right, right))
    ]
    is_one_name = names[0] <= names[1] or names[1] <= names[0]
    return (left, right) if is_one_name else None


def _tags_differ(diff: LinkDiff) -> bool:
    """Return whether the two tags have different words that mean more than that somebody spoke."""
    left, right = (_MEANINGFUL.intersection(_keys(side, quoted=False)) for side in (diff.left, diff.right))
    verbs_differ = left & REPORTING != right & REPORTING
    return verbs_differ or bool(left and right and left != right)


def _is_tag(side: LinkSide, speakers: Sequence[Span]) -> bool:
    """Return whether the words outside quotation marks say nothing but who spoke."""
    outside = list(_units(side, quoted=False))
    if not outside:
        return True
    if len(outside) > LONGEST_TAG or not any(unit.key in REPORTING for unit in outside):
        return False
    return all(
        unit.key in _TAG_WORDS or any(start <= unit.word_start < end for start, end in speakers) for unit in outside
    )
