"""The one path through the program: articles are split, paired, linked and diffed, and events get their claims.

Opens no file, reads no clock, prints nothing. The same articles and settings give the same values.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from srcdiff.claims import with_claims
from srcdiff.comparer import Comparer
from srcdiff.comparison_batches import compare_pairs
from srcdiff.model import Article, Comparison, Progress, Study, ignore_progress
from srcdiff.pair import Corpus, pair_as_one_event, pair_corpus
from srcdiff.progress import tracked
from srcdiff.settings import DEFAULTS, Settings
from srcdiff.split import split, with_recurring_furniture

if TYPE_CHECKING:
    from srcdiff.verdicts.index import Verdicts


def split_all(articles: Sequence[Article], settings: Settings = DEFAULTS) -> tuple[Article, ...]:
    """Return the articles with their sentences; an article that has sentences already is not changed.

    Lines that recur at the edges of articles on other subjects are furniture in those that are split now.
    """
    fresh = [number for number, article in enumerate(articles) if not article.sentences]
    return with_recurring_furniture(split_each(articles, settings), fresh)


def split_each(
    articles: Sequence[Article], settings: Settings = DEFAULTS, progress: Progress = ignore_progress
) -> tuple[Article, ...]:
    """Return the articles with their sentences, each split by itself, as ``split_all`` does before it compares them."""
    return tuple(
        article if article.sentences else split(article, settings.furniture, settings.outlets)
        for article in tracked(articles, "finding sentences", progress)
    )


def marked(articles: Sequence[Article], verdicts: "Verdicts | None") -> tuple[Article, ...]:
    """Return split articles with the furniture of the verdicts; idempotent."""
    return tuple(map(verdicts.marked, articles)) if verdicts else tuple(articles)


def pair(
    articles: Sequence[Article],
    settings: Settings = DEFAULTS,
    progress: Progress = ignore_progress,
    verdicts: "Verdicts | None" = None,
) -> Study:
    """Decide which of the articles report one event, without comparing any.

    ``settings.pairings`` name articles by their ids; ids that are not among the articles raise ``KeyError``.
    ``verdicts`` refer to sentences of these articles.
    """
    whole = marked(split_all(articles, settings), verdicts)
    return Pairer(whole, settings, progress).pair(verdicts)


class Pairer:
    """Pairs split articles under changing verdicts; the articles are read and scored once."""

    def __init__(self, articles: Sequence[Article], settings: Settings, progress: Progress = ignore_progress) -> None:
        self._settings = settings
        self._corpus = Corpus(articles, settings, progress)

    def pair(self, verdicts: "Verdicts | None", progress: Progress | None = None) -> Study:
        """Return the study under these verdicts; those on furniture are not considered."""
        self._corpus.text_scores.progress = progress or self._corpus.text_scores.progress
        rules = verdicts.pairing_rules() if verdicts else ()
        pairings, events = pair_corpus(self._corpus, self._settings, rules)
        return Study(self._corpus.read, pairings, events, warnings=self._corpus.text_scores.warnings)


def compare(
    left: Article, right: Article, settings: Settings = DEFAULTS, verdicts: "Verdicts | None" = None
) -> Comparison:
    """Link the sentences of two articles, in any order, and find how linked sentences differ.

    Cost: at most the product of the numbers of sentences.
    """
    left, right = marked(split_all((left, right), settings), verdicts)
    return Comparer(left, right, settings).compare(verdicts)


def study(
    articles: Sequence[Article],
    settings: Settings = DEFAULTS,
    progress: Progress = ignore_progress,
    verdicts: "Verdicts | None" = None,
    *,
    one_event: bool = False,
    processes: int | None = 1,
) -> Study:
    """Pair the articles, compare every two that are paired, and find the claims of each event.

    With ``one_event`` they are all taken as reports on one event, two at the least. Many comparisons are made in so
    many processes, by default in this one; ``None`` is one for each processor. A program that asks for several must be
    one that can be imported: see ``multiprocessing``.
    """
    paired = (_pair_as_one if one_event else pair)(articles, settings, progress, verdicts)
    by_id = paired.articles_by_id()
    pairs = [(by_id[pairing.left], by_id[pairing.right]) for pairing in paired.compared_pairings()]
    comparisons = compare_pairs(pairs, settings, progress, verdicts, processes=processes)
    decisions = verdicts.claim_decisions() if verdicts else None
    return with_claims(replace(paired, comparisons=comparisons), settings, progress, decisions=decisions)


def _pair_as_one(
    articles: Sequence[Article], settings: Settings, progress: Progress, verdicts: "Verdicts | None"
) -> Study:
    corpus = Corpus(marked(split_all(articles, settings), verdicts), settings, progress)
    pairings, events = pair_as_one_event(corpus, settings)
    return Study(corpus.read, pairings, events, warnings=corpus.text_scores.warnings)
