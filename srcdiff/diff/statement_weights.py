"""The weights of the search for shared statements, in the order of ``statement_features.NAMES``.

Fitted by ``python -m benchmarks.fit.statements DATA_FOLDER`` (logistic regression, ridge) on the words that readers
marked in 928 partial links of 69 article pairs, ``links_wide`` and ``links_local``, so none of these is unseen.
"""

BIAS = 3.182
WEIGHTS = (
    1.551,  # clause's part of the evidence
    -1.037,  # in a short clause of speech
    0.454,  # between evidence on both sides
    0.468,  # evidence near
    -0.195,  # evidence nearer
    -2.388,  # sentence's share of evidence
    -0.573,  # other sentence's share of evidence
    -1.092,  # words of the sentence
    0.409,  # place in the sentence
    0.019,  # evidence of the clause before
    -0.740,  # evidence of the sentence
    1.186,  # phrase's share of evidence
    0.749,  # phrase's part of the evidence
    0.699,  # share of evidence of the phrase after
)
