"""The decision on a pair: its own score, unless its events or the settings say otherwise, and then the reason why."""

from collections.abc import Mapping

from srcdiff.model import Pairing, Reason
from srcdiff.pair.corpus import Corpus
from srcdiff.pair.events import Grouped, mean_score
from srcdiff.pair.grouping import Pair
from srcdiff.pair.reasons import by_weight
from srcdiff.pair.rules import Decision
from srcdiff.pair.score import LARGEST_LOG_ODDS, log_odds, probability

AGAINST = 2
"""Reasons cited from the worst pair of two events that do not match."""


class Decider:
    """Decides pairs of one run, each in agreement with the events: a pair is paired when one event holds both.

    A pair's score follows: the mean score of the groups that met, where the pair's own says the opposite. So a paired
    pair scores the threshold or more, and a refused one less.
    """

    def __init__(
        self,
        corpus: Corpus,
        scores: Mapping[Pair, float],
        grouped: Grouped,
        decided: Mapping[Pair, Decision],
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
        score, settling = _by_settings(decision) if decision else self._by_events(left, right, paired)
        reasons = self._corpus.reasons(left, right)
        return Pairing(
            left=self._corpus.articles[left].id,
            right=self._corpus.articles[right].id,
            paired=paired,
            score=score,
            origin="config" if decision else "automatic",
            reasons=by_weight((*settling, *reasons)),
            name=decision.name if decision else None,
        )

    def _by_events(self, left: int, right: int, paired: bool) -> tuple[float, tuple[Reason, ...]]:
        """Return the score, and what made it agree with the events where the pair by itself would not."""
        pair = min(left, right), max(left, right)
        score = self._scores.get(pair, 0.0)
        if paired == (score >= self._threshold):
            return score, ()
        between = [] if paired else self._grouped.between(left, right, self._scores)
        mean = self._grouped.joined_at(pair) if paired else mean_score(between, self._scores)
        if paired != (mean >= self._threshold):
            return _decided_elsewhere(paired)
        detail = f"their events match: {mean:.2f} on average" if paired else self._mismatch(between[0], mean)
        return mean, (Reason("event", detail, round(log_odds(mean) - log_odds(score), 3)),)

    def _mismatch(self, worst: Pair, mean: float) -> str:
        """Return why two events do not match; ``worst`` is the pair between them that says it most plainly."""
        against = [reason.detail for reason in self._corpus.reasons(*worst) if reason.weight < 0][:AGAINST]
        ids = " and ".join(self._corpus.articles[position].id for position in worst)
        return f"their events do not match: {mean:.2f} on average; {ids}: {'; '.join(against)}"


def _by_settings(decision: Decision) -> tuple[float, tuple[Reason, ...]]:
    """Return the score and the reason of a pair that the settings decide."""
    detail = f"the settings {'pair them' if decision.same_event else 'keep them apart'}"
    return _certain(decision.same_event, f"{detail}: {decision.name}" if decision.name else detail)


def _decided_elsewhere(paired: bool) -> tuple[float, tuple[Reason, ...]]:
    """Return the score and the reason of a pair whose events other settings joined or kept apart."""
    return _certain(paired, f"the settings {'join' if paired else 'keep apart'} other articles of their events")


def _certain(paired: bool, detail: str) -> tuple[float, tuple[Reason, ...]]:
    weight = LARGEST_LOG_ODDS if paired else -LARGEST_LOG_ODDS
    return probability(weight), (Reason("config", detail, weight),)
