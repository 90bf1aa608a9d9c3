"""The articles of one run, profiled, with the scores of their pairs."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from srcdiff.model import Article, Progress, Reason
from srcdiff.pair.candidates import candidate_pairs
from srcdiff.pair.clusters import Pair, components
from srcdiff.pair.copies import originals
from srcdiff.pair.features import features
from srcdiff.pair.phrases import ProfiledArticle
from srcdiff.pair.profile import rarities, weigh
from srcdiff.pair.reasons import ReasonWriter
from srcdiff.pair.score import Parts, parts_of, score_of
from srcdiff.pair.traits import Vocabulary, read_traits
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
        self._proposed: tuple[Sequence[int], list[Pair]] = (), []
        """Texts and their candidates: those of the last pairing."""
        self._scores: dict[Pair, float] = {}
        self._reasons: dict[Pair, tuple[Reason, ...]] = {}
        traits = [
            read_traits(article, self._vocabulary) for article in tracked(self.articles, "reading words", progress)
        ]
        self.originals = originals(traits)
        """The position of the article that each one copies; its own where it copies none."""
        texts = [one for position, one in enumerate(traits) if self.originals[position] == position]
        self._rarity = rarities(texts)
        self._profiles = weigh(traits, self._rarity, self.originals)
        self.warnings: tuple[str, ...] = ()

    def reasons(self, left: int, right: int) -> tuple[Reason, ...]:
        """Return the parts of a pair's score in words, the weightiest first; ``left`` is named first."""
        texts = self.originals[left], self.originals[right]
        if texts not in self._reasons:
            writer = ReasonWriter(self._side(texts[0]), self._side(texts[1]), self._vocabulary, self._rarity)
            self._reasons[texts] = writer.reasons(self.parts(texts))
        return self._reasons[texts]

    def _side(self, position: int) -> ProfiledArticle:
        """Return the article at ``position`` as one side of a pair."""
        return ProfiledArticle(self.articles[position], self._profiles[position])

    def parts(self, pair: Pair) -> Parts:
        """Return the named parts of a pair's score."""
        parts = parts_of(features(self._profiles[pair[0]], self._profiles[pair[1]]), self._event)
        if self.outside_window(pair):
            parts["date"] = OUTSIDE_WINDOW
        return parts

    def outside_window(self, pair: Pair) -> bool:
        """Whether two articles were published further apart than the settings allow for one event."""
        left, right = (self._profiles[position].dates.day for position in pair)
        window = self._event.window_days
        return window is not None and left is not None and right is not None and abs((left - right).days) > window

    def scores(self, asked: Iterable[Pair], texts: Sequence[int]) -> dict[Pair, float]:
        """Return the scores of the pairs among ``texts``, and of those ``asked``; ``texts`` leave out copies.

        Of many texts only the pairs that are worth it are scored. Articles connected by good pairs have the rest of
        their pairs scored too, so their groups are as sure as if every pair had been looked at.
        """
        everything = len(texts) <= ALL_PAIRS
        proposed = combinations(texts, 2) if everything else self._candidates(texts)
        found = self._score(sorted({*proposed, *asked}))
        if not everything:
            found |= self._score(self._missing(found))
        return found

    def _candidates(self, texts: Sequence[int]) -> list[Pair]:
        if self._proposed[0] != texts:
            pairs = candidate_pairs([self._profiles[position] for position in texts])
            self._proposed = texts, [(texts[left], texts[right]) for left, right in pairs]
        return self._proposed[1]

    def _missing(self, scores: dict[Pair, float]) -> list[Pair]:
        """Return the pairs not yet scored inside what good pairs connect."""
        good = (pair for pair, score in scores.items() if score >= self._event.threshold)
        connected = components(len(self.articles), good)
        too_large = sum(len(members) for members in connected if len(members) > WHOLE_COMPONENT)
        self.warnings = (f"{too_large} articles {TOO_LARGE}",) if too_large else ()
        whole = (members for members in connected if len(members) <= WHOLE_COMPONENT)
        return [pair for members in whole for pair in combinations(members, 2) if pair not in scores]

    def _score(self, pairs: Sequence[Pair]) -> dict[Pair, float]:
        unknown = [pair for pair in pairs if pair not in self._scores]
        for pair in tracked(unknown, "scoring pairs", self.progress):
            self._scores[pair] = score_of(self.parts(pair))
        return {pair: self._scores[pair] for pair in pairs}
