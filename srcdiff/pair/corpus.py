"""The articles of one run, weighted, with the scores of their pairs: in the whole run, then inside each topic."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from srcdiff.model import Article, Progress, Reason
from srcdiff.pair.candidates import candidate_pairs
from srcdiff.pair.clusters import Pair, components
from srcdiff.pair.copies import originals
from srcdiff.pair.phrases import ProfiledArticle
from srcdiff.pair.reasons import ReasonWriter
from srcdiff.pair.score import Parts, parts_of, score_of
from srcdiff.pair.topics import topics
from srcdiff.pair.traits import Vocabulary, read_traits
from srcdiff.pair.weighted_set import WeightedSet
from srcdiff.progress import tracked
from srcdiff.settings import Settings
from srcdiff.text.words import Spelling

ALL_PAIRS = 200
"""Up to so many texts every pair is scored and listed; 19,900 pairs take about a second."""
WHOLE_COMPONENT = 1_000
"""Articles that chains of good pairs connect have all their pairs scored, about half a minute's work for so many; of
more only the candidates are, which a warning says."""
TOO_LARGE = "are connected by chains of pairs; only their likeliest pairs were scored, so events may be split"
OUTSIDE_WINDOW = -20.0
"""The part, in log odds, of dates further apart than the settings allow: no similarity outweighs it."""


class Corpus:
    """Articles in the order of their ids, so that the order read does not affect events.

    Scores and reasons are remembered: the articles may be paired again under other verdicts.
    """

    def __init__(self, articles: Sequence[Article], settings: Settings, progress: Progress) -> None:
        self.read = tuple(articles)
        self.articles = tuple(sorted(articles, key=lambda article: article.id))
        self._vocabulary = Vocabulary(Spelling(settings.spelling_groups))
        self._event = settings.event
        self.progress = progress
        self._traits = [
            read_traits(article, self._vocabulary) for article in tracked(self.articles, "reading words", progress)
        ]
        self.originals = originals(self._traits)
        """The position of the article that each one copies; its own where it copies none."""
        self._whole = WeightedSet(range(len(self.articles)), self._traits, self.originals)
        self._topics: dict[int, WeightedSet] = {}
        """The topic of each text that is in one."""
        self._texts: Sequence[int] = ()
        """The texts whose pairs were scored last."""
        self._scores: dict[Pair, float] = {}
        self._whole_scores: dict[Pair, float] = {}
        self._cosines: dict[Pair, float] = {}
        """Of the pairs in ``_whole_scores``, which do not depend on the texts: the cosines between their words."""
        self._reasons: dict[Pair, tuple[Reason, ...]] = {}
        self.warnings: tuple[str, ...] = ()

    def reasons(self, left: int, right: int) -> tuple[Reason, ...]:
        """Return the parts of a pair's score in words, the weightiest first; ``left`` is named first."""
        texts = self.originals[left], self.originals[right]
        if texts not in self._reasons:
            together = self._set_of(texts)
            left_side, right_side = (ProfiledArticle(self.articles[text], together.profile(text)) for text in texts)
            writer = ReasonWriter(left_side, right_side, self._vocabulary, together.rarity)
            self._reasons[texts] = writer.reasons(self.parts(texts))
        return self._reasons[texts]

    def parts(self, pair: Pair) -> Parts:
        """Return the named parts of a pair's score."""
        together = self._set_of(pair)
        return self._parts(pair, together, together.cosine(pair))

    def _set_of(self, pair: Pair) -> WeightedSet:
        """Return the topic of both articles of a pair, or the whole run where they have none together."""
        left, right = (self._topics.get(position) for position in pair)
        return left if left is not None and left is right else self._whole

    def _parts(self, pair: Pair, together: WeightedSet, words: float) -> Parts:
        """Return the parts of a pair's score in a set, given the cosine between their ``words`` there."""
        parts = parts_of(together.features(pair, words), self._event)
        if self.outside_window(pair):
            parts["date"] = OUTSIDE_WINDOW
        return parts

    def outside_window(self, pair: Pair) -> bool:
        """Whether two articles were published further apart than the settings allow for one event."""
        left, right = (self._traits[position].dates.day for position in pair)
        window = self._event.window_days
        return window is not None and left is not None and right is not None and abs((left - right).days) > window

    def scores(self, asked: Iterable[Pair], texts: Sequence[int]) -> dict[Pair, float]:
        """Return the scores of the pairs among ``texts``, and of those ``asked``; ``texts`` leave out copies.

        Of many texts only the pairs that are worth it are scored. Articles connected by good pairs have the rest of
        their pairs scored too, so their groups are as sure as if every pair had been looked at.
        """
        if texts != self._texts:
            self._texts, self._topics, self._reasons = texts, {}, {}
            self._scores = self._scores_in_whole(texts)
            self._score_in_topics()
        unknown = sorted(set(asked) - self._scores.keys())
        self._scores |= {pair: score_of(self.parts(pair)) for pair in unknown}
        return dict(self._scores)

    def _scores_in_whole(self, texts: Sequence[int]) -> dict[Pair, float]:
        """Return the scores of pairs by what is usual in the whole run."""
        if len(texts) <= ALL_PAIRS:
            return self._scored_in_whole(list(combinations(texts, 2)))
        near = candidate_pairs([self._whole.profile(position) for position in texts])
        found = self._scored_in_whole([(texts[left], texts[right]) for left, right in near])
        return found | self._scored_in_whole(self._missing(found))

    def _scored_in_whole(self, pairs: Sequence[Pair]) -> dict[Pair, float]:
        """Return the scores of pairs by what is usual in the whole run; none is worked out twice."""
        unknown = [pair for pair in pairs if pair not in self._cosines]
        for pair in tracked(unknown, "scoring pairs", self.progress):
            self._cosines[pair] = words = self._whole.cosine(pair)
            self._whole_scores[pair] = score_of(self._parts(pair, self._whole, words))
        return {pair: self._whole_scores[pair] for pair in pairs}

    def _score_in_topics(self) -> None:
        """Score the pairs inside each topic anew, by what is usual there."""
        cosines = {pair: self._cosines[pair] for pair in self._scores}
        found = topics(len(self.articles), self._scores, cosines, self._event.threshold)
        for topic in tracked(found, "scoring pairs by topic", self.progress):
            self._topics |= dict.fromkeys(topic, WeightedSet(topic, self._traits, self.originals))
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
        connected = components(len(self.articles), good)
        too_large = sum(len(members) for members in connected if len(members) > WHOLE_COMPONENT)
        self.warnings = (f"{too_large} articles {TOO_LARGE}",) if too_large else ()
        whole = (members for members in connected if len(members) <= WHOLE_COMPONENT)
        return [pair for members in whole for pair in combinations(members, 2) if pair not in scores]
