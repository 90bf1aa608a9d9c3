"""The scores of the pairs of some texts: by what is usual in the whole run, then inside each topic."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from srcdiff.model import Progress, ignore_progress
from srcdiff.pair.candidates import candidate_pairs
from srcdiff.pair.clusters import Pair, components
from srcdiff.pair.dates import days_apart
from srcdiff.pair.score import Parts, parts_of, score_of
from srcdiff.pair.topics import topics
from srcdiff.pair.traits import Traits
from srcdiff.pair.weighted_set import WeightedSet
from srcdiff.progress import tracked
from srcdiff.settings import EventSettings

ALL_PAIRS = 200
"""Up to so many texts every pair is scored and listed; 19,900 pairs take about a second."""
WHOLE_COMPONENT = 1_000
"""Articles that chains of good pairs connect have all their pairs scored, about half a minute's work for so many; of
more only the candidates are, which a warning says."""
TOO_LARGE = "are connected by chains of pairs; only their likeliest pairs were scored, so events may be split"
OUTSIDE_WINDOW = -20.0
"""The part, in log odds, of dates further apart than the settings allow: no similarity outweighs it."""


def pair_parts(
    pair: Pair, together: WeightedSet, words: float, traits: Sequence[Traits], event: EventSettings
) -> Parts:
    """Return the parts of a pair's score in a set, given the cosine between their ``words`` there."""
    parts = parts_of(together.features(pair, words), event)
    if outside_window(traits[pair[0]], traits[pair[1]], event):
        parts["date"] = OUTSIDE_WINDOW
    return parts


def outside_window(left: Traits, right: Traits, event: EventSettings) -> bool:
    """Whether two articles were published further apart than the settings allow for one event."""
    gap = days_apart(left.dates, right.dates)
    return event.window_days is not None and gap is not None and gap > event.window_days


class TextScores:
    """Articles of one run, known by their positions, weighted together; scores are remembered."""

    def __init__(
        self,
        traits: Sequence[Traits],
        originals: Sequence[int],
        event: EventSettings,
        progress: Progress = ignore_progress,
    ) -> None:
        """``originals`` gives each article the position of the one that it copies, its own where it copies none."""
        self.progress = progress
        self._traits = traits
        self._originals = originals
        self._event = event
        self._whole = WeightedSet(range(len(traits)), traits, originals)
        self._topics: dict[int, WeightedSet] = {}
        """The topic of each text that is in one."""
        self._texts: Sequence[int] = ()
        """The texts whose pairs were scored last."""
        self._scores: dict[Pair, float] = {}
        self._whole_scores: dict[Pair, float] = {}
        self._cosines: dict[Pair, float] = {}
        """Of the pairs in ``_whole_scores``, which do not depend on the texts: the cosines between their words."""
        self.warnings: tuple[str, ...] = ()

    def parts(self, pair: Pair) -> Parts:
        """Return the named parts of a pair's score."""
        together = self.set_of(pair)
        return pair_parts(pair, together, together.cosine(pair), self._traits, self._event)

    def set_of(self, pair: Pair) -> WeightedSet:
        """Return the topic of both articles of a pair, or the whole run where they have none together."""
        left, right = (self._topics.get(position) for position in pair)
        return left if left is not None and left is right else self._whole

    def outside_window(self, pair: Pair) -> bool:
        """Whether two articles were published further apart than the settings allow for one event."""
        return outside_window(self._traits[pair[0]], self._traits[pair[1]], self._event)

    def scores(self, asked: Iterable[Pair], texts: Sequence[int]) -> dict[Pair, float]:
        """Return the scores of the pairs among ``texts``, and of those ``asked``; ``texts`` leave out copies.

        Of many texts only the pairs that are worth it are scored. Articles connected by good pairs have the rest of
        their pairs scored too, so their groups are as sure as if every pair had been looked at.
        """
        if texts != self._texts:
            self._texts, self._topics = texts, {}
            self._scores = self._scores_in_whole(texts)
            self._score_in_topics()
        unknown = sorted(set(asked) - self._scores.keys())
        self._scores |= {pair: score_of(self.parts(pair)) for pair in unknown}
        return dict(self._scores)

    def _scores_in_whole(self, texts: Sequence[int]) -> dict[Pair, float]:
        """Return the scores of pairs by what is usual in the whole run."""
        if len(texts) <= ALL_PAIRS:
            return self._scored_in_whole(list(combinations(texts, 2)))
        near = candidate_pairs(self._whole, texts)
        found = self._scored_in_whole([(texts[left], texts[right]) for left, right in near])
        return found | self._scored_in_whole(self._missing(found))

    def _scored_in_whole(self, pairs: Sequence[Pair]) -> dict[Pair, float]:
        """Return the scores of pairs by what is usual in the whole run; none is worked out twice."""
        unknown = [pair for pair in pairs if pair not in self._cosines]
        for pair in tracked(unknown, "scoring pairs", self.progress):
            self._cosines[pair] = words = self._whole.cosine(pair)
            self._whole_scores[pair] = score_of(pair_parts(pair, self._whole, words, self._traits, self._event))
        return {pair: self._whole_scores[pair] for pair in pairs}

    def _score_in_topics(self) -> None:
        """Score the pairs inside each topic again, by what is usual there."""
        cosines = {pair: self._cosines[pair] for pair in self._scores}
        found = topics(len(self._traits), self._scores, cosines, self._event.threshold)
        for topic in tracked(found, "scoring pairs by topic", self.progress):
            together = WeightedSet(topic, self._traits, self._originals)
            self._topics |= dict.fromkeys(topic, together)
            self._scores |= {pair: score_of(self.parts(pair)) for pair in self._pairs_inside(topic)}

    def _pairs_inside(self, topic: Sequence[int]) -> list[Pair]:
        """Return all pairs of a topic; of a very large one, those that were scored in the whole run."""
        if len(topic) <= WHOLE_COMPONENT:
            return list(combinations(topic, 2))
        members = set(topic)
        return [pair for pair in self._scores if members.issuperset(pair)]

    def _missing(self, scores: dict[Pair, float]) -> list[Pair]:
        """Return the pairs not yet scored inside what good pairs connect."""
        good = (pair for pair, score in scores.items() if score >= self._event.threshold)
        connected = components(len(self._traits), good)
        too_large = sum(len(members) for members in connected if len(members) > WHOLE_COMPONENT)
        self.warnings = (f"{too_large} articles {TOO_LARGE}",) if too_large else ()
        whole = (members for members in connected if len(members) <= WHOLE_COMPONENT)
        return [pair for members in whole for pair in combinations(members, 2) if pair not in scores]
