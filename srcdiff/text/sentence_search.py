"""Finds a sentence again in a text that has changed a little, by its words and not by its number.

Verdicts on a sentence and the reader's position are kept in this way when the article is edited.
"""

from collections.abc import Sequence
from functools import lru_cache

from srcdiff.text.matcher import SequenceMatcher
from srcdiff.text.words import words

LEAST_LIKENESS = 0.75
"""Share of equal words (difflib's ratio) from which a sentence is a changed form of another: with a rewritten clause it
is, a second sentence on the same matter is not."""


def found_again(remembered: str, near: int, texts: Sequence[str]) -> int | None:
    """Return the position among ``texts`` of the sentence that was ``remembered`` at position ``near``.

    A sentence with the same words wins, of several the nearest to ``near``; else the most similar one from
    ``LEAST_LIKENESS`` on; else ``None``. Linear in the texts if the sentence is unchanged or nothing is similar, at
    most the product of the lengths.

    >>> found_again("Talks in Geneva ended.", 0, ["The hall was full.", "Talks in Geneva have ended."])
    1
    """
    wanted = _keys(remembered)
    if not wanted:
        return None
    keys = [_keys(text) for text in texts]
    same = [position for position, found in enumerate(keys) if found == wanted]
    if same:
        return min(same, key=lambda position: (abs(position - near), position))
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(wanted)  # difflib caches what it computes of the second sequence
    alike = [(_likeness(matcher, found), -abs(position - near), -position) for position, found in enumerate(keys)]
    best = max(alike, default=(0.0, 0, 0))
    return -best[2] if best[0] >= LEAST_LIKENESS else None


@lru_cache(maxsize=16_384)
def _keys(text: str) -> tuple[str, ...]:
    """Return the keys of a sentence's words; cached, because every search in an article asks for all its sentences."""
    return tuple(word.key for word in words(text))


def _likeness(matcher: "SequenceMatcher[str]", keys: tuple[str, ...]) -> float:
    """Return the ratio of equal words, or 0 if it is certainly below ``LEAST_LIKENESS``."""
    matcher.set_seq1(keys)
    if matcher.real_quick_ratio() < LEAST_LIKENESS or matcher.quick_ratio() < LEAST_LIKENESS:
        return 0.0
    return matcher.ratio()
