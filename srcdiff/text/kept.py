"""How much is remembered between the steps."""

SENTENCES_KEPT = 1 << 12
"""Sentences of which each search keeps its result: two articles of 2,000 sentences, which every step asks for again.
With 1,024, two of 1,000 took 4.6 s instead of 3.2; four times as many cost some 50 MB."""
