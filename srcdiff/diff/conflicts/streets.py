"""Streets of one name and two kinds: Dover Drive, Dover Court. English."""

import re
from collections.abc import Iterator

from srcdiff.diff.link_diff import LinkDiff, LinkSide
from srcdiff.diff.units import HouseStyle
from srcdiff.english.streets import NOT_STREETS, SAME_STREETS, STREET_WORDS
from srcdiff.model import Article, Conflict, Span
from srcdiff.text.lazy_pattern import lazy_pattern

SCORE = 0.6
LIVING = frozenset("live lives lived living reside resides resided residing".split())
_STREET = lazy_pattern(
    rf"(?:\b(?:[NSEW]\.?|North|South|East|West) )?\b(?P<name>[A-Z][a-z’'-]{{2,}}(?: [A-Z][a-z’'-]{{2,}})?) "
    rf"(?P<kind>{'|'.join(STREET_WORDS)})\b(?! [A-Z])"
)


def street_kind_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the streets of one name and two kinds, if each article has one kind of it alone."""
    ours, theirs = _streets(diff.left), _streets(diff.right)
    here, there = diff.left.facts.all(article_streets), diff.right.facts.all(article_streets)
    for name in sorted(ours.keys() & theirs.keys() & here.keys() & there.keys()):
        if len(here[name]) == len(there[name]) == 1 and here[name] != there[name]:
            yield diff.conflict_of_spans("place", ours[name], theirs[name], SCORE)


def _streets(side: LinkSide) -> dict[str, Span]:
    """Return by their names the streets of a side's linked sentences, but for those where somebody lives."""
    spans = {
        _name(match): match.span() for span in side.sentences for match in _STREET.finditer(side.article.text, *span)
    }
    return {name: span for name, span in spans.items() if not _is_home(side, span)}


def _is_home(side: LinkSide, span: Span) -> bool:
    """Return whether a word before a street in its clause says that somebody lives there."""
    at = side.range_of(span)[0]
    start, _ = side.grammar.clause(at)
    return not LIVING.isdisjoint(unit.key for unit in side.units[start:at])


def _name(match: re.Match[str]) -> str:
    return match["name"].casefold()


def article_streets(article: Article, _style: HouseStyle) -> dict[str, frozenset[str]]:
    """Return the kinds of each street's name in an article. Linear in the text."""
    found: dict[str, frozenset[str]] = {}
    for match in _STREET.finditer(article.text):
        if _name(match) not in NOT_STREETS:
            kind = match["kind"].lower()
            found[_name(match)] = found.get(_name(match), frozenset()) | {SAME_STREETS.get(kind, kind)}
    return found
