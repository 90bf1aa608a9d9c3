"""Conflicts that show by themselves that two sentences speak of one person, place or thing.

Two ages, danger to life and none, two manners of one death, two kinds of one street or two blocks of it, and large
counts of one thing; two days only where the score is nearly that of a link.

Of 10 such conflicts between sentences with too low a score for a link 9 were right, in 991 pairs of articles. Of the
conflicts of other kinds hardly any was, so that such sentences are not compared. Streets came later: all of 4 were, and
so were both of 2 large counts and both of 2 days in 1,222 pairs, while counts below a thousand were often of others.
"""

from collections.abc import Iterator, Mapping, Set
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from srcdiff.diff.conflicts.ages import age_conflicts
from srcdiff.diff.conflicts.amount_index import heads
from srcdiff.diff.conflicts.dates import date_conflicts
from srcdiff.diff.conflicts.fates import death_conflicts
from srcdiff.diff.conflicts.injuries import condition_conflicts, names_condition
from srcdiff.diff.conflicts.labels import label_conflicts, street_conflicts
from srcdiff.diff.conflicts.numbers import number_conflicts
from srcdiff.diff.link_diff import LinkDiff
from srcdiff.english.fates import RULING_KEYS
from srcdiff.english.streets import STREET_KEYS
from srcdiff.model import Article, Conflict, Sentence
from srcdiff.model.caches import ARTICLES_KEPT, ByIdentity
from srcdiff.text.ages import age_mentions
from srcdiff.text.dates import date_mentions
from srcdiff.text.quantities import quantities
from srcdiff.text.word_sets import word_set


def _block_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    return (conflict for conflict in label_conflicts(diff) if BLOCK in conflict.left)


def _large_count_conflicts(diff: LinkDiff) -> Iterator[Conflict]:
    """Yield the counts of one thing that differ and are too large to be of one of many."""
    for conflict in number_conflicts(diff):
        counted = [
            quantity.kind == "count" and quantity.low >= LARGE_COUNT
            for side, span in ((diff.left, conflict.left_span), (diff.right, conflict.right_span))
            for quantity in quantities(side.article.text, *span)
        ]
        if counted and all(counted):
            yield conflict


BLOCK = "block"
LARGE_COUNT = 1_000
"""Fewer things are counted too often, and those of others: two banks, three banks; 33 knockouts, 36 knockouts."""
_TELLING_KEYS = STREET_KEYS | RULING_KEYS | {BLOCK}
SEARCHES = (
    age_conflicts,
    condition_conflicts,
    street_conflicts,
    death_conflicts,
    _block_conflicts,
    _large_count_conflicts,
)


NEAR_SEARCHES = (*SEARCHES, date_conflicts)
"""Those of sentences whose score is nearly that of a link."""


def is_telling(diff: LinkDiff, *, is_near: bool) -> bool:
    """Return whether two sentences have a conflict that shows by itself that they speak of one person or place."""
    return any(True for search in (NEAR_SEARCHES if is_near else SEARCHES) for _ in search(diff))


class TellingSigns(NamedTuple):
    """What a sentence has that two sentences with a telling conflict have both."""

    has_word: bool
    """Whether it has an age, or a word for a condition, a street or a death."""
    counts: Mapping[str, Set[Decimal]]
    """The large counts by what they count."""
    has_day: bool
    """Whether it names a weekday or a month."""


def may_be_telling(one: TellingSigns, other: TellingSigns, *, is_near: bool) -> bool:
    """Return whether two sentences may have such a conflict."""
    if (one.has_word and other.has_word) or (is_near and one.has_day and other.has_day):
        return True
    return any(one.counts[head].isdisjoint(other.counts[head]) for head in one.counts.keys() & other.counts.keys())


def telling_signs(article: Article) -> Mapping[int, TellingSigns]:
    """Return the signs of the compared sentences that have some, by their positions. Linear in the text."""
    return _telling_signs(ByIdentity(article))


@lru_cache(maxsize=ARTICLES_KEPT)
def _telling_signs(identity: ByIdentity[Article]) -> dict[int, TellingSigns]:
    """Return them; cached, since an article is in several comparisons."""
    article = identity.value
    signs = {
        position: TellingSigns(
            _has_telling_word(article.text, sentence),
            _large_counts(article.text, sentence),
            _has_day(article.text, sentence),
        )
        for position, sentence in enumerate(article.sentences)
        if sentence.compared
    }
    return {position: found for position, found in signs.items() if any(found)}


def _large_counts(text: str, sentence: Sentence) -> dict[str, set[Decimal]]:
    """Return the large counts in a sentence by what they count."""
    counts: dict[str, set[Decimal]] = {}
    for quantity in quantities(text, sentence.start, sentence.end):
        if quantity.kind == "count" and quantity.low >= LARGE_COUNT:
            for head in heads(quantity):
                counts.setdefault(head, set()).add(quantity.low)
    return counts


def _has_day(text: str, sentence: Sentence) -> bool:
    """Return whether a sentence names a weekday or a month."""
    days = date_mentions(text, sentence.start, sentence.end)
    return any(day.weekday is not None or day.month is not None for day in days)


def _has_telling_word(text: str, sentence: Sentence) -> bool:
    if not _TELLING_KEYS.isdisjoint(word_set(text, sentence.start, sentence.end)):
        return True
    return bool(age_mentions(text, sentence.start, sentence.end)) or names_condition(text, sentence)
