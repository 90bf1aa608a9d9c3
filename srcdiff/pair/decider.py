"""The decision on a pair, with its reasons: by its score, unless its events, the settings or a person override it."""

from collections.abc import Mapping, Sequence

from srcdiff.model import Article, Pairing, Reason
from srcdiff.pair.clusters import Pair
from srcdiff.pair.copies import COPY_SCORE
from srcdiff.pair.corpus import Corpus
from srcdiff.pair.events import Grouped, mean_score
from srcdiff.pair.reasons import by_weight
from srcdiff.pair.rules import DecidedBy, PairDecision
from srcdiff.text.logistic import LARGEST_LOG_ODDS, log_odds, probability

COPY_REASONS = (Reason("duplicate", "copies of one text", round(log_odds(COPY_SCORE), 3)),)
"""Why two copies are paired."""
AGAINST = 2
"""Reasons cited from the worst pair of two events that do not match."""
DECISIONS: dict[tuple[DecidedBy, bool], str] = {
    ("config", True): "the settings pair them",
    ("config", False): "the settings keep them apart",
    ("verdict", True): "a verdict pairs them",
    ("verdict", False): "a verdict keeps them apart",
}
"""The reason for a pair that was decided."""


class Decider:
    """Decides the pairs of one run in agreement with the events: two articles are paired if they are in one event.

    Where a pair's own score contradicts that, its score is the mean score of the two groups instead. So a paired pair
    scores the threshold or more, and a refused one less.
    """

    def __init__(
        self,
        corpus: Corpus,
        scores: Mapping[Pair, float],
        grouped: Grouped,
        decided: Mapping[Pair, PairDecision],
        threshold: float,
    ) -> None:
        self._corpus = corpus
        self._scores = scores
        self._grouped = grouped
        self._decided = decided
        self._threshold = threshold

    def pairing(self, left: int, right: int) -> Pairing:
        """Return the decision on two articles; ``left`` is the one read first."""
        pair = min(left, right), max(left, right)
        decision = self._decided.get(pair)
        paired = decision.same_event if decision else self._grouped.same(pair)
        score, settling = _by_decision(decision) if decision else self._by_events(left, right, paired)
        reasons = COPY_REASONS if self._grouped.are_copies(pair) else self._corpus.reasons(left, right)
        return Pairing(
            left=self._corpus.articles[left].id,
            right=self._corpus.articles[right].id,
            paired=paired,
            score=score,
            origin=decision.decided_by if decision else "automatic",
            reasons=by_weight((*settling, *reasons)),
            name=decision.name if decision else None,
        )

    def _by_events(self, left: int, right: int, paired: bool) -> tuple[float, tuple[Reason, ...]]:
        """Return the score, and the reason that made it agree with the events where the pair by itself would not."""
        if self._grouped.are_copies((left, right)):
            return COPY_SCORE, ()
        pair = self._grouped.text_pair((left, right))
        score = self._scores.get(pair, 0.0)
        if paired == (score >= self._threshold):
            return score, ()
        between = [] if paired else self._grouped.between((left, right), self._scores)
        mean = self._grouped.joined_at(pair) if paired else mean_score(between, self._scores)
        if paired != (mean >= self._threshold):
            return self._decided_elsewhere(paired)
        detail = f"their events match: {mean:.2f} on average" if paired else self._mismatch(between[0], mean)
        return mean, (Reason("event", detail, round(log_odds(mean) - log_odds(score), 3)),)

    def _decided_elsewhere(self, paired: bool) -> tuple[float, tuple[Reason, ...]]:
        """Return the score and the reason of a pair that was joined or kept apart by decisions on other pairs."""
        by_verdict = any(decision.decided_by == "verdict" for decision in self._decided.values())
        who = "verdicts" if by_verdict else "the settings"
        detail = f"{who} {'join' if paired else 'keep apart'} other articles of their events"
        return _certain(paired, "verdict" if by_verdict else "config", detail)

    def _mismatch(self, worst: Pair, mean: float) -> str:
        """Return why two events do not match; ``worst`` is the pair between them with the lowest score."""
        against = [reason.detail for reason in self._corpus.reasons(*worst) if reason.weight < 0][:AGAINST]
        names = " and ".join(_names([self._corpus.articles[position] for position in worst]))
        return f"their events do not match: {mean:.2f} on average; {names}: {'; '.join(against)}"


def _names(articles: Sequence[Article]) -> list[str]:
    """Return what people call the articles: outlets where these differ, else headlines, else ids."""
    outlets = [article.source for article in articles]
    headlines = [f"“{article.title}”" if article.title else None for article in articles]
    for names in (outlets, headlines):
        known = [name for name in names if name]
        if len(set(known)) == len(articles):
            return known
    return [article.id for article in articles]


def _by_decision(decision: PairDecision) -> tuple[float, tuple[Reason, ...]]:
    """Return the score and the reason of a decided pair."""
    detail = DECISIONS[decision.decided_by, decision.same_event]
    named = f"{detail}: {decision.name}" if decision.name else detail
    return _certain(decision.same_event, decision.decided_by, named)


def _certain(paired: bool, decided_by: DecidedBy, detail: str) -> tuple[float, tuple[Reason, ...]]:
    weight = LARGEST_LOG_ODDS if paired else -LARGEST_LOG_ODDS
    return probability(weight), (Reason(decided_by, detail, weight),)
