"""Where and how one person died: at the scene or in hospital, by suicide or by accident. English."""

import re
from collections.abc import Callable, Iterator

from srcdiff.diff.conflicts.two_persons import are_of_two_persons
from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.units import HouseStyle
from srcdiff.english.deaths import DEAD_IN_HOSPITAL, DEAD_THERE, MANNERS, RULING, SEVERAL_DEAD
from srcdiff.model import Article, Conflict, ConflictKind, Span
from srcdiff.text.lazy_pattern import lazy_pattern

PLACE_SCORE = 0.6
MANNER_SCORE = 0.7
_SEVERAL = lazy_pattern(SEVERAL_DEAD, re.IGNORECASE)
_PLACES = {"scene": lazy_pattern(DEAD_THERE), "hospital": lazy_pattern(DEAD_IN_HOSPITAL, re.IGNORECASE)}
_MANNERS = {manner: lazy_pattern(rf"{RULING}(?:{words})\b", re.IGNORECASE) for manner, words in MANNERS.items()}
DeathPatterns = dict[str, re.Pattern[str]]
"""By the place or manner that it finds."""
DeathSpans = dict[str, Span]
"""Where in a text each place, or manner, of a death is first named."""


def place_and_manner_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the place and the manner of a death where either article names another one alone.

    None where an article speaks of several deaths, or both sides of two persons.
    """
    yield from _conflicts(diff, "place", _PLACES, article_places, PLACE_SCORE)
    yield from _conflicts(diff, "cause", _MANNERS, article_manners, MANNER_SCORE)


def _conflicts(
    diff: LinkDiff,
    kind: ConflictKind,
    patterns: DeathPatterns,
    in_article: Callable[[Article, HouseStyle], frozenset[str]],
    score: float,
) -> Iterator[Conflict]:
    left, right = _in_sentences(diff.left, patterns), _in_sentences(diff.right, patterns)
    if not left or not right or any(side.facts.all(has_several_deaths) for side in (diff.left, diff.right)):
        return
    here, there = diff.left.facts.all(in_article), diff.right.facts.all(in_article)
    if len(here) == len(there) == 1 and here != there and not are_of_two_persons(diff):
        yield diff.conflict_of_spans(kind, min(left.values()), min(right.values()), score)


def _in_sentences(side: LinkSide, patterns: DeathPatterns) -> DeathSpans:
    """Return what the linked sentences name."""
    found: DeathSpans = {}
    for start, end in side.sentences:
        found = _named(patterns, side.article.text, start, end) | found
    return found


def _named(patterns: DeathPatterns, text: str, start: int, end: int) -> DeathSpans:
    found = {name: pattern.search(text, start, end) for name, pattern in patterns.items()}
    return {name: match.span() for name, match in found.items() if match}


def article_places(article: Article, _style: HouseStyle) -> frozenset[str]:
    """Return where an article says that somebody died. Linear in the text."""
    return frozenset(_named(_PLACES, article.text, 0, len(article.text)))


def article_manners(article: Article, _style: HouseStyle) -> frozenset[str]:
    """Return how an article says that somebody died. Linear in the text."""
    return frozenset(_named(_MANNERS, article.text, 0, len(article.text)))


def has_several_deaths(article: Article, _style: HouseStyle) -> bool:
    """Return whether an article speaks of more than one death. Linear in the text."""
    return _SEVERAL.search(article.text) is not None
