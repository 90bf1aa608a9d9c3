"""The weights of the linker: what each unit of a feature adds to the log odds of a link.

Fitted by ``python -m benchmarks.fit.links DATA_FOLDER`` (logistic regression, ridge) on all 50 news pairs of
``links.jsonl.gz`` and ``links_more.jsonl.gz``, and with little weight on drafts and German texts, so none of these is
unseen. Cross-validated over article pairs: F1 .66 on ``links``, .54 on ``links_more``. The baseline puts a score of
1/2 where the sum of the F1 of the news links and the share of sentences correctly called shared or unique is highest.
All numbers are scaled so that the score of a link is near the share of such links that are right (cross-validated, .5
to .6: .46 are right; .6 to .7: .58; .7 to .8: .81; .8 to .9: .80; from .9: .97).
"""

BASELINE = -1.193
"""The log odds of a cell whose features are all 0."""
LENIENCE = 0.326
"""Log odds by which a cell may be weaker if both its sentences have better links (``selection.py``)."""
WEIGHTS = {
    "same words around": 2.255,
    "same letters": 2.645,
    "same word beginnings": 2.301,
    "shared rare words": 1.007,
    "main subject": 8.680,
    "shared words besides names": 0.438,
    "rare ones besides names": 0.309,
    "same numbers": 0.432,
    "different names": -0.206,
    "quoted words in common": 0.154,
    "quotation on one side only": -0.092,
    "late in an article": -0.342,
    "both at the top": 0.490,
    "headline": 0.284,
    "lead": 0.170,
    "articles are versions": -0.432,
    "better match elsewhere": -0.705,
    "better match among versions": -0.749,
    "same letters among versions": -3.994,
    "neighbours alike": 0.507,
}
"""By feature (``features.py``, ``table_features.py``)."""
