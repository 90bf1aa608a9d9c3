"""One quotation that the two sides attribute to different speakers. English."""

from collections.abc import Iterator, Sequence

from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.english.calendar import CALENDAR_WORDS
from srcdiff.english.grammar import ADVERBS, PREPOSITIONS
from srcdiff.english.roles import NAME_TITLES, ROLES
from srcdiff.english.word_classes import SUBJECT_PRONOUNS
from srcdiff.model import Conflict, QuotationPair, Span
from srcdiff.text.words import words

SCORE = 0.8
"""Two persons with one quotation."""
NAME_LETTERS = 3
"""A shorter capitalised word is an initial or an abbreviation."""
_NOT_NAMES = CALENDAR_WORDS | PREPOSITIONS | ADVERBS | frozenset((*ROLES, *NAME_TITLES, *SUBJECT_PRONOUNS))


def attribution_conflicts(diff: LinkDiff, pairs: Sequence[QuotationPair]) -> Iterator[Conflict]:
    """Yield the speakers of one quotation if each side names a person that the other article does not know."""
    for pair in pairs:
        left, right = pair.left.speaker, pair.right.speaker
        if left is None or right is None:
            continue
        if _is_person_unknown_to(diff.left, left, diff.right) and _is_person_unknown_to(diff.right, right, diff.left):
            yield diff.conflict_of_spans("attribution", left, right, SCORE)


def _is_person_unknown_to(side: LinkSide, speaker: Span, other: LinkSide) -> bool:
    """Return whether a speaker is named and the other article has no word of the name.

    "The Fed" and "a Navy spokesman" name no person.
    """
    printed = list(words(side.article.text, *speaker))
    if len(printed) == 1 and _begins_a_sentence(side, speaker):
        return False
    if printed and (printed[0].key == "the" or not printed[-1].text[:1].isupper()):
        return False
    names = [word for word in printed if word.text[:1].isupper() and len(word.text) >= NAME_LETTERS]
    keys = {word.key for word in names} - _NOT_NAMES
    return bool(keys) and not keys & other.facts.keys


def _begins_a_sentence(side: LinkSide, speaker: Span) -> bool:
    return any(start == speaker[0] for start, _ in side.sentences)
