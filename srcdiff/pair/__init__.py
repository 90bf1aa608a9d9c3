"""Which articles report one event, how surely, and why: keys propose pairs, and one pure function scores a pair.

``traits.py`` and ``particulars.py`` read what pairing needs of an article, ``copies.py`` finds copies of one text, and
``profile.py`` weights the traits by how common each is and sums how alike the articles of the set are.
``candidates.py`` proposes pairs from the rare words and phrases that two articles share, so that a large corpus is not
compared all with all. ``score.py`` adds the named features of ``features.py`` (words, names, numbers, ages, streets,
phrases, quotations, dates), weighted by ``weights.py``. ``topics.py`` groups the articles by subject, and each topic is
a ``weighted_set.py`` of its own, whose pairs are scored again: ``text_scores.py`` does both. ``clusters.py`` joins
articles by these scores, ``decider.py`` makes the pairings that agree with the clusters, ``events.py`` the events with
their titles, ``versions.py`` the versions of one article, and ``reasons.py`` the reasons. ``corpus.py`` holds the
articles of one run, and ``pairing.py`` puts the steps together.
"""

from srcdiff.pair.corpus import Corpus
from srcdiff.pair.pairing import pair_articles, pair_as_one_event, pair_corpus

__all__ = ["Corpus", "pair_articles", "pair_as_one_event", "pair_corpus"]
