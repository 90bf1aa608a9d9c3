"""The scores of the pairs inside one topic, worked out from the traits of its texts: what is mapped over topics."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from srcdiff.index.tables import table, table_rows, table_schema
from srcdiff.index.traits_codec import decoded
from srcdiff.pair.clusters import APART, Pair
from srcdiff.pair.score import score_of
from srcdiff.pair.text_scores import TextScores, outside_window, pair_parts
from srcdiff.pair.traits import Traits
from srcdiff.pair.weighted_set import WeightedSet
from srcdiff.settings import EventSettings

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class TopicScorer:
    """Scores the pairs of a group of texts of which one at least is new; can be sent to another process."""

    event: EventSettings
    in_memory: bool
    """Whether the group is a whole window, which is small enough to be scored as articles in memory are."""

    def __call__(self, rows: "pa.Table") -> "pa.Table":
        """Return ``newer``, ``older`` and ``score`` for rows of ``n``, ``fresh`` and ``traits``; ``n`` in any order."""
        texts = sorted(table_rows(rows, "n", "fresh", "traits"))
        numbers = [number for number, _, _ in texts]
        fresh = [is_fresh for _, is_fresh, _ in texts]
        found = self._scores([decoded(content) for _, _, content in texts], fresh)
        scores = [(numbers[right], numbers[left], score) for (left, right), score in found]
        return table(scores, scores_schema())

    def _scores(self, traits: Sequence[Traits], fresh: Sequence[bool]) -> Iterator[tuple[Pair, float]]:
        """Yield pairs, ascending, with their scores; ``APART`` for days that the settings keep apart."""
        score = self._whole if self.in_memory else self._topic
        pairs = [pair for pair in combinations(range(len(traits)), 2) if fresh[pair[0]] or fresh[pair[1]]]
        for pair, found in score(traits, pairs):
            apart = outside_window(traits[pair[0]], traits[pair[1]], self.event)
            yield pair, APART if apart else found

    def _whole(self, traits: Sequence[Traits], pairs: Iterable[Pair]) -> Iterator[tuple[Pair, float]]:
        everything = range(len(traits))
        scores = TextScores(traits, everything, self.event).scores((), everything)
        return ((pair, scores[pair]) for pair in pairs)

    def _topic(self, traits: Sequence[Traits], pairs: Iterable[Pair]) -> Iterator[tuple[Pair, float]]:
        together = WeightedSet(range(len(traits)), traits, range(len(traits)))
        for pair in pairs:
            yield pair, score_of(pair_parts(pair, together, together.cosine(pair), traits, self.event))


def scores_schema() -> "pa.Schema":
    """Return the schema of scores by the numbers of texts."""
    return table_schema("newer", "older", score="double")
