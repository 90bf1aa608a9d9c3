"""The events of the articles that are still open, linked again each day; an event keeps its id as long as it is open.

An article is open while its day is in the window. Once an article of an event has left the window, the others stay in
the event too: each day new articles may join them, but nothing parts them, although what connected them may have left.
"""

import datetime
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations
from types import MappingProxyType
from typing import NamedTuple

from srcdiff.index.window import DayWindow
from srcdiff.pair.clusters import APART, Linkage, Pair, components
from srcdiff.pair.events import score_in
from srcdiff.pair.rules import PairDecision

NUMBERS_OF_A_DAY = 1_000_000
"""Event ids are the day, as 20230224, times this, and a number from 1."""

NO_EVENT = 0
DIGITS = 9
"""Decimal places of a centrality: equal ones must compare as equal."""

Scores = Iterable[tuple[int, int, float]]
"""Pairs of numbers of texts, in either order, with their scores."""


class OpenArticle(NamedTuple):
    """An article of a window and the event that it is in so far."""

    doc: int
    event: int
    """``NO_EVENT`` for an article alone."""
    centrality: float
    """The sum of its scores with the other articles of its event."""


def open_articles(
    window: DayWindow,
    scores: Callable[[], Scores],
    threshold: float,
    before: Mapping[int, int],
    decided: Mapping[tuple[int, int], PairDecision] = MappingProxyType({}),
) -> list[OpenArticle]:
    """Return the articles of a window with their events, in the order of the window.

    ``scores`` is called twice and gives those of all pairs of the window that were scored; what is ``decided`` on two
    articles wins over them. ``before`` has the event in which each article was when it was open last before this day,
    those too that have left the window since. Linear in the scores, near linear in the texts.
    """
    partly_closed = {event for doc, event in before.items() if doc not in window.text_of}
    rules = _kept_together(window, before, partly_closed) | _rules(window, decided)
    groups, inside = _groups(len(window.docs), scores, threshold, rules)
    members, order = _members(window), window.articles()
    articles = (sorted(each for text in group for each in members[text]) for group in groups)
    together = sorted(group for group in articles if len(group) > 1 or before.get(order[group[0]]) in partly_closed)
    event_of = _events_of_lost_texts(window, before)
    centrality: dict[int, float] = {}
    for group, event in zip(together, _ids(together, order, before, window.days[-1].day), strict=True):
        numbers = {place: window.number_of[window.text_of[order[place]]] for place in group}
        event_of |= dict.fromkeys(group, event)
        centrality |= _centralities(group, numbers, inside)
    return [
        OpenArticle(doc, event_of.get(place, NO_EVENT), centrality.get(place, 0.0)) for place, doc in enumerate(order)
    ]


def _kept_together(window: DayWindow, before: Mapping[int, int], partly_closed: Container[int]) -> dict[Pair, bool]:
    """Return pairs of texts that stay on one event: the first one of each ``partly_closed`` event with the others."""
    first: dict[int, int] = {}
    pairs: dict[Pair, bool] = {}
    for number, doc in enumerate(window.docs):
        event = before.get(doc, NO_EVENT)
        if event in partly_closed and first.setdefault(event, number) != number:
            pairs[first[event], number] = True
    return pairs


def _rules(window: DayWindow, decided: Mapping[tuple[int, int], PairDecision]) -> dict[Pair, bool]:
    """Return whether two texts are on one event, by their numbers, ascending."""
    rules: dict[Pair, bool] = {}
    for docs, decision in decided.items():
        left, right = sorted(window.number_of[doc] for doc in docs)
        rules[left, right] = decision.same_event
    return rules


def _events_of_lost_texts(window: DayWindow, before: Mapping[int, int]) -> dict[int, int]:
    """Return the events, which stay as they are, of the copies whose texts have left the window, by their places."""
    return {
        place: before[doc]
        for place, doc in enumerate(window.articles())
        if doc in before and window.text_of[doc] not in window.number_of
    }


def _groups(
    count: int, scores: Callable[[], Scores], threshold: float, rules: Mapping[Pair, bool]
) -> tuple[list[tuple[int, ...]], dict[Pair, float]]:
    """Return the groups that scores and rules make, and the scores inside what good scores and rules connect.

    Groups never reach beyond that, so each part is linked by itself.
    """
    good = [(left, right) for left, right, score in scores() if score >= threshold]
    joined = sorted(pair for pair, same_event in rules.items() if same_event)
    apart = ((*pair, APART) for pair, same_event in rules.items() if not same_event)
    connected = components(count, [*good, *joined])
    part_of = {member: number for number, members in enumerate(connected) for member in members}
    inside: list[dict[Pair, float]] = [{} for _ in connected]
    for left, right, score in chain(scores(), apart):
        part = part_of.get(left)
        if part is not None and part == part_of.get(right):
            inside[part][min(left, right), max(left, right)] = score
    joined_inside: list[list[Pair]] = [[] for _ in connected]
    for pair in joined:
        joined_inside[part_of[pair[0]]].append(pair)
    groups: list[tuple[int, ...]] = [(number,) for number in range(count) if number not in part_of]
    for members, found, together in zip(connected, inside, joined_inside, strict=True):
        groups += _linked(members, found, threshold, together)
    return groups, {pair: score for found in inside for pair, score in found.items()}


def _linked(
    members: Sequence[int], scores: Mapping[Pair, float], threshold: float, joined: Sequence[Pair]
) -> Iterator[tuple[int, ...]]:
    place = {member: number for number, member in enumerate(members)}
    linkage = Linkage(len(members), {(place[left], place[right]): score for (left, right), score in scores.items()})
    linkage.join((place[left], place[right]) for left, right in joined)
    linkage.link(threshold)
    return (tuple(members[number] for number in group) for group in linkage.groups)


def _members(window: DayWindow) -> dict[int, list[int]]:
    """Return the places, in the window, of the articles of each text."""
    members: dict[int, list[int]] = {number: [] for number in range(len(window.docs))}
    for place, doc in enumerate(window.articles()):
        number = window.number_of.get(window.text_of[doc])
        if number is not None:
            members[number].append(place)
    return members


def _ids(
    groups: Sequence[Sequence[int]], order: Sequence[int], before: Mapping[int, int], day: datetime.date
) -> list[int]:
    """Return the event's id for each group: the oldest that most of its articles bring along, or a new one of the day.

    Of two groups with articles of one earlier event the one with more of them keeps the id, of equal ones the first.
    """
    earlier = [Counter(before[order[place]] for place in group if order[place] in before) for group in groups]
    keeper: dict[int, tuple[int, int]] = {}
    for number, counts in enumerate(earlier):
        for event, articles in counts.items():
            keeper[event] = min(keeper.get(event, (0, 0)), (-articles, number))
    kept: dict[int, int] = {}
    for event, (_, number) in sorted(keeper.items()):
        kept.setdefault(number, event)
    first = int(day.strftime("%Y%m%d")) * NUMBERS_OF_A_DAY
    new = (first + number for number in range(1, len(groups) + 1))
    return [kept[number] if number in kept else next(new) for number in range(len(groups))]


def _centralities(group: Sequence[int], numbers: Mapping[int, int], scores: Mapping[Pair, float]) -> dict[int, float]:
    """Return the sum of each article's scores with the others of its group; copies of one text count each."""
    articles = Counter(numbers[place] for place in group)
    totals = dict.fromkeys(articles, 0.0)
    for first, second in combinations(sorted(articles), 2):
        score = score_in(scores, first, second)
        totals[first] += score * articles[second]
        totals[second] += score * articles[first]
    return {place: round(totals[numbers[place]], DIGITS) for place in group}
