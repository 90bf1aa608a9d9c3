"""The claims of one event, in the order in which its articles report it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from srcdiff.claims.claim_conflicts import ClaimConflicts
from srcdiff.claims.claim_sentences import ClaimSentences
from srcdiff.claims.clusters import overlapping_clusters
from srcdiff.claims.content_words import ContentWords
from srcdiff.claims.drafts import ClaimDraft, with_repeats_joined, without_parts
from srcdiff.claims.event_links import EventLinks
from srcdiff.claims.mentions import SentenceLink, sentence_links
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
    SentenceId,
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
    statements.sort(key=lambda one: _place_in_story(one.sentences, members, reference))
    claims = list(_claims(event, statements, builder, ClaimConflicts(members, known, settings)))
    return _with_notes(tuple(_with_each_conflict_once(claims)), decided)


def _link_order(one: SentenceLink) -> list[SentenceId]:
    """Return a key that is the same whichever side is left."""
    return sorted((one.left.sentence, one.right.sentence))


def _statements(clusters: Iterable[frozenset[SentenceId]], builder: ClaimSentences) -> list[ClaimDraft]:
    """Return the sentences of each claim; none has most of its core, or all of its sentences, in another one."""
    joined = with_repeats_joined(map(ClaimDraft, clusters), builder.core)
    return without_parts(builder.without_strays(joined))


def _clustered(links: Sequence[SentenceLink], words: ContentWords) -> Iterator[frozenset[SentenceId]]:
    """Yield the sentences of each cluster of two articles or more."""
    ties = ties_of(links, words)
    articles = [mention.sentence[0] for mention in ties.mentions]
    for group in overlapping_clusters(articles, ties.scores):
        if len({articles[index] for index in group}) > 1:
            yield frozenset(ties.mentions[index].sentence for index in group)


def _place_in_story(
    sentences: Iterable[SentenceId], articles: Mapping[str, Article], reference: str | None
) -> tuple[bool, float, list[SentenceId]]:
    """Return a key for the order of claims: the median of where in its article, 0 to 1, each source first makes it.

    Those of the reference come first, by its places.
    """
    first: dict[str, int] = {}
    for identifier, position in sentences:
        first[identifier] = min(first.get(identifier, position), position)
    if reference in first:
        first = {reference: first[reference]}
    places = sorted(position / len(articles[identifier].sentences) for identifier, position in first.items())
    median = (places[(len(places) - 1) // 2] + places[len(places) // 2]) / 2
    return reference not in first, median, sorted(sentences)


def _claims(
    event: Event, statements: Sequence[ClaimDraft], builder: ClaimSentences, disagreements: ClaimConflicts
) -> Iterator[Claim]:
    sentences_of = [builder.in_order(statement.sentences) for statement in statements]
    disagreements.compare(sentences_of)
    leads = _leads(statements, builder)
    for number, (statement, lead, own) in enumerate(zip(statements, leads, sentences_of, strict=True), 1):
        sentences, conflicts = builder.build(lead, statement), disagreements.of(own)
        origin: Origin = "verdict" if statement.parts else "automatic"
        yield Claim(f"{event.id}.{number}", event.id, lead, sentences, conflicts, origin)


def _leads(statements: Sequence[ClaimDraft], builder: ClaimSentences) -> list[SentenceId]:
    """Return the lead of each claim, in their order. Those with fewer sentences to choose from choose first."""
    leads: dict[int, SentenceId] = {}
    taken: set[SentenceId] = set()
    for place in sorted(range(len(statements)), key=lambda place: (len(statements[place].sentences), place)):
        lead = builder.lead(statements[place].sentences, taken)
        leads[place] = lead
        taken |= builder.repeats(lead, statements[place].sentences)
    return [leads[place] for place in range(len(statements))]


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
