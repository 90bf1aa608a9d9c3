"""The weights of the search for shared statements, in the order of ``statement_features.NAMES``.

Fitted by ``python -m benchmarks.fit.statements DATA_FOLDER`` (logistic regression, ridge) on the words that readers
marked in 928 partial links of 69 article pairs, ``links_wide`` and ``links_local``, so none of these is unseen.
"""

BIAS = 3.169
WEIGHTS = (
    1.566,  # clause's part of the evidence
    -1.035,  # in a short clause of speech
    0.433,  # between evidence on both sides
    0.467,  # evidence near
    -0.191,  # evidence nearer
    -2.373,  # sentence's share of evidence
    -0.578,  # other sentence's share of evidence
    -1.082,  # words of the sentence
    0.406,  # place in the sentence
    0.030,  # evidence of the clause before
    -0.738,  # evidence of the sentence
    1.162,  # phrase's share of evidence
    0.715,  # phrase's part of the evidence
    0.681,  # share of evidence of the phrase after
)
