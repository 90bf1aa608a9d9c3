"""Finds a sentence again in a text that has changed a little, by its words and not by its number.

Verdicts on a sentence and the reader's position are kept in this way when the article is edited.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from srcdiff.text.matcher import SequenceMatcher
from srcdiff.text.words import words

LEAST_LIKENESS = 0.75
"""Share of equal words (difflib's ratio) from which a sentence is a changed form of another: with a rewritten clause it
is, a second sentence on the same matter is not."""

Keys = tuple[str, ...]
"""The words of a sentence, folded."""


class SentenceSearch:
    """The sentences of one text, indexed by their words. Making it is linear in the text."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._keys = [_keys(text) for text in texts]
        self._positions: dict[Keys, list[int]] = {}
        """Of each sentence, ascending."""
        self._holders: dict[str, list[tuple[int, int]]] = {}
        """The positions of the sentences that have a word, and how often each has it."""
        for position, keys in enumerate(self._keys):
            self._positions.setdefault(keys, []).append(position)
            for key, count in Counter(keys).items():
                self._holders.setdefault(key, []).append((position, count))

    def find(self, remembered: str, near: int) -> int | None:
        """Return the position of the sentence that was ``remembered`` at position ``near``.

        A sentence with the same words wins, of several the nearest to ``near``; else the most similar one from
        ``LEAST_LIKENESS`` on; else ``None``. Only sentences with enough words in common are compared.
        """
        wanted = _keys(remembered)
        if not wanted:
            return None
        if wanted in self._positions:
            return nearest(self._positions[wanted], near)
        matcher = SequenceMatcher(None, autojunk=False)
        matcher.set_seq2(wanted)  # difflib caches what it computes of the second sequence
        alike: list[tuple[float, int, int]] = []
        for position in self._candidates(wanted):
            matcher.set_seq1(self._keys[position])
            alike.append((matcher.ratio(), -abs(position - near), -position))
        best = max(alike, default=(0.0, 0, 0))
        return -best[2] if best[0] >= LEAST_LIKENESS else None

    def _candidates(self, wanted: Keys) -> Iterator[int]:
        """Yield the positions of the sentences whose ratio may reach ``LEAST_LIKENESS``, whatever the words' order."""
        shared: Counter[int] = Counter()
        for key, count in Counter(wanted).items():
            for position, held in self._holders.get(key, ()):
                shared[position] += min(count, held)
        for position, words_shared in shared.items():
            if 2 * words_shared >= LEAST_LIKENESS * (len(wanted) + len(self._keys[position])):
                yield position


def found_again(remembered: str, near: int, texts: Sequence[str]) -> int | None:
    """Return the position among ``texts`` of a sentence, as ``SentenceSearch.find`` does for a single search.

    >>> found_again("Talks in Geneva ended.", 0, ["The hall was full.", "Talks in Geneva have ended."])
    1
    """
    return SentenceSearch(texts).find(remembered, near)


def nearest(positions: Sequence[int], wanted: int) -> int:
    """Return the nearest of ascending positions, of two equally near ones the smaller."""
    following = bisect_left(positions, wanted)
    return min(positions[max(0, following - 1) : following + 1], key=lambda position: abs(position - wanted))


@lru_cache(maxsize=16_384)
def _keys(text: str) -> Keys:
    return tuple(word.key for word in words(text))
