"""The names of months and weekdays, in order."""

MONTHS = "january february march april may june july august september october november december".split()
SHORT_MONTHS = "jan feb mar apr aug sep sept oct nov dec".split()
"""Abbreviations that a full stop follows in print."""
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
CALENDAR_WORDS = frozenset(MONTHS + WEEKDAYS)
"""Words that are capitalised as names are, but name a time."""
