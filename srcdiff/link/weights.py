"""The weights of the linker, in one table: what each feature adds to the log odds of a link, for each unit of it.

Fitted by ``python -m benchmarks.fit_links DATA_FOLDER`` (logistic regression, ridge) on all 50 news pairs of
``links.jsonl.gz`` and ``links_more.jsonl.gz``, and with little weight on essay drafts and German texts, so that none of
these is unseen. Judged by cross-validation over article pairs before: F1 .66 on ``links``, .54 on ``links_more``. The
baseline puts a score of 1/2 where the F-measure of the news links is highest, recall counting a little more; all
numbers are scaled so that a link's score is near the share of such links that are right, beyond .6 at least
(cross-validated, .5 to .6: .39 are right; .6 to .7: .57; .7 to .8: .80; .8 to .9: .86; from .9: .99).
"""

BASELINE = -0.838
"""The log odds of a cell whose features are all 0."""
WEIGHTS = {
    "same words around": 1.775,
    "same letters": 2.082,
    "same word beginnings": 1.811,
    "shared rare words": 0.793,
    "main subject": 6.833,
    "shared words besides names": 0.345,
    "rare ones besides names": 0.243,
    "same numbers": 0.340,
    "different names": -0.162,
    "quoted words in common": 0.121,
    "quotation on one side only": -0.072,
    "late in an article": -0.269,
    "both at the top": 0.385,
    "headline": 0.223,
    "lead": 0.134,
    "articles are versions": -0.340,
    "better match elsewhere": -0.555,
    "better match among versions": -0.590,
    "same letters among versions": -3.144,
    "neighbours alike": 0.399,
}
"""By feature (``features.py``, ``rivals.py``): the names that a reader sees."""
