"""Conflicts that show by themselves that two sentences speak of one person or place.

Two ages, danger to life and none, two manners of one death, two kinds of one street or two blocks of it.

Of 10 such conflicts between sentences with too low a score for a link 9 were right, in 991 pairs of articles. Of the
conflicts of other kinds hardly any was, so that such sentences are not compared. Streets came later: all of 4 were.
"""

from collections.abc import Iterator
from functools import lru_cache

from srcdiff.diff.conflicts.ages import age_conflicts
from srcdiff.diff.conflicts.fates import death_conflicts
from srcdiff.diff.conflicts.injuries import condition_conflicts, names_condition
from srcdiff.diff.conflicts.labels import label_conflicts, street_conflicts
from srcdiff.diff.link_diff import LinkDiff
from srcdiff.english.fates import RULING_KEYS
from srcdiff.english.streets import STREET_KEYS
from srcdiff.model import Article, Conflict, Positions, Sentence
from srcdiff.model.caches import ARTICLES_KEPT, ByIdentity
from srcdiff.text.ages import age_mentions
from srcdiff.text.word_sets import word_set


def _block_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    return (conflict for conflict in label_conflicts(diff) if BLOCK in conflict.left)


BLOCK = "block"
_TELLING_KEYS = STREET_KEYS | RULING_KEYS | {BLOCK}
SEARCHES = (age_conflicts, condition_conflicts, street_conflicts, death_conflicts, _block_conflicts)


def is_telling(diff: LinkDiff) -> bool:
    """Return whether two sentences have a conflict that shows by itself that they speak of one person or place."""
    return any(True for search in SEARCHES for _ in search(diff))


def telling_positions(article: Article) -> Positions:
    """Return the positions of the compared sentences that may have such a conflict: with an age, a street or a death.

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
        if sentence.compared and _may_be_telling(article.text, sentence)
    )


def _may_be_telling(text: str, sentence: Sentence) -> bool:
    if not _TELLING_KEYS.isdisjoint(word_set(text, sentence.start, sentence.end)):
        return True
    return bool(age_mentions(text, sentence.start, sentence.end)) or names_condition(text, sentence)
