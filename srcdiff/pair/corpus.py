"""The articles of one run with the scores and the reasons of their pairs."""

from collections.abc import Iterable, Sequence

from srcdiff.model import Article, Progress, Reason
from srcdiff.pair.clusters import Pair
from srcdiff.pair.copies import originals
from srcdiff.pair.phrases import ProfiledArticle
from srcdiff.pair.reasons import ReasonWriter
from srcdiff.pair.text_scores import TextScores
from srcdiff.pair.traits import Vocabulary, read_traits
from srcdiff.progress import tracked
from srcdiff.settings import Settings
from srcdiff.text.words import Spelling


class Corpus:
    """Articles in the order of their ids, so that the order read does not affect events.

    Scores and reasons are remembered: the articles may be paired again under other verdicts.
    """

    def __init__(self, articles: Sequence[Article], settings: Settings, progress: Progress) -> None:
        self.read = tuple(articles)
        self.articles = tuple(sorted(articles, key=lambda article: article.id))
        self._vocabulary = Vocabulary(Spelling(settings.spelling_groups))
        traits = [
            read_traits(article, self._vocabulary) for article in tracked(self.articles, "reading words", progress)
        ]
        self.originals = originals(traits)
        """The position of the article that each one copies; its own where it copies none."""
        self.text_scores = TextScores(traits, self.originals, settings.event, progress)
        self._texts: Sequence[int] = ()
        """The texts whose pairs were scored last."""
        self._reasons: dict[Pair, tuple[Reason, ...]] = {}

    def scores(self, asked: Iterable[Pair], texts: Sequence[int]) -> dict[Pair, float]:
        """Return the scores of the pairs among ``texts``, and of those ``asked``; ``texts`` leave out copies."""
        if texts != self._texts:
            self._texts, self._reasons = texts, {}
        return self.text_scores.scores(asked, texts)

    def reasons(self, left: int, right: int) -> tuple[Reason, ...]:
        """Return the parts of a pair's score in words, the weightiest first; ``left`` is named first."""
        texts = self.originals[left], self.originals[right]
        if texts not in self._reasons:
            together = self.text_scores.set_of(texts)
            left_side, right_side = (ProfiledArticle(self.articles[text], together.profile(text)) for text in texts)
            writer = ReasonWriter(left_side, right_side, self._vocabulary, together.rarity)
            self._reasons[texts] = writer.reasons(self.text_scores.parts(texts))
        return self._reasons[texts]
