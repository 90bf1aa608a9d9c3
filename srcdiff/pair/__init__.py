"""Which articles report one event, how surely, and why: keys propose pairs, one pure score judges them."""

from srcdiff.pair.pairing import pair_articles

__all__ = ["pair_articles"]
