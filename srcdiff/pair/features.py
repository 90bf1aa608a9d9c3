"""The features of a pair: what two profiles have in common. Pure, and the same for (left, right) and (right, left)."""

import math
from collections.abc import Mapping

from srcdiff.pair.dates import NamedDates
from srcdiff.pair.profile import Profile
from srcdiff.text.logistic import Features

WORDS_FLOOR, WORDS_NEUTRAL = 0.02, 0.14
"""Of the cosine of two articles' words: what is added before the logarithm, and the value that is no evidence."""
NAMES_FLOOR, NAMES_NEUTRAL = 0.03, 0.14
"""Of the cosine of their names."""
PHRASES_FLOOR, PHRASES_NEUTRAL = 0.5, 0.011
"""Of the phrases shared, for each phrase of a text: what is added to the count, and the share that is no evidence."""
SHORTEST = 20
"""Phrases added to the number of every text, so that a text of one line is no exception."""
USUAL_LENGTH = 150
"""Phrases of a text that is neither long nor short."""
COPY_SHARE = 0.6
"""Share of the shorter article's phrases that the longer one has too, from which one reuses the other."""

DAY_STEPS = ((0, "same_day"), (1, "next_day"), (2, "two_days"), (4, "few_days"), (8, "week"))
"""The most days between two articles, and what such a gap is called; anything more is ``later``."""


def features(left: Profile, right: Profile) -> Features:
    """Return what two articles have in common, in words and in time. About 40 microseconds for 700 words each."""
    return _word_features(left, right) | _phrase_features(left, right) | time_features(left.dates, right.dates)


def cosine(left: Mapping[int, float], right: Mapping[int, float]) -> float:
    """Return the inner product of two vectors; 0 to 1 for vectors of length 1 without negative parts."""
    return math.fsum(left[number] * right[number] for number in left.keys() & right.keys())


def shared_phrases(left: Profile, right: Profile) -> set[int]:
    """Return the phrases that both articles have."""
    return left.phrases.keys() & right.phrases.keys()


def _word_features(left: Profile, right: Profile) -> Features:
    numbers = left.numbers.keys() & right.numbers.keys()
    return {
        "words": _log_ratio(cosine(left.words, right.words) + WORDS_FLOOR, WORDS_NEUTRAL + WORDS_FLOOR),
        "names": _log_ratio(cosine(left.names, right.names) + NAMES_FLOOR, NAMES_NEUTRAL + NAMES_FLOOR),
        "numbers": math.log1p(math.fsum(left.numbers[number] for number in numbers)),
    }


def _phrase_features(left: Profile, right: Profile) -> Features:
    """Return the features of phrases, relative to length, and of the length: long texts share more by chance."""
    shared = len(shared_phrases(left, right))
    length = math.sqrt((left.phrase_count + SHORTEST) * (right.phrase_count + SHORTEST))
    found = {
        "phrases": _log_ratio((shared + PHRASES_FLOOR) / length, PHRASES_NEUTRAL),
        "quotes": math.log1p(len(left.quoted & right.quoted)),
        "length": _log_ratio(length, USUAL_LENGTH),
    }
    if shared >= max(SHORTEST, COPY_SHARE * min(left.phrase_count, right.phrase_count)):
        found["copy"] = 1.0
    return found


def _log_ratio(value: float, neutral: float) -> float:
    """Return the logarithm of ``value / neutral``; both are positive."""
    return math.log(value / neutral)


def time_features(left: NamedDates, right: NamedDates) -> Features:
    """Return the features of dates; each but ``days`` is 1 where it applies.

    Years and months count only where a day of publication is unknown: the gap between two days says more.
    """
    found: Features = {"days": math.log1p(len(left.days & right.days))}
    if left.day is not None and right.day is not None:
        found[gap_name(abs((left.day - right.day).days))] = 1.0
    else:
        found |= _year_features(left, right) | _month_features(left, right)
    if mention_other_days(left, right):
        found["other_weekday"] = 1.0
    return found


def gap_name(days: int) -> str:
    """Return the name of the feature for a gap of so many days."""
    return next((name for most, name in DAY_STEPS if days <= most), "later")


def mention_other_days(left: NamedDates, right: NamedDates) -> bool:
    """Whether both leads mention weekdays and none of them can be the same day."""
    if left.day is not None and right.day is not None:
        happened = left.happened(), right.happened()
        return all(happened) and not happened[0] & happened[1]
    return bool(left.weekdays and right.weekdays) and not left.weekdays & right.weekdays


def _year_features(left: NamedDates, right: NamedDates) -> Features:
    if left.newest_year is None or right.newest_year is None:
        return {}
    gap = abs(left.newest_year - right.newest_year)
    return {{0: "same_year", 1: "next_year"}.get(gap, "other_year"): 1.0}


def _month_features(left: NamedDates, right: NamedDates) -> Features:
    if not left.months or not right.months:
        return {"one_month": 1.0} if left.months or right.months else {}
    same = {month for _, month in left.months} & {month for _, month in right.months}
    return {} if same else {"other_month": 1.0}
