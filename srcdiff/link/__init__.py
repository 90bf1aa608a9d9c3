"""Links: which sentences of two articles make one statement, in any order, with the evidence for each."""

from srcdiff.link.linking import Linker, link_sentences

__all__ = ["Linker", "link_sentences"]
