"""The names of months and weekdays, in order."""

MONTHS = "january february march april may june july august september october november december".split()
SHORT_MONTHS = "jan feb mar apr aug sep sept oct nov dec".split()
"""Abbreviations that a full stop follows in print."""
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
CALENDAR_WORDS = frozenset(MONTHS + WEEKDAYS)
"""Words that are capitalised as names are, but name a time."""
SINCE = "since"
PERIODS = frozenset(
    "season year quarter month week weekend decade century game match term summer winter spring autumn".split()
)
PERIOD_ORDER = {
    word: group.split()[0]
    for group in ("this current", "last previous past preceding", "next coming following")
    for word in group.split()
}
"""Words before a period, each with the first of those that say the same: ``last season`` is not ``this season``."""
