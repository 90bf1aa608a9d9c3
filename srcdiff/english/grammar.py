"""English function words by their part of speech, for the search for subjects, objects and adjuncts."""

from srcdiff.english.calendar import WEEKDAYS

DETERMINERS = frozenset(
    "the a an this that these those his her its their my our your whose every each all both no some any another "
    "several many most few 's".split()
)
PREPOSITIONS = frozenset(
    "in on at by for from with without of to into onto over under about after before during between among against "
    "through throughout near outside inside behind beside along across around toward towards upon within off above "
    "below beneath past since until till via despite amid like as than per following including".split()
)
CONJUNCTIONS = frozenset("and or but nor".split())
CLAUSE_WORDS = frozenset(
    "that who whom which what when where while because although though if unless whether why how whose until since so "
    "as after before".split()
)
"""Words that begin a clause of their own, if a verb follows."""
PRONOUNS = frozenset(
    "he she they we i it you him her them us me himself herself themselves itself who someone somebody anyone everyone "
    "nobody".split()
)
ADVERBS = frozenset(
    "also later then further now once again even still just often always never ever first reportedly too not only "
    "already soon early earlier late today yesterday tomorrow tonight ago away back down up out very more most "
    "less about around nearly almost later".split()
).union(WEEKDAYS)
"""Besides those in ``-ly``."""
