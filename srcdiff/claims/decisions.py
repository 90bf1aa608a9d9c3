"""Claims as a person wants them: two joined, a sentence taken out, a note. Loads only where there is a decision.

A decision names a claim by its sentences. It is on the claim with most of these, so that it still holds after an
article was edited, or another one was read. Where no claim has half of them, the decision has no effect.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from srcdiff.claims.drafts import ClaimDraft
from srcdiff.claims.unique import IsApart
from srcdiff.model import Claim, SentenceId
from srcdiff.model.claim_decisions import ClaimDecision, ClaimNote, SentenceSet

LEAST_FOUND = 0.5
"""Share of the sentences of a decision that a claim must have to be the one that it is on. By hand."""


def claim_with(wanted: SentenceSet, claims: Sequence[Iterable[SentenceId]]) -> int | None:
    """Return the position of the claim with most of the sentences wanted, of several the smallest; ``None`` without.

    Linear in the sentences of the claims.
    """
    best: tuple[int, int, int] | None = None
    for number, claim in enumerate(claims):
        sentences = set(claim)
        found = len(wanted & sentences), -len(sentences), -number
        if found[0] >= LEAST_FOUND * len(wanted) and (best is None or found > best):
            best = found
    return None if best is None else -best[2]


def decided(statements: Sequence[ClaimDraft], decisions: Iterable[ClaimDecision]) -> list[ClaimDraft]:
    """Return the statements as they are after the decisions, one after the other; none of a single article.

    Linear in decisions times sentences.
    """
    result = list(statements)
    for decision in decisions:
        if decision.joined:
            _join(result, decision)
        else:
            _take_out(result, decision)
    return result


def _join(statements: list[ClaimDraft], decision: ClaimDecision) -> None:
    """Make one of two statements. A sentence alone, which no link joins to another one, is a statement too."""
    one, other = (_side(statements, sentences) for sentences in (decision.sentences, decision.others))
    if one is None or other is None or one is other:
        return
    union = _union(one, other)
    if len(_articles(union)) > 1:
        statements[:] = [statement for statement in statements if statement is not one and statement is not other]
        statements.append(union)


def _side(statements: Sequence[ClaimDraft], sentences: SentenceSet) -> ClaimDraft | None:
    if len(sentences) == 1:
        exact = (one for one in statements if one.sentences == sentences)
        return next(exact, ClaimDraft(sentences))
    number = claim_with(sentences, [one.sentences for one in statements])
    return None if number is None else statements[number]


def _articles(statement: ClaimDraft) -> set[str]:
    return {article for article, _ in statement.sentences}


def _union(one: ClaimDraft, other: ClaimDraft) -> ClaimDraft:
    return one.with_sentences(other.sentences)._replace(parts=(*one.parts_or_all, *other.parts_or_all))


def _take_out(statements: list[ClaimDraft], decision: ClaimDecision) -> None:
    """Take sentences out of a statement; what is left of it goes where it has one article only."""
    whole = decision.sentences | decision.others
    holding = [one for one in statements if decision.others & one.sentences]
    number = claim_with(whole, [one.sentences for one in holding])
    if number is None:
        return
    place = statements.index(holding[number])
    left = _without(holding[number], decision.others)
    statements[place : place + 1] = [left] if len(_articles(left)) > 1 else []


def _without(statement: ClaimDraft, sentences: SentenceSet) -> ClaimDraft:
    parts = (part - sentences for part in statement.parts)
    return ClaimDraft(statement.sentences - sentences, tuple(part for part in parts if part))


def noted(claims: Sequence[Claim], notes: Iterable[ClaimNote]) -> tuple[Claim, ...]:
    """Return the claims with their notes; of several notes on one the newest counts. Linear in notes times claims."""
    texts: dict[int, str] = {}
    sentences = [[one.sentence_id for one in claim.sentences] for claim in claims]
    for note in notes:
        number = claim_with(note.sentences, sentences)
        if number is not None:
            texts[number] = note.text
    return tuple(replace(claim, note=texts.get(number, "")) for number, claim in enumerate(claims))


def parting(decisions: Iterable[ClaimDecision], claims: Iterable[Claim]) -> IsApart:
    """Return whether a person took two sentences apart.

    That is so where one of the two was taken out of a claim, and they are together in none of ``claims``.
    """
    together = {
        frozenset(pair) for claim in claims for pair in combinations((one.sentence_id for one in claim.sentences), 2)
    }
    taken_out = {sentence for decision in decisions if not decision.joined for sentence in decision.others}
    return lambda one, other: bool({one, other} & taken_out) and frozenset((one, other)) not in together
