"""The claims of one event, in the order in which its articles tell it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from srcdiff.claims.claim_conflicts import ClaimConflicts
from srcdiff.claims.claim_sentences import ClaimSentences
from srcdiff.claims.clusters import overlapping_clusters
from srcdiff.claims.content_words import ContentWords
from srcdiff.claims.drafts import ClaimDraft, with_repeats_joined, without_parts
from srcdiff.claims.event_links import EventLinks
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
    Origin,
    Span,
)
from srcdiff.settings import DEFAULTS, Settings

if TYPE_CHECKING:
    from srcdiff.model.claim_decisions import ClaimDecisions


def event_claims(
    event: Event,
    articles: Mapping[str, Article],
    comparisons: Iterable[Comparison],
    settings: Settings = DEFAULTS,
    reference: str | None = None,
    *,
    decisions: "ClaimDecisions | None" = None,
) -> tuple[Claim, ...]:
    """Return what two articles or more of an event report, with every sentence that makes each claim.

    ``articles`` has those of the event by id. Of ``comparisons`` only those between two of them count, and none with
    a copy of another article: its claims are those of the original. The order of the articles decides only the order
    of a claim's sentences. Any two sentences of different articles in a claim share a link, or one of them is
    inferred; two claims with most of their linked sentences in common are one. The claims of the article ``reference``
    come first, in its order and led by its sentences. Claims that a person joined, by ``decisions``, need no link
    between them. Cost: near linear in the links, and for each mention the square of its links.
    """
    members = {identifier: articles[identifier] for identifier in event.sources()}
    links = sorted(sentence_links(members, comparisons), key=_link_order)
    known = EventLinks(links)
    decided = decisions.within(members) if decisions else None
    builder = ClaimSentences(members, known, settings, reference)
    statements = _statements(_clustered(links, ContentWords(members, settings)), builder)
    if decided and decided.decisions:
        from srcdiff.claims.decisions import decided as with_decisions  # noqa: PLC0415  few events have any

        statements = without_parts(with_decisions(statements, decided.decisions))
    found = [_in_order(one, event) for one in statements]
    found.sort(key=lambda one: _place_in_story(one.stretches, members, reference))
    claims = list(_claims(event, found, builder, ClaimConflicts(members, known, settings)))
    return _with_notes(tuple(_with_each_conflict_once(claims)), decided)


def _link_order(one: SentenceLink) -> list[SentenceId]:
    """Return a key that is the same whichever side is left."""
    return sorted((one.left.sentence, one.right.sentence))


def _statements(clustered: Iterable[Stretches], builder: ClaimSentences) -> list[ClaimDraft]:
    """Return the sentences of each claim; none has most of its core, or all of its sentences, in another one."""
    drafts = [builder.without_strays(ClaimDraft(stretches)) for stretches in clustered]
    return without_parts(with_repeats_joined(drafts, builder.core))


def _clustered(links: Sequence[SentenceLink], words: ContentWords) -> list[Stretches]:
    """Return the sentences of each cluster of two articles or more."""
    ties = ties_of(links, words)
    articles = [mention.sentence[0] for mention in ties.mentions]
    groups = overlapping_clusters(articles, ties.scores)
    statements = [_stretches([ties.mentions[index] for index in group]) for group in groups]
    return [one for one in statements if len({article for article, _ in one}) > 1]


def _stretches(mentions: Iterable[Mention]) -> Stretches:
    found: dict[SentenceId, tuple[Span, ...]] = {}
    for mention in mentions:
        found[mention.sentence] = merged_spans((*found.get(mention.sentence, ()), *mention.spans))
    return found


def _in_order(statement: ClaimDraft, event: Event) -> ClaimDraft:
    """Return a statement with its sentences in the order of the event's articles."""
    order = {identifier: place for place, identifier in enumerate(event.articles)}
    sentences = sorted(statement.stretches, key=lambda one: (order[one[0]], one[1]))
    return statement._replace(stretches={sentence: statement.stretches[sentence] for sentence in sentences})


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
    event: Event, statements: Sequence[ClaimDraft], builder: ClaimSentences, disagreements: ClaimConflicts
) -> Iterator[Claim]:
    disagreements.compare([list(statement.stretches) for statement in statements])
    leads: set[SentenceId] = set()
    for number, statement in enumerate(statements, 1):
        lead = builder.lead(statement.stretches, leads)
        leads.add(lead)
        sentences, conflicts = builder.build(lead, statement), disagreements.of(list(statement.stretches))
        origin: Origin = "verdict" if statement.parts else "automatic"
        yield Claim(f"{event.id}.{number}", event.id, lead, sentences, conflicts, origin)


def _with_notes(claims: tuple[Claim, ...], decided: "ClaimDecisions | None") -> tuple[Claim, ...]:
    if not decided or not decided.notes:
        return claims
    from srcdiff.claims.decisions import noted  # noqa: PLC0415  few events have any

    return noted(claims, decided.notes)


def _with_each_conflict_once(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims; of a conflict that several have, the one with the most values keeps it, then the first."""
    numbered = ((number, conflict) for number, claim in enumerate(claims) for conflict in claim.conflicts)
    kept: dict[int, list[ClaimConflict]] = {}
    known: dict[tuple[ConflictKind, ClaimValue], list[frozenset[ClaimValue]]] = {}
    for number, conflict in sorted(numbered, key=lambda one: (-len(one[1].values), one[0])):
        values = frozenset(conflict.values)
        if not any(values <= others for others in known.get((conflict.kind, conflict.values[0]), ())):
            kept.setdefault(number, []).append(conflict)
            for value in values:
                known.setdefault((conflict.kind, value), []).append(values)
    for number, claim in enumerate(claims):
        yield replace(claim, conflicts=tuple(one for one in claim.conflicts if one in kept.get(number, ())))
