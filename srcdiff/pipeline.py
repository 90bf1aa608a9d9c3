"""The one path through the program: articles are split, paired, linked and diffed, and events get their claims.

Opens no file, reads no clock, prints nothing. The same articles and settings give the same values.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from srcdiff.claims import with_claims
from srcdiff.diff import with_differences
from srcdiff.link import Linker
from srcdiff.model import Article, Comparison, Link, LinkEnds, Progress, Study, ignore_progress
from srcdiff.pair import Corpus, pair_as_one_event, pair_corpus
from srcdiff.progress import tracked
from srcdiff.settings import DEFAULTS, Settings
from srcdiff.split import split, with_recurring_furniture

if TYPE_CHECKING:
    from srcdiff.verdicts.index import Verdicts

PERSONAL_KINDS = frozenset(("age",))
"""Conflicts that make a doubtful link worth showing: two ages of one person show that both sentences speak of him.

Of other kinds 1 in 12 were right in 400 pairs of articles; of this kind, all of 3.
"""


def split_all(
    articles: Sequence[Article], settings: Settings = DEFAULTS, progress: Progress = ignore_progress
) -> tuple[Article, ...]:
    """Return the articles with their sentences; an article that has sentences already is not changed.

    Lines that recur at the edges of articles on other subjects are furniture in those that are split now.
    """
    fresh = [number for number, article in enumerate(articles) if not article.sentences]
    return with_recurring_furniture(split_each(articles, settings, progress), fresh)


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
        self._corpus.progress = progress or self._corpus.progress
        rules = verdicts.pairing_rules() if verdicts else ()
        pairings, events = pair_corpus(self._corpus, self._settings, rules)
        return Study(self._corpus.read, pairings, events, warnings=self._corpus.warnings)


def compare(
    left: Article, right: Article, settings: Settings = DEFAULTS, verdicts: "Verdicts | None" = None
) -> Comparison:
    """Link the sentences of two articles, in any order, and find how linked sentences differ.

    Cost: at most the product of the numbers of sentences.
    """
    left, right = marked(split_all((left, right), settings), verdicts)
    return Comparer(left, right, settings).compare(verdicts)


class Comparer:
    """Compares two split articles under changing verdicts; no two sentences are compared twice."""

    def __init__(self, left: Article, right: Article, settings: Settings) -> None:
        self.left, self.right = left, right
        self._settings = settings
        self._linker = Linker(left, right, settings)
        self._detailed: dict[LinkEnds, Link] = {}

    def compare(self, verdicts: "Verdicts | None") -> Comparison:
        """Return the comparison under these verdicts; those on furniture are not considered."""
        left, right = self.left, self.right
        joined, rejected = verdicts.links_between(left, right) if verdicts else ((), ())
        links = self._links(joined, rejected)
        linked_left = {position for link in links for position in link.left}
        linked_right = {position for link in links for position in link.right}
        return Comparison(
            left=left.id,
            right=right.id,
            links=links,
            unique_left=tuple(position for position in left.compared_positions() if position not in linked_left),
            unique_right=tuple(position for position in right.compared_positions() if position not in linked_right),
            rejected=rejected,
            notes_left=verdicts.notes_on(left) if verdicts else (),
            notes_right=verdicts.notes_on(right) if verdicts else (),
        )

    def _links(self, joined: Sequence[LinkEnds], rejected: Sequence[LinkEnds]) -> tuple[Link, ...]:
        """Return the links in order, and among them doubtful ones whose sentences contradict each other."""
        links = [self._differing(link) for link in self._linker.links(joined, rejected)]
        doubtful = (self._differing(link) for link in self._linker.doubtful_links(joined, rejected))
        links += [link for link in doubtful if any(one.kind in PERSONAL_KINDS for one in link.conflicts)]
        return tuple(sorted(links, key=lambda link: (link.left, link.right)))

    def _differing(self, link: Link) -> Link:
        """Return the link with its differences, which also decide whether both sides are the same sentence."""
        ends = link.left, link.right
        if ends not in self._detailed:
            self._detailed[ends] = with_differences(link, self.left, self.right, self._settings)
        known = self._detailed[ends]
        return replace(
            link,
            relation=known.relation,
            grade="sure" if known.relation == "same" else link.grade,
            shared_left=known.shared_left,
            shared_right=known.shared_right,
            edits=known.edits,
            conflicts=known.conflicts,
            wordings=known.wordings,
            style=known.style,
            quotations=known.quotations,
        )


def study(
    articles: Sequence[Article],
    settings: Settings = DEFAULTS,
    progress: Progress = ignore_progress,
    verdicts: "Verdicts | None" = None,
) -> Study:
    """Pair the articles, compare every two that are paired, and find the claims of each event."""
    return _compared(pair(articles, settings, progress, verdicts), settings, progress, verdicts)


def one_event(
    articles: Sequence[Article],
    settings: Settings = DEFAULTS,
    progress: Progress = ignore_progress,
    verdicts: "Verdicts | None" = None,
) -> Study:
    """Compare every two articles, two at the least, as reports on one event, and find its claims."""
    corpus = Corpus(marked(split_all(articles, settings), verdicts), settings, progress)
    pairings, events = pair_as_one_event(corpus, settings)
    study = Study(corpus.read, pairings, events, warnings=corpus.warnings)
    return _compared(study, settings, progress, verdicts)


def _compared(paired: Study, settings: Settings, progress: Progress, verdicts: "Verdicts | None") -> Study:
    """Return the study with its comparisons and claims."""
    by_id = {article.id: article for article in paired.articles}
    to_compare = paired.compared_pairings()
    comparisons = tuple(
        compare(by_id[pairing.left], by_id[pairing.right], settings, verdicts)
        for pairing in tracked(to_compare, "comparing", progress)
    )
    decisions = verdicts.claim_decisions() if verdicts else None
    return with_claims(replace(paired, comparisons=comparisons), settings, progress, decisions=decisions)
