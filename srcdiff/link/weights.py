"""The weights of the linker: what each unit of a feature adds to the log odds of a link.

Fitted by ``python -m benchmarks.fit.links DATA_FOLDER`` (logistic regression, ridge, calibrated) on all 119 news pairs
of ``links``, ``links_more``, ``links_wide`` and ``links_local``, and with little weight on drafts and German texts, so
none of these is unseen. Cross-validated over article pairs, from a score of .34: F1 .66 on ``links``, .54 on
``links_more``, .69 on ``links_wide`` and .67 on ``links_local``; from .68, the links of the last two are right in .90
and .86 of cases. The score of a link is near the share of such links that are right (cross-validated, .5 to .6: .59 are
right; .6 to .7: .66; .7 to .8: .80; .8 to .9: .82; from .9: .95).
"""

BASELINE = -3.378
"""The log odds of a cell whose features are all 0."""
LENIENCE = 0.35
"""Log odds by which a cell may be weaker if both its sentences have better links (``selection.py``)."""
WEIGHTS = {
    "same words around": 3.303,
    "same letters": 5.209,
    "same word beginnings": 3.426,
    "shared rare words": 1.670,
    "main subject": 7.624,
    "shared words besides names": 0.394,
    "shared words besides names, headline": 0.134,
    "same numbers": 0.278,
    "different names": -0.321,
    "quoted words in common": 0.427,
    "quotation on one side only": -0.157,
    "late in an article": -0.504,
    "both at the top": 0.613,
    "headline": 0.300,
    "lead": 0.249,
    "articles are versions": -0.400,
    "better match elsewhere": -1.426,
    "better match among versions": -1.773,
    "same letters among versions": -6.903,
    "neighbours alike": 1.029,
    "long articles": 0.111,
}
"""By feature (``features.py``, ``table_features.py``)."""
