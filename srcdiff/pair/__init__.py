"""Which articles report one event, how surely, and why: keys propose pairs, and one pure function scores a pair.

``candidates.py`` proposes pairs from the rare words and phrases that two articles share, so that a large corpus is
not compared all with all. ``score.py`` adds named features of two articles (words, names, numbers, phrases,
quotations, dates), weighted by ``weights.py``. ``grouping.py`` clusters articles by these scores, ``deciding.py``
makes the pairings that agree with the clusters, ``events.py`` the events with their titles, and ``reasons.py`` the
texts of the reasons.
"""

from srcdiff.pair.corpus import Corpus
from srcdiff.pair.pairing import pair_articles, pair_corpus

__all__ = ["Corpus", "pair_articles", "pair_corpus"]
