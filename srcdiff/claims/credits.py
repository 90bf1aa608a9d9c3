"""Who takes it from whom: where an article names an outlet as its source. English.

``Al Jazeera reports``, ``as reported by POLITICO``, ``told Reuters``, ``according to the BBC``, ``KYIV (Reuters) -``.
The name must be that of a known outlet, look like one (``Bay Herald``), or be the outlet of an article of the event.
Evidence, no verdict: two outlets may have heard the same.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from srcdiff.claims.event_links import EventLinks
from srcdiff.claims.mentions import sentence_links
from srcdiff.claims.outlet_names import agency_matches, is_known_outlet, outlet_key, outlets_of
from srcdiff.english.outlets import OUTLET_NOUNS
from srcdiff.model import Article, Comparison, Credit, Event, SentenceId, Span
from srcdiff.text.lazy_pattern import lazy_pattern

_WORD = r"[A-ZÀ-Þ][\w.’'&-]{0,60}+"
"""A capitalised word; bounded, since one may be tried from each of the capitals of a long line without blanks."""
_NAME = rf"{_WORD}(?:\s+(?:(?:of|and|for|the|della)\s+)?(?:{_WORD}|\d{{1,2}})){{0,5}}"
_NOUNS = "|".join(OUTLET_NOUNS)
_KIND = rf"(?:(?:the|a|an|its|his|her)\s+)?(?:(?:\w+[\w’'-]*\s+){{0,2}}(?:{_NOUNS})\s+)?(?:[Tt]he\s+)?"
_BEFORE = lazy_pattern(
    rf"\b(?P<cue>(?:(?:as|was|were|been|first|also|previously|originally|as\s+first)\s+)*"
    rf"(?:reported|published|quoted|obtained|confirmed|cited|broadcast)\s+(?:first\s+)?(?:by|in|on|to)"
    rf"|according\s+to(?:\s+(?:a|an|the)\s+(?:report|story|article|account)\s+(?:in|by|from|on))?"
    rf"|(?:told|telling|citing|quoting)"
    rf"|(?:interview|interviews|interviewed|statement|comments|remarks|speaking|spoke|talking)\s+(?:with|to|by|on|for|in)"
    rf"|(?:report|reports|story|reporting)\s+(?:by|in|from|on))\s+(?:to\s+)?{_KIND}(?P<name>{_NAME})"
)
"""A cue and the name after it."""
_AFTER = lazy_pattern(
    rf"(?P<name>{_NAME})\s+(?:(?:has|had|have|also|first|earlier|previously|separately)\s+)*"
    rf"(?P<cue>reports?|reported|reporting|said|says|wrote|writes|quoted|cited|revealed)\b"
)
"""A name and the verb after it."""
_POSSESSIVE = ("’s", "'s", "’", "'")


class _Found(NamedTuple):
    """A credit before it is known whose article it means."""

    span: Span
    name: str


def event_credits(
    event: Event, articles: Mapping[str, Article], comparisons: Iterable[Comparison]
) -> tuple[Credit, ...]:
    """Return the credits of an event's sources, in their order and that of their texts. Linear in the texts.

    ``articles`` has those of the event by id. An article that names its own outlet credits nobody.
    """
    sources = {identifier: articles[identifier] for identifier in event.sources()}
    return _credits_of(tuple(sources.values()), EventLinks(sentence_links(sources, comparisons)))


def _credits_of(articles: Sequence[Article], links: EventLinks) -> tuple[Credit, ...]:
    owners = {article.id: outlets_of(article) for article in articles}
    keys = frozenset(key for own in owners.values() for key in own)
    return tuple(
        Credit(
            article.id,
            position,
            found.span,
            found.name,
            credited := _owner(outlet_key(found.name), article.id, owners),
            _matches((article.id, position), credited, articles, links),
        )
        for article in articles
        for position, found in _credits(article, keys)
        if outlet_key(found.name) not in owners[article.id] or not (article.source or article.url)
    )


def _owner(key: str, crediting: str, owners: Mapping[str, frozenset[str]]) -> str | None:
    """Return the only other article of an outlet; ``None`` where there is none or more than one."""
    others = [identifier for identifier, keys in owners.items() if key in keys and identifier != crediting]
    return others[0] if len(others) == 1 else None


def _matches(
    sentence: SentenceId, credited: str | None, articles: Iterable[Article], links: EventLinks
) -> tuple[int, ...]:
    """Return the sentences of the credited article that a sure link joins to the one that names it."""
    other = next((article for article in articles if article.id == credited), None)
    if other is None:
        return ()
    return tuple(position for position in other.compared_positions() if links.surely(sentence, (other.id, position)))


def _credits(article: Article, keys: frozenset[str]) -> Iterator[tuple[int, _Found]]:
    """Yield the credits of an article with their sentences, in order; of overlapping ones the first."""
    found = sorted(_found(article, keys), key=lambda one: (one[1].span, one[0]))
    end = -1
    for position, one in found:
        if one.span[0] >= end:
            yield position, one
            end = one.span[1]


def _found(article: Article, keys: frozenset[str]) -> Iterator[tuple[int, _Found]]:
    for position, sentence in enumerate(article.sentences):
        for match in agency_matches(article):
            if sentence.start <= match.start() < sentence.end:
                yield position, _Found(match.span(), match[1])
        if sentence.compared:
            for match in _BEFORE.finditer(article.text, sentence.start, sentence.end):
                yield from ((position, one) for one in _named_first(match, keys))
            for match in _AFTER.finditer(article.text, sentence.start, sentence.end):
                yield from ((position, one) for one in _named_last(match, keys))


def _named_first(match: re.Match[str], keys: frozenset[str]) -> Iterator[_Found]:
    """Yield the longest outlet that the words after a cue begin with."""
    for end in reversed([word.end() for word in _words(match)]):
        name = _bare(match.string[match.start("name") : end])
        if _is_outlet(name, keys):
            yield _Found((match.start(), match.start("name") + len(name)), name)
            return


def _named_last(match: re.Match[str], keys: frozenset[str]) -> Iterator[_Found]:
    """Yield the longest outlet that the words before a verb end with."""
    for start in [word.start() for word in _words(match)]:
        name = match.string[start : match.end("name")]
        if _is_outlet(name, keys):
            yield _Found((start, match.end()), name)
            return


def _words(match: re.Match[str]) -> list[re.Match[str]]:
    return list(_SPACED.finditer(match.string, match.start("name"), match.end("name")))


_SPACED = lazy_pattern(r"\S+")


def _bare(name: str) -> str:
    """Return a name without a possessive and the full stop of a sentence."""
    for ending in _POSSESSIVE:
        name = name.removesuffix(ending)
    return name if name.count(".") > 1 else name.rstrip(".")


def _is_outlet(name: str, keys: frozenset[str]) -> bool:
    key = outlet_key(name)
    return bool(key) and (is_known_outlet(name) or key in keys)
