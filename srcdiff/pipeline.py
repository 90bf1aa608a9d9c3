"""The one path through the program: articles that were read are split, paired, linked and diffed.

Opens no file, reads no clock, prints nothing. The same articles and settings give the same values.
"""

from collections.abc import Sequence
from dataclasses import replace

from srcdiff.diff import with_differences
from srcdiff.link import link_sentences
from srcdiff.model import Article, Comparison, Link, Progress, Study, ignore_progress
from srcdiff.pair import pair_articles
from srcdiff.settings import DEFAULTS, Settings
from srcdiff.split import split


def split_all(articles: Sequence[Article], settings: Settings = DEFAULTS) -> tuple[Article, ...]:
    """Return the articles with their sentences; one that has them already is left as it is."""
    return tuple(article if article.sentences else split(article, settings.furniture) for article in articles)


def pair(articles: Sequence[Article], settings: Settings = DEFAULTS, progress: Progress = ignore_progress) -> Study:
    """Decide which of the articles report one event; nothing is compared yet.

    ``settings.pairings`` name articles by their ids; ids that are not among the articles raise ``KeyError``.
    """
    whole = split_all(articles, settings)
    pairings, events = pair_articles(whole, settings, progress)
    return Study(whole, pairings, events)


def compare(left: Article, right: Article, settings: Settings = DEFAULTS) -> Comparison:
    """Link the sentences of two articles, whatever their order, and work out how the linked ones differ.

    Cost: about the product of the numbers of sentences.
    """
    left, right = split_all((left, right), settings)
    links = tuple(_differing(link, left, right, settings) for link in link_sentences(left, right, settings))
    linked_left = {position for link in links for position in link.left}
    linked_right = {position for link in links for position in link.right}
    return Comparison(
        left=left.id,
        right=right.id,
        links=links,
        unique_left=tuple(position for position in left.compared_positions() if position not in linked_left),
        unique_right=tuple(position for position in right.compared_positions() if position not in linked_right),
    )


def _differing(link: Link, left: Article, right: Article, settings: Settings) -> Link:
    """Return the link with its differences; one without any word edited is the same sentence.

    The linker knows spellings of names; what else is house style (``organise``, ``nine`` for ``9``) shows in the edits.
    """
    detailed = with_differences(link, left, right, settings)
    alike = all(edit.op == "equal" for edit in detailed.edits)
    return replace(detailed, relation="same") if alike else detailed


def study(articles: Sequence[Article], settings: Settings = DEFAULTS, progress: Progress = ignore_progress) -> Study:
    """Do the whole job: pair the articles, then compare every two that are paired."""
    paired = pair(articles, settings, progress)
    by_id = {article.id: article for article in paired.articles}
    to_compare = [pairing for pairing in paired.pairings if pairing.paired]
    comparisons = []
    for done, pairing in enumerate(to_compare):
        progress("comparing", done, len(to_compare))
        comparisons.append(compare(by_id[pairing.left], by_id[pairing.right], settings))
    return replace(paired, comparisons=tuple(comparisons))
