"""Links: which sentences of two articles make one statement, in any order, with the evidence for each.

Each sentence becomes a digest (``digest.py``: words, stems, names, numbers, quoted words), and ``candidates.py``
proposes pairs of sentences. ``features.py`` measures what two sentences have in common, ``rivals.py`` how a pair
compares with the others of its two sentences, and ``weights.py`` turns both into log odds. ``choice.py`` takes the
pairs above the threshold, ``groups.py`` joins the halves of a split statement, ``relation.py`` names the relation,
and ``order.py`` decides what has moved. ``linking.py`` runs them and applies verdicts on links.
"""

from srcdiff.link.linking import Linker, link_sentences

__all__ = ["Linker", "link_sentences"]
