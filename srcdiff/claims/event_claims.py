"""The claims of one event, in the order in which its articles tell it."""

import statistics
from collections.abc import Iterable, Iterator, Mapping, Sequence

from srcdiff.claims.claim_conflicts import claim_conflicts
from srcdiff.claims.claim_sentences import ClaimSentences
from srcdiff.claims.clusters import clusters
from srcdiff.claims.content_words import ContentWords
from srcdiff.claims.links_within import LinksWithin
from srcdiff.claims.mentions import Mention, SentenceId, SentenceLink, Stretches, merged_spans, sentence_links
from srcdiff.claims.ties import ties_of
from srcdiff.model import Article, Claim, Comparison, Event, Span
from srcdiff.settings import DEFAULTS, Settings

LEAST_MEAN = 0.4
"""Mean score, 0 to 1, of the ties between two clusters of mentions that make one statement. Set on the development
events, from .4 to .6."""


def event_claims(
    event: Event,
    articles: Mapping[str, Article],
    comparisons: Iterable[Comparison],
    settings: Settings = DEFAULTS,
    reference: str | None = None,
) -> tuple[Claim, ...]:
    """Return what two articles or more of an event report, with every sentence that makes each claim.

    ``articles`` has those of the event by id. Of ``comparisons`` only those between two of them count, and none with
    a copy of another article: its claims are those of the original. The order of the articles decides only the order
    of a claim's sentences. Any two sentences of different articles in a claim share a link, or one of them is
    inferred. No claim's sentences are all in another claim. The claims of the article ``reference`` come first, in its
    order and led by its sentences. Cost: near linear in the links, but for each mention the
    square of its links.
    """
    members = {identifier: articles[identifier] for identifier in event.sources()}
    within = [one for one in comparisons if one.left in members and one.right in members]
    links = sorted(sentence_links(members, within), key=_link_order)
    order = {identifier: place for place, identifier in enumerate(event.articles)}
    found = [
        {sentence: stretches[sentence] for sentence in sorted(stretches, key=lambda one: (order[one[0]], one[1]))}
        for stretches in _statements(links, ContentWords(members, settings))
    ]
    found.sort(key=lambda one: _told(one, members, reference))
    builder = ClaimSentences(members, LinksWithin(links), settings, reference)
    return tuple(_claims(event, found, builder, links))


def _link_order(one: SentenceLink) -> list[SentenceId]:
    """Return a key that is the same whichever side is left."""
    return sorted((one.left.sentence, one.right.sentence))


def _statements(links: Sequence[SentenceLink], words: ContentWords) -> list[Stretches]:
    """Return the sentences of each claim; none all of whose sentences are in another claim."""
    ties = ties_of(links, words)
    articles = [mention.sentence[0] for mention in ties.mentions]
    groups = clusters(articles, ties.scores, LEAST_MEAN)
    statements = [_stretches([ties.mentions[index] for index in group]) for group in groups]
    return _without_subsets([one for one in statements if len({article for article, _ in one}) > 1])


def _stretches(mentions: Iterable[Mention]) -> Stretches:
    found: dict[SentenceId, tuple[Span, ...]] = {}
    for mention in mentions:
        found[mention.sentence] = merged_spans((*found.get(mention.sentence, ()), *mention.spans))
    return found


def _without_subsets(statements: Sequence[Stretches]) -> list[Stretches]:
    kept: list[Stretches] = []
    containing: dict[SentenceId, list[Stretches]] = {}
    for one in sorted(statements, key=len, reverse=True):
        first = next(iter(one))
        if not any(one.keys() <= other.keys() for other in containing.get(first, ())):
            kept.append(one)
            for sentence in one:
                containing.setdefault(sentence, []).append(one)
    return kept


def _told(
    statement: Stretches, articles: Mapping[str, Article], reference: str | None
) -> tuple[bool, float, list[SentenceId]]:
    """Return a key for the order of claims: the median of where in its article, 0 to 1, each source first makes it.

    Those of the reference come first, by its places.
    """
    first: dict[str, int] = {}
    for identifier, position in statement:
        first[identifier] = min(first.get(identifier, position), position)
    if reference in first:
        first = {reference: first[reference]}
    places = [position / len(articles[identifier].sentences) for identifier, position in first.items()]
    return reference not in first, statistics.median(places), sorted(statement)


def _claims(
    event: Event, statements: Iterable[Stretches], builder: ClaimSentences, links: Iterable[SentenceLink]
) -> Iterator[Claim]:
    touching: dict[SentenceId, list[SentenceLink]] = {}
    for one in links:
        touching.setdefault(one.left.sentence, []).append(one)
    for number, statement in enumerate(statements, 1):
        lead = builder.lead(statement)
        near = (one for sentence in statement for one in touching.get(sentence, ()))
        yield Claim(
            id=f"{event.id}.{number}",
            event=event.id,
            lead=lead,
            sentences=builder.build(lead, statement),
            conflicts=claim_conflicts(statement, near, builder.articles),
        )
