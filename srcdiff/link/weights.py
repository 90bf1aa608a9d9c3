"""The weights of the linker, in one table: what each feature adds to the log odds of a link, for each unit of it.

Fitted by ``python -m benchmarks.fit_links DATA_FOLDER`` (logistic regression, ridge) on all 50 news pairs of
``links.jsonl.gz`` and ``links_more.jsonl.gz``, and with little weight on essay drafts and German texts, so that none of
these is unseen. Judged by cross-validation over article pairs before: F1 .64 on ``links``, .54 on ``links_more``. The
baseline puts a score of 1/2 where the F-measure of the news links is highest, recall counting a little more.
"""

BASELINE = -2.309
"""The log odds of a cell whose features are all 0."""
WEIGHTS = {
    "context": 5.082,
    "letters": 5.172,
    "prefixes": 5.188,
    "telling": 1.926,
    "shared": 0.182,
    "common": 12.238,
    "numbers": 0.741,
    "other_names": -0.185,
    "quoted_runs": 0.372,
    "quoted_once": -0.202,
    "late": -0.698,
    "top": 0.962,
    "headline": 0.659,
    "lead": 0.303,
    "versions": -0.793,
    "rivals": -1.472,
    "versions_rival": -1.535,
    "versions_letters": -7.606,
    "neighbours": 0.975,
}
"""By feature (``features.py``, ``rivals.py``)."""
