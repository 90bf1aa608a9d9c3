"""The parts of a pair's score in words that a person can check against the two articles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import permutations

from srcdiff.english.calendar import CALENDAR_WORDS
from srcdiff.model import Reason, ReasonKind
from srcdiff.pair.measures import shared_phrases
from srcdiff.pair.phrases import Side, longest_shared
from srcdiff.pair.score import Parts
from srcdiff.pair.times import agreement, disagreement, gap_in_words
from srcdiff.pair.traits import Vocabulary

LISTED = 4
"""Words or names that a reason lists."""
DIGITS = 3
"""Decimal places of a reason's weight."""


def by_weight(found: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return reasons in order of what they weigh, for or against; equal ones as they came."""
    return tuple(sorted(found, key=lambda reason: -abs(reason.weight)))


@dataclass(frozen=True, slots=True)
class Wording:
    """Puts the parts of one pair's score in words."""

    left: Side
    right: Side
    vocabulary: Vocabulary
    rarity: Mapping[int, float]
    """By word, near 0 for what the whole set shares: that is not worth a mention."""

    def reasons(self, parts: Parts) -> tuple[Reason, ...]:
        """Return a reason for each part that is not 0, the weightiest first."""
        rounded = ((kind, round(part, DIGITS)) for kind, part in parts.items())
        return by_weight(Reason(kind, self._detail(kind, part > 0), part) for kind, part in rounded if part)

    def _detail(self, kind: ReasonKind, speaks_for: bool) -> str:
        if kind == "words":
            return self._words(speaks_for)
        if kind == "names":
            return self._names(speaks_for)
        if kind == "numbers":
            return f"both give {self._listed(self._shared_numbers())}"
        if kind == "shared_phrase":
            return self._phrase(speaks_for)
        if kind == "shared_quote":
            return f"both quote “{self._longest(self.left.profile.quoted & self.right.profile.quoted)}”"
        return self._copy() if kind == "duplicate" else self._time(kind, speaks_for)

    def _time(self, kind: ReasonKind, speaks_for: bool) -> str:
        dates = self.left.profile.dates, self.right.profile.dates
        if kind == "date":
            return gap_in_words(*dates)
        return agreement(*dates) if speaks_for else disagreement(*dates)

    def _words(self, speaks_for: bool) -> str:
        left, right = self.left.profile, self.right.profile
        weights = _products(left.words, right.words)
        figures = left.numbers.keys() & right.numbers.keys()
        plain = weights.keys() - left.names.keys() - right.names.keys() - figures
        listed = self._listed({number: weight for number, weight in weights.items() if number in plain})
        if not listed:
            return "have no telling word in common"
        return f"both tell of {listed}" if speaks_for else f"have little in common but {listed}"

    def _names(self, speaks_for: bool) -> str:
        shared = _products(self.left.profile.names, self.right.profile.names)
        listed = ", ".join(self._whole_names(self._heaviest(shared)))
        if not listed:
            return "name nobody and no place in common"
        return f"both name {listed}" if speaks_for else f"name few of the same: {listed}"

    def _whole_names(self, numbers: Iterable[int]) -> list[str]:
        """Return names as printed; two that both articles print side by side are one."""
        listed = [self.left.profile.printed[number] for number in numbers]
        for first, second in permutations(tuple(listed), 2):
            whole = f"{first} {second}"
            if whole in self.left.article.text and whole in self.right.article.text and {first, second} <= set(listed):
                listed[listed.index(first)] = whole
                listed.remove(second)
        return listed

    def _phrase(self, speaks_for: bool) -> str:
        shared = shared_phrases(self.left.profile, self.right.profile)
        if not shared:
            return "share no phrase"
        shared = shared - self.left.profile.quoted - self.right.profile.quoted or shared
        return f"share {'' if speaks_for else 'little more than '}the phrase “{self._longest(shared)}”"

    def _longest(self, phrases: Iterable[int]) -> str:
        return longest_shared(self.left, self.right, phrases, self.vocabulary.spelling)

    def _copy(self) -> str:
        shared = len(shared_phrases(self.left.profile, self.right.profile))
        shorter = min(self.left.profile.phrase_count, self.right.profile.phrase_count)
        percent = min(100, round(100 * shared / shorter))
        return f"copies of one text: {percent} % of the shorter one’s phrases are in both"

    def _shared_numbers(self) -> dict[int, float]:
        others = self.right.profile.numbers
        return {number: rarity for number, rarity in self.left.profile.numbers.items() if number in others}

    def _listed(self, weights: Mapping[int, float]) -> str:
        words = (self.vocabulary.word(number) for number in self._heaviest(weights))
        return ", ".join(word for word in words if word not in CALENDAR_WORDS)

    def _heaviest(self, weights: Mapping[int, float]) -> list[int]:
        """Return the words that weigh most, those that the whole set shares last."""
        return sorted(weights, key=lambda number: (-weights[number] * self.rarity[number], number))[:LISTED]


def _products(left: Mapping[int, float], right: Mapping[int, float]) -> dict[int, float]:
    return {number: weight * right[number] for number, weight in left.items() if number in right}
