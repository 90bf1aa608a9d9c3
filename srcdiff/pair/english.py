"""What pairing knows of English, besides its dates: the words that tell nothing of a story.

Text in another language loses these hints alone: words, names, numbers and phrases need no table.
"""

from srcdiff.text.dates import MONTHS, WEEKDAYS

FUNCTION_WORDS = frozenset(
    """
    a about after again against all also am an and any are as at be because been before being between both but by can
    could did do does down during each few for from had has have having he her here hers him his how i if in into is it
    its just may me might more most must my no nor not of off on once one only or other our out over own said same say
    says she should since so some such than that the their theirs them then there these they this those through to too
    two under until up us very was we were what when where which while who whom whose why will with without would you
    your 's n't aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't shouldn't wasn't weren't won't
    wouldn't he'd he's i'd i'll i'm i've it's she'd she's that's there's they'd they'll they're they've we'd we'll we're
    we've what's who's you'd you'll you're you've
    """.split()
)
"""Keys of words that every story uses."""

CALENDAR_WORDS = frozenset(MONTHS + WEEKDAYS)
"""Keys that are printed like names but tell of time."""
