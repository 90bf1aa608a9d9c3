"""The claims of one event, in the order in which its articles tell it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from srcdiff.claims.claim_conflicts import ClaimConflicts
from srcdiff.claims.claim_sentences import ClaimSentences
from srcdiff.claims.clusters import overlapping_clusters
from srcdiff.claims.content_words import ContentWords
from srcdiff.claims.links_within import LinksWithin
from srcdiff.claims.mentions import Mention, SentenceId, SentenceLink, Stretches, merged_spans, sentence_links
from srcdiff.claims.ties import ties_of
from srcdiff.model import (
    Article,
    Claim,
    ClaimConflict,
    ClaimValue,
    Comparison,
    ConflictKind,
    Event,
    Span,
)
from srcdiff.settings import DEFAULTS, Settings

REPEATED = 0.8
"""A claim with this share of its sentences in a larger one repeats it. Set on the seven development events: .7 and .9
change either F1 by .02."""


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
    inferred. No claim has most of its sentences in a larger one. The claims of the article ``reference`` come first, in
    its order and led by its sentences. Cost: near linear in the links, but for each mention the square of its links.
    """
    members = {identifier: articles[identifier] for identifier in event.sources()}
    within = [one for one in comparisons if one.left in members and one.right in members]
    links = sorted(sentence_links(members, within), key=_link_order)
    order = {identifier: place for place, identifier in enumerate(event.articles)}
    found = [
        {sentence: stretches[sentence] for sentence in sorted(stretches, key=lambda one: (order[one[0]], one[1]))}
        for stretches in _statements(links, ContentWords(members, settings))
    ]
    found.sort(key=lambda one: _place_in_story(one, members, reference))
    known = LinksWithin(links)
    builder = ClaimSentences(members, known, settings, reference)
    claims = list(_claims(event, found, builder, ClaimConflicts(members, known, settings)))
    return tuple(_with_each_conflict_once(claims))


def _link_order(one: SentenceLink) -> list[SentenceId]:
    """Return a key that is the same whichever side is left."""
    return sorted((one.left.sentence, one.right.sentence))


def _statements(links: Sequence[SentenceLink], words: ContentWords) -> list[Stretches]:
    """Return the sentences of each claim; none most of whose sentences are in a larger claim."""
    ties = ties_of(links, words)
    articles = [mention.sentence[0] for mention in ties.mentions]
    groups = overlapping_clusters(articles, ties.scores)
    statements = [_stretches([ties.mentions[index] for index in group]) for group in groups]
    return _without_repeats([one for one in statements if len({article for article, _ in one}) > 1])


def _stretches(mentions: Iterable[Mention]) -> Stretches:
    found: dict[SentenceId, tuple[Span, ...]] = {}
    for mention in mentions:
        found[mention.sentence] = merged_spans((*found.get(mention.sentence, ()), *mention.spans))
    return found


def _without_repeats(statements: Sequence[Stretches]) -> list[Stretches]:
    """Return the statements without those most of whose sentences a larger one has; larger ones first."""
    kept: list[Stretches] = []
    containing: dict[SentenceId, list[int]] = {}
    for one in sorted(statements, key=lambda statement: (-len(statement), sorted(statement))):
        common = Counter(place for sentence in one for place in containing.get(sentence, ()))
        if max(common.values(), default=0) < REPEATED * len(one):
            for sentence in one:
                containing.setdefault(sentence, []).append(len(kept))
            kept.append(one)
    return kept


def _place_in_story(
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
    places = sorted(position / len(articles[identifier].sentences) for identifier, position in first.items())
    median = (places[(len(places) - 1) // 2] + places[len(places) // 2]) / 2
    return reference not in first, median, sorted(statement)


def _claims(
    event: Event, statements: Iterable[Stretches], builder: ClaimSentences, disagreements: ClaimConflicts
) -> Iterator[Claim]:
    leads: set[SentenceId] = set()
    for number, statement in enumerate(statements, 1):
        lead = builder.lead(statement, leads)
        leads.add(lead)
        sentences = builder.build(lead, statement)
        yield Claim(f"{event.id}.{number}", event.id, lead, sentences, disagreements.of(list(statement)))


def _with_each_conflict_once(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims; of a conflict that several have, the one with the most values keeps it, then the first."""
    numbered = ((number, conflict) for number, claim in enumerate(claims) for conflict in claim.conflicts)
    kept: dict[int, list[ClaimConflict]] = {}
    known: list[tuple[ConflictKind, frozenset[ClaimValue]]] = []
    for number, conflict in sorted(numbered, key=lambda one: (-len(one[1].values), one[0])):
        values = frozenset(conflict.values)
        if not any(kind == conflict.kind and values <= others for kind, others in known):
            kept.setdefault(number, []).append(conflict)
            known.append((conflict.kind, values))
    for number, claim in enumerate(claims):
        yield replace(claim, conflicts=tuple(one for one in claim.conflicts if one in kept.get(number, ())))
