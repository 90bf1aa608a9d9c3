"""English words for the parts that things take in acts."""

from srcdiff.english.events import HARMING, SUSPECT_NOUNS, VICTIM_NOUNS

WITH = "with"
CARRYING = dict.fromkeys("in on aboard by".split(), "in")
"""Prepositions of a vehicle, each with the first of them."""
IS_PART = {word: word for word in "with to from into for".split()} | CARRYING
"""Prepositions whose noun takes part in an act."""
HARMING_WITH = HARMING | frozenset("threaten kill bludgeon slash arm".split())
"""Verbs of what somebody does with a weapon."""
FLEEING = frozenset("flee escape leave drive ride run speed get make".split())
"""Verbs of what somebody does in a vehicle who flees."""
ANYBODY = SUSPECT_NOUNS | VICTIM_NOUNS | frozenset("man woman person people men women robber thief intruder".split())
"""Nouns for somebody of whom another noun may be used elsewhere."""
