"""Word classes by which the subject of a reporting verb is found without a parser."""

from srcdiff.english.calendar import WEEKDAYS

HELPERS = frozenset("has have had is was are were would will could should may might must did does do be been".split())
"""Words that can come between a subject and its verb, like adverbs."""
REPORTING_ADVERBS = frozenset(
    "also later then further now once again even still just often always never first reportedly recently quickly "
    "repeatedly already simply famously publicly soon since too not both all earlier "
    "today yesterday tomorrow".split()
).union(WEEKDAYS)
"""Adverbs other than those in ``-ly``."""
SUBJECT_PRONOUNS = frozenset("he she they we i it you who one another others both many some".split())
"""Words that are a subject by themselves."""
SUBJECT_DETERMINERS = frozenset(
    "the a an this that these those his her its their my our your one two three four several some many most another "
    "other every each all both no".split()
)
"""Words that begin a subject."""
NAME_CONJUNCTIONS = frozenset(("and", "but", "or"))
"""Between two clauses, or two parts of a name."""
CLAUSE_STARTS = frozenset(
    "that as but when while because if although though since until whereas where which so before after and or "
    "in on at during with without for from by to about into over under amid among like unlike between following "
    "despite upon through via against of".split()
)
"""Words with which a clause or an adjunct begins, and never a subject."""
PHRASE_ENDS = frozenset(
    "who whose whom which that when while where as because after before if although though since until in on at "
    "during with without for from by to about into over under amid among like following outside inside through via "
    "against and but or said told has have had is was were are would will last this earlier later also".split()
)
"""Words at which the name or role of a speaker ends where it follows the verb."""
TITLES = frozenset("mr mrs ms dr prof sen sens rep reps gov gen lt col sgt capt maj rev hon st jr sr u.s d.c".split())
"""Abbreviations whose full stop does not end a sentence."""
SUBJECT_LIMITS = frozenset("that but when while because if although though since until whereas where before as".split())
"""Words at which a subject before its verb ends, read backwards from the verb."""
PARTICLES = frozenset("of for de del van von der den la le al el bin ibn and the & y e da di du".split())
"""Small words inside a name."""
