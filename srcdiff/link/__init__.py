"""Links: which sentences of two articles state one fact, in any order, with the evidence for each."""

from srcdiff.link.linking import link_sentences

__all__ = ["link_sentences"]
