"""Links: which sentences of two articles make one statement, in any order, with the evidence for each.

Each sentence becomes a digest (``digest.py``: its words, ideas, names, numbers and quoted words).
``equal_sentences.py`` pairs equal sentences, which are always linked; for the others ``candidates.py`` proposes
cells, that is pairs of sentences. ``features.py`` measures what the two sentences of a cell have in common,
``table_features.py`` how the cell compares with its row and column, and ``score.py`` turns both into a score by the
``weights.py``. ``selection.py`` takes the cells above the threshold, ``splits.py`` joins the halves of a split
statement, ``relation.py`` names the relation, and ``order.py`` decides what has moved. ``linking.py`` runs them and
applies verdicts on links.
"""

from srcdiff.link.linking import Linker, link_sentences

__all__ = ["Linker", "link_sentences"]
