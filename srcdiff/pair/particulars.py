"""The particulars of an incident that reports on one day and one subject differ in: ages of persons, and streets."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from srcdiff.english.streets import STREET_KEYS, STREET_WORDS
from srcdiff.model import Article, Sentence
from srcdiff.pair.dates import LEAD
from srcdiff.text.ages import age_mentions
from srcdiff.text.lazy_pattern import lazy_pattern
from srcdiff.text.word_sets import word_set

_STREET = lazy_pattern(rf"\b(?:[A-Z0-9][\w.'’-]* ){{0,2}}([A-Z0-9][\w.'’-]*) (?:{'|'.join(STREET_WORDS)})\b")


class Particulars(NamedTuple):
    """The particulars that one article gives."""

    ages: frozenset[int]
    """In full years."""
    lead_ages: frozenset[int]
    """Those given in the lead."""
    streets: dict[str, str]
    """Each street as first printed, by the last word of its name: ``North Oak Street`` by ``oak``."""


def particulars(article: Article) -> Particulars:
    """Return the particulars in the sentences of a split article, furniture left out. Linear in the text."""
    ages: set[int] = set()
    lead_ages: set[int] = set()
    streets: dict[str, str] = {}
    for position in article.compared_positions():
        sentence = article.sentences[position]
        for match in _streets(article.text, sentence):
            streets.setdefault(match[1].casefold(), match[0])
        for mention in age_mentions(article.text, sentence.start, sentence.end):
            if mention.is_exact:
                ages.add(int(mention.low))
                if mention.start < LEAD:
                    lead_ages.add(int(mention.low))
    return Particulars(frozenset(ages), frozenset(lead_ages), streets)


def _streets(text: str, sentence: Sentence) -> Iterator[re.Match[str]]:
    if not STREET_KEYS.isdisjoint(word_set(text, sentence.start, sentence.end)):
        yield from _STREET.finditer(text, sentence.start, sentence.end)
