"""Conflicts that show by themselves that two sentences speak of one person: two ages, danger to life and none.

Of 10 such conflicts between sentences with too low a score for a link 9 were right, in 991 pairs of articles. Of the
conflicts of other kinds hardly any was, so that such sentences are not compared.
"""

from functools import lru_cache

from srcdiff.diff.conflicts.ages import age_conflicts
from srcdiff.diff.conflicts.injuries import condition_conflicts, names_condition
from srcdiff.diff.link_diff import LinkDiff
from srcdiff.model import Article, Positions
from srcdiff.model.caches import ARTICLES_KEPT, ByIdentity
from srcdiff.text.ages import age_mentions

SEARCHES = (age_conflicts, condition_conflicts)


def is_telling(diff: LinkDiff) -> bool:
    """Return whether two sentences give one person two ages, or put one victim in danger and out of it."""
    return any(True for search in SEARCHES for _ in search(diff))


def telling_positions(article: Article) -> Positions:
    """Return the positions of the compared sentences that give an age or say whether somebody is in danger.

    Linear in the text.
    """
    return _telling_positions(ByIdentity(article))


@lru_cache(maxsize=ARTICLES_KEPT)
def _telling_positions(identity: ByIdentity[Article]) -> Positions:
    """Return them; cached, since an article is in several comparisons."""
    article = identity.value
    return tuple(
        position
        for position, sentence in enumerate(article.sentences)
        if sentence.compared
        and (age_mentions(article.text, sentence.start, sentence.end) or names_condition(article.text, sentence))
    )
