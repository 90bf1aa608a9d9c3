"""Which articles report one event, how surely, and why: keys propose pairs, one pure score judges them."""

from srcdiff.pair.corpus import Corpus
from srcdiff.pair.pairing import pair_articles, pair_corpus

__all__ = ["Corpus", "pair_articles", "pair_corpus"]
