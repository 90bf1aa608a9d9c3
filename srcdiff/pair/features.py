"""The features of a pair: what two profiles have in common. Pure, and the same for (left, right) and (right, left)."""

import math
from itertools import pairwise

from srcdiff.pair.dates import NamedDates, days_apart
from srcdiff.pair.particulars import Particulars
from srcdiff.pair.profile import Profile
from srcdiff.text.logistic import Features
from srcdiff.text.tfidf import dot

COSINE_FLOOR, COSINE_NEUTRAL = 0.02, 0.1
"""Of a cosine of words or names: what is added before the logarithm, and the value that is no evidence."""
LEAD_FLOOR, LEAD_NEUTRAL = 0.03, 0.14
"""Of the cosine of names weighted by the lead."""
USUAL_WORDS, USUAL_NAMES = 0.08, 0.06
"""The cosine of two articles on different events, before any set is known."""
ROUNDING = 1e-6
"""Of a logarithm that is worked out from sums of cosines."""
USUAL_TEXTS = 3
"""How many other texts the values before any set is known count for."""
PHRASES_FLOOR, PHRASES_NEUTRAL = 0.5, 0.03
"""Of the phrases shared, for each phrase of a text: what is added to the count, and up to which share they are no
evidence."""
SHORTEST = 20
"""Phrases added to the number of every text, so that a text of one line is no exception."""
USUAL_LENGTH = 150
"""Phrases of a text that is neither long nor short."""
COPY_SHARE = 0.6
"""Share of the shorter article's phrases that the longer one has too, from which one reuses the other."""
LEAST_NAMES = 3
"""Words of names, and figures, that two articles in two languages must have in common: one name may have two words.
Set by hand; the data that pairing was fitted on is English."""

LONGEST_GAP = 12
"""Days; a longer gap says nothing more."""
DAY_STEPS = ((0, "same_day"), (1, "next_day"), (2, "two_days"), (4, "few_days"), (8, "week"))
"""The most days between two articles, and what such a gap is called; anything more is ``later``."""


def cosine(left: Profile, right: Profile) -> float:
    """Return the cosine between the words of two articles, 0 to 1."""
    return dot(left.words, right.words)


def features(left: Profile, right: Profile, words: float) -> Features:
    """Return what two articles have in common, in words and in time, given the cosine between their ``words``.

    About 40 microseconds for 700 words each.
    """
    of_words = _word_features(left, right, words, dot(left.names, right.names))
    is_usual = of_words["usual_names"] < _log_cosine(USUAL_NAMES) + ROUNDING
    return {
        **of_words,
        **_phrase_features(left, right),
        **(_brief_features(left, right) if is_usual else {}),
        **_particular_features(left.particulars, right.particulars),
        **_language_features(left, right),
        **time_features(left.dates, right.dates),
        "gap_words": _gap(left.dates, right.dates) * _log_cosine(words),
    }


def shared_phrases(left: Profile, right: Profile) -> set[int]:
    """Return the phrases that both articles have."""
    return left.phrases.keys() & right.phrases.keys()


def _word_features(left: Profile, right: Profile, words: float, names: float) -> Features:
    """Return the features of words, given the cosines of all words and of the names."""
    numbers = left.numbers.keys() & right.numbers.keys()
    lead_names = dot(left.lead_names, right.lead_names)
    texts = left.surroundings.others - 1
    usual_words = _usual(left.surroundings.words + right.surroundings.words - 2 * words, texts, USUAL_WORDS)
    usual_names = _usual(left.surroundings.names + right.surroundings.names - 2 * names, texts, USUAL_NAMES)
    return {
        "words": _log_cosine(words),
        "usual_words": _log_cosine(usual_words),
        "names": _log_cosine(names),
        "usual_names": _log_cosine(usual_names),
        "lead_names": _log_ratio(lead_names + LEAD_FLOOR, LEAD_NEUTRAL + LEAD_FLOOR),
        "numbers": math.log1p(math.fsum(left.numbers[number] for number in numbers)),
    }


def _phrase_features(left: Profile, right: Profile) -> Features:
    """Return the features of phrases, relative to length, and of the length: long texts share more by chance."""
    shared = len(shared_phrases(left, right))
    length = math.sqrt((left.phrase_count + SHORTEST) * (right.phrase_count + SHORTEST))
    found = {
        "phrases": max(0.0, _log_ratio((shared + PHRASES_FLOOR) / length, PHRASES_NEUTRAL)),
        "quotes": math.log1p(len(left.quoted & right.quoted)),
        "length": _log_ratio(length, USUAL_LENGTH),
    }
    if shared >= max(SHORTEST, COPY_SHARE * min(left.phrase_count, right.phrase_count)):
        found["copy"] = 1.0
    return found


def _brief_features(left: Profile, right: Profile) -> Features:
    """Return the feature of two texts of a line or two that have one name in common and, at most, a weekday.

    It counts where the texts around them do not all name the same. The other features were fitted on texts of one
    subject, where one name in common is often enough.
    """
    if not (left.neighbours and right.neighbours):
        return {}
    shared = [word for word in left.words if word in right.words]
    names = [word for word in shared if word in left.names or word in right.names]
    is_one = all(both in left.neighbours and both in right.neighbours for both in pairwise(names))
    others, weekdays = len(shared) - len(names), len(left.dates.weekdays & right.dates.weekdays)
    return {"one_name": 1.0} if names and is_one and others <= weekdays else {}


def common_particulars(left: Profile, right: Profile) -> int:
    """Return how many words of names, and figures, are in both articles."""
    return len(left.names.keys() & right.names.keys()) + len(left.numbers.keys() & right.numbers.keys())


def in_two_languages(left: Profile, right: Profile) -> bool:
    """Return whether the languages of both are known and differ, and no phrase contradicts that."""
    return (
        bool(left.language and right.language) and left.language != right.language and not shared_phrases(left, right)
    )


def _language_features(left: Profile, right: Profile) -> Features:
    """Return the feature of two articles in two languages that share too little of what needs no translation."""
    if in_two_languages(left, right) and common_particulars(left, right) < LEAST_NAMES:
        return {"other_language": 1.0}
    return {}


def _usual(both: float, texts: int, before: float) -> float:
    """Return the mean cosine of a pair's articles with the rest of the set, of which there are ``texts``.

    ``both`` is the sum of the cosines of both articles with them; ``before`` counts for ``USUAL_TEXTS`` texts more.
    """
    return (max(0.0, both) / 2 + USUAL_TEXTS * before) / (max(0, texts) + USUAL_TEXTS)


def _particular_features(left: Particulars, right: Particulars) -> Features:
    found: Features = {}
    if left.lead_ages & right.lead_ages:
        found["lead_age"] = 1.0
    if left.ages and right.ages and not left.ages & right.ages:
        found["other_ages"] = 1.0
    if left.streets and right.streets and not left.streets.keys() & right.streets.keys():
        found["other_streets"] = 1.0
    return found


def _log_cosine(cosine: float) -> float:
    return _log_ratio(cosine + COSINE_FLOOR, COSINE_NEUTRAL + COSINE_FLOOR)


def _log_ratio(value: float, neutral: float) -> float:
    """Return the logarithm of ``value / neutral``; both are positive."""
    return math.log(value / neutral)


def time_features(left: NamedDates, right: NamedDates) -> Features:
    """Return the features of dates; each but ``days`` is 1 where it applies.

    Years and months count only where a day of publication is unknown: the gap between two days says more.
    """
    found: Features = {"days": math.log1p(len(left.days & right.days))}
    gap = days_apart(left, right)
    if gap is not None:
        found[gap_name(gap)] = 1.0
    else:
        found |= _year_features(left, right) | _month_features(left, right)
    if mention_other_days(left, right):
        found["other_weekday"] = 1.0
    return found


def _gap(left: NamedDates, right: NamedDates) -> float:
    """Return the logarithm of the days between two articles, plus one; 0 where a day is unknown."""
    gap = days_apart(left, right)
    return 0.0 if gap is None else math.log1p(min(LONGEST_GAP, gap))


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
