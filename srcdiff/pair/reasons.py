"""The parts of a pair's score as reasons that a person can check against the two articles."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from srcdiff.english.calendar import CALENDAR_WORDS
from srcdiff.english.word_classes import PARTICLES
from srcdiff.model import Reason, ReasonKind
from srcdiff.pair.date_reasons import agreement, disagreement, publication_gap
from srcdiff.pair.features import shared_phrases
from srcdiff.pair.phrases import ProfiledArticle, longest_shared
from srcdiff.pair.printed import counted_in_both, whole_names
from srcdiff.pair.score import Parts
from srcdiff.pair.traits import Vocabulary

LISTED = 4
"""Words or names that a reason lists."""
LISTED_STREETS = 2
"""Streets of one article that a reason lists."""
NAMES_TRIED = 12
"""Words of names that are looked up as whole names, the heaviest: several belong to one name."""
LEAST_LETTERS = 3
"""Letters of a word that a reason lists."""
DIGITS = 3
"""Decimal places of a reason's weight."""


def by_weight(found: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return reasons by their weight, for or against, the largest first; equal ones as they came."""
    return tuple(sorted(found, key=lambda reason: -abs(reason.weight)))


class ReasonWriter(NamedTuple):
    """Writes the parts of one pair's score as reasons."""

    left: ProfiledArticle
    right: ProfiledArticle
    vocabulary: Vocabulary
    rarity: Mapping[int, float]
    """By word, near 0 for what the whole set shares: that is not worth a mention."""

    def reasons(self, parts: Parts) -> tuple[Reason, ...]:
        """Return a reason for each part that the articles bear out, the weightiest first."""
        rounded = ((kind, round(part, DIGITS)) for kind, part in parts.items())
        details = ((kind, self._detail(kind, part > 0), part) for kind, part in rounded if part)
        return by_weight(Reason(kind, detail, part) for kind, detail, part in details if detail)

    def _detail(self, kind: ReasonKind, speaks_for: bool) -> str:
        """Return a clause for a person to check; empty where there is nothing to check."""
        details: dict[ReasonKind, Callable[[], str]] = {
            "words": lambda: self._words(speaks_for),
            "names": lambda: self._names(speaks_for),
            "numbers": self._numbers,
            "age": lambda: self._ages(speaks_for),
            "street": self._streets,
            "shared_phrase": self._phrase,
            "shared_quote": self._quote,
            "duplicate": self._copy,
            "language": self._languages,
            "date": lambda: publication_gap(self.left.profile.dates, self.right.profile.dates),
            "period": lambda: self._period(speaks_for),
        }
        return details[kind]()

    def _numbers(self) -> str:
        counted = self._counted_numbers()
        return f"both have {', '.join(counted)}" if counted else ""

    def _quote(self) -> str:
        return f"both quote “{self._longest(self.left.profile.quoted & self.right.profile.quoted)}”"

    def _period(self, speaks_for: bool) -> str:
        dates = self.left.profile.dates, self.right.profile.dates
        return agreement(*dates) if speaks_for else disagreement(*dates)

    def _words(self, speaks_for: bool) -> str:
        left, right = self.left.profile, self.right.profile
        weights = _products(left.words, right.words)
        figures = left.numbers.keys() & right.numbers.keys()
        plain = weights.keys() - left.names.keys() - right.names.keys() - figures
        words = [self.vocabulary.word(number) for number in self._heaviest({n: weights[n] for n in plain}, None)]
        listed = ", ".join([word for word in words if _is_telling(word)][:LISTED])
        if not listed:
            return "" if speaks_for else "have no characteristic word in common"
        return f"both mention {listed}" if speaks_for else f"have little in common but {listed}"

    def _names(self, speaks_for: bool) -> str:
        shared = _products(self.left.profile.names, self.right.profile.names)
        printed = [self.left.profile.printed[number] for number in self._heaviest(shared, NAMES_TRIED)]
        names = whole_names(printed, self.left.article.text, self.right.article.text)[:LISTED]
        if not names:
            return "" if speaks_for else "name no person or place in common"
        return f"both name {', '.join(names)}" if speaks_for else f"name few of the same: {', '.join(names)}"

    def _counted_numbers(self) -> list[str]:
        """Return the shared numbers with what both articles count by them."""
        numbers = [self.vocabulary.word(number) for number in self._heaviest(self._shared_numbers(), None)]
        texts = self.left.article.text, self.right.article.text
        counted = (counted_in_both(number, *texts) for number in numbers)
        return [text for text in counted if text][:LISTED]

    def _phrase(self) -> str:
        shared = shared_phrases(self.left.profile, self.right.profile)
        shared = shared - self.left.profile.quoted - self.right.profile.quoted or shared
        return f"share the phrase “{self._longest(shared)}”"

    def _ages(self, speaks_for: bool) -> str:
        left, right = self.left.profile.particulars, self.right.profile.particulars
        if speaks_for:
            return f"both give the age {_ages_text(left.lead_ages & right.lead_ages)}"
        return f"give the ages {_ages_text(left.ages)}, the other {_ages_text(right.ages)}"

    def _streets(self) -> str:
        left, right = (list(side.profile.particulars.streets.values()) for side in (self.left, self.right))
        return f"name {' and '.join(left[:LISTED_STREETS])}, the other {' and '.join(right[:LISTED_STREETS])}"

    def _longest(self, phrases: Iterable[int]) -> str:
        return longest_shared(self.left, self.right, phrases, self.vocabulary.spelling)

    def _copy(self) -> str:
        shared = len(shared_phrases(self.left.profile, self.right.profile))
        shorter = min(self.left.profile.phrase_count, self.right.profile.phrase_count)
        percent = min(100, round(100 * shared / shorter))
        return f"copies of one text: {percent} % of the shorter one’s phrases are in both"

    def _languages(self) -> str:
        languages = f"{self.left.profile.language} and {self.right.profile.language}"
        return f"are in two languages, {languages}, and share too few names and figures"

    def _shared_numbers(self) -> dict[int, float]:
        others = self.right.profile.numbers
        return {number: rarity for number, rarity in self.left.profile.numbers.items() if number in others}

    def _heaviest(self, weights: Mapping[int, float], most: int | None) -> list[int]:
        """Return the words that weigh most, at most so many; those that the whole set shares come last."""
        return sorted(weights, key=lambda number: (-weights[number] * self.rarity[number], number))[:most]


def _ages_text(ages: Iterable[int]) -> str:
    return " and ".join(map(str, sorted(ages)[:LISTED]))


def _is_telling(word: str) -> bool:
    """Whether a word says something by itself: no calendar word, particle of a name or fragment of fewer letters."""
    return len(word) >= LEAST_LETTERS and word not in CALENDAR_WORDS and word not in PARTICLES


def _products(left: Mapping[int, float], right: Mapping[int, float]) -> dict[int, float]:
    return {number: weight * right[number] for number, weight in left.items() if number in right}
