"""The weights of pairing, in one table: what each feature adds to a pair's score, in log odds.

Fitted by logistic regression on 133 sets of 6 to 39 news articles with known events (one topic within three weeks; two
look-alike events without dates; ten political events; shootings within ten days), on parts and unions of them, some
without their dates, and on 119 pairs of reports without dates, each kind with its own share.
``benchmarks/fit/pairing.py`` prints a new table. Rounded to a tenth.
"""

from typing import NamedTuple

from srcdiff.model import ReasonKind


class Weight(NamedTuple):
    """One row of the table."""

    feature: str
    kind: ReasonKind
    """The kind of reason under which the feature is explained."""
    weight: float
    """Log odds for each unit of the feature."""
    by_hand: bool = False
    """Whether the weight was set by hand and not fitted."""


BIAS = 0.5
"""The log odds of two articles whose features are all 0."""

TABLE = (
    Weight("words", "words", 2.5),
    Weight("usual_words", "words", -2.4),
    Weight("length", "words", -1.4),
    Weight("names", "names", 0.4),
    Weight("usual_names", "words", 1.7),
    Weight("lead_names", "names", 0.8),
    Weight("one_name", "names", -8.0, by_hand=True),  # the data has no lines on other subjects
    Weight("lead_age", "age", 1.5),
    Weight("other_ages", "age", -0.9),
    Weight("other_streets", "street", -1.1),
    Weight("numbers", "numbers", 0.6),
    Weight("phrases", "shared_phrase", 0.4),
    Weight("quotes", "shared_quote", 0.6),
    Weight("copy", "duplicate", 3.0, by_hand=True),  # the 91 copies in the data were all of one event
    Weight("other_language", "language", -4.0, by_hand=True),  # the data is English
    Weight("same_day", "date", 0.9),
    Weight("next_day", "date", 0.2),
    Weight("two_days", "date", -0.8),
    Weight("few_days", "date", -1.9),
    Weight("week", "date", -2.1),
    Weight("gap_words", "date", -0.4),
    Weight("later", "date", -2.1, by_hand=True),  # fitted it is -1.4, but a longer gap must not count for less
    Weight("days", "period", 0.7),
    Weight("other_weekday", "period", -1.3),
    Weight("same_year", "period", 0.8),
    Weight("next_year", "period", 0.6),
    Weight("other_year", "period", -0.7),
    Weight("other_month", "period", -1.6),
    Weight("one_month", "period", -1.1),
)

WEIGHTS = {row.feature: row.weight for row in TABLE}
"""By feature."""
KINDS = {row.feature: row.kind for row in TABLE}
"""The kind of reason of each feature."""
