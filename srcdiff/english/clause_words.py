"""English words at which a clause or a phrase begins, for the search for the statement that two sentences share."""

CLAUSE_OPENERS = frozenset(
    "and but or nor so yet while after before when as because since if although though until unless where who which "
    "whose whom that amid following despite saying adding according for during".split()
)
PHRASE_OPENERS = CLAUSE_OPENERS | frozenset(
    "at in on by from to with without including of about into over near under against between outside inside along "
    "around through".split()
)
JOINTS = frozenset("that and but while when after".split())
"""Words that a statement may be printed without: it may begin after them."""
SAID = frozenset("said says say".split())
"""What is said may begin right after them, without a comma or ``that``."""
LEADING = frozenset("that and but".split())
"""Words that a statement is given without, though its clause begins with them."""
DANGLING = frozenset(
    "a an the of at in on by from to with without into over near under between through around about than as his her "
    "its their our my your".split()
)
"""Words that no phrase ends with: one that begins a quotation after them goes on."""
RANGE_JOINTS = frozenset("and or to".split())
"""Words between the two ends of a range: ``from 10 to 12``, ``between 2015 and 2021``."""
