"""The one path through the program: articles that were read are split, paired, linked and diffed.

Opens no file, reads no clock, prints nothing. The same articles and settings give the same values.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from srcdiff.diff import with_differences
from srcdiff.link import link_sentences
from srcdiff.model import Article, Comparison, Link, Progress, Study, ignore_progress
from srcdiff.pair import pair_articles
from srcdiff.settings import DEFAULTS, Settings
from srcdiff.split import split

if TYPE_CHECKING:
    from srcdiff.verdicts.standing import Verdicts


def split_all(articles: Sequence[Article], settings: Settings = DEFAULTS) -> tuple[Article, ...]:
    """Return the articles with their sentences; one that has them already is left as it is."""
    return tuple(article if article.sentences else split(article, settings.furniture) for article in articles)


def marked(articles: Sequence[Article], verdicts: "Verdicts | None") -> tuple[Article, ...]:
    """Return split articles with the furniture that people marked; marking them again changes nothing."""
    return tuple(map(verdicts.marked, articles)) if verdicts else tuple(articles)


def pair(
    articles: Sequence[Article],
    settings: Settings = DEFAULTS,
    progress: Progress = ignore_progress,
    verdicts: "Verdicts | None" = None,
) -> Study:
    """Decide which of the articles report one event; nothing is compared yet.

    ``settings.pairings`` name articles by their ids; ids that are not among the articles raise ``KeyError``.
    ``verdicts`` name sentences of these articles.
    """
    whole = marked(split_all(articles, settings), verdicts)
    rules = verdicts.pairing_rules() if verdicts else ()
    pairings, events = pair_articles(whole, settings, progress, rules)
    return Study(whole, pairings, events)


def compare(
    left: Article, right: Article, settings: Settings = DEFAULTS, verdicts: "Verdicts | None" = None
) -> Comparison:
    """Link the sentences of two articles, whatever their order, and work out how the linked ones differ.

    Cost: about the product of the numbers of sentences.
    """
    left, right = marked(split_all((left, right), settings), verdicts)
    joined, rejected = verdicts.links_between(left, right) if verdicts else ((), ())
    made = link_sentences(left, right, settings, joined, rejected)
    links = tuple(_differing(link, left, right, settings) for link in made)
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


def _differing(link: Link, left: Article, right: Article, settings: Settings) -> Link:
    """Return the link with its differences; one without any word edited is the same sentence.

    The linker knows spellings of names; what else is house style (``organise``, ``nine`` for ``9``) shows in the edits.
    """
    detailed = with_differences(link, left, right, settings)
    alike = all(edit.op == "equal" for edit in detailed.edits)
    return replace(detailed, relation="same") if alike else detailed


def study(
    articles: Sequence[Article],
    settings: Settings = DEFAULTS,
    progress: Progress = ignore_progress,
    verdicts: "Verdicts | None" = None,
) -> Study:
    """Do the whole job: pair the articles, then compare every two that are paired."""
    paired = pair(articles, settings, progress, verdicts)
    by_id = {article.id: article for article in paired.articles}
    to_compare = [pairing for pairing in paired.pairings if pairing.paired]
    comparisons = []
    for done, pairing in enumerate(to_compare):
        progress("comparing", done, len(to_compare))
        comparisons.append(compare(by_id[pairing.left], by_id[pairing.right], settings, verdicts))
    return replace(paired, comparisons=tuple(comparisons))
