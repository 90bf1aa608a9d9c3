"""The rules of a settings file, applied to the articles of one run."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, islice
from typing import NamedTuple

from srcdiff.config.article_finder import ArticleFinder
from srcdiff.config.messages import shown
from srcdiff.model import Article
from srcdiff.settings import PairingRule, Settings, SourceRule

MOST_LISTED = 40
"""Articles of a rule up to which each of its pairs is listed to find contradictions; larger rules are intersected."""


def with_sources(settings: Settings, finder: ArticleFinder, articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles with the outlets and dates that the settings give.

    The settings override the article's own record, since a user can correct the settings and often not the record. A
    later rule overrides an earlier one, for outlet and date separately.
    """
    found = {article.id: article for article in articles}
    for rule in settings.sources:
        for each in finder.find(rule.path).ids:
            found[each] = _with_source(found[each], rule)
    return tuple(found[article.id] for article in articles)


def _with_source(article: Article, rule: SourceRule) -> Article:
    return replace(article, source=rule.outlet or article.source, date=rule.date or article.date)


def pairings_of(settings: Settings, finder: ArticleFinder) -> Settings:
    """Return the settings with pairings that name ids only, in the order read.

    A rule that names fewer than two articles of this run is left out, and so is one that a later one repeats.
    """
    resolved = [replace(rule, articles=_ids(rule, finder)) for rule in settings.pairings]
    distinct = dict.fromkeys(rule for rule in reversed(resolved) if len(rule.articles) > 1)
    return replace(settings, pairings=tuple(reversed(distinct)))


def contradictions(
    rules: Sequence[PairingRule], finder: ArticleFinder, line_of: Callable[[int], int]
) -> Iterator[tuple[int, str]]:
    """Yield the position of each rule that cannot hold, and the reason.

    Such a rule names a single article, or says the opposite of an earlier rule about two articles. ``line_of`` returns
    a rule's line. Files on disk count as well as articles read, so that a settings file can be checked alone. Linear
    in the pairs that the rules name, each large rule counted once for every other rule.
    """
    earlier = {True: _EarlierRules(), False: _EarlierRules()}
    for position, rule in enumerate(rules):
        articles = _named(rule, finder)
        if _names_one(rule, finder):
            yield position, "a pairing needs two different articles; this one names the same twice"
        conflict = earlier[not rule.same_event].sharing_a_pair(articles)
        if conflict:
            yield position, _contradiction(sorted(articles & conflict.articles), line_of(conflict.position))
        earlier[rule.same_event].add(_NumberedRule(position, articles))


class _NumberedRule(NamedTuple):
    """A rule's position in the file and all that it names."""

    position: int
    articles: frozenset[str]


class _EarlierRules:
    """The rules so far that say one thing: the small ones by each pair of articles, and the large ones."""

    def __init__(self) -> None:
        self.by_pair: dict[tuple[str, str], _NumberedRule] = {}
        self.small: list[_NumberedRule] = []
        self.large: list[_NumberedRule] = []

    def add(self, rule: _NumberedRule) -> None:
        """Add a rule that is later than all others."""
        if len(rule.articles) > MOST_LISTED:
            self.large.append(rule)
            return
        self.small.append(rule)
        for pair in combinations(sorted(rule.articles), 2):
            self.by_pair.setdefault(pair, rule)

    def sharing_a_pair(self, articles: frozenset[str]) -> _NumberedRule | None:
        """Return the earliest rule that has two of these articles, if there is one."""
        found = [*_first_sharing_a_pair(self.large, articles)]
        if len(articles) > MOST_LISTED:
            found += _first_sharing_a_pair(self.small, articles)
        else:
            pairs = combinations(sorted(articles), 2)
            found += [self.by_pair[pair] for pair in pairs if pair in self.by_pair]
        return min(found, key=lambda rule: rule.position, default=None)


def _first_sharing_a_pair(rules: Sequence[_NumberedRule], articles: frozenset[str]) -> Iterator[_NumberedRule]:
    return islice((rule for rule in rules if len(rule.articles & articles) > 1), 1)


def _contradiction(shared: Sequence[str], line: int) -> str:
    left, right = shared[:2]
    return f"the opposite of the pairing in line {line}, on {shown(left)} and {shown(right)}; keep one of the two"


def _ids(rule: PairingRule, finder: ArticleFinder) -> tuple[str, ...]:
    return finder.in_order(each for text in rule.articles for each in finder.find(text).ids)


def _named(rule: PairingRule, finder: ArticleFinder) -> frozenset[str]:
    """Return all that a rule names: ids of articles read, paths of other files, and names that may be ids."""
    found = [(text, finder.find(text)) for text in rule.articles]
    trusted = (text for text, named in found if named.trusted and not named.elsewhere)
    return frozenset([*trusted, *(each for _, named in found for each in (*named.ids, *named.elsewhere))])


def _names_one(rule: PairingRule, finder: ArticleFinder) -> bool:
    """Return whether every name of a rule is known and all are one article."""
    return all(finder.find(text).known for text in rule.articles) and len(_named(rule, finder)) < 2
