"""The weights of pairing, in one table: what each feature adds to a pair's score, in log odds.

Fitted by logistic regression on 88 sets of 6 to 39 news articles with known events (one topic within three weeks; two
look-alike events without dates; ten political events), on parts and unions of them, and on fifty pairs of reports
without dates, each kind with its own share. ``benchmarks/fit/pairing.py`` prints a new table. Rounded to a tenth.
"""

from dataclasses import dataclass

from srcdiff.model import ReasonKind


@dataclass(frozen=True, slots=True)
class Weight:
    """One row of the table."""

    feature: str
    kind: ReasonKind
    """The kind of reason under which the feature is explained."""
    weight: float
    """Log odds for each unit of the feature."""
    by_hand: bool = False
    """Whether the weight was set by hand and not fitted."""


BIAS = 0.9
"""The log odds of two articles whose features are all 0."""

TABLE = (
    Weight("words", "words", 1.8),
    Weight("length", "words", -1.5),
    Weight("names", "names", 0.9),
    Weight("numbers", "numbers", 0.7),
    Weight("phrases", "shared_phrase", 0.2),
    Weight("quotes", "shared_quote", 0.4),
    Weight("copy", "duplicate", 3.0, by_hand=True),  # the 91 copies in the data were all of one event
    Weight("same_day", "date", 1.9),
    Weight("next_day", "date", 0.8),
    Weight("two_days", "date", -0.6),
    Weight("few_days", "date", -2.0),
    Weight("week", "date", -1.9),
    Weight("later", "date", -2.0, by_hand=True),  # fitted it is -1.1, but a longer gap must not count for less
    Weight("days", "period", 0.4),
    Weight("other_weekday", "period", -1.1),
    Weight("same_year", "period", 1.2),
    Weight("next_year", "period", 0.2),
    Weight("other_year", "period", -1.0),
    Weight("other_month", "period", -1.0),
    Weight("one_month", "period", -0.3, by_hand=True),  # the two kinds of article in the data happen to differ in it
)

WEIGHTS = {row.feature: row.weight for row in TABLE}
"""By feature."""
KINDS = {row.feature: row.kind for row in TABLE}
"""The kind of reason of each feature."""
