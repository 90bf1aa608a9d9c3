"""A sentence found again in a text that has changed a little: by its words, not by its number.

What a person said of a sentence, and where a reader stood, outlive an edit of the article in this way.
"""

from collections.abc import Sequence
from functools import lru_cache

from srcdiff.text.matcher import SequenceMatcher
from srcdiff.text.words import words

LEAST_LIKENESS = 0.75
"""Share of equal words (difflib's ratio) from which a sentence is taken for a changed form of another: a rewritten
clause is one, a second sentence on the same matter is none."""


def found_again(remembered: str, near: int, texts: Sequence[str]) -> int | None:
    """Return the position among ``texts`` of the sentence that was ``remembered`` at position ``near``.

    A sentence of the same words wins, of several the nearest to ``near``; else the most alike one from
    ``LEAST_LIKENESS`` on; ``None`` where none is. Linear in the texts when the sentence is unchanged or nearly gone,
    at most the product of the lengths.

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
    matcher.set_seq2(wanted)  # what difflib knows of the second text is kept for all the others
    alike = [(_likeness(matcher, found), -abs(position - near), -position) for position, found in enumerate(keys)]
    best = max(alike, default=(0.0, 0, 0))
    return -best[2] if best[0] >= LEAST_LIKENESS else None


@lru_cache(maxsize=16_384)
def _keys(text: str) -> tuple[str, ...]:
    """Return the words of a sentence; remembered, since all sentences of an article are asked for each one sought."""
    return tuple(word.key for word in words(text))


def _likeness(matcher: "SequenceMatcher[str]", keys: tuple[str, ...]) -> float:
    """Return the ratio of equal words, or 0 where it is certainly below ``LEAST_LIKENESS``."""
    matcher.set_seq1(keys)
    if matcher.real_quick_ratio() < LEAST_LIKENESS or matcher.quick_ratio() < LEAST_LIKENESS:
        return 0.0
    return matcher.ratio()
