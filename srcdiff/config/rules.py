"""The rules of a settings file, applied to the articles of one run."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from srcdiff.config.matching import Matcher
from srcdiff.config.messages import shown
from srcdiff.model import Article
from srcdiff.settings import PairingRule, Settings, SourceRule


def with_sources(settings: Settings, matcher: Matcher, articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles with the outlets and dates that the settings give.

    What the settings say wins over the article's own record, since a user can mend the settings and often not the
    record; a later rule wins over an earlier one, for outlet and date apart.
    """
    found = {article.id: article for article in articles}
    for rule in settings.sources:
        for each in matcher.find(rule.path).ids:
            found[each] = _with_source(found[each], rule)
    return tuple(found[article.id] for article in articles)


def _with_source(article: Article, rule: SourceRule) -> Article:
    return replace(article, source=rule.outlet or article.source, date=rule.date or article.date)


def pairings_of(settings: Settings, matcher: Matcher) -> Settings:
    """Return the settings with pairings that name ids only, in the order read.

    A rule of which fewer than two articles are in this run is left out.
    """
    resolved = (replace(rule, articles=_ids(rule, matcher)) for rule in settings.pairings)
    return replace(settings, pairings=tuple(rule for rule in resolved if len(rule.articles) > 1))


def contradictions(
    rules: Sequence[PairingRule], matcher: Matcher, line_of: Callable[[int], int]
) -> Iterator[tuple[int, str]]:
    """Yield the position of each rule that cannot hold, and why: one that names a single article, or one that says
    the opposite of an earlier rule on the same two articles. ``line_of`` tells where a rule stands.

    Files on disk count as well as articles read, so that a file of rules can be checked alone. Quadratic in the
    number of rules, linear in the articles they name.
    """
    named = [_named(rule, matcher) for rule in rules]
    for position, articles in enumerate(named):
        if _names_one(rules[position], matcher):
            yield position, "a pairing needs two different articles; this one names the same twice"
        for earlier in range(position):
            shared = sorted(articles & named[earlier])
            if len(shared) > 1 and rules[earlier].same_event != rules[position].same_event:
                yield position, _contradiction(shared, line_of(earlier))


def _contradiction(shared: Sequence[str], line: int) -> str:
    left, right = shared[:2]
    return f"says the opposite of the pairing in line {line} on {shown(left)} and {shown(right)}; keep one of the two"


def _ids(rule: PairingRule, matcher: Matcher) -> tuple[str, ...]:
    return matcher.in_order(each for text in rule.articles for each in matcher.find(text).ids)


def _named(rule: PairingRule, matcher: Matcher) -> frozenset[str]:
    """Return all that a rule names: ids of articles read, paths of other files, and names that may be ids."""
    matches = [(text, matcher.find(text)) for text in rule.articles]
    trusted = (text for text, match in matches if match.trusted and not match.elsewhere)
    return frozenset([*trusted, *(each for _, match in matches for each in (*match.ids, *match.elsewhere))])


def _names_one(rule: PairingRule, matcher: Matcher) -> bool:
    """Whether a rule whose every name is known names one article alone."""
    return all(matcher.find(text).known for text in rule.articles) and len(_named(rule, matcher)) < 2
