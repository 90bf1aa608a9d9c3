"""Whether a change inside a quotation gives it another sense: another noun, name or number, or a negation."""

from collections.abc import Sequence, Set

from srcdiff.diff.conflicts.slots import event_verb
from srcdiff.diff.link_diff import ChangedRegion, LinkDiff, LinkSide
from srcdiff.diff.steps import UnitRange
from srcdiff.diff.word_forms import bases, is_negation
from srcdiff.english.calendar import CALENDAR_WORDS, PERIODS
from srcdiff.text.stems import stem
from srcdiff.text.terms import idea

STEM_LETTERS = 4
"""Words that begin with as many equal letters are taken for forms of one word."""
TIME_WORDS = CALENDAR_WORDS | PERIODS | {"day", "moment", "point", "time"}
SENSE_TAGS = ("noun", "name", "number")
"""Parts of speech that carry the sense of an utterance; adjectives are taken for nouns."""
PART_LETTERS = 3
"""So is a word of as many letters that begins another one."""


def has_other_sense(change: ChangedRegion, diff: LinkDiff) -> bool:
    """Return whether a change puts a content word or number for another one, or adds or drops a negation.

    A word that one side alone has is a detail that the other left out; forms and spellings of one word are one sense.
    """
    left, right = content_of_change(change, diff)
    if sum(map(is_negation, left)) % 2 != sum(map(is_negation, right)) % 2 and _is_negated_anew(change, diff):
        return change.amid
    if _is_abbreviated(left, right) or _is_abbreviated(right, left):
        return False
    ours, theirs = _new_words(left, right, diff.right, change.right), _new_words(right, left, diff.left, change.left)
    return _has_nominal(diff.left, change.left, ours) and _has_nominal(diff.right, change.right, theirs)


def _is_negated_anew(change: ChangedRegion, diff: LinkDiff) -> bool:
    """Return whether only one of the quotations around a change negates: ``I didn't feel we were``, ``we weren't``."""
    negations = [
        sum(map(is_negation, _quoted_keys(side, near)))
        for side, near in ((diff.left, change.left), (diff.right, change.right))
    ]
    return negations[0] % 2 != negations[1] % 2


def _quoted_keys(side: LinkSide, near: UnitRange) -> list[str]:
    """Return the keys of the words of the quotations around a place, in order."""
    holders = set(side.quotation_of[max(0, near[0] - 1) : near[1] + 1]) - {None}
    return [unit.key for unit, holder in zip(side.units, side.quotation_of, strict=True) if holder in holders]


def _is_abbreviated(words: Sequence[str], initials: Sequence[str]) -> bool:
    """Return whether one side has the initials of the other's words: ``IE`` of ``Internet Explorer``."""
    return len(words) > 1 and ["".join(word[0] for word in words)] == [key.replace(".", "") for key in initials]


def _new_words(words: Sequence[str], facing: Sequence[str], other: LinkSide, near: UnitRange) -> frozenset[str]:
    """Return the words that are no form of a facing one, and that the other quotation does not have elsewhere."""
    quoted = set(map(_short_stem, _quoted_keys(other, near)))
    return frozenset(
        word for word in words if _short_stem(word) not in quoted and not any(_are_forms(word, one) for one in facing)
    )


def _has_nominal(side: LinkSide, stretch: UnitRange, words: Set[str]) -> bool:
    """Return whether one of the words in a range is a noun, a name, an adjective or a number.

    Another verb seldom changes the sense: ``when it occurs``, ``when it happens``. Opposite verbs are found as such.
    Neither does another name of one time: ``earlier this year``, ``on Aug. 29``. Days that differ are found as such.
    """
    return any(
        side.units[at].key in words
        and side.units[at].key not in TIME_WORDS
        and side.grammar.words.tags[at] in SENSE_TAGS
        for at in range(*stretch)
    )


def content_of_change(change: ChangedRegion, diff: LinkDiff) -> tuple[list[str], list[str]]:
    """Return the keys of the content words and numbers of both sides of a change."""
    left, right = (
        [unit.key for unit in side.units[slice(*stretch)] if not unit.is_function and unit.key[:1].isalnum()]
        for side, stretch in ((diff.left, change.left), (diff.right, change.right))
    )
    return left, right


def _are_forms(one: str, other: str) -> bool:
    """Return whether two words are forms or parts of one word: ``saying`` and ``said``, ``any`` and ``anything``."""
    if _short_stem(one) == _short_stem(other) or idea(stem(one)) == idea(stem(other)):
        return True
    if {event_verb(base) for base in bases(one)} & {event_verb(base) for base in bases(other)}:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= PART_LETTERS and long.startswith(short) and long.isalpha()


def _short_stem(key: str) -> str:
    return stem(key)[:STEM_LETTERS]
